#!/bin/sh
# Counts the instructions that tokenizing executes, and fails when there are over 2 % more than in the baseline.
#
#   Benchmarks/instruction-gate.sh            compares with Benchmarks/instruction-baseline.txt
#   Benchmarks/instruction-gate.sh --update   writes it anew
#
# Counts repeat to a few parts per million, where times vary by tens of per cent. callgrind wants a stripped binary
# and knows no AVX-512. A count is the difference between two rounds and one, so that starting up is not in it.
set -eu
cd "$(dirname "$0")"
swift build -c release --product tokenizer-ratio >&2
binary=$(mktemp)
output=$(mktemp)
trap 'rm -f "$binary" "$output" "$output".*' EXIT
cp "$(swift build -c release --show-bin-path)/tokenizer-ratio" "$binary"
strip "$binary"
chmod +x "$binary"

count() { # rounds engine sample
  valgrind --tool=callgrind --callgrind-out-file="$output" "$binary" --only --size 262144 --rounds "$1" --engine "$2" "$3" 2>&1 |
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

measure() {
  for sample in english curly arabic mixed adversarial; do
    for engine in scalar baseline avx2; do
      few=$(count 1 $engine $sample)
      many=$(count 3 $engine $sample)
      test -n "$few" && test -n "$many" || { echo "callgrind failed" >&2; exit 2; }
      echo "$sample-$engine $(((many - few) / 2))"
    done
  done
}

if [ "${1:-}" = --update ]; then
  measure | tee instruction-baseline.txt
  exit
fi
measure | awk '
  NR == FNR { baseline[$1] = $2; expected++; next }
  !($1 in baseline) { print "no baseline: " $1; failed = 1; next }
  { change = ($2 / baseline[$1] - 1) * 100
    printf("%-24s %12d  %+.2f %%%s\n", $1, $2, change, (change > 2) ? "  TOO MANY" : "")
    measured++
    if (change > 2) failed = 1 }
  END { if (measured < expected) { print "only " measured + 0 " of " expected " were measured"; failed = 1 }
    exit failed }' instruction-baseline.txt -
