#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs small programs against real libraries from Maven Central under the agent. Each program's source marks the lines
# that must be reported; the reported lines must equal them. Then the program runs again and forgets nothing: there must
# be no finding at all, also none that the first run showed as part of another one.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

nop=org.slf4j:slf4j-nop:1.7.36
h2=com.h2database:h2:2.2.224

# name | program in libraries/ | the JDKs it can run on, FROM..TO, either may be absent | coordinates
libraries="
httpclient-4.5.14|HttpClient4||org.apache.httpcomponents:httpclient:4.5.14
httpclient-5.2.3|HttpClient5||org.apache.httpcomponents.client5:httpclient5:5.2.3 $nop
httpclient-5.6.5|HttpClient5||org.apache.httpcomponents.client5:httpclient5:5.6.5 $nop
okhttp-3.14.9|OkHttp||com.squareup.okhttp3:okhttp:3.14.9
okhttp-4.12.0|OkHttp||com.squareup.okhttp3:okhttp:4.12.0
okhttp-5.5.1|OkHttp||com.squareup.okhttp3:okhttp-jvm:5.5.1
netty-4.1.115|NettyBuffers||io.netty:netty-handler:4.1.115.Final
netty-4.2.18|NettyBuffers||io.netty:netty-handler:4.2.18.Final
netty-groups-4.1.115|NettyGroups||io.netty:netty-handler:4.1.115.Final
netty-groups-4.2.18|NettyGroups||io.netty:netty-handler:4.2.18.Final
lucene-8.11.4|Lucene||org.apache.lucene:lucene-core:8.11.4
lucene-9.12.3|Lucene||org.apache.lucene:lucene-core:9.12.3
lucene-10.6.0|Lucene|21..|org.apache.lucene:lucene-core:10.6.0
hadoop-3.5.0|Hadoop||org.apache.hadoop:hadoop-client-api:3.5.0 org.apache.hadoop:hadoop-client-runtime:3.5.0
kafka-3.4.0|Kafka||org.apache.kafka:kafka-clients:3.4.0 $nop
kafka-4.3.1|Kafka||org.apache.kafka:kafka-clients:4.3.1 $nop
rocksdb-10.2.1|RocksDb||org.rocksdb:rocksdbjni:10.2.1
lmdbjava-0.9.0|Lmdb||org.lmdbjava:lmdbjava:0.9.0
jna-5.17.0|Jna||net.java.dev.jna:jna:5.17.0
jooq-3.19.39|Jooq||org.jooq:jooq:3.19.39 $h2
hibernate-6.6.4|Hibernate||org.hibernate.orm:hibernate-core:6.6.4.Final $h2
hibernate-7.4.13|Hibernate||org.hibernate.orm:hibernate-core:7.4.13.Final $h2
grpc-1.85.1|Grpc||io.grpc:grpc-netty:1.85.1 io.grpc:grpc-inprocess:1.85.1 io.grpc:grpc-stub:1.85.1
jdbc|Jdbc||$h2 org.hsqldb:hsqldb:2.7.3 org.xerial:sqlite-jdbc:3.53.4.0 $nop
hikaricp-7.1.0|Hikari||com.zaxxer:HikariCP:7.1.0 $h2 org.hsqldb:hsqldb:2.7.3 org.xerial:sqlite-jdbc:3.53.4.0 $nop
dbcp-2.12.0|Dbcp||org.apache.commons:commons-dbcp2:2.12.0 $h2
tomcat-jdbc-11.0.27|TomcatJdbc||org.apache.tomcat:tomcat-jdbc:11.0.27 $h2
c3p0-0.10.1|C3p0||com.mchange:c3p0:0.10.1 $h2
"

usage() {
  cat <<END
usage: libraries.sh [options] [LIBRARY...]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH)
  --options OPTS more agent options, such as stacks=off (default: none)
  --reports DIR  where journals and JSON reports go (default: target/libraries beside this script)
libraries, by the beginning of their names: $(cut -sd'|' -f1 <<<"$libraries" | tr '\n' ' ')
END
}

options=
reports=
names=
homes=()
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) homes+=("${2:?}"); shift ;;
    --options) options=,${2:?}; shift ;;
    --reports) reports=${2:?}; shift ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) names="$names $1" ;;
  esac
  shift
done
for name in $names; do
  grep -q "^$name" <<<"$libraries" || die "no such library: $name"
done
[ ${#homes[@]} -gt 0 ] || homes=("$java_home")
java_home=${homes[0]}
find_java # the first one compiles and reads reports
first_java=$java
mkdir -p "$work"
reports=${reports:-$work/libraries}
mkdir -p "$reports"
reports=$(absolute "$reports")
[ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
[ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
agent=$(absolute "$agent")
cli=$(absolute "$cli")
mkdir -p "$work/classes/marks"
"$javac" --release 17 -d "$work/classes/marks" "$here/libraries/Marks.java" "$here/leaks/Json.java" \
  || die "could not compile the comparison"

chosen() { # LIBRARY: whether it was asked for
  local name
  [ -n "$names" ] || return 0
  for name in $names; do
    case $1 in "$name"*) return 0 ;; esac
  done
  return 1
}

feature() { "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'; }

# says SOURCE WORD: what a comment "// WORD: …" of the program's source says.
says() { sed -n "s|^// $2: ||p" "$1"; }

# run NAME PROGRAM JAVA FEATURE [clean]: in a fresh folder; the journal goes to $reports/NAME-FEATURE[-clean].
run() {
  local name=$1 program=$2 java=$3 feature=$4 clean=${5:-} source=$here/libraries/$2.java
  local run=$name-$feature${clean:+-$clean}
  local base=$work/runs/$run report=$reports/$run agent_options
  rm -rf "$base" "${report:?}" "$report.json"
  mkdir -p "$base"
  agent_options=$(says "$source" agent)
  # shellcheck disable=SC2046,SC2086 # one word for each option, or none
  set -- $(says "$source" jvm)
  [ "$feature" -lt 22 ] || set -- "$@" --enable-native-access=ALL-UNNAMED
  if ! (cd "$base" && timeout 120 "$java" \
    "-javaagent:$agent=dest=$report,summary=off${agent_options:+,$agent_options}$options" \
    "$@" -cp "$(classpath "$name")" "$program" $clean) >"$base.out" 2>"$base.err" || [ "$(tail -n 1 "$base.out")" != done ]; then
    echo "  the program failed:"
    tail -n 15 "$base.out" "$base.err"
    return 1
  fi
  if grep '^unclosed: ' "$base.err"; then
    echo "  the agent complained on stderr"
    return 1
  fi
  "$first_java" -jar "$cli" report "$report" --format json -o "$report.json" || [ $? -eq 5 ] || return 1
  "$first_java" -cp "$work/classes/marks" Marks "$source" "$report.json" $clean
}

failed=
mkdir -p "$work/runs"
while IFS='|' read -r name program jdks coordinates; do
  [ -n "$name" ] && chosen "$name" || continue
  # shellcheck disable=SC2086 # one word for each coordinate
  fetch "$name" $coordinates
  compiled=no clean=
  for home in "${homes[@]}"; do
    java_home=$home
    find_java
    feature=$(feature "$java")
    from=${jdks%%..*} to=${jdks##*..}
    [ "${from:-0}" -le "$feature" ] && [ "${to:-999}" -ge "$feature" ] || continue
    if [ $compiled = no ]; then
      release=17
      [ "${from:-0}" -le 17 ] || release=$from
      compile_at "$release" "$name" "$here/libraries/$program.java" "$here/libraries/Scratch.java" "$here/libraries/Web.java"
      compiled=yes
    fi
    if said=$(run "$name" "$program" "$java" "$feature") && clean=$(run "$name" "$program" "$java" "$feature" clean); then
      echo "ok   $name on $feature: $said marked lines, and no other; none when nothing is forgotten"
    else
      failed="$failed $name-on-$feature"
      echo "FAIL $name on $feature"
      echo "$said"
      echo "${clean:-}"
    fi
  done
done <<<"$libraries"
[ -z "$failed" ] || die "failed:$failed"
