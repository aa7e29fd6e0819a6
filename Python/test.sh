#!/usr/bin/env bash
# Builds the wheel, installs it as a user would, in an environment of its own, and tests it. Without Python, or where pip
# cannot fetch pytest, it says so and does nothing. ISNAD_COMMAND may name the command, for the tests with lexicons.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

skip() {
  echo "Python/test.sh: skipped, because $*"
  exit 0
}

python="${PYTHON:-python3}"
command -v "$python" > /dev/null || skip "there is no $python"
environment="$(mktemp -d)"
trap 'rm -rf "$environment"' EXIT
"$python" -m venv "$environment" || skip "$python cannot make an environment"
export PYTHON="$environment/bin/python" PIP_DISABLE_PIP_VERSION_CHECK=1
"$PYTHON" -m pip --quiet install --timeout 10 --retries 1 pytest || skip "pip cannot fetch pytest"
"$PYTHON" -m pip --quiet install --no-index "$(./build.sh)"
"$PYTHON" ../Examples/Notebook/run.py --check
"$PYTHON" -m pytest --quiet -p no:cacheprovider --doctest-modules tests --pyargs isnad
