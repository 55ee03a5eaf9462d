#!/usr/bin/env bash
# Builds and runs all tests, from a fresh clone too: `make test`. Arguments go to `swift test`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deploy/prerequisites.sh test

# shellcheck source=deploy/python.sh
. deploy/python.sh

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
# What reads foreign bytes, a million inputs each: optimised, or it would take ten times as long.
echo "baton: Fuzz"
swift build -c release --product Fuzz
"$(swift build -c release --show-bin-path)/Fuzz"

if [ -n "${BATON_PYTHON:-}" ]; then
    echo "baton: deployment files"
    "$BATON_PYTHON" Tests/Contracts/deployment_files.py
fi
echo "baton: failover"
BATON_BINARY=$(swift build --show-bin-path)/baton deploy/replicated/failover.sh
