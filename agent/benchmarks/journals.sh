#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# How long the command line takes to read many journals, and a long one, in a heap of 512 MB. Takes 3 GB in the folder for
# temporary files. Build first: mvn -pl cli -am package -DskipTests
#
# Usage: journals.sh [JAVA…]    each the java of a JDK; the one on the path unless given
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
writer=$project/agent/benchmarks/src/main/java/io/unclosed/benchmarks/program/WritesJournals.java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ $# -gt 0 ] || set -- java

java "$writer" "$folder/many" 100000 0
java "$writer" "$folder/long" 1 1000000000
for java in "$@"; do
  "$java" -version 2>&1 | head -1
  for journals in many long; do
    echo "$journals: $(find "$folder/$journals" -name '*.jsonl' | wc -l) journals, $(du -sm "$folder/$journals" | cut -f 1) MB"
    TIMEFORMAT='  %R s by the clock, %U s and %S s of processor time (user, system)'
    time { "$java" -Xmx512m -jar "$project/cli/target/unclosed.jar" check "$folder/$journals" | tail -1 | sed 's/^/  /'; } || true
  done
done
