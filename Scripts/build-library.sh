#!/usr/bin/env bash
# Builds libIsnadC.so for C, Python and others: with the Swift runtime inside, only the functions of isnad.h visible.
# Prints its path. On Linux; further arguments go to `swift build`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "$(uname -s)" = Linux ] || { echo "build-library: made for Linux; elsewhere use 'swift build --product IsnadC'" >&2; exit 1; }

folder="$PWD/.build-library"
exports="$folder/exports.map"
mkdir -p "$folder"
{
  echo '{ global:'
  Scripts/list-functions.sh | sed 's/$/;/'
  echo 'local: *; };'
} > "$exports"

# A folder of its own: other flags would make every other build start afresh.
build=(swift build --configuration release --product IsnadC --scratch-path "$folder" -Xswiftc -static-stdlib
  -Xlinker "--version-script=$exports" -Xlinker -soname=libIsnadC.so -Xlinker --strip-all "$@")
"${build[@]}" >&2
echo "$("${build[@]}" --show-bin-path)/libIsnadC.so"
