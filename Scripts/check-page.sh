#!/usr/bin/env bash
# Opens pages in a headless browser and checks what only a browser can tell:
#   - nothing on the browser's console;
#   - nothing asked of another computer, not even a name looked up;
#   - no scrolling sideways at 320 px, a small phone (WCAG 2, 1.4.10);
#   - on paper, A4 and no more than two sheets (large print: no limit);
#   - a draft says so on every sheet.
#
# Usage: Scripts/check-page.sh [--sheets N] PAGE.html ...
# Ends with 0 if all pages pass, 1 if one does not, 69 if a program is missing.
# CHROMIUM names the browser if it is not on the path as chromium.
set -euo pipefail

browser=${CHROMIUM:-chromium}
sheets=2
if [[ ${1:-} == --sheets ]]; then
  sheets=$2
  shift 2
fi
if [[ $# -eq 0 ]]; then
  echo "usage: Scripts/check-page.sh [--sheets N] PAGE.html ..." >&2
  exit 64
fi
for program in "$browser" pdfinfo pdftotext; do
  if ! command -v "$program" >/dev/null; then
    echo "check-page: $program is missing; on Debian: apt-get install chromium poppler-utils" >&2
    exit 69
  fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() { # page, what is wrong
  echo "$1: $2" >&2
  failures=$((failures + 1))
}

# Runs the browser with no network. What the browser asks for itself is told apart from what the page asks for by the
# site in its log.
browse() {
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" \
    --host-resolver-rules='MAP * ~NOTFOUND' --enable-logging=stderr --log-net-log="$work/net.json" \
    "$@" 2>"$work/log"
}

check_console() {
  local line
  while IFS= read -r line; do fail "$1" "console: $line"; done < <(sed -n 's/.*INFO:CONSOLE[^]]*\] *//p' "$work/log")
}

check_requests() {
  local line
  while IFS= read -r line; do fail "$1" "asks for $line"; done < <(
    { grep 'SiteForCookies: {site=file:' "$work/net.json" || true; } |
      sed -n 's/.*"url":"\([a-z]*:[^"]*\)".*/\1/p' | grep -v '^\(file\|data\|blob\|chrome\):' | sort -u
    grep -q '"network_anonymization_key":"file:.*"host":\|"host":.*"network_anonymization_key":"file:' "$work/net.json" &&
      echo "the address of another computer" || true
  )
}

check_paper() {
  local count size sheet
  count=$(pdfinfo "$work/page.pdf" | sed -n 's/^Pages: *//p')
  size=$(pdfinfo "$work/page.pdf" | sed -n 's/^Page size: *//p')
  [[ $size == *A4* ]] || fail "$1" "is not A4 but $size"
  if ! grep -q '<html [^>]*class="large"' "$1" && ((count > sheets)); then
    fail "$1" "takes $count sheets, more than $sheets"
  fi
  if grep -q '<aside class="draft"' "$1"; then
    local mark
    mark=$(sed -n 's/.*id="draft">\([^<]*\)<.*/\1/p' "$1" | head -n 1)
    for ((sheet = 1; sheet <= count; sheet++)); do
      pdftotext -f "$sheet" -l "$sheet" "$work/page.pdf" - | grep -qF "${mark%% *}" ||
        fail "$1" "sheet $sheet does not say that it is a draft"
    done
  fi
  echo "$1: sheets: $count"
}

check_phone() {
  cat >"$work/phone.html" <<PHONE
<!DOCTYPE html><title>phone</title><iframe src="file://$1" style="width:320px;height:600px;border:0"></iframe>
<script>onload = () => {
  const page = document.querySelector('iframe').contentDocument.documentElement
  document.title = 'width ' + page.scrollWidth
}</script>
PHONE
  browse --allow-file-access-from-files --dump-dom "file://$work/phone.html" >"$work/dom" || true
  local width
  width=$(sed -n 's/.*<title>width \([0-9]*\)<.*/\1/p' "$work/dom" | head -n 1)
  [[ -n $width ]] || fail "$1" "could not be measured"
  [[ -z $width ]] || ((width <= 320)) || fail "$1" "is $width px wide on a screen of 320"
}

for page in "$@"; do
  if [[ ! -r $page ]]; then
    fail "$page" "cannot be read"
    continue
  fi
  path=$(realpath "$page")
  rm -f "$work/page.pdf"
  if ! browse --no-pdf-header-footer --print-to-pdf="$work/page.pdf" "file://$path" || [[ ! -s $work/page.pdf ]]; then
    fail "$page" "could not be printed"
    continue
  fi
  check_console "$page"
  check_requests "$page"
  check_paper "$page"
  check_phone "$path"
done
((failures == 0)) || exit 1
