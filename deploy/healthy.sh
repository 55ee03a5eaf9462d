#!/usr/bin/env bash
# Whether the server answers: for a container's health check and systemd's, where there is no curl.
# usage: healthy.sh [PATH]     /healthz: it is alive; /readyz: its database is too
set -euo pipefail

readonly answer_seconds=5

# A connection that is never answered must not keep the check for ever.
if [ -z "${BATON_HEALTH_CHILD:-}" ]; then
    BATON_HEALTH_CHILD=1 exec timeout "$answer_seconds" "$BASH" "$0" "$@"
fi

exec 3<>"/dev/tcp/127.0.0.1/${BATON_PORT:-8080}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${1:-/healthz}" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
