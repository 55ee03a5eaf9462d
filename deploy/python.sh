# Makes the Python of the contract tests, with what they import, and names it in BATON_PYTHON. Sourced with bash by test.sh
# and fuzz.sh, in the clone.
# shellcheck shell=bash

requirements=Tests/Contracts/requirements.txt
# Made again when the list of packages changes.
if ! cmp -s "$requirements" .venv/installed.txt; then
    echo "baton: installing the contract tests' Python packages into .venv"
    python=python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || python=/usr/bin/python3
    "$python" -m venv --clear .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" .venv/installed.txt
fi
export BATON_PYTHON="$PWD/.venv/bin/python"
