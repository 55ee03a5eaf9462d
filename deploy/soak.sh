#!/usr/bin/env bash
# Kills the server and its PostgreSQL under load many times over: `make soak`. BATON_SOAK_ROUNDS says how many (100).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export BATON_SOAK_ROUNDS="${BATON_SOAK_ROUNDS:-100}"
exec deploy/test.sh --filter 'BatonTests.EndToEnd/Faults/DeathTests/killed'
