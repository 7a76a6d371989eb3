#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs real programs from Maven Central without and with the agent and asserts that they cannot tell the
# difference: same standard output, same exit status; and that, on Linux, no open descriptor is unexplained. Leaves
# the journals in REPORTS/<program>/.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

programs="ant h2 lucene jetty netty jruby groovy checkstyle spring"
times=0
with_agent=yes
reports=
names=

usage() {
  cat <<END
usage: run.sh [options] [PROGRAM...]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line, to print each report if it is there (default: cli/target/unclosed.jar)
  --java HOME    the JDK to run on (default: JAVA_HOME, then PATH)
  --options OPTS more agent options, such as stacks=off (default: none)
  --reports DIR  where the journals go (default: target/reports beside this script)
  --time N       N runs without and N with the agent, in turn, and the median wall time of each
  --no-agent     run each program twice without an agent: a test of the programs themselves
programs: $programs
END
}

options=
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) java_home=${2:?}; shift ;;
    --options) options=,${2:?}; shift ;;
    --reports) reports=${2:?}; shift ;;
    --time) times=${2:?}; shift ;;
    --no-agent) with_agent=no ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) names="$names $1" ;;
  esac
  shift
done
programs=${names:-$programs}
case $times in *[!0-9]*) usage >&2; exit 2 ;; esac
find_java
mkdir -p "$work"
reports=${reports:-$work/reports}
mkdir -p "$reports"
reports=$(absolute "$reports")
if [ $with_agent = yes ]; then
  [ -f "$agent" ] || die "no agent at $agent: build the project, give --agent JAR, or try --no-agent"
  agent=$(absolute "$agent")
fi

# --- the programs -----------------------------------------------------------------------------------------
# prepare_X fetches and compiles. run_X runs in a fresh folder of the same name each time; "$@" is the java
# command and its options so far. normalise_X is a filter for what differs from run to run anyway.

prepare_ant() { fetch ant org.apache.ant:ant:1.10.14; }
run_ant() {
  cp -R "$here/inputs/ant/." .
  "$@" -cp "$(classpath ant)" org.apache.tools.ant.Main -f build.xml -Djavac.release=17 || return
  "$@" -cp build/demo.jar demo.Greeter
}
normalise_ant() { sed -e 's/^Total time: .*/Total time: T/' -e 's/on [A-Z][a-z]* [0-9].*/on DATE/'; }

prepare_h2() { fetch h2 com.h2database:h2:2.2.224; }
run_h2() {
  "$@" -cp "$(classpath h2)" org.h2.tools.RunScript -url jdbc:h2:./db -user sa \
    -script "$here/inputs/h2/create.sql" -showResults || return
  "$@" -cp "$(classpath h2)" org.h2.tools.RunScript -url jdbc:h2:./db -user sa \
    -script "$here/inputs/h2/query.sql" -showResults
}
normalise_h2() { sed -e "s/SALT '[^']*' HASH '[^']*'/SALT HASH/"; } # of the password, random each time

prepare_lucene() {
  fetch lucene org.apache.lucene:lucene-core:9.12.0 org.apache.lucene:lucene-queryparser:9.12.0
  compile lucene "$here/drivers/LuceneSearch.java"
}
run_lucene() {
  mkdir docs
  cp "$here"/drivers/*.java "$here"/inputs/*/*.* docs/
  "$@" -cp "$(classpath lucene)" LuceneSearch docs
}
normalise_lucene() { cat; }

prepare_jetty() {
  fetch jetty org.eclipse.jetty:jetty-server:12.0.15 org.slf4j:slf4j-nop:2.0.16
  compile jetty "$here/drivers/JettyLoad.java"
}
run_jetty() { "$@" -cp "$(classpath jetty)" JettyLoad; }
normalise_jetty() { cat; }

prepare_netty() {
  fetch netty io.netty:netty-handler:4.1.115.Final
  compile netty "$here/drivers/NettyEcho.java"
}
run_netty() { "$@" -cp "$(classpath netty)" NettyEcho; }
normalise_netty() { cat; }

prepare_jruby() { fetch jruby org.jruby:jruby-complete:9.4.8.0; }
run_jruby() { "$@" -cp "$(classpath jruby)" org.jruby.Main "$here/inputs/jruby/files.rb"; }
normalise_jruby() { cat; }

prepare_groovy() { fetch groovy org.apache.groovy:groovy:4.0.28 org.apache.groovy:groovy-json:4.0.28 org.apache.groovy:groovy-xml:4.0.28; }
run_groovy() { "$@" -cp "$(classpath groovy)" groovy.ui.GroovyMain "$here/inputs/groovy/files.groovy"; }
normalise_groovy() { cat; }

prepare_checkstyle() { fetch checkstyle com.puppycrawl.tools:checkstyle:10.20.1; }
run_checkstyle() { # exit status is the number of violations of severity error
  cp "$here"/drivers/*.java .
  "$@" -cp "$(classpath checkstyle)" com.puppycrawl.tools.checkstyle.Main -c /sun_checks.xml ./*.java
}
normalise_checkstyle() { cat; }

prepare_spring() {
  fetch spring org.springframework.boot:spring-boot-starter-web:3.5.7 \
    org.springframework.boot:spring-boot-starter-data-jpa:3.5.7 com.h2database:h2:2.3.232
  compile spring "$here/drivers/SpringShop.java"
}
run_spring() { "$@" -cp "$(classpath spring)" shop.SpringShop; }
normalise_spring() { cat; }

# --- the runs ---------------------------------------------------------------------------------------------

# once PROGRAM KIND [JAVA OPTION...]: runs it, leaves out, err, status and millis under $work/runs.
once() {
  local program=$1 out=$work/runs/$1.$2 dir=$work/runs/$1 from to
  shift 2
  rm -rf "$dir"
  mkdir -p "$dir"
  from=${EPOCHREALTIME//[.,]/}
  (cd "$dir" && "run_$program" "$java" "$@") </dev/null >"$out.out" 2>"$out.err"
  echo $? >"$out.status"
  to=${EPOCHREALTIME//[.,]/}
  echo $(((to - from) / 1000)) >>"$out.millis"
}

without() { once "$1" without; }
with() {
  if [ $with_agent = no ]; then once "$1" with; return; fi
  once "$1" with "-javaagent:$agent=dest=$reports/$1,summary=off$options"
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print int((v[int((NR + 1) / 2)] + v[int((NR + 2) / 2)]) / 2) }'; }

# compare PROGRAM: prints what differs; true when nothing does.
compare() {
  local base=$work/runs/$1 ok=0 kind
  for kind in without with; do
    "normalise_$1" <"$base.$kind.out" >"$base.$kind.txt"
  done
  if ! diff "$base.without.txt" "$base.with.txt" >"$base.diff"; then
    echo "  stdout differs (< without, > with):"
    head -20 "$base.diff"
    ok=1
  fi
  if [ "$(cat "$base.without.status")" != "$(cat "$base.with.status")" ]; then
    echo "  exit status differs: $(cat "$base.without.status") without, $(cat "$base.with.status") with"
    ok=1
  fi
  if [ $with_agent = yes ]; then
    if grep '^unclosed: ' "$base.with.err"; then
      echo "  the agent complained on stderr"
      ok=1
    fi
    local journal any=no
    for journal in "$reports/$1"/*.jsonl; do
      [ -s "$journal" ] || continue
      any=yes
      if ! tail -n 1 "$journal" | grep -q end; then
        echo "  no end in the last line of $(basename "$journal")"
        ok=1
      fi
      if [ -d /proc/self/fd ] && ! tail -n 1 "$journal" | grep -q '"unexplained":0}'; then
        echo "  not every descriptor is explained, or none was looked at:"
        grep -o '"notice":"[^"]*"' "$journal" || tail -n 1 "$journal"
        ok=1
      fi
    done
    if [ $any = no ]; then echo "  no journal"; ok=1; fi
  fi
  return $ok
}

failed=
mkdir -p "$work/runs"
for program in $programs; do
  declare -F "prepare_$program" >/dev/null || die "no such program: $program"
done
for program in $programs; do
  "prepare_$program"
  rm -rf "$work/runs/$program".* "${reports:?}/$program"
  bad=no
  for ((i = 0; i < (times > 0 ? times : 1); i++)); do
    without "$program"
    with "$program"
    compare "$program" || bad=yes
  done
  status=$(cat "$work/runs/$program.without.status")
  lines=$(wc -l <"$work/runs/$program.without.txt")
  if [ "$lines" -eq 0 ]; then echo "  printed nothing"; bad=yes; fi
  if [ "$status" -ne 0 ] && [ "$program" != checkstyle ]; then
    echo "  fails without the agent too:"
    tail -5 "$work/runs/$program.without.err"
    bad=yes
  fi
  if [ $bad = yes ]; then
    failed="$failed $program"
    echo "FAIL $program"
  else
    echo "ok   $program (exit status $status, $((lines)) lines of output)"
  fi
  if [ "$times" -gt 0 ]; then
    echo "     median of $times: $(median "$work/runs/$program.without.millis") ms without," \
      "$(median "$work/runs/$program.with.millis") ms with"
  fi
  if [ $with_agent = yes ] && [ -f "$cli" ]; then
    "$java" -jar "$cli" report "$reports/$program"
  fi
done
[ -z "$failed" ] || die "failed:$failed"
