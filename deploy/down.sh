#!/usr/bin/env bash
# Stops the Baton that up.sh started, and its PostgreSQL with it: `make down`. The data stays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=deploy/server.sh
. deploy/server.sh

# The server's own bound on a graceful stop, and its PostgreSQL's.
readonly stop_seconds=90

if ! pid=$(server_pid); then
    rm -f "$pid_file"
    echo "Baton does not run."
    exit 0
fi
kill -TERM "$pid"
end=$((SECONDS + stop_seconds))
while server_pid >/dev/null; do
    [ "$SECONDS" -lt "$end" ] || stop "Baton (process $pid) does not stop within $stop_seconds seconds"
    sleep 0.1
done
rm -f "$pid_file"
echo "Baton has stopped."
