# A Postgres for one run: on its own socket, gone afterwards. Sourced after tools.sh.
# shellcheck shell=bash

# Starts it and sets DATABASE_URL to an empty database in it. Nothing needs to survive a crash, unless it is to be
# `durable`, with the settings that the README advises.
throwaway_postgres() {
  local settings="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  if [ "${1:-}" = durable ]; then
    settings="-c shared_buffers=$(quarter_of_memory) -c max_wal_size=4GB -c checkpoint_timeout=15min"
  fi
  need_postgres
  throwaway=$(mktemp -d "${TMPDIR:-/tmp}/muster-pg-XXXXXX")
  as_postgres=()
  if [ "$(id -u)" = 0 ]; then
    # Postgres refuses to run as root.
    local user=nobody
    id -u postgres >/dev/null 2>&1 && user=postgres
    chown "$user" "$throwaway"
    as_postgres=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
  fi
  (cd / && "${as_postgres[@]}" "$postgres_bin/initdb" -D "$throwaway/data" -U muster --auth=trust --encoding=UTF8 \
    --locale=C --no-sync --no-instructions >/dev/null)
  trap stop_throwaway_postgres EXIT
  (cd / && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$throwaway/data" -w -l "$throwaway/log" -s start -o "-k $throwaway \
    -c listen_addresses='' -c max_connections=300 $settings")
  (cd / && "$postgres_bin/createdb" -h "$throwaway" -U muster muster)
  export DATABASE_URL="postgres://muster@localhost/muster?host=$throwaway"
}

# Of this machine, 4 GB at most.
quarter_of_memory() {
  awk '/^MemTotal/ { mb = int($2 / 4096); print (mb > 4096 ? 4096 : mb) "MB" }' /proc/meminfo
}

stop_throwaway_postgres() {
  (cd / && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$throwaway/data" -w -s -m immediate stop) || true
  rm -rf "$throwaway"
}

# Brings the database of DATABASE_URL to the schema that queries are checked against.
apply_migrations() {
  local file
  for file in migrations/*.sql; do
    "$postgres_bin/psql" -h "$throwaway" -U muster -d muster -q -1 -v ON_ERROR_STOP=1 -f "$file"
  done
}
