#!/usr/bin/env bash
# The functions that isnad.h declares, one a line, sorted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
grep -vE '^ *//' Sources/CIsnad/include/isnad.h | grep -oE '\bisnad_[a-z_]+\(' | tr -d '(' | sort -u
