#!/usr/bin/env bash
# Tests both examples on Spark in local-cluster mode, in a Python environment of its own.
#
#   Examples/Spark/test.sh WHEEL COMMAND      the wheel that Python/build.sh makes, and the command isnad
#
# Without Java, or where pip cannot fetch PySpark within five minutes, it says so and does nothing.
set -euo pipefail
wheel="$(realpath "$1")"
ISNAD_COMMAND="$(realpath "$2")"
export ISNAD_COMMAND PIP_DISABLE_PIP_VERSION_CHECK=1
cd "$(dirname "${BASH_SOURCE[0]}")"

skip() {
  echo "Examples/Spark/test.sh: skipped, because $*"
  exit 0
}

command -v java > /dev/null || skip "there is no Java"
environment="$(mktemp -d)"
trap 'rm -rf "$environment"' EXIT
"${PYTHON:-python3}" -m venv "$environment" || skip "Python cannot make an environment"
timeout 300 "$environment/bin/python" -m pip --quiet install --timeout 10 --retries 1 -r requirements.txt pytest \
  || skip "pip cannot fetch PySpark, or takes more than five minutes"
"$environment/bin/python" -m pip --quiet install --no-index "$wheel"
timeout 1200 "$environment/bin/python" -m pytest --quiet -p no:cacheprovider test_spark.py
