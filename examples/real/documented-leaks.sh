#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs one driver against two releases of a library: the one with a leak that its own tracker documents, and the
# one that fixed it. With the first the report must name the line of the library that leaks, as often as it leaked
# and nothing else; with the second it must be empty.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

# name | driver | leaking release | fixed release | also needed | type (a regular expression) | culprit | count | limit
# A second culprit, after a comma, is as right as the first: a Socket is made on one line and has its descriptor from
# the next, where an option is set.
# With --verify, "held" may be at most the limit in the fixed release and must be more in the leaking one.
leaks='
jackson|JacksonBrokenFile|com.fasterxml.jackson.core:jackson-core:2.13.5|com.fasterxml.jackson.core:jackson-core:2.14.0||java\.io\.FileInputStream|com.fasterxml.jackson.core.JsonFactory:1029|20|0
zip4j|Zip4jSplit|net.lingala.zip4j:zip4j:2.10.0|net.lingala.zip4j:zip4j:2.11.0||java\.io\.RandomAccessFile|net.lingala.zip4j.io.inputstream.NumberedSplitRandomAccessFile:143|20|0
modernizer|ModernizerScan|org.gaul:modernizer-maven-plugin:3.1.0|org.gaul:modernizer-maven-plugin:3.2.0||.*Stream|org.gaul.modernizer_maven_plugin.SuppressModernizerAnnotationDetector:93|20|0
zt-zip|ZtZipIterate|org.zeroturnaround:zt-zip:1.11|org.zeroturnaround:zt-zip:1.12|org.slf4j:slf4j-nop:1.7.36|java\.util\.zip\..*|org.zeroturnaround.zip.ZipUtil:708|20|40
jedis|JedisWrongPassword|redis.clients:jedis:2.7.3|redis.clients:jedis:2.8.0||java\.net\.Socket|redis.clients.jedis.Connection:148,redis.clients.jedis.Connection:146|20|10
'

usage() {
  cat <<END
usage: documented-leaks.sh [options] [LIBRARY...]
  --agent JAR    the agent (default: agent/core/target/unclosed-agent.jar of this project)
  --cli JAR      the command line (default: cli/target/unclosed.jar)
  --java HOME    the JDK to run on (default: JAVA_HOME, then PATH)
  --reports DIR  where journals and JSON reports go (default: target/leaks beside this script)
  --verify       no agent: ask the operating system whether the leaks are there (needs /proc)
libraries: $(cut -d'|' -f1 <<<"$leaks" | tr '\n' ' ')
END
}

verify=no
reports=
names=
while [ $# -gt 0 ]; do
  case $1 in
    --agent) agent=${2:?}; shift ;;
    --cli) cli=${2:?}; shift ;;
    --java) java_home=${2:?}; shift ;;
    --reports) reports=${2:?}; shift ;;
    --verify) verify=yes ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) names="$names $1" ;;
  esac
  shift
done
chosen=" ${names# } "
for name in $names; do
  grep -q "^$name|" <<<"$leaks" || die "no such library: $name"
done
find_java
mkdir -p "$work"
reports=${reports:-$work/leaks}
mkdir -p "$reports"
reports=$(absolute "$reports")
if [ $verify = no ]; then
  [ -f "$agent" ] || die "no agent at $agent: build the project, give --agent JAR, or try --verify"
  [ -f "$cli" ] || die "no command line at $cli: build the project or give --cli JAR"
  agent=$(absolute "$agent")
  cli=$(absolute "$cli")
  mkdir -p "$work/classes/check"
  "$javac" --release 17 -d "$work/classes/check" "$here/leaks/Check.java" "$here/leaks/Json.java" || die "could not compile the checker"
fi

# run NAME DRIVER [JAVA OPTION...]: in a fresh folder, output to $work/runs/NAME.out.
run() {
  local name=$1 driver=$2 dir=$work/runs/$1
  shift 2
  rm -rf "$dir"
  mkdir -p "$dir"
  # A heap this large is not collected before the end, so that no Cleaner hides the leak from --verify.
  if ! (cd "$dir" && "$java" -Xms400m -Xmx400m -Xmn300m "$@" -cp "$(classpath "$name")" "$driver") \
    >"$work/runs/$name.out" 2>"$work/runs/$name.err"; then
    echo "  the driver failed:"
    tail -5 "$work/runs/$name.err"
    return 1
  fi
}

held() { sed -n 's/^held: \(-\{0,1\}[0-9]*\) .*/\1/p' "$work/runs/$1.out"; }

# json NAME: the JSON report of its journals; exit status 5 says incomplete, which Check sees for itself.
json() {
  "$java" -jar "$cli" report "$reports/$1" --format json -o "$reports/$1.json" || [ $? -eq 5 ]
}

failed=
mkdir -p "$work/runs"
while IFS='|' read -r name driver leaking fixed more type culprit count limit; do
  [ -n "$name" ] || continue
  [ "$chosen" = "  " ] || case $chosen in *" $name "*) ;; *) continue ;; esac
  bad=no
  for kind in leaking fixed; do
    # shellcheck disable=SC2086 # one word for each further coordinate
    fetch "$name-$kind" "${!kind}" $more
    compile "$name-$kind" "$here/leaks/$driver.java" "$here/leaks/Descriptors.java"
    if [ $verify = yes ]; then
      run "$name-$kind" "$driver" -Dverify=true -XX:+AlwaysPreTouch || bad=yes
    else
      rm -rf "${reports:?}/$name-$kind" "$reports/$name-$kind.json"
      run "$name-$kind" "$driver" "-javaagent:$agent=dest=$reports/$name-$kind,summary=off" || bad=yes
      json "$name-$kind" || bad=yes
    fi
  done
  if [ $verify = yes ]; then
    with=$(held "$name-leaking") without=$(held "$name-fixed")
    echo "$name: held at the end: ${with:-?} with ${leaking##*:}, ${without:-?} with ${fixed##*:}"
    [ "${with:-0}" -gt "$limit" ] && [ "${without:-99999}" -le "$limit" ] || bad=yes
  elif [ $bad = no ]; then
    check=("$java" -cp "$work/classes/check" Check)
    "${check[@]}" "$reports/$name-leaking.json" "$type" "$culprit" "$count" || bad=yes
    "${check[@]}" "$reports/$name-fixed.json" none || bad=yes
    if ! diff <(cat "$work/runs/$name-leaking.out") <(cat "$work/runs/$name-fixed.out") >/dev/null; then
      echo "  the two releases print different things:"
      cat "$work/runs/$name-leaking.out" "$work/runs/$name-fixed.out"
      bad=yes
    fi
  fi
  if [ $bad = yes ]; then
    failed="$failed $name"
    echo "FAIL $name"
  else
    echo "ok   $name ${leaking##*:} leaks, ${fixed##*:} does not"
  fi
done <<<"$leaks"
[ -z "$failed" ] || die "failed:$failed"
