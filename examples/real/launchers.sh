#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs tests under build tools, old and new, without the agent and with it: as many must run, fail and be skipped, and each
# leak must be blamed on the test that the source marks. Then it runs all marked programs of this project as tests, each in
# a JVM of its own, under Surefire and under Gradle: the lines that are reported must equal the marked ones.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

surefire=3.6.1

# name | Surefire | tests in launchers/ | tests, failed, skipped | coordinates
launchers="
surefire-2.22.2-jupiter-5.3.2|2.22.2|jupiter|8 1 1|org.junit.jupiter:junit-jupiter-engine:5.3.2 org.junit.jupiter:junit-jupiter-params:5.3.2
surefire-$surefire-jupiter-5.14.4|$surefire|jupiter|8 1 1|org.junit.jupiter:junit-jupiter:5.14.4
surefire-2.22.2-vintage-5.3.2|2.22.2|junit4|3 1 1|org.junit.vintage:junit-vintage-engine:5.3.2 junit:junit:4.12
surefire-$surefire-vintage-5.14.4|$surefire|junit4|3 1 1|org.junit.vintage:junit-vintage-engine:5.14.4 junit:junit:4.13.2
surefire-2.22.2-testng-6.14.3|2.22.2|testng|7 1 1|org.testng:testng:6.14.3
surefire-3.5.6-testng-7.11.0|3.5.6|testng|6 1 1|org.testng:testng:7.11.0
surefire-$surefire-testng-7.11.0|$surefire|testng|7 1 1|org.testng:testng:7.11.0
"

usage() {
  cat <<END
usage: launchers.sh [options]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH, and those beside)
  --sample N     each Nth marked program only, and not under Gradle
END
}

# all_homes: one JDK of each release from 17 on, the one to run on first.
all_homes() {
  local own home release known=' '
  find_java
  own=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
  for home in "$own" "$(dirname "$own")"/*; do
    [ -x "$home/bin/javac" ] || continue
    release=$(feature "$home/bin/java")
    case $known in *" $release "*) continue ;; esac
    [ "${release%%.*}" -ge 17 ] || continue
    known="$known$release "
    echo "$home"
  done
}

homes=() sample=
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) homes+=("${2:?}"); shift ;;
    --sample) sample=${2:?}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
[ ${#homes[@]} -gt 0 ] || while read -r home; do homes+=("$home"); done < <(all_homes)
java_home=${homes[0]}
find_java
reader=$java
[ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
[ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
agent=$(absolute "$agent")
cli=$(absolute "$cli")
examples=$(cd "$here/.." && pwd)
[ -d "$examples/target/test-classes/io/unclosed/marked" ] || die "no programs in $examples/target: build the project"

projects=$work/launchers
rm -rf "$projects"
mkdir -p "$projects" "$work/classes/launchers"
"$javac" --release 17 -nowarn -d "$work/classes/launchers" \
  "$here/leaks/Json.java" "$here/libraries/Marks.java" "$here/launchers/Names.java" || die "could not compile the comparison"

# --- projects of Maven -------------------------------------------------------------------------------------------------

# project NAME SUREFIRE EXECUTIONS COORDINATE...: the project of one launcher.
project() {
  local name=$1 plugin=$2 executions=$3 coordinate group artifact version
  shift 3
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo "<parent><groupId>com.acme</groupId><artifactId>launchers</artifactId><version>1</version></parent>"
    echo "<artifactId>$name</artifactId><dependencies>"
    for coordinate in "$@"; do
      IFS=: read -r group artifact version <<<"$coordinate"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version><scope>test</scope></dependency>"
    done
    echo "</dependencies><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><version>$plugin</version>"
    echo "<executions><execution><id>default-test</id><phase>none</phase></execution>$executions</executions>"
    echo '</plugin></plugins></build></project>'
  } >"$projects/$name/pom.xml"
}

# execution ID JAVA ARGUMENTS [CONFIGURATION]: one run of the tests, with its reports in target/ID.
execution() {
  echo "<execution><id>$1</id><goals><goal>test</goal></goals><configuration><jvm>$2</jvm><argLine>$3</argLine>"
  echo "<reportsDirectory>\${project.build.directory}/$1</reportsDirectory>${4:-}</configuration></execution>"
}

# counts FOLDER: how many tests Surefire reports there, how many that failed, and how many that were skipped.
counts() {
  local attribute sum=''
  for attribute in tests failures skipped; do
    sum="$sum $(cat "$1"/TEST-*.xml 2>/dev/null | tr '\n' ' ' | grep -o '<testsuite [^>]*>' \
      | sed "s/.* $attribute=\"\([0-9]*\)\".*/\1/" | awk '{ n += $1 } END { print n + 0 }')"
  done
  echo "${sum# }"
}

# report JOURNALS FILE: as JSON.
report() { "$reader" -jar "$cli" report "$1" --format json -o "$2" || [ $? -eq 5 ]; }

features=()
modules=''
while IFS='|' read -r name plugin tests expected coordinates; do
  [ -n "$name" ] || continue
  mkdir -p "$projects/$name/src/test/java"
  cp "$here/launchers/$tests/"*.java "$projects/$name/src/test/java"
  executions=''
  for home in "${homes[@]}"; do
    java_home=$home
    find_java
    feature=$(feature "$java")
    executions="$executions$(execution "without-$feature" "$java" "-Xmx256m")"
    executions="$executions$(execution "with-$feature" "$java" \
      "-Xmx256m -javaagent:$agent=dest=\${project.build.directory}/reports-$feature,summary=off")"
  done
  # shellcheck disable=SC2086 # one word for each coordinate
  project "$name" "$plugin" "$executions" $coordinates
  modules="$modules<module>$name</module>"
done <<<"$launchers"

# --- all marked programs, each as a class of tests ---------------------------------------------------------------------

# programs FEATURE: the sources of those that run there, or a sample of them.
programs() {
  local source since place=0
  for source in "$examples"/src/main/java/io/unclosed/examples/*.java "$examples"/src/test/java/io/unclosed/marked/*.java; do
    since=$(sed -n 's|^// jdk: \([0-9]*\)\.\.$|\1|p' "$source")
    grep -q 'void main(String\[\]' "$source" && [ "${since:-17}" -le "$1" ] || continue
    if [ $((place++ % ${sample:-1})) -eq 0 ]; then echo "$source"; fi
  done
}

# test_of SOURCE ANNOTATION: a class of tests that runs it.
test_of() {
  local class
  class=$(sed 's|.*/java/||; s|\.java$||; s|/|.|g' <<<"$1")
  cat <<END
public class ${class##*.}Test {
    @$2
    public void runs() throws Exception {
        java.lang.reflect.Method main = Class.forName("$class").getMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) new String[0]);
    }
}
END
}

# options FEATURE JOURNALS SOURCE: of the JVM that runs a program.
options() {
  local more
  more=$(sed -n 's|^// agent: ||p' "$3")
  more=${more/RULES/${3%/java/*}/rules/$(basename "$3" .java).rules}
  echo "-Djava.awt.headless=true -javaagent:$agent=dest=$2,summary=off${more:+,$more}$([ "$1" -lt 22 ] || echo ' --enable-native-access=ALL-UNNAMED')"
}

# program_execution FEATURE SOURCE ID TEST...: runs classes of tests, each in a JVM of its own.
program_execution() {
  local feature=$1 source=$2 id=$3 includes=''
  shift 3
  includes=$(printf '<include>%s.java</include>' "$@")
  execution "$id" "$java" "$(options "$feature" "\${project.build.directory}/reports" "$source")" "
    <includes>$includes</includes><forkCount>2</forkCount><reuseForks>false</reuseForks>
    <additionalClasspathElements>
      <element>$examples/target/classes</element><element>$examples/target/test-classes</element>
    </additionalClasspathElements>"
}

for home in "${homes[@]}"; do
  java_home=$home
  find_java
  feature=$(feature "$java")
  features+=("$feature")
  name=programs-$feature
  mkdir -p "$projects/$name/src/test/java"
  executions=''
  same=()
  for source in $(programs "$feature"); do
    test=$(basename "$source" .java)Test
    test_of "$source" org.junit.jupiter.api.Test >"$projects/$name/src/test/java/$test.java"
    if grep -q '^// agent: ' "$source"; then
      executions=$executions$(program_execution "$feature" "$source" "$test" "$test")
    else
      same+=("$test")
    fi
  done
  executions=$executions$(program_execution "$feature" /dev/null others "${same[@]}")
  project "$name" $surefire "$executions" org.junit.jupiter:junit-jupiter:5.14.4
  modules="$modules<module>$name</module>"
done

cat >"$projects/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>com.acme</groupId><artifactId>launchers</artifactId><version>1</version><packaging>pom</packaging>
<modules>$modules</modules>
<properties>
  <maven.compiler.release>17</maven.compiler.release>
  <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
</properties>
<build><pluginManagement><plugins>
  <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
</plugins></pluginManagement></build>
</project>
END

# A program that ends its JVM fails the build, as Surefire will have it; what it leaked is told all the same.
mvn -B -ntp -fae -Dstyle.color=never -Dmaven.test.failure.ignore=true -f "$projects/pom.xml" test >"$projects/mvn.out" 2>&1
echo "Maven: exit status $?"

failed=
verdict() { # OK WHAT SAID
  if [ "$1" = yes ]; then
    echo "ok   $2: $3"
  else
    failed="$failed, $2"
    printf 'FAIL %s\n%s\n' "$2" "$3"
  fi
}

while IFS='|' read -r name _ tests expected _; do
  [ -n "$name" ] || continue
  target=$projects/$name/target
  for feature in "${features[@]}"; do
    without=$(counts "$target/without-$feature")
    with=$(counts "$target/with-$feature")
    good=yes
    said=$(report "$target/reports-$feature" "$target/report-$feature.json" \
      && "$reader" -cp "$work/classes/launchers" Names "$here/launchers/$tests/ForgetsTest.java" "$target/report-$feature.json") || good=no
    if [ "$without" != "$expected" ] || [ "$with" != "$expected" ]; then
      good=no
      said="  tests, failed, skipped: $without without the agent and $with with it, instead of $expected
$said"
    fi
    verdict $good "$name on $feature" "$said"
  done
done <<<"$launchers"

for feature in "${features[@]}"; do
  target=$projects/programs-$feature/target
  good=yes
  said=$(report "$target/reports" "$target/report.json" \
    && "$reader" -cp "$work/classes/launchers" Marks "$(programs "$feature" | paste -sd:)" "$target/report.json" all "$feature") || good=no
  verdict $good "marked programs under Surefire on $feature" "$said marks"
done

# --- the same under Gradle ---------------------------------------------------------------------------------------------

# gradle_task FEATURE SOURCE ID TEST...: runs classes of tests, each in a JVM of its own, if that Gradle runs tests on that JDK.
gradle_task() {
  local feature=$1 source=$2 id=$3 option options='' includes=''
  shift 3
  for option in $(options "$feature" "$projects/gradle/build/reports-$feature" "$source"); do
    options="$options, '$option'"
  done
  includes=$(printf "include '%s.class'; " "$@")
  echo "task '$id-$feature'(type: Test) { dependsOn 'probe-$feature'; executable '$java'; forkEvery 1; maxParallelForks 2
    ignoreFailures true; $includes jvmArgs ${options#, } }"
}

gradle_project() {
  local home feature source test same
  mkdir -p "$projects/gradle/src/test/java"
  touch "$projects/gradle/settings.gradle"
  echo "apply plugin: 'java'"
  echo "dependencies { testCompile files($(printf "'%s', " "$work"/lib/gradle-tests/*.jar | sed 's/, $//'))"
  echo "  testRuntime files('$examples/target/classes', '$examples/target/test-classes') }"
  for home in "${homes[@]}"; do
    java_home=$home
    find_java
    feature=$(feature "$java")
    echo "task 'probe-$feature'(type: Test) { executable '$java'; include 'LeakyUploaderTest.class' }"
    same=()
    for source in $(programs "$feature"); do
      test=$(basename "$source" .java)Test
      test_of "$source" org.junit.Test >"$projects/gradle/src/test/java/$test.java"
      # Gradle runs no more tests of a task in which one ended its JVM.
      if grep -qE '^// agent: |System\.exit' "$source"; then
        gradle_task "$feature" "$source" "$test" "$test"
      else
        same+=("$test")
      fi
    done
    gradle_task "$feature" /dev/null others "${same[@]}"
  done
}

if [ -n "$sample" ]; then
  echo "not asked for: Gradle"
elif ! gradle=$(command -v gradle); then
  echo "skipped Gradle: no gradle on PATH"
else
  fetch gradle-tests junit:junit:4.13.2
  mkdir -p "$projects/gradle"
  gradle_project >"$projects/gradle/build.gradle"
  tasks=$(sed -n "s/^task '\([^']*\)'.*/\1/p" "$projects/gradle/build.gradle")
  # shellcheck disable=SC2086 # one word for each task
  (cd "$projects/gradle" && "$gradle" --no-daemon --offline --continue -g "$work/gradle-home" $tasks) >"$projects/gradle.out" 2>&1
  for feature in "${features[@]}"; do
    if grep -q "task ':probe-$feature'" "$projects/gradle.out"; then
      echo "skipped Gradle on $feature: $("$gradle" --version 2>/dev/null | sed -n 's/^Gradle /it is /p'), and runs no tests there"
      continue
    fi
    good=yes
    said=$(report "$projects/gradle/build/reports-$feature" "$projects/gradle/report-$feature.json" \
      && "$reader" -cp "$work/classes/launchers" Marks "$(programs "$feature" | paste -sd:)" "$projects/gradle/report-$feature.json" all "$feature") || good=no
    verdict $good "marked programs under Gradle on $feature" "$said marks"
  done
fi

[ -z "$failed" ] || die "failed: ${failed#, }"
