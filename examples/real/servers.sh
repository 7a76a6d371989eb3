# SPDX-License-Identifier: Apache-2.0
# Database servers of the system's own packages for correct.sh; sourced, not run. Each is started once, when a program
# first needs it, on the loopback interface and in a temporary folder. None is required.

servers=$(mktemp -d)
chmod 755 "$servers"

# Programs of Debian's packages are not all on the path.
server_program() { # NAME: where it is
  local found
  found=$(PATH=$PATH:/usr/sbin command -v "$1") || found=$(ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | tail -n 1)
  [ -n "$found" ] && echo "$found"
}

as_user() { # USER COMMAND...: servers refuse to be started by root
  local user=$1
  shift
  if [ "$(id -u)" -eq 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

server_folder() { # NAME USER: a new one, which the user owns
  mkdir "$servers/$1"
  [ "$(id -u)" -ne 0 ] || chown "$2" "$servers/$1"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# await_server NAME PORT: until it accepts connections.
await_server() {
  local try
  for try in $(seq 300); do
    (: <"/dev/tcp/127.0.0.1/$2") 2>/dev/null && return 0
    sleep 0.1
  done
  die "the $1 server does not answer; see $servers/$1/log"
}

start_postgresql() {
  local port folder=$servers/postgresql
  port=$(free_port)
  server_folder postgresql postgres
  as_user postgres "$(server_program initdb)" -D "$folder/data" -A trust -U postgres -E UTF8 >"$folder.log" 2>&1 \
    || die "initdb failed; see $folder.log"
  as_user postgres "$(server_program pg_ctl)" -D "$folder/data" -l "$folder/log" -w \
    -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off" start >>"$folder.log" 2>&1 \
    || die "PostgreSQL did not start; see $folder.log"
  echo "jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres" >"$folder.url"
}

start_mariadb() {
  local port folder=$servers/mariadb
  port=$(free_port)
  server_folder mariadb mysql
  as_user mysql "$(server_program mariadb-install-db)" --no-defaults --datadir="$folder/data" \
    --auth-root-authentication-method=normal >"$folder.log" 2>&1 || die "mariadb-install-db failed; see $folder.log"
  as_user mysql "$(server_program mariadbd)" --no-defaults --datadir="$folder/data" --socket="$folder/socket" \
    --pid-file="$folder/pid" --port="$port" --bind-address=127.0.0.1 >>"$folder.log" 2>&1 &
  await_server mariadb "$port"
  echo "127.0.0.1:$port/test?user=root" >"$folder.url"
}

# has_server NAME: whether there is one, which is then running; an empty name is no server.
has_server() {
  case $1 in
    '') return 0 ;;
    PostgreSQL) server_program initdb >/dev/null || return 1; [ -e "$servers/postgresql" ] || start_postgresql ;;
    MariaDB) server_program mariadb-install-db >/dev/null || return 1; [ -e "$servers/mariadb" ] || start_mariadb ;;
    *) die "no such server: $1" ;;
  esac
}

# server_properties NAME: what the program must know.
server_properties() {
  case $1 in
    PostgreSQL) echo "-Dserver=$(cat "$servers/postgresql.url")" ;;
    MariaDB) echo "-Dserver=$(cat "$servers/mariadb.url")" ;;
  esac
}

stop_servers() {
  [ ! -e "$servers/postgresql.url" ] \
    || as_user postgres "$(server_program pg_ctl)" -D "$servers/postgresql/data" -m immediate -w stop >/dev/null 2>&1
  [ ! -e "$servers/mariadb/pid" ] || { kill "$(cat "$servers/mariadb/pid")" && wait; }
  rm -rf "$servers"
}
