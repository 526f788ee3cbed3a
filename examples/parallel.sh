#!/bin/sh
# Reads a pile of articles (JSON Lines) on every core of this machine with GNU parallel, or of several.
#
#   examples/parallel.sh pile.jsonl > names.jsonl
#   examples/parallel.sh pile.jsonl summary --sentences 2 > summaries.jsonl
#
# BLOCK is how much of the pile one process reads (10M), JOBS how many run at once (100%, one a core).
# The output has the pile's order, and a failed process stops the whole run. GNU parallel reads more
# options from PARALLEL. With these the work goes to other machines, eight processes on each, which need
# summit-reader but not the pile:
#
#   SUMMIT_READER=summit-reader PARALLEL='--sshlogin 8/north,8/south' examples/parallel.sh pile.jsonl
set -eu

pile=${1:?usage: parallel.sh PILE.jsonl [COMMAND [OPTION...]]}
shift
[ $# -gt 0 ] || set -- entities
reader=${SUMMIT_READER:-$(cd "$(dirname "$0")/.." && pwd)/bin/summit-reader.js}

# moreutils has a program of the same name.
if ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  echo "parallel.sh: GNU parallel is not installed" >&2
  exit 69
fi

exec parallel --quote --pipe-part --arg-file "$pile" --block "${BLOCK:-10M}" --jobs "${JOBS:-100%}" \
  --keep-order --halt now,fail=1 "$reader" "$@" --input jsonl --jsonl
