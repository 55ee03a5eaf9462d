# Shared by up.sh and down.sh: where the server's files are, and whether it runs. Sourced with bash.
# shellcheck shell=bash disable=SC2016,SC2034

home=${BATON_HOME:-.baton}
port=${BATON_PORT:-8080}
pid_file=$home/server.pid
server_log=$home/server.log

stop() {
    echo "baton: $*" >&2
    exit 1
}

# The process that up.sh started, if it still runs: its number may belong to another program by now.
server_pid() {
    local pid
    pid=$(cat "$pid_file" 2>/dev/null) || return 1
    [[ $pid =~ ^[0-9]+$ ]] || return 1
    [[ "$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline")" == *baton\ serve* ]] || return 1
    echo "$pid"
}

# The status line's code of a GET, or nothing. Without curl, which a fresh Debian lacks.
http_status() { # http_status PATH
    timeout 5 bash -c '
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" "$2" >&3
        read -r _ status _ <&3 && echo "$status"
    ' http "$port" "$1" 2>/dev/null || true
}

port_is_taken() {
    timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"' http "$port" 2>/dev/null
}
