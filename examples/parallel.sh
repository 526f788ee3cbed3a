#!/bin/sh
# Reads a JSON Lines file of articles with GNU parallel, on every core of this machine or on several machines.
#
#   examples/parallel.sh articles.jsonl > names.jsonl
#   examples/parallel.sh articles.jsonl summary --sentences 2 > summaries.jsonl
#
# BLOCK sets how much of the file one process reads (default 10M), JOBS how many processes run at once
# (default 100%, one per core). The output keeps the input's order. If a process fails, the whole run stops.
# GNU parallel reads further options from PARALLEL. This line runs eight processes on each of two other
# machines, which need summit-reader but not the file:
#
#   SUMMIT_READER=summit-reader PARALLEL='--sshlogin 8/north,8/south' examples/parallel.sh articles.jsonl
set -eu

articles=${1:?usage: parallel.sh ARTICLES.jsonl [COMMAND [OPTION...]]}
shift
[ $# -gt 0 ] || set -- entities
reader=${SUMMIT_READER:-$(cd "$(dirname "$0")/.." && pwd)/bin/summit-reader.js}

# moreutils has another program of this name.
if ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  echo "parallel.sh: GNU parallel is not installed" >&2
  exit 69
fi

exec parallel --quote --pipe-part --arg-file "$articles" --block "${BLOCK:-10M}" --jobs "${JOBS:-100%}" \
  --keep-order --halt now,fail=1 "$reader" "$@" --input jsonl --jsonl
