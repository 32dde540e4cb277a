#!/usr/bin/env bash
# The pages, with Node where there is one. build.sh FOLDER builds them into it; build.sh --test REPORT checks types and runs their tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

node_found() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null && command -v npm >/dev/null
}

dependencies() {
  cmp -s package-lock.json node_modules/.installed-lock && return
  npm ci --prefer-offline --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
}

# What the pages are made of: nothing is built twice.
sources() {
  find . ../../../../../docs/api \( -path ./node_modules -o -path ./src/api/types \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

build() {
  local out=$1 now
  now=$(sources)
  [ "$(cat "$out/.built-from" 2>/dev/null)" != "$now" ] || return 0
  dependencies
  npm run --silent api
  npm run --silent build -- --outDir "$out" --emptyOutDir --logLevel warn
  echo "$now" >"$out/.built-from"
}

check() {
  dependencies
  npm run --silent api
  npm run --silent check
  npm run --silent test -- --reporter=default --reporter=junit --outputFile.junit="$1"
}

if ! node_found; then
  echo "The console's pages need Node 20.19 or newer: skipped." >&2
  [ "$1" = --test ] || { mkdir -p "$1" && cp missing.html "$1/index.html"; }
elif [ "$1" = --test ]; then
  check "$2"
else
  build "$1"
fi
