# Shared by failover.sh: making, starting, killing, promoting and rejoining the nodes of a cluster. Sourced with bash.
# shellcheck shell=bash disable=SC2154
#
# $scratch is the directory of everything. Node a has in $scratch/a: data, run (its socket), postgresql.conf, and
# synchronous.conf with synchronous_standby_names alone. Both files are outside the data, so that neither
# pg_basebackup nor pg_rewind carries one node's role over to the other: a promoted node that waits for itself, or
# for the dead one, commits nothing.

readonly node_seconds=30
declare -A node_port node_pid
account=()

stop() {
    echo "failover: $*" >&2
    exit 1
}

# PostgreSQL refuses to run as root: then it runs as the user that Baton takes too.
choose_account() {
    local name
    account=(setpriv)
    [ "$(id -u)" = 0 ] || return 0
    for name in postgres nobody; do
        id -u "$name" >/dev/null 2>&1 || continue
        account=(setpriv "--reuid=$(id -u "$name")" "--regid=$(id -g "$name")" --clear-groups)
        return 0
    done
    stop "root needs the user postgres or nobody to run PostgreSQL as"
}

find_postgresql() {
    local program
    for program in /usr/lib/postgresql/*/bin/postgres; do
        if [ -x "$program" ] && [ "${program%/bin/postgres}" != "/usr/lib/postgresql/*" ]; then
            # The newest comes last.
            binaries=${program%/postgres}
        fi
    done
    [ -n "${binaries:-}" ] || stop "needs PostgreSQL 15 or newer in /usr/lib/postgresql"
}

as_account() { (cd / && exec "${account[@]}" -- "$@"); }

sql() { # sql NODE DATABASE <STATEMENTS
    "$binaries/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h "$scratch/$1/run" -p "${node_port[$1]}" -U postgres -d "$2"
}

until_true() { # until_true WHAT COMMAND...
    local what=$1 end=$((SECONDS + node_seconds))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || stop "$what: not within $node_seconds seconds"
        sleep 0.05
    done
}

make_node() { # make_node NODE OTHER
    local directory=$scratch/$1
    mkdir "$directory" "$directory/run" "$directory/data"
    {
        cat "${BASH_SOURCE[0]%/*}/postgresql.conf"
        printf "%s = '%s'\n" data_directory "$directory/data" hba_file "$directory/data/pg_hba.conf" \
            ident_file "$directory/data/pg_ident.conf" listen_addresses 127.0.0.1 port "${node_port[$1]}" \
            unix_socket_directories "$directory/run" cluster_name "$1" \
            primary_conninfo "host=127.0.0.1 port=${node_port[$2]} user=baton_replication \
password=$replication_password application_name=$1"
        echo "include 'synchronous.conf'"
    } >"$directory/postgresql.conf"
    : >"$directory/synchronous.conf"
    chmod 700 "$directory" "$directory/run" "$directory/data"
    [ "$(id -u)" != 0 ] || chown -R "$(as_account id -u):$(as_account id -g)" "$directory"
}

node_answers() { # node_answers NODE
    kill -0 "${node_pid[$1]}" 2>/dev/null || stop "node $1 ended: $(tail -n 3 "$scratch/$1.log")"
    echo 'SELECT 1' | sql "$1" postgres >/dev/null 2>&1
}

start_node() { # start_node NODE
    # Whatever becomes of this script, its nodes end with it: a node that is sent SIGQUIT stops at once.
    (cd / && exec "${account[@]}" --pdeathsig QUIT -- "$binaries/postgres" -D "$scratch/$1/data" \
        -c "config_file=$scratch/$1/postgresql.conf") </dev/null >>"$scratch/$1.log" 2>&1 &
    node_pid[$1]=$!
    # So that the shell does not report its end.
    disown "$!"
    until_true "node $1 answers" node_answers "$1"
}

has_ended() { ! kill -0 "$1" 2>/dev/null; }

stop_node() { # stop_node NODE
    kill -INT "${node_pid[$1]}"
    until_true "node $1 stops" has_ended "${node_pid[$1]}"
}

# The node's processes: they work in its data directory, and nothing else does.
node_processes() { # node_processes NODE
    local directory
    for directory in /proc/[0-9]*/cwd; do
        [ "$(readlink "$directory" 2>/dev/null)" != "$scratch/$1/data" ] || basename "${directory%/cwd}"
    done
}

node_is_gone() { # node_is_gone NODE
    local processes
    processes=$(node_processes "$1")
    [ -z "$processes" ] && return 0
    # shellcheck disable=SC2086
    kill -KILL $processes 2>/dev/null || true
    return 1
}

# Kills the postmaster and its children at once: no shutdown, no last word to clients or to the standby.
kill_node() { # kill_node NODE
    local processes
    processes=$(node_processes "$1")
    mark killing
    # shellcheck disable=SC2086
    kill -KILL $processes 2>/dev/null || true
    until_true "node $1 is gone" node_is_gone "$1"
    mark killed
}

# Whoever starts the old primary now gets a standby. Before the promotion, because from then on two could write.
fence_node() { # fence_node NODE
    as_account touch "$scratch/$1/data/standby.signal"
}

is_in_recovery() { [ "$(echo 'SELECT pg_is_in_recovery()' | sql "$1" postgres)" = t ]; }

set_synchronous() { # set_synchronous NODE [STANDBY]
    echo "synchronous_standby_names = '${2:-}'" >"$scratch/$1/synchronous.conf"
    echo 'SELECT pg_reload_conf()' | sql "$1" postgres >/dev/null
}

# What is promoted must wait for nobody: it has no standby of its own yet.
promote_node() { # promote_node NODE
    set_synchronous "$1"
    [ "$(echo "SELECT pg_promote(true, $node_seconds)" | sql "$1" postgres)" = t ] || stop "node $1 is not promoted"
}

is_streaming() { # is_streaming PRIMARY STANDBY STATES
    local state
    state=$(echo "SELECT sync_state FROM pg_stat_replication WHERE application_name = '$2' AND state = 'streaming'" |
        sql "$1" postgres)
    [[ " $3 " == *" $state "* ]] && [ -n "$state" ]
}

# From here on no COMMIT is answered that the standby does not have. It must be streaming first: until it has caught
# up, every COMMIT waits.
require_standby() { # require_standby PRIMARY STANDBY
    until_true "node $2 streams from $1" is_streaming "$1" "$2" "async sync"
    set_synchronous "$1" "$2"
    until_true "node $2 is synchronous" is_streaming "$1" "$2" sync
}

has_diverged() { # has_diverged NODE
    grep -q 'new timeline .* before current recovery point' "$scratch/$1.log"
}

# It receives the primary's own timeline: a node that has diverged streams too, but only up to the fork.
follows() { # follows NODE PRIMARY
    local here there
    here=$(echo "SELECT to_hex(received_tli) FROM pg_stat_wal_receiver WHERE status = 'streaming'" | sql "$1" postgres)
    there=$(echo "SELECT ltrim(left(pg_walfile_name(pg_current_wal_lsn()), 8), '0')" | sql "$2" postgres)
    [ "${here^^}" = "$there" ]
}

follows_or_diverged() { # follows_or_diverged NODE PRIMARY
    has_diverged "$1" || follows "$1" "$2"
}

# A copy of the primary, as its standby.
copy_node() { # copy_node NODE PRIMARY
    as_account find "$scratch/$1/data" -mindepth 1 -delete
    as_account "$binaries/pg_basebackup" --pgdata="$scratch/$1/data" --host="$scratch/$2/run" \
        --port="${node_port[$2]}" --username=postgres --checkpoint=fast --wal-method=stream >>"$scratch/$1.log" 2>&1 ||
        stop "pg_basebackup of node $2 failed: $(tail -n 3 "$scratch/$1.log")"
    fence_node "$1"
}

rewind_node() { # rewind_node NODE PRIMARY
    as_account "$binaries/pg_rewind" --target-pgdata "$scratch/$1/data" \
        --source-server "host=$scratch/$2/run port=${node_port[$2]} user=postgres dbname=postgres" \
        --config-file "$scratch/$1/postgresql.conf" >>"$scratch/$1.log" 2>&1 || return 1
    fence_node "$1"
}

# The old primary comes back as a standby. What it wrote and the new primary never had was never answered: PostgreSQL
# refuses to go on from there, and pg_rewind takes it back.
rejoin_node() { # rejoin_node NODE PRIMARY
    echo "synchronous_standby_names = ''" >"$scratch/$1/synchronous.conf"
    mv "$scratch/$1.log" "$scratch/$1.before-$round.log"
    start_node "$1"
    is_in_recovery "$1" || stop "node $1 came back as a writer"
    if echo 'CREATE TABLE written_twice ()' | sql "$1" baton >>"$scratch/$1.log" 2>&1; then
        stop "node $1 came back and took a write"
    fi
    until_true "node $1 follows $2, or says that it cannot" follows_or_diverged "$1" "$2"
    if ! has_diverged "$1"; then
        echo "failover: node $1 follows $2 by itself"
        return
    fi
    stop_node "$1"
    if rewind_node "$1" "$2"; then
        echo "failover: node $1 had written more than $2 and is rewound"
    else
        copy_node "$1" "$2"
        echo "failover: node $1 had written more than $2 and is made anew"
    fi
    start_node "$1"
}
