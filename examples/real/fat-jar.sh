#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Packs a program and a library into one jar with the plugin of Spring Boot and runs it under the agent: what the loader in
# that jar keeps must be no finding, and what the program forgets must be exactly one, at the line that its source names.
set -euo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

# The loader changed with 3.2: release and the type that stands for a stream of a resource.
releases="
2.7.18 JarURLConnection
3.1.12 JarURLConnection
3.2.12 JarUrlConnection
3.5.7 JarUrlConnection
"
source=$here/fatjar/FatJar.java

# pack RELEASE: leaves $work/fat-jar/RELEASE/target/fat-1.jar, anew where the source is newer.
pack() {
  local folder=$work/fat-jar/$1
  [ "$folder/target/fat-1.jar" -nt "$source" ] && return 0
  mkdir -p "$folder/src/main/java"
  cp "$source" "$folder/src/main/java"
  cat >"$folder/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.unclosed.examples.real</groupId>
  <artifactId>fat</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>commons-io</groupId>
      <artifactId>commons-io</artifactId>
      <version>2.16.1</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
        <version>$1</version>
        <configuration>
          <mainClass>FatJar</mainClass>
        </configuration>
        <executions>
          <execution>
            <goals>
              <goal>repackage</goal>
            </goals>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
END
  echo "packing with Spring Boot $1" >&2
  mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -f "$folder/pom.xml" package >&2 || die "could not pack with $1"
}

# run RELEASE TYPE FEATURE [WHAT]: runs the program, which forgets WHAT, and compares the report with the source.
run() {
  local name=$1-$3-${4:-nothing} type=$2 base report
  base=$work/runs/fat-jar-$name report=$work/fat-jar/reports/$name
  rm -rf "$base" "$report"
  mkdir -p "$base"
  [ "${4:-}" != file ] || type=FileInputStream
  sed "s|// forgets ${4:-nothing}\$|// leaked $type|" "$source" >"$base/FatJar.java"
  (cd "$base" && timeout 120 "$java" "-javaagent:$agent=dest=$report,summary=off$options" \
    -jar "$work/fat-jar/$1/target/fat-1.jar" ${4:+"$4"}) >"$base.out" 2>"$base.err" || true
  if [ "$(tail -n 1 "$base.out")" != done ] || grep '^unclosed: ' "$base.err"; then
    echo "FAIL $name: the program failed, or the agent complained"
    tail -n 15 "$base.out" "$base.err"
    return 1
  fi
  "$first_java" -jar "$cli" report "$report" --format json -o "$report.json" || [ $? -eq 5 ] || return 1
  "$first_java" -cp "$work/classes/marks" Marks "$base/FatJar.java" "$report.json" "$([ -n "${4:-}" ] && echo once || echo clean)" >"$base.said" \
    || { echo "FAIL $name"; cat "$base.said"; return 1; }
  echo "ok   $name: $(cat "$base.said")"
}

table='fat-jar'
programs_options fat-jar "$table" "$@"
failed=0
while read -r release type; do
  [ -n "$release" ] || continue
  pack "$release"
  for home in "${homes[@]}"; do
    java_home=$home
    find_java
    feature=$(feature "$java")
    for what in "" nested own url file; do
      run "$release" "$type" "$feature" $what || failed=$((failed + 1))
    done
  done
done <<<"$releases"
[ "$failed" -eq 0 ] || die "$failed runs failed"
