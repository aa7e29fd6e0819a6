#!/usr/bin/env bash
# Builds the library and a wheel with it, into Python/dist. Prints the wheel's path.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

library="$(../Scripts/build-library.sh)"
install -m 644 "$library" src/isnad/libIsnadC.so
rm -rf build dist
"${PYTHON:-python3}" -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist . >&2
echo "$PWD"/dist/isnad-*.whl
