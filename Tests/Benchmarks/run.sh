#!/usr/bin/env bash
# Measures a release build against its own limits, in one sitting: `make bench`. Ratios count, not rates: the machine is
# shared. wrk makes the load; the demo is the data.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly port=18080 connections=32 seconds=${BENCH_SECONDS:-8} rounds=${BENCH_ROUNDS:-3}
readonly url=http://127.0.0.1:$port

command -v wrk >/dev/null || {
    echo "baton: installing wrk"
    apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends wrk </dev/null >/dev/null
}
swift build -c release --product baton
binary=$(swift build -c release --show-bin-path)/baton

home=$(mktemp -d /tmp/baton-bench.XXXXXX)
chmod 711 "$home"
BATON_HOME=$home BATON_PORT=$port BATON_LOG_LEVEL=warning BATON_REQUESTS_PER_SECOND=1000000 BATON_REQUEST_BURST=1000000 \
    "$binary" serve 2>"$home/log" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$home"' EXIT
until curl -sf "$url/readyz" >/dev/null; do
    kill -0 "$server" || { tail -n 5 "$home/log"; exit 1; }
    sleep 0.2
done
BATON_HOME=$home BATON_URL=$url "$binary" demo >/dev/null 2>&1
key=$(cat "$home/demo-key")

rate() { # rate PATH  -> requests a second
    wrk -t1 -c"$connections" -d"${seconds}s" -H "Authorization: Bearer $key" "$url$1" |
        awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors: " $0 > "/dev/stderr" }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

declare -A rates
for ((round = 1; round <= rounds; round++)); do
    for path in /healthz '/v1/effective-sla?account=crm-0462' '/v1/accounts/crm-0462' '/v1/accounts?limit=50'; do
        rates[$path]+="$(rate "$path") "
    done
done
constant=$(tr ' ' '\n' <<<"${rates[/healthz]}" | sed '/^$/d' | median)
printf '%-42s %12s %10s\n' "median of $rounds rounds, $connections connections" "requests/s" "of constant"
for path in /healthz '/v1/effective-sla?account=crm-0462' '/v1/accounts/crm-0462' '/v1/accounts?limit=50'; do
    value=$(tr ' ' '\n' <<<"${rates[$path]}" | sed '/^$/d' | median)
    printf '%-42s %12.0f %10.2f\n' "$path" "$value" "$(awk "BEGIN { print $value / $constant }")"
done

python3 - "$home/import.csv" <<'PY'
import sys
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write("external_id,name,country,industries,employees\n")
    for n in range(100_000):
        file.write(f"bench-{n},Company {n},DE,Chemicals,{n % 5000}\n")
PY
start=$(date +%s.%N)
curl -sf -H "Authorization: Bearer $key" -H 'Content-Type: text/csv' --data-binary @"$home/import.csv" \
    "$url/v1/accounts/imports" >"$home/report"
end=$(date +%s.%N)
awk "BEGIN { printf \"import of 100,000 new accounts: %.0f rows/s\n\", 100000 / ($end - $start) }"
