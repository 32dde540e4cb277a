#!/usr/bin/env bash
# Builds the pages into folder $1. Nothing is done when nothing has changed; where there is no Node, a page says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
out=$1

node_found() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null && command -v npm >/dev/null
}

sources() {
  find . -path ./node_modules -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

if ! node_found; then
  mkdir -p "$out"
  sed 's/<!-- body -->/<p>These pages were not built: Node 20.19 or newer was not found. Install it and build again.<\/p>/' missing.html >"$out/index.html"
  echo "The console's pages need Node 20.19 or newer to be built: skipped." >&2
  exit 0
fi
now=$(sources)
[ "$(cat "$out/.built-from" 2>/dev/null)" != "$now" ] || exit 0
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --prefer-offline --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
npm run --silent build -- --outDir "$out" --emptyOutDir --logLevel warn
echo "$now" >"$out/.built-from"
