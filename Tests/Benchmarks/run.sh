#!/usr/bin/env bash
# Builds what is measured, installs what measures it, and starts the benchmark: `make bench`, explained in bench.py.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

missing=()
command -v wrk >/dev/null || missing+=(wrk)
command -v curl >/dev/null || missing+=(curl)
if [ "${#missing[@]}" -gt 0 ]; then
    echo "baton: installing with apt: ${missing[*]}"
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    "${as_root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 update </dev/null >/dev/null || true
    "${as_root[@]}" apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "${missing[@]}" \
        </dev/null >/dev/null
fi

# The peer's Python, made again when the list of its packages changes.
readonly requirements=Tests/Benchmarks/requirements.txt venv=.tools/bench
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    echo "baton: installing the peer's Python packages into $venv"
    python=python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || python=/usr/bin/python3
    "$python" -m venv --clear "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi

# BENCH_BINARY measures a program that was built elsewhere.
if [ -z "${BENCH_BINARY:-}" ]; then swift build -c release --product baton; fi
swift build -c release --product Benchmarks
built=$(swift build -c release --show-bin-path)
exec "$venv/bin/python" -B Tests/Benchmarks/bench.py "${BENCH_BINARY:-$built/baton}" "$built/Benchmarks"
