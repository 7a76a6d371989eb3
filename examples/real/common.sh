# SPDX-License-Identifier: Apache-2.0
# Shared by run.sh, documented-leaks.sh, libraries.sh and test-suite.sh; sourced, not run.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
agent=$here/../../agent/core/target/unclosed-agent.jar
cli=$here/../../cli/target/unclosed.jar
work=$here/target
java_home=${JAVA_HOME:-}
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.6.1

die() { echo "$(basename "$0"): $*" >&2; exit 1; }

# Sets java and javac from --java, JAVA_HOME or PATH, in that order.
find_java() {
  if [ -n "$java_home" ]; then
    java=$java_home/bin/java javac=$java_home/bin/javac
  else
    java=$(command -v java) || die "no java on PATH; set JAVA_HOME or give --java"
    javac=$(command -v javac) || die "no javac on PATH; set JAVA_HOME or give --java"
  fi
  [ -x "$java" ] && [ -x "$javac" ] || die "$java_home is not a JDK"
}

absolute() { # FILE: the same file, named from the root
  echo "$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
}

# fetch NAME COORDINATE...: GROUP:ARTIFACT:VERSION or GROUP:ARTIFACT:VERSION:CLASSIFIER; leaves the artifacts and all they need at run time in $work/lib/NAME.
# A change of coordinates fetches anew; otherwise nothing goes over the network.
fetch() {
  local name=$1 dir=$work/lib/$1 coordinate
  shift
  [ -f "$dir/.fetched" ] && [ "$(cat "$dir/.fetched")" = "$*" ] && return 0
  rm -rf "$dir"
  mkdir -p "$dir"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo "<groupId>io.unclosed.examples.real</groupId><artifactId>$name</artifactId><version>1</version>"
    echo '<packaging>pom</packaging><dependencies>'
    for coordinate in "$@"; do
      IFS=: read -r g a v c <<<"$coordinate"
      echo "<dependency><groupId>$g</groupId><artifactId>$a</artifactId><version>$v</version>"
      echo "${c:+<classifier>$c</classifier>}</dependency>"
    done
    echo '</dependencies></project>'
  } >"$dir/pom.xml"
  echo "fetching $name: $*" >&2
  mvn -q -B -Dstyle.color=never -f "$dir/pom.xml" "$dependency_plugin:copy-dependencies" \
    -DincludeScope=runtime -DoutputDirectory="$dir" >&2 || die "could not fetch $name"
  echo "$*" >"$dir/.fetched"
}

# classpath NAME: what fetch and compile left for it.
classpath() {
  local path=$work/classes/$1 jar
  for jar in "$work/lib/$1"/*.jar; do path=$path:$jar; done
  echo "$path"
}

# compile NAME SOURCE...: compiles drivers against NAME's jars into $work/classes/NAME.
compile() { compile_at 17 "$@"; }

# compile_at RELEASE NAME SOURCE...: as compile, for another release of Java.
compile_at() {
  local release=$1 name=$2
  shift 2
  rm -rf "$work/classes/$name"
  mkdir -p "$work/classes/$name"
  "$javac" --release "$release" -nowarn -proc:none -d "$work/classes/$name" -cp "$(classpath "$name")" "$@" \
    || die "could not compile the driver of $name"
}
