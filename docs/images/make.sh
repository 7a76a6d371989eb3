#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# usage: docs/images/make.sh
#
# Makes the pictures of the README from what the program prints today:
#   terminal.svg   the README's first command, in a terminal
#   report.png     the HTML report of all examples, in a browser
# Needs what `mvn -DskipTests package` builds and a JDK; report.png needs a Chromium or Chrome, too.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missing() { echo "make.sh: $*" >&2; exit 1; }
[ -x "$top/cli/target/unclosed" ] && [ -f "$top/examples/target/unclosed-examples.jar" ] ||
  missing "nothing is built: run mvn -q -DskipTests package"

unclosed() { "$top/cli/target/unclosed" "$@"; }

example() { # NAME [OPTION…]: runs one example under the agent. The line that each JVM prints about its options names a
  # folder of this machine and is left out.
  local name=$1
  shift
  unclosed run --color always --dest "$work/reports" "$@" -- \
    java -cp "$top/examples/target/unclosed-examples.jar" "io.unclosed.examples.$name" 2>&1 |
    grep -v '^Picked up JAVA_TOOL_OPTIONS'
}

{
  printf '$ %s\n' "$(sed -n 's/.*\(cli\/target\/unclosed run .*\)/\1/p' "$top/README.md" | head -n 1)"
  COLUMNS=120 example LeakyUploader
} | java "$here/Pictures.java" terminal >"$work/terminal.svg"
mv "$work/terminal.svg" "$here/terminal.svg"
echo "docs/images/terminal.svg: $(wc -c <"$here/terminal.svg") bytes"

for browser in chromium chromium-browser google-chrome chrome; do
  ! command -v "$browser" >/dev/null || break
  browser=
done
[ -n "$browser" ] || missing "report.png is as it was: no chromium, chromium-browser, google-chrome or chrome on the PATH"

example SocketServer >/dev/null
example DirectoryWalker >/dev/null
example ZipReader >/dev/null
example CBufferUser --agent "rules=$top/examples/src/main/rules/CBufferUser.rules" >/dev/null
unclosed report --format html --source-root "$top/examples" -o "$work/report.html" "$work/reports"
# Chromium does not start as root in its sandbox. The page comes from this script and loads nothing.
"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb \
  --user-data-dir="$work/browser" --window-size=1280,700 --virtual-time-budget=3000 \
  --screenshot="$work/report.png" "file://$work/report.html" 2>"$work/browser.log" ||
  { cat "$work/browser.log" >&2; missing "$browser took no picture"; }
java "$here/Pictures.java" shrink "$work/report.png" "$here/report.png"
echo "docs/images/report.png: $(wc -c <"$here/report.png") bytes"
