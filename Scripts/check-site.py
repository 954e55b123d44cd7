#!/usr/bin/env python3
"""Opens every page of a small static site in a headless browser and checks what only a browser can tell:
  - nothing on the browser's console, nothing asked of another computer;
  - every link leads to a file and a place that there is;
  - no scrolling sideways at 320, 375 and 1280 px (WCAG 2, 1.4.10);
  - all words keep 4.5:1 against what is behind them, large ones 3:1, by day and by night (1.4.3);
  - the tab key reaches everything that can be used, in the order of the page, and shows where it is (2.1.1, 2.4.7);
  - everything that can be used, every picture and every frame has a name in the accessibility tree (4.1.2);
  - one main heading, one main part, a way past the head of the page (1.3.1, 2.4.1);
  - on paper, A4, and no letter in the usual print on more than two sheets.

Usage: Scripts/check-site.py FOLDER
Ends with 0 if all is well, 1 if not, 69 if the browser is missing. CHROMIUM names the browser if it is not on the path
as chromium. Only Python's own library is used.
"""
import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Browser:
    """Chromium, spoken to through a pair of pipes: JSON messages with a NUL after each."""

    def __init__(self, program, profile):
        to_browser, from_us = os.pipe()
        from_browser, to_us = os.pipe()

        def connect():
            # The browser reads from 3 and writes to 4; ours may be these numbers themselves, so they move first.
            low, high = os.dup2(to_browser, 30), os.dup2(to_us, 31)
            os.dup2(low, 3)
            os.dup2(high, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe", f"--user-data-dir={profile}",
             "about:blank"],
            preexec_fn=connect, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(to_us)
        self.out = os.fdopen(from_us, "wb", buffering=0)
        self.inp = from_browser
        self.buffer = b""
        self.last = 0
        self.events = []
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        attached = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log", "DOM"):
            self.call(domain + ".enable")

    session = None

    def read(self):
        while b"\0" not in self.buffer:
            more = os.read(self.inp, 1 << 16)
            if not more:
                raise SystemExit("the browser ended")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        for index, event in enumerate(self.events):
            if event.get("method") == method:
                return self.events.pop(index)
        while True:
            event = self.read()
            if event.get("method") == method:
                return event
            self.events.append(event)

    def open(self, address):
        self.events.clear()
        self.call("Page.navigate", url=address)
        self.wait("Page.loadEventFired")

    def value(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description", "a script failed"))
        return result["result"].get("value")

    def key(self, name, code):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code)

    def close(self):
        try:
            self.call("Browser.close")
            self.process.wait(timeout=10)
        except Exception:
            self.process.kill()


# What is too wide, apart from what scrolls in a frame of its own.
WIDTH = """(() => {
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    if (e.closest('.frame') || e.closest('.skip')) return false
    const box = e.getBoundingClientRect()
    return box.width > 0 && box.right > innerWidth + 1 && getComputedStyle(e).position != 'absolute'
  })
  const name = wide.length ? ', first ' + wide[0].tagName.toLowerCase() + '.' + wide[0].className : ''
  return [document.documentElement.scrollWidth, wide.length + name]
})()"""

# Words that stand out too little from what is behind them: the colours as they are painted, see-through layers mixed.
CONTRAST = """(() => {
  const parse = text => {
    const n = (text.match(/[\\d.]+/g) || []).map(Number)
    return n.length < 3 ? [0, 0, 0, 0] : [n[0], n[1], n[2], n.length > 3 ? n[3] : 1]
  }
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1)
  const light = c => {
    const l = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]
  }
  const ground = element => {
    const layers = []
    for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor))
    return layers.reverse().reduce((under, top) => over(top, under), parse(document.ground))
  }
  document.ground = matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18,18,18)' : 'rgb(255,255,255)'
  const poor = new Map()
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; node = walk.nextNode();) {
    if (!node.data.trim()) continue
    const element = node.parentElement, style = getComputedStyle(element)
    if (!element.getClientRects().length || style.visibility == 'hidden') continue
    if (element.closest('.origin, .skip') && style.position == 'absolute') continue
    const back = ground(element), fore = over(parse(style.color), back)
    const [a, b] = [light(fore), light(back)].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 700
    const least = size >= 24 || size >= 18.66 && bold ? 3 : 4.5
    if (ratio < least) poor.set(element.tagName.toLowerCase() + '.' + element.className, ratio.toFixed(2))
  }
  return [...poor].map(([name, ratio]) => name + ' ' + ratio + ':1')
})()"""

# What the tab key must reach, numbered in the order of the page; of a set of radio buttons the one that is chosen.
FOCUSABLE = """(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]')]
  const seen = all.filter(e => e.getClientRects().length && !e.disabled && (e.type != 'radio' || e.checked)
    && !(e.tagName != 'SUMMARY' && e.closest('details:not([open])')))
  seen.forEach((e, i) => e.dataset.order = i)
  return seen.map(e => e.tagName.toLowerCase() + ' ' + (e.textContent.trim() || e.id || e.title || '').slice(0, 40))
})()"""

FOCUSED = """(() => {
  const e = document.activeElement, s = getComputedStyle(e)
  const shown = e.tagName == 'IFRAME' || s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2
  return [e.dataset.order === undefined ? -1 : Number(e.dataset.order), shown]
})()"""

STRUCTURE = """(() => {
  const found = [], count = s => document.querySelectorAll(s).length
  for (const [name, selector] of [['main heading', 'h1'], ['main part', 'main'], ['head', 'body > header'],
      ['foot', 'body > footer'], ['title', 'head > title']]) {
    if (count(selector) != 1) found.push(count(selector) + ' times a ' + name)
  }
  if (!document.documentElement.lang) found.push('no language')
  const first = document.querySelector('a[href]')
  if (!first || !(first.getAttribute('href') || '').startsWith('#')) found.push('no way past the head of the page')
  let level = 0
  for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const now = Number(h.tagName[1])
    if (now > level + 1) found.push('a heading of level ' + now + ' after one of level ' + level)
    level = now
  }
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id)
  const twice = ids.filter((id, i) => ids.indexOf(id) != i)
  if (twice.length) found.push('twice the id ' + twice[0])
  const moving = [...document.querySelectorAll('*')].filter(e => {
    const s = getComputedStyle(e)
    return [s.transitionDuration, s.animationDuration].some(d => d.split(',').some(t => parseFloat(t) > 0))
  })
  if (moving.length) found.push('something moves')
  return found
})()"""

LINKS = """[...document.querySelectorAll('a[href], iframe[src], link[href], img[src]')].map(e => e.href || e.src)"""

NAMED = {"link", "button", "checkbox", "radio", "combobox", "textbox", "Iframe", "image", "img", "region", "heading",
         "DisclosureTriangle", "table", "navigation", "group", "radiogroup"}
UNNAMED_IS_FINE = {"group"}


class SiteCheck:
    def __init__(self, folder, browser):
        self.folder = folder
        self.browser = browser
        self.failures = []
        self.anchors = {}
        self.pages = 0
        self.reached = 0

    def fail(self, page, words):
        self.failures.append(f"{page.relative_to(self.folder)}: {words}")

    def check(self):
        waiting, seen, asked = [self.folder / "index.html"], set(), []
        while waiting:
            page = waiting.pop(0)
            if page in seen:
                continue
            seen.add(page)
            for link in self.check_page(page):
                parts = urlsplit(link)
                if parts.scheme not in ("file", "https", "mailto", "tel", "data"):
                    self.fail(page, f"leads to {link}")
                if parts.scheme != "file":
                    continue
                target = Path(unquote(parts.path))
                if not target.is_file() or self.folder not in target.parents:
                    self.fail(page, f"leads to {link}, which is not there")
                    continue
                if parts.fragment and target.suffix == ".html":
                    asked.append((page, target, unquote(parts.fragment)))
                if target.suffix == ".html":
                    waiting.append(target)
        for page, target, fragment in asked:
            if fragment not in self.anchors[target]:
                self.fail(page, f"leads to {target.name}#{fragment}, which is not there")
        for page in self.folder.rglob("*.html"):
            if page not in seen:
                self.fail(page, "no link leads there")

    def check_page(self, page):
        browser = self.browser
        self.pages += 1
        self.screen(1280, 900)
        browser.open(page.as_uri())
        links = browser.value(LINKS)
        self.anchors[page] = set(browser.value("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        # A letter as families get it is checked by check-page.sh; here it is opened, and measured.
        is_own = 'href="' in page.read_text() and browser.value("!!document.querySelector('link[rel=stylesheet]')")
        for width in (320, 375, 1280):
            self.screen(width, 900)
            whole, wide = browser.value(WIDTH)
            if whole > width:
                self.fail(page, f"is {whole} px wide on a screen of {width}; too wide: {wide}")
            elif is_own and not wide.startswith("0"):
                self.fail(page, f"hides what is too wide at {width} px: {wide}")
        if is_own:
            self.check_own(page)
        self.check_paper(page)
        self.check_events(page)
        return links

    def screen(self, width, height):
        self.browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                          mobile=False)

    def check_own(self, page):
        browser = self.browser
        for scheme in ("dark", "light"):
            browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme},
                                                                 {"name": "prefers-reduced-motion", "value": "reduce"}])
            for choice in ("marks-names", "marks-colours"):
                browser.value(f"(document.getElementById('{choice}') || {{}}).checked = true")
                for words in browser.value(CONTRAST):
                    self.fail(page, f"too little contrast ({scheme}): {words}")
        for words in browser.value(STRUCTURE):
            self.fail(page, words)
        self.check_names(page)
        self.check_tab(page)

    def check_names(self, page):
        for node in self.browser.call("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value")
            name = node.get("name", {}).get("value", "").strip()
            if not node.get("ignored") and role in NAMED - UNNAMED_IS_FINE and not name:
                self.fail(page, f"without a name: {role}")

    def check_tab(self, page):
        browser = self.browser
        browser.value("document.querySelectorAll('iframe').forEach(f => f.inert = true), document.body.focus()")
        wanted = browser.value(FOCUSABLE)
        wanted_set = {i for i, name in enumerate(wanted) if not name.startswith("iframe")}
        reached = []
        for _ in range(len(wanted) + 3):
            browser.key("Tab", 9)
            order, shown = browser.value(FOCUSED)
            if order in reached or order < 0:
                break
            reached.append(order)
            if not shown:
                self.fail(page, f"does not show that the keyboard is at: {wanted[order]}")
        self.reached += len(reached)
        for index in sorted(wanted_set - set(reached)):
            self.fail(page, f"the tab key does not reach: {wanted[index]}")
        if reached != sorted(reached):
            self.fail(page, "the tab key jumps about")

    def check_paper(self, page):
        pdf = base64.b64decode(self.browser.call("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27,
                                                 paperHeight=11.69)["data"])
        sizes = {(round(float(w)), round(float(h)))
                 for w, h in re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)}
        for width, height in sizes:
            if abs(width - 595) > 2 or abs(height - 842) > 2:
                self.fail(page, f"is not A4 on paper but {width} by {height} points")
        sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
        if not sizes or not sheets:
            self.fail(page, "could not be printed")
        if page.name == "letter.html" and sheets > 2:
            self.fail(page, f"takes {sheets} sheets, more than 2")

    def check_events(self, page):
        for event in self.browser.events:
            method, values = event.get("method"), event.get("params", {})
            if method == "Network.requestWillBeSent":
                address = values["request"]["url"]
                if not address.startswith(("file:", "data:", "about:")):
                    self.fail(page, f"asks for {address}")
            elif method == "Runtime.consoleAPICalled":
                self.fail(page, f"console: {values['type']}")
            elif method == "Runtime.exceptionThrown":
                self.fail(page, "console: an exception")
            elif method == "Log.entryAdded" and values["entry"]["level"] in ("error", "warning"):
                self.fail(page, f"console: {values['entry']['text']}")


def main():
    if len(sys.argv) != 2:
        raise SystemExit("usage: Scripts/check-site.py FOLDER")
    program = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    if not program:
        print("check-site: chromium is missing; on Debian: apt-get install chromium", file=sys.stderr)
        sys.exit(69)
    folder = Path(sys.argv[1]).resolve()
    start = time.monotonic()
    profile = tempfile.mkdtemp()
    browser = Browser(program, profile)
    try:
        check = SiteCheck(folder, browser)
        check.check()
    finally:
        browser.close()
        shutil.rmtree(profile, ignore_errors=True)
    for words in check.failures:
        print(words, file=sys.stderr)
    print(f"{check.pages} pages, {check.reached} places by the tab key, {len(check.failures)} problems, "
          f"{time.monotonic() - start:.0f} s")
    sys.exit(1 if check.failures else 0)


main()
