#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Drives a program that leaks in and out of the limit of descriptors and of a full heap, many times, under the agent. Its work must go
# on as without the agent, and the report must say exactly what the program says that it forgot.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

rounds=100 seconds=3600 homes=()
descriptors=256 heap=32m full=1200

usage() {
  cat <<END
usage: $(basename "$0") [options]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH)
  --rounds N     how often the program runs out of both (default: $rounds)
  --seconds N    how long it takes on each JDK, nearly (default: $seconds)
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) homes+=("${2:?}"); shift ;;
    --rounds) rounds=${2:?}; shift ;;
    --seconds) seconds=${2:?}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[ ${#homes[@]} -gt 0 ] || homes=("$java_home")
[ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
[ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
agent=$(absolute "$agent")
cli=$(absolute "$cli")
java_home=${homes[0]}
find_java
compile soak "$here/soak/Soak.java"

# program ARGUMENT...: runs it with few descriptors and a small heap.
program() {
  (ulimit -n "$descriptors" && exec "$java" "-Xmx$heap" -XX:+UseSerialGC "$@")
}

# soak FEATURE: on the JDK that is chosen.
soak() {
  local base=$work/runs/soak-$1 reports=$work/soak/$1 expected told
  rm -rf "$base" "$reports"
  mkdir -p "$base"
  program -cp "$work/classes/soak" Soak "$rounds" 0 0 >"$base/plain.out" || return 1
  program "-javaagent:$agent=dest=$reports,summary=off" -cp "$work/classes/soak" \
    Soak "$rounds" $((seconds * 1000 / rounds)) "$full" >"$base/watched.out" 2>"$base/watched.err" \
    || { echo "the program failed"; tail -n 15 "$base/watched.out" "$base/watched.err"; return 1; }
  diff "$base/plain.out" "$base/watched.out" || { echo "the program says something else than without the agent"; return 1; }
  # With a full heap, the JDK's own library says this under each agent that sees classes.
  if grep -v 'java.lang.instrument ASSERTION FAILED' "$base/watched.err"; then
    echo "there is something on standard error"
    return 1
  fi
  "$java" -jar "$cli" report "$reports" >"$base/report.txt" || { echo "the report is incomplete"; cat "$base/report.txt"; return 1; }
  expected=$(awk '/Stream|Inflater/ { print $2 " " $1 }' "$base/plain.out" | sort)
  told=$(sed -n 's/^[A-Z]\{4,\} *\([0-9][0-9]*\) × [a-z.]*\.\([A-Z][A-Za-z]*\).*/\1 \2/p' "$base/report.txt" | sort)
  if [ "$expected" != "$told" ]; then
    printf 'the program forgot\n%s\nand the report tells\n%s\n' "$expected" "$told"
    return 1
  fi
  tr '\n' ' ' <<<"$told"
}

failed=''
for home in "${homes[@]}"; do
  java_home=$home
  find_java
  feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  if said=$(soak "$feature"); then
    echo "ok   soak on $feature: $rounds times without descriptors and memory, exactly $said"
  else
    failed="$failed $feature"
    echo "FAIL soak on $feature"
    echo "$said"
  fi
done
[ -z "$failed" ] || die "failed on:$failed"
