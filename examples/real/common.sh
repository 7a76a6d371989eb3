# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts beside it; sourced, not run.

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

# --- tables of programs: libraries.sh and correct.sh -------------------------------------------------------------------
#
# A line of a table: name | program in the folder | the JDKs it can run on, FROM..TO, either may be absent | coordinates.
# Comments of a program's source say how to run it:
#   // agent: OPTIONS   // jvm: OPTIONS   // needs: SERVER

programs_usage() {
  cat <<END
usage: $(basename "$0") [options] [NAME...]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    a JDK to run on; may be given several times (default: JAVA_HOME, then PATH)
  --in-turn      each program on one of these JDKs only, the first, the second and so on in turn
  --options OPTS more agent options, such as stacks=off (default: none)
  --reports DIR  where journals and JSON reports go (default: target/$folder beside this script)
names, by their beginnings: $(cut -sd'|' -f1 <<<"$table" | tr '\n' ' ')
END
}

# programs_options FOLDER TABLE ARGUMENT...: reads the command line and compiles the comparison.
programs_options() {
  local name
  folder=$1 table=$2 options='' reports='' names='' homes=() features=() in_turn=''
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --agent) agent=${2:?}; shift ;;
      --cli) cli=${2:?}; shift ;;
      --java) homes+=("${2:?}"); shift ;;
      --in-turn) in_turn=yes ;;
      --options) options=,${2:?}; shift ;;
      --reports) reports=${2:?}; shift ;;
      -h | --help) programs_usage; exit 0 ;;
      -*) programs_usage >&2; exit 2 ;;
      *) names="$names $1" ;;
    esac
    shift
  done
  for name in $names; do
    grep -q "^$name" <<<"$table" || die "no such name: $name"
  done
  [ ${#homes[@]} -gt 0 ] || homes=("$java_home")
  java_home=${homes[0]}
  find_java # the first one compiles and reads reports
  first_java=$java
  for name in "${homes[@]}"; do
    java_home=$name
    find_java
    features+=("$(feature "$java")")
  done
  java_home=${homes[0]}
  find_java
  mkdir -p "$work/runs"
  reports=${reports:-$work/$folder}
  mkdir -p "$reports"
  reports=$(absolute "$reports")
  [ -f "$agent" ] || die "no agent at $agent: build the project or give --agent JAR"
  [ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
  agent=$(absolute "$agent")
  cli=$(absolute "$cli")
  mkdir -p "$work/classes/marks"
  "$javac" --release 17 -d "$work/classes/marks" "$here/libraries/Marks.java" "$here/leaks/Json.java" \
    || die "could not compile the comparison"
}

chosen() { # NAME: whether it was asked for
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

# run_program RUN NAME PROGRAM JAVA FEATURE MODE [ARGUMENT...]: runs it under the agent in a fresh folder and compares the
# report with the source's marks, as MODE of Marks.java says. The journal goes to $reports/RUN.
run_program() {
  local run=$1 name=$2 program=$3 java=$4 feature=$5 mode=$6 source=$here/$folder/$3.java
  local base=$work/runs/$folder-$run report=$reports/$run agent_options properties=()
  shift 6
  rm -rf "$base" "${report:?}" "$report.json"
  mkdir -p "$base"
  agent_options=$(says "$source" agent)
  # shellcheck disable=SC2207 # one word for each option, or none
  properties=($(says "$source" jvm) $(server_properties "$(says "$source" needs)"))
  [ "$feature" -lt 22 ] || properties+=(--enable-native-access=ALL-UNNAMED)
  if ! (cd "$base" && timeout 120 "$java" \
    "-javaagent:$agent=dest=$report,summary=off${agent_options:+,$agent_options}$options" \
    "${properties[@]}" -cp "$(classpath "$name")" "$program" "$@") >"$base.out" 2>"$base.err" || [ "$(tail -n 1 "$base.out")" != done ]; then
    echo "  the program failed:"
    tail -n 15 "$base.out" "$base.err"
    return 1
  fi
  if grep '^unclosed: ' "$base.err"; then
    echo "  the agent complained on stderr"
    return 1
  fi
  "$first_java" -jar "$cli" report "$report" --format json -o "$report.json" || [ $? -eq 5 ] || return 1
  "$first_java" -cp "$work/classes/marks" Marks "$source" "$report.json" "$mode"
}

# A script whose programs need servers defines these two: whether there is the server, and what a program must know of it.
has_server() { [ -z "$1" ]; }
server_properties() { :; }

# suitable_jdks FROM..TO: which of the JDKs, by their places in the list.
suitable_jdks() {
  local place from=${1%%..*} to=${1##*..}
  for place in "${!homes[@]}"; do
    [ "${from:-0}" -gt "${features[place]}" ] || [ "${to:-999}" -lt "${features[place]}" ] || echo "$place"
  done
}

# run_programs TABLE HELPER...: each program on each JDK, compiled with these helpers. The script's own function
# judge NAME PROGRAM JAVA FEATURE says what there is to say of it, and fails where something is wrong.
run_programs() {
  local table=$1 failed='' name program jdks coordinates release said server helpers=() helper turn=0 each suitable
  shift
  for helper in "$@"; do helpers+=("$here/$helper.java"); done
  while IFS='|' read -r name program jdks coordinates; do
    [ -n "$name" ] && chosen "$name" || continue
    server=$(says "$here/$folder/$program.java" needs)
    if ! has_server "$server"; then
      echo "skipped $name: no $server server"
      continue
    fi
    # shellcheck disable=SC2086 # one word for each coordinate
    fetch "$name" $coordinates
    # shellcheck disable=SC2207 # numbers
    suitable=($(suitable_jdks "$jdks"))
    [ ${#suitable[@]} -gt 0 ] || continue
    [ -z "$in_turn" ] || suitable=("${suitable[turn++ % ${#suitable[@]}]}")
    release=17
    [ "${jdks%%..*}" -le 17 ] 2>/dev/null || release=${jdks%%..*}
    java_home=${homes[suitable[0]]}
    find_java
    compile_at "${release:-17}" "$name" "$here/$folder/$program.java" "${helpers[@]}"
    for each in "${suitable[@]}"; do
      java_home=${homes[each]} feature=${features[each]}
      find_java
      if said=$(judge "$name" "$program" "$java" "$feature"); then
        echo "ok   $name on $feature: $said"
        count=$((${count:-0} + 1))
      else
        failed="$failed $name-on-$feature"
        echo "FAIL $name on $feature"
        echo "$said"
      fi
    done
  done <<<"$table"
  [ -z "$failed" ] || die "failed:$failed"
}
