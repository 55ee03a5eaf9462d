#!/usr/bin/env bash
# Fails a replicated PostgreSQL over under load, with two servers on it, and checks that no answered write is lost.
# usage: failover.sh [ROUNDS]     one round takes about half a minute
#
# A primary and a synchronous standby, both in DATABASE_URL. Each round kills the primary, fences it, promotes the
# standby, and brings the old primary back as the standby of the next round. Baton is never restarted. Everything is on
# 127.0.0.1 and in a directory of its own, and is gone afterwards.
#
# BATON_BINARY              a baton that is built already, .build/release/baton
# BATON_DETECTION_SECONDS   from the kill to the order to promote: what a watchdog takes to be sure, 5
# BATON_KEEP                keep the directory with all logs
set -euo pipefail
# Instants with a point, whatever the user's language.
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=deploy/replicated/nodes.sh
. "$here/nodes.sh"

readonly rounds=${1:-1}
readonly detection_seconds=${BATON_DETECTION_SECONDS:-5}
readonly load_seconds=3
binary=$(realpath "${BATON_BINARY:-$here/../../.build/release/baton}")
server_pids=()
server_urls=()
load_pid=

mark() { echo "$round $1 $EPOCHREALTIME" >>"$scratch/marks"; }

secret() { od -An -tx1 -N20 /dev/urandom | tr -d ' \n'; }

free_ports() {
    python3 -c '
import socket
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*(s.getsockname()[1] for s in sockets))'
}

show_logs() {
    local log
    for log in "$scratch"/{server-1,server-2,a,b}.log; do
        [ ! -s "$log" ] || tail -n 3 "$log" | cut -c 1-300 | sed "s/^/failover: ${log##*/}: /" >&2
    done
}

# Ends what this script started, each by its id, whatever happened.
clean_up() {
    local status=$? pid node
    trap - EXIT
    [ "$status" = 0 ] || show_logs
    for pid in $load_pid "${server_pids[@]}"; do
        kill -KILL "$pid" 2>/dev/null || true
        # Without the shell's own report of it.
        wait "$pid" 2>/dev/null || true
    done
    for node in a b; do
        for _ in $(seq 100); do
            if node_is_gone "$node"; then break; fi
            sleep 0.05
        done
    done
    if [ -n "${BATON_KEEP:-}" ]; then echo "failover: everything is in $scratch" >&2; else rm -rf "$scratch"; fi
    exit "$status"
}

make_cluster() {
    local ports
    read -r -a ports <<<"$(free_ports)"
    node_port=([a]=${ports[0]} [b]=${ports[1]})
    replication_password=$(secret)
    make_node a b
    make_node b a
    as_account "$binaries/initdb" --pgdata="$scratch/a/data" --username=postgres --encoding=UTF8 --locale=C \
        --lc-ctype=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 --data-checksums --no-instructions \
        >"$scratch/a.log" 2>&1 || stop "initdb failed: $(tail -n 3 "$scratch/a.log")"
    start_node a
    sql a postgres <<SQL
CREATE ROLE baton_replication LOGIN REPLICATION PASSWORD '$replication_password';
CREATE ROLE baton_owner LOGIN CREATEROLE PASSWORD '$owner_password';
CREATE DATABASE baton OWNER baton_owner;
SQL
    copy_node b a
    start_node b
    require_standby a b
}

url() { # url ROLE PASSWORD
    echo "postgres://$1:$2@127.0.0.1:${node_port[a]},127.0.0.1:${node_port[b]}/baton?target_session_attrs=read-write"
}

migrate() {
    DATABASE_URL=$(url baton_owner "$owner_password") "$binary" migrate >"$scratch/migrate.log" 2>&1 ||
        stop "migrate failed: $(tail -n 3 "$scratch/migrate.log")"
    echo "ALTER ROLE baton_app LOGIN PASSWORD '$app_password'" | sql a baton
}

server_listens() { # server_listens NUMBER
    kill -0 "${server_pids[$1 - 1]}" 2>/dev/null || stop "server $1 ended"
    port=$(sed 2>/dev/null -n 's/.*"http\.port":"\([0-9]*\)".*/\1/p' "$scratch/server-$1.log" | head -n 1)
    [ -n "$port" ]
}

start_server() { # start_server NUMBER
    DATABASE_URL=$(url baton_app "$app_password") BATON_HOME=$scratch/server-$1 BATON_PORT=0 \
        BATON_REQUESTS_PER_SECOND=100000 BATON_REQUEST_BURST=100000 \
        setpriv --pdeathsig KILL -- "$binary" serve </dev/null >"$scratch/server-$1.log" 2>&1 &
    server_pids+=("$!")
    until_true "server $1 listens" server_listens "$1"
    server_urls+=("http://127.0.0.1:$port")
}

# Both servers have written since the order to promote.
is_resumed() {
    awk -F '\t' -v since="$since" \
        '$3 == 201 && $2 > since && !seen[$5]++ { servers++ } END { exit servers < 2 }' \
        "$scratch/journal"
}

fail_over() { # fail_over PRIMARY STANDBY
    echo "failover: round $round of $rounds: node $1 is killed, node $2 takes over"
    kill_node "$1"
    fence_node "$1"
    sleep "$detection_seconds"
    mark promoting
    since=$EPOCHREALTIME
    promote_node "$2"
    mark promoted
    until_true "both servers write again" is_resumed
    # pg_rewind goes by the timeline of the last checkpoint, and a promotion leaves its checkpoint for later.
    echo CHECKPOINT | sql "$2" postgres
    # Writes now have one copy, and are there when the other node has come back.
    sleep "$load_seconds"
    rejoin_node "$1" "$2"
    require_standby "$2" "$1"
}

stop_servers() {
    local number status
    for number in 1 2; do
        kill -TERM "${server_pids[number - 1]}" || stop "server $number ended before its time"
        status=0
        wait "${server_pids[number - 1]}" || status=$?
        [ "$status" = 0 ] || stop "server $number ended with $status"
    done
    server_pids=()
}

[ -x "$binary" ] || stop "there is no $binary: build it, or say which with BATON_BINARY"
[[ $rounds =~ ^[1-9][0-9]?$ ]] || stop "ROUNDS is a number from 1 to 99"
choose_account
find_postgresql
scratch=$(mktemp -d /tmp/baton-failover.XXXXXX)
chmod 711 "$scratch"
trap clean_up EXIT
trap 'exit 130' INT TERM

owner_password=$(secret)
app_password=$(secret)
BATON_SIGNING_KEY=$("$binary" signing-key create -)
export BATON_SIGNING_KEY
BATON_OPERATOR_KEY=$(secret)
export BATON_OPERATOR_KEY
make_cluster
migrate
start_server 1
start_server 2
BATON_API_KEY=$(python3 "$here/writers.py" prepare "${server_urls[0]}")
export BATON_API_KEY
started=("${server_pids[@]}")

setpriv --pdeathsig KILL -- python3 "$here/writers.py" load "$scratch/journal" "${server_urls[@]}" &
load_pid=$!
primary=a
standby=b
for round in $(seq "$rounds"); do
    sleep "$load_seconds"
    fail_over "$primary" "$standby"
    read -r primary standby <<<"$standby $primary"
done
sleep 1
kill -TERM "$load_pid"
wait "$load_pid" || stop "the writers failed"
load_pid=

for pid in "${started[@]}"; do kill -0 "$pid" || stop "server process $pid is gone: Baton was restarted"; done
counts=$(echo "SELECT (SELECT count(*) FROM accounts), (SELECT count(*) FROM api_keys)" | sql "$primary" baton | tr '|' ' ')
python3 "$here/writers.py" check "$scratch/journal" "$scratch/marks" "$counts" "${server_urls[@]}"
stop_servers
echo "failover: passed, $rounds of $rounds rounds"
