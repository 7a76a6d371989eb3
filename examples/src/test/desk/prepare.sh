#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# usage: prepare.sh REPOSITORY, in an empty folder: makes it the desk at which the tests read the pages. It has a Maven
# project that leaks, the jars, a command unclosed, the journals of a run, and what Maven needs to work offline.
set -euo pipefail
repository=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../../../.." && pwd)

cp -r "$here"/upload/. .
cp "$top/cli/target/unclosed.jar" "$top/agent/core/target/unclosed-agent.jar" .
cp "$(printf '%s\n' "$top"/examples/target/junit/junit-platform-console-standalone-*.jar | sort -V | tail -n 1)" \
  junit-platform-console-standalone.jar
git init -q .

mkdir bin
printf '#!/bin/sh\nexec java -jar "%s/unclosed.jar" "$@"\n' "$PWD" >bin/unclosed
chmod +x bin/unclosed

# This build's local repository, and in it what this build made and did not install.
desks=$top/examples/target/repository
mkdir -p "$desks/io/unclosed" .mvn
for entry in "$repository"/* "$repository"/io/*; do
  name=${entry#"$repository"/}
  [ "$name" = io ] || [ "$name" = io/unclosed ] || ln -sfn "$entry" "$desks/$name"
done
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$top/pom.xml")
install() { # ARTIFACT SUFFIX FILE
  mkdir -p "$desks/io/unclosed/$1/$version"
  cp "$3" "$desks/io/unclosed/$1/$version/$1-$version.$2"
}
install unclosed-parent pom "$top/pom.xml"
install unclosed-junit pom "$top/agent/junit/pom.xml"
install unclosed-junit jar "$top/agent/junit/target/unclosed-junit.jar"
printf -- '-o\n-Dmaven.repo.local=%s\n' "$desks" >.mvn/maven.config

mkdir classes
javac --release 17 -d classes src/main/java/com/acme/*.java
java -javaagent:unclosed-agent.jar=summary=off -cp classes com.acme.Main
