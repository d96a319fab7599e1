#!/usr/bin/env bash
# The budgets that need a display: time to the first frame and memory, against an empty eframe
# window, in turns. Usage: tests/bench/window.sh [TURNS]
# Needs xvfb and xdotool; eframe shows its window with the first frame, which is what is timed.
set -euo pipefail
cd "$(dirname "$0")/../.."
turns=${1:-9}
cargo build --release --quiet --bins --examples
export DISPLAY=:87
unset WAYLAND_DISPLAY
home=$(mktemp -d)
export XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home
Xvfb $DISPLAY -noreset -screen 0 1400x900x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; rm -r "$home"' EXIT
until xdotool getmouselocation >/dev/null 2>&1; do sleep 0.1; done

# Prints the milliseconds to the first frame and the kilobytes held a second later.
measure() {
    local title=$1 began
    shift
    began=$(date +%s%N)
    "$@" >/dev/null 2>&1 &
    local program=$!
    until xdotool search --onlyvisible --name "$title" >/dev/null 2>&1; do
        kill -0 $program 2>/dev/null || { echo "no window: $*" >&2; exit 1; }
    done
    local shown=$((($(date +%s%N) - began) / 1000000))
    sleep 1
    echo "$shown $(awk '/VmRSS/ { print $2 }' /proc/$program/status)"
    kill $program
    wait $program 2>/dev/null || true
}

for _ in $(seq "$turns"); do
    echo "empty $(measure 'empty window' target/release/examples/empty_window)"
    echo "ours $(measure 'MDM Console' target/release/mdm-console "$home/bench.lab")"
done | sort -k1,1 -k2,2n | awk '
    { n[$1]++; time[$1, n[$1]] = $2; memory[$1] += $3 }
    END {
        for (who in n) {
            median[who] = time[who, int((n[who] + 1) / 2)]
            memory[who] /= n[who] * 1024
            printf "%-6s first frame %4d ms (median of %d), memory %.0f MiB\n",
                who, median[who], n[who], memory[who]
        }
        printf "ratio  first frame %.2f (budget 1.2), memory %.2f (budget 1.5)\n",
            median["ours"] / median["empty"], memory["ours"] / memory["empty"]
    }'
