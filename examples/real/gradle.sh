#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Takes the recipe for Gradle out of docs/ci.md and builds a project with it: while its test leaks the gate must fail and
# name the line, also when Gradle need not run the test again; when the leak is corrected the gate must pass. Without a
# gradle on PATH it says that it was skipped.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

usage() {
  cat <<END
usage: gradle.sh [options]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    the JDK to run on (default: JAVA_HOME, then PATH)
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) java_home=${2:?}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
find_java
[ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
[ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
gradle=$(command -v gradle) || { echo "skipped: no gradle on PATH"; exit 0; }

fetch gradle-tests junit:junit:4.13.2
project=$work/gradle
rm -rf "$project"
mkdir -p "$project/src/test/java"
cp "$agent" "$project/unclosed-agent.jar"
touch "$project/settings.gradle"
{
  echo "apply plugin: 'java'"
  echo "dependencies { testImplementation files($(printf "'%s', " "$work"/lib/gradle-tests/*.jar | sed 's/, $//')) }"
  sed -n '/^```gradle$/,/^```$/ { /^```/d; p }' "$here/../../docs/ci.md"
} >"$project/build.gradle"
grep -q jvmArgs "$project/build.gradle" || die "docs/ci.md has no recipe for Gradle"
cat >"$project/src/test/java/UploadTest.java" <<'END'
public class UploadTest {
    @org.junit.Test
    public void reads() throws Exception {
        java.io.FileInputStream in = new java.io.FileInputStream("build.gradle");
        in.read();
    }
}
END

tests() { # runs them, if Gradle thinks they must run
  (cd "$project" && ${java_home:+env JAVA_HOME="$java_home"} "$gradle" --no-daemon --offline -q -g "$work/gradle-home" test) \
    >"$project/gradle.out" 2>&1 || { cat "$project/gradle.out"; die "the build failed"; }
}

gate() { # STATUS: judges with it
  "$java" -jar "$cli" check "$project/build/unclosed-reports" >"$project/check.out" 2>&1
  local status=$?
  [ $status -eq "$1" ] || { cat "$project/check.out"; die "exit code $status of check instead of $1"; }
}

for run in first again; do
  tests
  gate 3
  [ "$(grep -c '^LEAKED' "$project/check.out")" -eq 1 ] && grep -q 'UploadTest.reads(UploadTest.java:4)' "$project/check.out" \
    || { cat "$project/check.out"; die "not UploadTest.java:4 alone is reported, $run"; }
done
sed -i 's/in.read();/in.close();/' "$project/src/test/java/UploadTest.java"
tests
gate 0
echo "ok   the recipe for Gradle, with $("$gradle" --version 2>/dev/null | sed -n 's/^Gradle /Gradle /p')"
