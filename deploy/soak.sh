#!/usr/bin/env bash
# Kills the server and its PostgreSQL under load many times over, and the server while people sign; has everybody work at
# one version at once, twice as often; then fails over ten times: `make soak`. BATON_SOAK_ROUNDS says how often it kills
# (100).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export BATON_SOAK_ROUNDS="${BATON_SOAK_ROUNDS:-100}"
deploy/test.sh --filter 'BatonTests.EndToEnd/(Faults/(Signing)?DeathTests/killed|ContestTests)'
BATON_BINARY=$(swift build --show-bin-path)/baton deploy/replicated/failover.sh 10
