#!/usr/bin/env bash
# Installs what building and running Baton needs and this machine lacks, and says so; silent where nothing is missing.
# usage: prerequisites.sh [test]     with `test` also what only the tests need
set -euo pipefail

readonly swift_needed=6.3
readonly postgresql_needed=15

stop() {
    echo "baton: $*" >&2
    exit 1
}

# The version of the toolchain in PATH, or nothing.
swift_version() {
    swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

at_least() { # at_least VERSION NEEDED
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

has_libpq() {
    command -v pkg-config >/dev/null && pkg-config --exists libpq
}

has_postgresql() {
    local program version
    for program in /usr/lib/postgresql/*/bin/postgres $(type -ap postgres); do
        if [ ! -x "$program" ] || [ ! -x "${program%/*}/initdb" ]; then continue; fi
        version=$("$program" --version | sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p')
        if [ "${version:-0}" -ge "$postgresql_needed" ]; then return 0; fi
    done
    return 1
}

has_venv() {
    python3 -c 'import ensurepip, venv' 2>/dev/null || /usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null
}

# The browser in which pages are tried, and what steers it.
has_browser() {
    [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]
}

as_root=()
choose_root() { # choose_root PACKAGE...
    command -v apt-get >/dev/null ||
        stop "needs $*, which only apt could install by itself: install them in this system's own way"
    [ "$(id -u)" = 0 ] && return
    { command -v sudo >/dev/null && sudo -n true 2>/dev/null; } ||
        stop "needs root to install packages: apt-get install --no-install-recommends $*"
    as_root=(sudo -n)
}

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}

install_packages() { # install_packages PACKAGE...
    apt install -y --no-install-recommends "$@" ||
        stop "apt could not install $*: $(grep '^E:' "$log" | head -n 1 || true)"
}

# Debian's postgresql makes and starts a cluster of its own unless this stands in its configuration first.
refuse_main_cluster() {
    local file=/etc/postgresql-common/createcluster.conf
    "${as_root[@]}" sed -i '/^ *create_main_cluster *=/d' "$file"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee -a "$file" >/dev/null
}

found=$(swift_version || true)
[ -n "$found" ] || stop "needs a Swift $swift_needed toolchain: none is in PATH"
at_least "$found" "$swift_needed" || stop "needs Swift $swift_needed or newer: $found is in PATH"

missing=()
has_libpq || missing+=(libpq-dev pkg-config)
has_postgresql || missing+=(postgresql)
if [ "${1:-}" = test ]; then
    has_venv || missing+=(python3-venv)
    has_browser || missing+=(chromium chromium-driver)
fi
[ "${#missing[@]}" -gt 0 ] || exit 0

choose_root "${missing[@]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "baton: installing with apt: ${missing[*]}"
apt update || echo "baton: apt-get update failed, trying with the package lists that are here" >&2
if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    install_packages postgresql-common
    refuse_main_cluster
fi
install_packages "${missing[@]}"
has_libpq || stop "needs libpq-dev and pkg-config: they are installed, but pkg-config does not find libpq"
has_postgresql || stop "needs PostgreSQL $postgresql_needed or newer: this system's packages have an older one"
