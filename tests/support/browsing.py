"""A real Chromium, and what a test wants to know of a page that was opened in it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, Route

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome",
)  # fmt: skip
"""Where a browser may be found; the shell draws the same pages without windows around them, at half the cost."""
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

LAYOUT_SHIFT = """
window.__shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

TOO_WIDE = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "")
    + [...e.classList].map((c) => "." + c).join("");
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > width + 1)
    .map((e) => `${name(e)} reaches ${Math.round(e.getBoundingClientRect().right)} of ${width}`)
    .concat([`the page is ${document.documentElement.scrollWidth} wide, the window ${width}`])
    .slice(-8);
}
"""


def chromium() -> str:
    """The system's Chromium: CHROMIUM, or the first of the usual names.

    Raises:
        FileNotFoundError: there is none.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found or MAC.exists():
        return found or str(MAC)
    raise FileNotFoundError(
        "no Chromium: install the package chromium-headless-shell, or set CHROMIUM to its path"
    )


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium, without a window and without talk to its maker."""
    return playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))


@dataclass(frozen=True, slots=True)
class Watched:
    """An open page, with everything it did that a visitor would not see."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def goto(self, path: str) -> None:
        """Open a path of the site, and wait until it has loaded and its fonts are there."""
        self.page.goto(self.address + path, wait_until="load")
        self.page.evaluate("document.fonts.ready")

    def too_wide(self) -> list[str]:
        """What reaches past the right edge; empty when the page does not scroll sideways."""
        found: list[str] = self.page.evaluate(TOO_WIDE)
        return found

    def layout_shift(self) -> float:
        """The sum of layout shifts since the page was opened (CLS without session windows)."""
        shift: float = self.page.evaluate("window.__shift")
        return shift

    def axe(
        self, *, rules: tuple[str, ...] = (), impacts: tuple[str, ...] = ("serious", "critical")
    ) -> list[str]:
        """What axe finds of these impacts: rule, explanation and the elements, a line each.

        Args:
            rules: only these; all of them if none is named.
            impacts: the severities to tell.
        """
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if rules:
            options["runOnly"] = {"type": "rule", "values": list(rules)}
        response: dict[str, Any] = Axe().run(self.page, options=options).response
        return [
            f"{v['id']} ({v['impact']}): {v['help']}: {node['target']} {node['html'][:160]}"
            for v in response["violations"]
            if v["impact"] in impacts
            for node in v["nodes"]
        ]


@contextmanager
def watched(
    browser: Browser,
    address: str,
    *,
    width: int = 1440,
    height: int = 900,
    scheme: str = "light",
    scripts: bool = True,
    reduced_motion: bool = True,
    zone: str = "Asia/Shanghai",
) -> Iterator[Watched]:
    """Open a new page in a profile of its own, as a visitor in China with this window would.

    Requests to other hosts are written down and not let through.
    """
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
        timezone_id=zone,
        java_script_enabled=scripts,
        reduced_motion="reduce" if reduced_motion else "no-preference",
    )
    if scripts:
        context.add_init_script(LAYOUT_SHIFT)
    page = context.new_page()
    seen = Watched(page, address)

    def pass_or_stop(route: Route) -> None:
        if own(route.request.url, address):
            route.continue_()
        else:
            seen.foreign.append(route.request.url)
            route.abort()

    context.route("**/*", pass_or_stop)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("response", lambda r: r.status >= 400 and seen.failed.append(f"{r.status} {r.url}"))
    page.on("console", lambda m: m.type == "error" and seen.errors.append(m.text))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    try:
        yield seen
    finally:
        context.close()


def own(url: str, address: str) -> bool:
    """Whether a request stays with the site (or with the page itself: data:, blob:, about:)."""
    parts = urlsplit(url)
    return parts.scheme in {"data", "blob", "about"} or parts.netloc == urlsplit(address).netloc
