#!/usr/bin/env bash
# Builds and runs all tests, from a fresh clone too: `make test`. Arguments go to `swift test`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deploy/prerequisites.sh test

# The Python of the contract tests, with what they import; made again when the list of that changes.
readonly requirements=Tests/Contracts/requirements.txt
if [ -f "$requirements" ]; then
    if ! cmp -s "$requirements" .venv/installed.txt; then
        echo "baton: installing the contract tests' Python packages into .venv"
        python=python3
        python3 -c 'import ensurepip, venv' 2>/dev/null || python=/usr/bin/python3
        "$python" -m venv --clear .venv
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
        cp "$requirements" .venv/installed.txt
    fi
    export BATON_PYTHON="$PWD/.venv/bin/python"
fi

swift build --build-tests
if [ $# -gt 0 ]; then
    swift test --skip-build "$@"
    exit
fi
# One process for each layer: a test of one waits neither for the databases nor for the threads of another.
for target in HouseTests DomainTests ClientTests APITests PostgresTests StoreTests OperationsTests BatonTests; do
    echo "baton: $target"
    swift test --skip-build --filter "^$target\."
done

if [ -n "${BATON_PYTHON:-}" ]; then
    echo "baton: deployment files"
    "$BATON_PYTHON" Tests/Contracts/deployment_files.py
fi
echo "baton: failover"
BATON_BINARY=$(swift build --show-bin-path)/baton deploy/replicated/failover.sh
