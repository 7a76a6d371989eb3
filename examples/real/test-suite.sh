#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs a real library's own tests, those of Commons IO's package "input", from its tests jar on Maven Central: without
# the agent, and with it. As many tests must pass and fail; each finding must be blamed on the test whose method stands
# on its stack. What was found is the baseline. Then one more test class is put among the others, of which one test
# forgets to close a file: the gate must fail and name that test and that line, and nothing else.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

usage() {
  cat <<END
usage: test-suite.sh [options]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH)
END
}

homes=()
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) homes+=("${2:?}"); shift ;;
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

library=commons-io-2.22.0-tests
fetch $library commons-io:commons-io:2.22.0 commons-io:commons-io:2.22.0:tests \
  org.junit.jupiter:junit-jupiter:5.14.4 org.junit.platform:junit-platform-launcher:1.14.4 \
  org.junit.platform:junit-platform-console:1.14.4 org.junit-pioneer:junit-pioneer:1.9.1 \
  org.mockito:mockito-inline:4.11.0 net.bytebuddy:byte-buddy:1.18.4 net.bytebuddy:byte-buddy-agent:1.18.4 \
  com.google.jimfs:jimfs:1.3.1 org.apache.commons:commons-lang3:3.20.0 commons-codec:commons-codec:1.21.0 \
  org.openjdk.jmh:jmh-core:1.37

# The tests read files of the project that they come from, by paths in it.
project=$work/suite
rm -rf "$project"
mkdir -p "$project/target/test-classes" "$project/src/test" "$project/reports"
tests=$work/lib/$library/commons-io-2.22.0-tests.jar
unzip -qo "$tests" -d "$project/target/test-classes" || die "cannot unpack $tests"
cp -r "$project/target/test-classes" "$project/src/test/resources"
find "$project/src" -name '*.class' -delete
java_home=${homes[0]}
find_java
reader=$java
mkdir -p "$work/classes/suite"
"$javac" --release 17 -nowarn -d "$work/classes/suite" "$here/leaks/Json.java" "$here/suite/Blamed.java" \
  || die "could not compile the comparison"

# suite NAME [JAVA OPTION...]: runs the tests; what they printed goes to $project/NAME.out. One is left out, with and without the
# agent: it yields once instead of waiting for another thread, and fails on a busy machine.
suite() {
  local name=$1 path=target/test-classes jar
  shift
  for jar in "$work/lib/$library"/*.jar; do [ "$jar" = "$tests" ] || path=$path:$jar; done
  [ "$feature" -lt 21 ] || set -- "$@" -XX:+EnableDynamicAgentLoading # Mockito's
  (cd "$project" && timeout 900 "$java" "$@" -Xmx256m -cp "$path" org.junit.platform.console.ConsoleLauncher \
    execute --disable-banner --disable-ansi-colors --details=summary \
    --select-package=org.apache.commons.io.input --include-classname='.*Test' \
    --exclude-methodname='.*ReadAheadInputStreamTest#testClosePlusExecutorService') >"$project/$name.out" 2>"$project/$name.err"
}

# counts NAME: how many tests were found, aborted, passed and failed.
counts() { grep -o '\[ *[0-9]* tests [a-z ]*\]' "$project/$1.out" | tr -s ' '; }

# took NAME: for how many milliseconds the tests ran.
took() { sed -n 's/^Test run finished after \([0-9]* ms\)$/\1/p' "$project/$1.out"; }

failed=
for home in "${homes[@]}"; do
  java_home=$home
  find_java
  feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  bad=no
  rm -f "$project"/target/test-classes/org/apache/commons/io/input/PlantedTest.class
  rm -rf "$project/reports/$feature" "$project/reports/$feature-planted"

  suite without
  suite with "-javaagent:$agent=dest=$project/reports/$feature"
  if [ -z "$(counts without)" ] || [ "$(counts without)" != "$(counts with)" ]; then
    echo "  without the agent: $(counts without | tr '\n' ' ')"
    echo "  with the agent:    $(counts with | tr '\n' ' ')"
    tail -n 5 "$project/with.err"
    bad=yes
  fi
  baseline=$project/baseline-$feature.json
  "$reader" -jar "$cli" report "$project/reports/$feature" --format json -o "$baseline" || bad=yes
  blamed=$("$reader" -cp "$work/classes/suite" Blamed "$baseline") || bad=yes
  echo "  $blamed; $(took without) without the agent, $(took with) with it"

  "$javac" --release 17 -nowarn -d "$project/target/test-classes" \
    -cp "$(ls "$work/lib/$library"/junit-jupiter-api-*.jar):$(ls "$work/lib/$library"/apiguardian-api-*.jar)" \
    "$here/suite/PlantedTest.java" || die "could not compile the planted test"
  suite planted "-javaagent:$agent=dest=$project/reports/$feature-planted"
  "$reader" -jar "$cli" check "$project/reports/$feature-planted" --baseline "$baseline" >"$project/check.out" 2>&1
  status=$?
  line=$(grep -n '// the new leak' "$here/suite/PlantedTest.java" | cut -d: -f1)
  if [ $status -ne 3 ] || [ "$(grep -cE '^(LEAKED|RESCUED|OVERDUE|OPEN) ' "$project/check.out")" -ne 1 ] \
    || ! grep -q "org.apache.commons.io.input.PlantedTest.forgets(PlantedTest.java:$line)" "$project/check.out" \
    || ! grep -q 'org.apache.commons.io.input.PlantedTest#forgets()' "$project/check.out"; then
    echo "  the gate should fail for PlantedTest.java:$line only, by PlantedTest#forgets(); exit status $status:"
    cat "$project/check.out"
    bad=yes
  fi
  if [ $bad = yes ]; then
    failed="$failed $feature"
    echo "FAIL tests of Commons IO on $feature"
  else
    echo "ok   tests of Commons IO on $feature: $(counts with | tr '\n' ' '); the gate names the planted leak alone"
  fi
done
[ -z "$failed" ] || die "failed on:$failed"
