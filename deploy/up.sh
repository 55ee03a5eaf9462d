#!/usr/bin/env bash
# Builds Baton, starts it in the background with its own PostgreSQL, and loads the demo: `make up`.
# Repeating it is harmless; after a kill of the server and its PostgreSQL it starts both again.
#
# BATON_PORT    the port, 8080
# BATON_HOME    the directory of the data, the logs and the demo's key, .baton
# BATON_BINARY  a baton that is built already
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=deploy/server.sh
. deploy/server.sh

readonly ready_seconds=300
readonly log_bytes=10485760
export BATON_HOME=$home BATON_PORT=$port BATON_URL=http://localhost:$port

wait_until_ready() { # wait_until_ready PID
    local end=$((SECONDS + ready_seconds))
    while [ "$(http_status /readyz)" != 200 ]; do
        kill -0 "$1" 2>/dev/null || give_up "Baton ended while it started"
        [ "$SECONDS" -lt "$end" ] || give_up "Baton (process $1) is not ready after $ready_seconds seconds"
        sleep 0.2
    done
}

give_up() {
    echo "baton: the end of $server_log:" >&2
    tail -n 5 "$server_log" >&2
    stop "$*"
}

start_server() {
    if [ "$(stat -c %s "$server_log" 2>/dev/null || echo 0)" -gt "$log_bytes" ]; then
        mv "$server_log" "$server_log.1"
    fi
    # A session of its own: neither the end of this terminal nor its Ctrl-C reaches the server. 9 is the lock of this
    # script, which the server must not keep.
    setsid "$binary" serve </dev/null >>"$server_log" 2>&1 9>&- &
    pid=$!
    echo "$pid" >"$pid_file"
}

# Passable, so that PostgreSQL's user reaches its own directory in it; not to be listed.
(umask 066 && mkdir -p "$home")
exec 9>"$home/up.lock"
flock -n 9 || stop "another 'make up' is at work in $home"

binary=${BATON_BINARY:-}
if [ -z "$binary" ]; then
    deploy/prerequisites.sh
    swift build -c release --product baton 9>&-
    binary=$(swift build -c release --show-bin-path 9>&-)/baton
fi

if pid=$(server_pid); then
    wait_until_ready "$pid"
    echo "Baton runs already at $BATON_URL (process $pid); 'make down up' restarts it."
else
    if port_is_taken; then
        stop "port $port is taken by another program: choose a free one with BATON_PORT=8090 make up"
    fi
    start_server
    wait_until_ready "$pid"
    echo "Baton runs at $BATON_URL (process $pid, log $server_log); 'make down' stops it."
fi
"$binary" demo
