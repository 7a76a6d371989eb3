#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs programs and tests of libraries from Maven Central under the agent and prints each finding on a line, so that a person
# can judge it; docs/truth.md has the judgements. Suppressed findings are printed, too. Not part of the gate: it takes a quarter
# of an hour for each JDK.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

programs="google-java-format antlr closure-compiler saxon jython clojure ecj pdfbox derby-ij jacoco-cli jflex fop"
suites="commons-compress kafka-clients netty-testsuite"

usage() {
  cat <<END
usage: truth.sh [options] [NAME...]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH)
names: $programs $suites
END
}

names=
homes=()
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) homes+=("${2:?}"); shift ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) names="$names $1" ;;
  esac
  shift
done
[ ${#homes[@]} -gt 0 ] || homes=("$java_home")
java_home=${homes[0]}
find_java # the first one compiles and reads reports
first_java=$java
[ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
[ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
agent=$(absolute "$agent")
cli=$(absolute "$cli")
mkdir -p "$work/classes/truth"
"$javac" --release 17 -d "$work/classes/truth" "$here/leaks/Json.java" "$here/suite/FindingLines.java" \
  || die "could not compile what prints findings"

# --- programs: arguments of java behind the agent, run in a folder with Hello.java, the other inputs made below ---------------

inputs() { # in the current folder
  cat >Hello.java <<'END'
public class Hello {
    public static void main(String[] arguments) { System.out.println("hello"); }
}
END
  printf 'grammar Sum;\nsum : INT (PLUS INT)* EOF ;\nINT : [0-9]+ ;\nPLUS : [+] ;\n' >Sum.g4
  printf 'function add(a, b) { return a + b; }\nconsole.log(add(1, 2));\n' >add.js
  printf '<doc><p>one</p><p>two</p></doc>\n' >doc.xml
  cat >doc.xsl <<'END'
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/"><out><xsl:value-of select="//p" separator=" "/></out></xsl:template>
</xsl:stylesheet>
END
  printf 'import os, json\nf = open("Hello.java")\nprint(len(f.read()))\nf.close()\nprint(json.dumps({"a": 1}))\n' >words.py
  printf '(require (quote [clojure.string :as s]))\n(println (s/upper-case (slurp "doc.xml")))\n' >words.clj
  printf "connect 'jdbc:derby:memory:db;create=true';\ncreate table t(a int);\ninsert into t values 1, 2;\nselect * from t;\nexit;\n" >words.sql
  printf '%%%%\n%%class Numbers\n%%standalone\n%%%%\n[0-9]+ { System.out.println(yytext()); }\n[^] { }\n' >numbers.flex
  cat >page.fo <<'END'
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <fo:layout-master-set><fo:simple-page-master master-name="p"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
  <fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body"><fo:block>words</fo:block></fo:flow></fo:page-sequence>
</fo:root>
END
  printf 'words\n' >words.txt
}

fetch_google-java-format() { fetch google-java-format com.google.googlejavaformat:google-java-format:1.28.0; }
run_google-java-format() {
  local exports=
  for part in api code file parser tree util; do
    exports="$exports --add-exports jdk.compiler/com.sun.tools.javac.$part=ALL-UNNAMED"
  done
  # shellcheck disable=SC2086 # one word for each option
  "$@" $exports com.google.googlejavaformat.java.Main Hello.java
}
fetch_antlr() { fetch antlr org.antlr:antlr4:4.13.2; }
run_antlr() { "$@" org.antlr.v4.Tool -visitor -o generated Sum.g4 && ls generated; }
fetch_closure-compiler() { fetch closure-compiler com.google.javascript:closure-compiler:v20240317; }
run_closure-compiler() { "$@" com.google.javascript.jscomp.CommandLineRunner --js add.js --js_output_file out.js && cat out.js; }
fetch_saxon() { fetch saxon net.sf.saxon:Saxon-HE:12.5; }
run_saxon() { "$@" net.sf.saxon.Transform -s:doc.xml -xsl:doc.xsl; }
fetch_jython() { fetch jython org.python:jython-standalone:2.7.4; }
run_jython() { "$@" org.python.util.jython words.py; }
fetch_clojure() { fetch clojure org.clojure:clojure:1.12.0; }
run_clojure() { "$@" clojure.main words.clj; }
fetch_ecj() { fetch ecj org.eclipse.jdt:ecj:3.39.0; }
run_ecj() { "$@" org.eclipse.jdt.internal.compiler.batch.Main -17 -d compiled Hello.java && ls compiled; }
fetch_pdfbox() { fetch pdfbox org.apache.pdfbox:pdfbox-app:3.0.3; }
run_pdfbox() {
  "$@" org.apache.pdfbox.tools.PDFBox fromtext -i words.txt -o words.pdf && "$@" org.apache.pdfbox.tools.PDFBox export:text -i words.pdf -console
}
fetch_derby-ij() { fetch derby-ij org.apache.derby:derbytools:10.16.1.1 org.apache.derby:derby:10.16.1.1; }
run_derby-ij() { "$@" org.apache.derby.tools.ij words.sql; }
fetch_jacoco-cli() { fetch jacoco-cli org.jacoco:org.jacoco.cli:0.8.13; }
run_jacoco-cli() { "$javac" -d plain Hello.java && "$@" org.jacoco.cli.internal.Main instrument plain --dest instrumented; }
fetch_jflex() { fetch jflex de.jflex:jflex:1.9.1; }
run_jflex() { "$@" jflex.Main -q numbers.flex && ls Numbers.java; }
fetch_fop() { fetch fop org.apache.xmlgraphics:fop:2.10; }
run_fop() { "$@" org.apache.fop.cli.Main page.fo page.pdf && head -c 8 page.pdf; }

program() { # NAME: runs it in a folder of its own, journals to $reports
  local folder=$work/runs/truth-$1
  rm -rf "$folder"
  mkdir -p "$folder"
  (cd "$folder" && inputs && "run_$1" "$java" "-javaagent:$agent=dest=$reports,summary=off" -cp "$(classpath "$1")") \
    >"$folder.out" 2>"$folder.err" || { tail -n 5 "$folder.out" "$folder.err"; return 1; }
  ! grep '^unclosed: ' "$folder.err" || return 1
}

# --- tests of libraries ------------------------------------------------------------------------------------------------

platform="org.junit.jupiter:junit-jupiter:5.14.4 org.junit.platform:junit-platform-launcher:1.14.4 org.junit.platform:junit-platform-console:1.14.4"
mockito="org.mockito:mockito-core:5.20.0 org.mockito:mockito-junit-jupiter:5.20.0 org.hamcrest:hamcrest:3.0"

# shellcheck disable=SC2086 # one word for each coordinate
fetch_commons-compress() {
  fetch commons-compress org.apache.commons:commons-compress:1.28.0 org.apache.commons:commons-compress:1.28.0:tests $platform \
    $mockito org.tukaani:xz:1.10 com.github.luben:zstd-jni:1.5.7-4 org.brotli:dec:0.1.2 com.github.marschall:memoryfilesystem:2.8.1 \
    org.apache.commons:commons-lang3:3.18.0 commons-io:commons-io:2.20.0 org.ow2.asm:asm:9.8 io.airlift:aircompressor:0.27
}
select_commons-compress() { echo "--select-package=org.apache.commons.compress --include-classname=.*(Test|TestCase)"; }
# shellcheck disable=SC2086
fetch_kafka-clients() {
  fetch kafka-clients org.apache.kafka:kafka-clients:4.3.1 org.apache.kafka:kafka-clients:4.3.1:test $platform $mockito \
    org.slf4j:slf4j-nop:1.7.36 com.fasterxml.jackson.core:jackson-databind:2.20.0 org.bouncycastle:bcpkix-jdk18on:1.82 \
    org.bitbucket.b_c:jose4j:0.9.6 com.google.re2j:re2j:1.8 org.apache.commons:commons-lang3:3.18.0
}
select_kafka-clients() {
  echo "--select-package=org.apache.kafka.common.network --select-package=org.apache.kafka.common.record" \
    "--select-package=org.apache.kafka.common.utils --include-classname=.*Test"
}
# shellcheck disable=SC2086
fetch_netty-testsuite() { fetch netty-testsuite io.netty:netty-testsuite:4.2.20.Final $platform; }
select_netty-testsuite() {
  local test
  for test in SocketConnectTest SocketStringEchoTest DatagramUnicastInetTest ServerSocketSuspendTest SocketCloseForciblyTest \
    SocketHalfClosedTest SocketShutdownOutputBySelfTest DatagramConnectNotExistsTest SocketChannelNotYetConnectedTest; do
    echo "--select-class=io.netty.testsuite.transport.socket.$test"
  done
}

suite() { # NAME: runs its tests, which read files of the project that they come from, by paths in it
  local folder=$work/runs/truth-$1 tests jar path=target/test-classes more=
  rm -rf "$folder"
  mkdir -p "$folder/target/test-classes" "$folder/src/test"
  tests=$(ls "$work/lib/$1"/*-tests.jar "$work/lib/$1"/*-test.jar 2>/dev/null | head -n 1)
  if [ -n "$tests" ]; then
    unzip -qo "$tests" -d "$folder/target/test-classes" || return 1
    cp -r "$folder/target/test-classes" "$folder/src/test/resources"
    find "$folder/src" -name '*.class' -delete
  fi
  for jar in "$work/lib/$1"/*.jar; do [ "$jar" = "$tests" ] || path=$path:$jar; done
  [ "$feature" -lt 21 ] || more="-XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED"
  # shellcheck disable=SC2046,SC2086 # one word for each option
  (cd "$folder" && timeout 1500 "$java" "-javaagent:$agent=dest=$reports,summary=off" $more -Xmx1g -cp "$path" \
    org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors --details=summary \
    $("select_$1")) >"$folder.out" 2>"$folder.err"
  # Some fail without the agent, too: of a jar of tests not all files of the project are there.
  grep -o '\[ *[0-9]* tests successful *\]' "$folder.out" | tr -s ' ' || { tail -n 5 "$folder.err"; return 1; }
}

# ------------------------------------------------------------------------------------------------------------------------

for name in $names; do
  declare -F "fetch_$name" >/dev/null || die "no such program: $name"
done
failed=
for name in ${names:-$programs $suites}; do
  "fetch_$name"
  for home in "${homes[@]}"; do
    java_home=$home
    find_java
    feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    reports=$work/truth/$name-$feature
    rm -rf "$reports" "$reports.json"
    mkdir -p "$work/truth"
    kind=program
    ! declare -F "select_$name" >/dev/null || kind=suite
    echo "$name on $feature"
    if ! "$kind" "$name"; then
      failed="$failed $name-on-$feature"
      continue
    fi
    "$first_java" -jar "$cli" report "$reports" --format json -o "$reports.json" || failed="$failed $name-on-$feature"
    "$first_java" -cp "$work/classes/truth" FindingLines "$reports.json"
  done
done
[ -z "$failed" ] || die "failed:$failed"
