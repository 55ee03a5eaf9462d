#!/usr/bin/env bash
# Fuzzes until it is stopped or finds something: `make fuzz`. What reads foreign bytes, and a server of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deploy/prerequisites.sh test
# shellcheck source=deploy/python.sh
. deploy/python.sh
swift build -c release --product baton
swift build -c release --product Fuzz
binaries=$(swift build -c release --show-bin-path)

seed=${BATON_FUZZ_SEED:-$RANDOM$RANDOM}
directory=$(mktemp -d /tmp/baton-fuzz-XXXXXX)
# PostgreSQL's own user must reach its directory in it.
chmod 711 "$directory"
export BATON_HOME=$directory/home BATON_PORT=${BATON_FUZZ_PORT:-18080}
# One proxy, so that each request can come from an address of its own, and no limit on requests.
export BATON_TRUSTED_PROXIES=1 BATON_REQUESTS_PER_SECOND=1000000 BATON_REQUEST_BURST=1000000 BATON_LOG_LEVEL=error
# shellcheck source=deploy/server.sh
. deploy/server.sh

pids=()
# Called by the traps.
# shellcheck disable=SC2317
finish() {
    # A second Ctrl-C must not leave the server behind.
    trap - EXIT
    trap '' INT TERM
    for pid in "${pids[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    wait || true
    rm -rf "$directory"
}
trap finish EXIT
trap 'exit 0' INT TERM

port_is_taken && stop "port $port is taken: choose a free one with BATON_FUZZ_PORT"
# A session of its own: Ctrl-C reaches the server last.
setsid "$binaries/baton" serve </dev/null >"$directory/server.log" 2>&1 &
pids+=("$!")
until [ "$(http_status /readyz)" = 200 ]; do
    kill -0 "${pids[0]}" 2>/dev/null || { tail -n 5 "$directory/server.log" >&2; stop "the server does not start"; }
    sleep 0.2
done
"$binaries/baton" demo --url "http://localhost:$port" >"$directory/demo.log" 2>&1 ||
    { cat "$directory/demo.log" >&2; stop "the demo company cannot be made"; }

echo "baton: fuzzing from seed $seed until stopped"
"$binaries/Fuzz" --forever --seed "$seed" &
pids+=("$!")
BATON_FUZZ_KEY=$(cat "$BATON_HOME/demo-key") BATON_FUZZ_OPERATOR_KEY=$(cat "$BATON_HOME/operator-key") \
    "$BATON_PYTHON" Tests/Contracts/fuzz_api.py "http://localhost:$port" --seed "$seed" &
pids+=("$!")
# The first to end has found something.
wait -n "${pids[@]}" || true
cat "$directory/server.log" >&2
exit 1
