#!/usr/bin/env bash
# Tests a libIsnadC.so: `Scripts/test-library.sh PATH`. What it exports, and a C program that is compiled against it.
set -euo pipefail
library="$(realpath "$1")"
cd "$(dirname "${BASH_SOURCE[0]}")/.."

header=Sources/CIsnad/include
declared="$(Scripts/list-functions.sh)"
exported="$(nm --dynamic --defined-only "$library" | awk '$2 ~ /[A-Z]/ {print $3}' | sort)"
diff <(echo "$declared") <(echo "$exported") \
  || { echo "test-library: the library exports other symbols than isnad.h declares" >&2; exit 1; }
if ldd "$library" | grep -i swift; then
  echo "test-library: the library needs a Swift runtime beside it" >&2
  exit 1
fi

program="$(mktemp)"
trap 'rm -f "$program"' EXIT
"${CC:-clang}" -std=c11 -Wall -Wextra -Werror -pthread -I "$header" Tests/CInterface/interface_test.c \
  -o "$program" "$library" -Wl,-rpath,"$(dirname "$library")"
"$program"
# The header has to be C++ too.
"${CXX:-clang++}" -fsyntax-only -Wall -Wextra -Werror -x c++ "$header/isnad.h"
