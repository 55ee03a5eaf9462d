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
# Of one layer; the slowest takes five minutes. A test that waits for ever must not take all others with it.
readonly layer_seconds=1200
output=$(mktemp)
trap 'rm -f "$output"' EXIT
failed=()
run() { # run NAME COMMAND...    all run, also after one that failed: each tells something of its own
    echo "baton: $1"
    "${@:2}" 2>&1 | tee -a "$output" || failed+=("$1")
}
run format make --no-print-directory check
# One process for each layer: a test of one waits neither for the databases nor for the threads of another.
for target in HouseTests DomainTests ClientTests APITests ConsoleTests PostgresTests StoreTests OperationsTests BatonTests; do
    run "$target" timeout --kill-after=10 "$layer_seconds" swift test --skip-build --filter "^$target\."
done
# What reads foreign bytes, a million inputs each: optimised, or it would take ten times as long.
swift build -c release --product Fuzz
run Fuzz "$(swift build -c release --show-bin-path)/Fuzz"

if [ -n "${BATON_PYTHON:-}" ]; then
    run "deployment files" "$BATON_PYTHON" Tests/Contracts/deployment_files.py
fi
BATON_BINARY=$(swift build --show-bin-path)/baton
export BATON_BINARY
run failover deploy/replicated/failover.sh

echo "baton: summary after $((SECONDS / 60)) minutes"
# What each harness says of itself in one line: one that has fallen silent is missed here.
for harness in 'access matrix: ' 'plans checked: ' 'faults survived: ' 'fuzz: [0-9]+ operations' \
    'fuzz: (json|csv|icalendar|cursor|duration|seal|proof) ' 'failover: passed'; do
    grep -E "^$harness" "$output" || failed+=("no word of $harness")
done
grep '^✘ Test "' "$output" || true
if [ "${#failed[@]}" -gt 0 ]; then
    echo "baton: failed: ${failed[*]}" >&2
    exit 1
fi
