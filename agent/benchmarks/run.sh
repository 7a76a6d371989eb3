#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Builds what is measured, measures it on every JDK of this machine and prints the table; --help tells the options.
# UNCLOSED_NO_BUILD=yes measures what was built before.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$project/agent/benchmarks/target

if [ "${UNCLOSED_NO_BUILD:-no}" = no ]; then
  mvn -B -ntp -q -f "$project/pom.xml" -Pbenchmarks -pl agent/benchmarks -am -DskipTests package >&2
fi
exec java -cp "$target/unclosed-benchmarks.jar:$target/lib/*" io.unclosed.benchmarks.Benchmarks --project "$project" "$@"
