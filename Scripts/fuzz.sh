#!/usr/bin/env bash
# Runs the fuzz targets, each for so many seconds, from the seeds in Fuzz/Seeds:
#
#   Scripts/fuzz.sh 30                       # every target for 30 seconds
#   Scripts/fuzz.sh 600 analyzer names       # these targets for ten minutes each
#   ISNAD_FUZZ=address Scripts/fuzz.sh 60    # under the address sanitizer as well
#   ISNAD_FUZZ=plain Scripts/fuzz.sh 60      # without instrumentation: random changes of all that was found, many times faster
#
# What is found stays in .build-fuzz/corpus and serves later runs. An input that fails is left in .build-fuzz/failures; mend
# its cause and add it to Fuzz/Seeds, which the tests run too. ISNAD_FUZZ_LENGTH bounds inputs, 512 bytes where it is not set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ "${1:-}" =~ ^[0-9]+$ ]] || {
  sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 64
}
seconds="$1"
shift
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=($(ls Fuzz/Seeds))

export ISNAD_FUZZ="${ISNAD_FUZZ:-guided}"
# A backtrace of Swift's takes seconds, and libFuzzer has its own.
export SWIFT_BACKTRACE=enable=no
guided=(-Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link)
options=("-max_total_time=$seconds" "-max_len=${ISNAD_FUZZ_LENGTH:-512}" -timeout=20 -rss_limit_mb=4000 -entropic=0 -print_final_stats=1)
case "$ISNAD_FUZZ" in
  guided) flags=("${guided[@]}") ;;
  address) flags=("${guided[@]}" --sanitize=address) ;;
  plain)
    flags=()
    options+=(-keep_seed=1)
    ;;
  *)
    echo "ISNAD_FUZZ is guided, address or plain" >&2
    exit 64
    ;;
esac

build=(swift build --configuration release --scratch-path ".build-fuzz/$ISNAD_FUZZ" --product isnad-fuzz "${flags[@]}")
"${build[@]}" >&2
program="$("${build[@]}" --show-bin-path)/isnad-fuzz"

failed=()
for target in "${targets[@]}"; do
  corpus=".build-fuzz/corpus/$target"
  log=".build-fuzz/$ISNAD_FUZZ-$target.log"
  mkdir -p "$corpus" .build-fuzz/failures
  status=0
  ISNAD_FUZZ_TARGET="$target" "$program" "${options[@]}" "-artifact_prefix=.build-fuzz/failures/$target-" \
    "$corpus" "Fuzz/Seeds/$target" 2> "$log" || status=$?
  runs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  printf '%-10s %s: %s executions' "$target" "$ISNAD_FUZZ" "${runs:-0}"
  if [ "$status" -eq 0 ]; then
    printf '\n'
  else
    printf ', failed\n'
    grep -a -E 'Fatal error|ERROR|SUMMARY|Test unit' "$log" | head -n 8 || tail -n 8 "$log"
    failed+=("$target")
  fi
done
if [ "${#failed[@]}" -gt 0 ]; then
  echo "failed: ${failed[*]}" >&2
  exit 1
fi
