#!/usr/bin/env bash
# Kills the server and its PostgreSQL under load many times over, then fails over ten times: `make soak`.
# BATON_SOAK_ROUNDS says how often it kills (100).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export BATON_SOAK_ROUNDS="${BATON_SOAK_ROUNDS:-100}"
deploy/test.sh --filter 'BatonTests.EndToEnd/Faults/DeathTests/killed'
BATON_BINARY=$(swift build --show-bin-path)/baton deploy/replicated/failover.sh 10
