#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs a correct program for each of the libraries that are used most, written as the library's documentation says, under
# the agent: there must be no finding. Then its twin, the same source with the argument "forget", does not close one thing:
# there must be exactly one finding, at the line that the source marks.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"
. "$here/servers.sh"

nop=org.slf4j:slf4j-nop:2.0.17
h2=com.h2database:h2:2.4.240
postgresql=org.postgresql:postgresql:42.7.8

# name | program in correct/ | the JDKs it can run on, FROM..TO, either may be absent | coordinates
programs="
h2-2.4.240|Jdbc||$h2
postgresql-42.7.8|PostgreSql||$postgresql
hikaricp-7.0.2|Hikari||com.zaxxer:HikariCP:7.0.2 $postgresql $nop
"

# judge NAME PROGRAM JAVA FEATURE: the two runs side by side, since each waits for its collections.
judge() {
  local twin=$work/runs/$folder-$1-$4-twin.said said failed=
  run_program "$1-$4-twin" "$@" once forget >"$twin" &
  said=$(run_program "$1-$4" "$@" clean) || failed=correct
  [ -z "$failed" ] || { echo "  the correct program:"; echo "$said"; }
  wait $! || { failed=twin; echo "  its twin:"; cat "$twin"; }
  [ -z "$failed" ] || return 1
  echo "no finding; its twin one, at its line${said#0}"
}

programs_options correct "$programs" "$@"
trap stop_servers EXIT
run_programs "$programs" Callers
echo "${count:-0} correct programs and as many twins"
