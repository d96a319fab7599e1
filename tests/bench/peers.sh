#!/usr/bin/env bash
# A step of a lesson (a click and a picture of 1280 by 800 as a file) beside the same in a
# headless browser, driven by Playwright, and the size of the files.
# Usage: tests/bench/peers.sh CHROMIUM FOLDER-WITH-PLAYWRIGHT-CORE [STEPS]
set -euo pipefail
browser=$1 modules=$(cd "$2" && pwd) steps=${3:-100}
cd "$(dirname "$0")/../.."
cargo build --release --quiet
program=$PWD/target/release/mdm-console
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cp tests/bench/peers.mjs "$work"
ln -s "$modules/node_modules" "$work/node_modules"

# The same lesson with one step and with many: the difference is what steps take.
lesson() {
    printf -- '---\ntitle: T\n---\n<!-- click tab "Admin" -->\n\n'
    for n in $(seq "$1"); do
        item=$([ $((n % 2)) = 0 ] && echo "Mobile Device Management" || echo "Overview")
        printf '1. Step\n   <!-- click tree item "%s" -->\n' "$item"
    done
}
lesson 1 >"$work/one.md"
lesson $((steps + 1)) >"$work/many.md"
milliseconds() {
    local began
    began=$(date +%s%N)
    "$program" lesson run "$work/$1.md" --out "$work/$1" >/dev/null
    echo $((($(date +%s%N) - began) / 1000))
}
for _ in 1 2 3; do
    one=$(milliseconds one)
    many=$(milliseconds many)
    awk -v one="$one" -v many="$many" -v steps="$steps" \
        'BEGIN { printf "lesson   first picture %.0f ms, step %.1f ms\n", one / 1000, (many - one) / 1000 / steps }'
    node "$work/peers.mjs" "$browser" "$steps"
done
"$program" lesson run set-intune-authority --out "$work/set" >/dev/null
for picture in 02 04 06; do
    node "$work/peers.mjs" "$browser" 1 "$work/set/$picture.png" | grep size
done
