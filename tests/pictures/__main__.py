"""Takes the pictures: python -m tests.pictures [KIND…] [--width N …] [--scheme NAME …]."""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.pictures.sheet import contact_sheet
from tests.support.browsing import launch, watched
from tests.support.builds import ROOT, build
from tests.support.kinds import KINDS, sample
from tests.support.serving import serving

WIDTHS = {360: 780, 768: 1024, 1024: 768, 1440: 900, 2560: 1440}
"""Widths of windows with their heights: phone, tablet, small laptop, desk, wall."""
SCHEMES = ("light", "dark")
TARGET = ROOT / "tests" / ".out" / "pictures"
TALLEST = 16_000
"""Chromium draws no picture taller than about this many pixels."""


def take(browser: Browser, address: str, url: str, width: int, scheme: str, path: Path) -> Path:
    """Take one picture of a whole page, as tall as it is."""
    with watched(browser, address, width=width, height=WIDTHS[width], scheme=scheme) as page:
        page.goto(url)
        # Pictures far down load when they come into view; go there once, and back.
        page.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.page.wait_for_load_state("networkidle")
        page.page.evaluate("window.scrollTo(0, 0)")
        tall = page.page.evaluate("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": min(tall, TALLEST)}
        page.page.screenshot(path=path, full_page=True, clip=clip, animations="disabled")
    return path


def main() -> None:
    """Build the sample site, take the pictures, and lay out a contact sheet for each scheme."""
    parser = argparse.ArgumentParser(prog="make pictures", description=__doc__)
    parser.add_argument(
        "kinds", nargs="*", default=list(KINDS), metavar="KIND", help=", ".join(KINDS)
    )
    parser.add_argument("--width", type=int, nargs="+", choices=WIDTHS, default=list(WIDTHS))
    parser.add_argument("--scheme", nargs="+", choices=SCHEMES, default=list(SCHEMES))
    parser.add_argument("--site", type=Path, help="take pictures of this built site")
    wishes = parser.parse_args()
    if unknown := set(wishes.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")

    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = wishes.site
        if site is None:
            built = build(Path(folder) / "site")
            if built.exit_code:
                raise SystemExit(built.log)
            site = built.folder
        with serving(site) as address, sync_playwright() as playwright:
            browser = launch(playwright)
            for scheme in wishes.scheme:
                rows = {
                    kind: [
                        take(
                            browser,
                            address,
                            sample(site, kind),
                            width,
                            scheme,
                            TARGET / f"{kind}-{width}-{scheme}.png",
                        )
                        for width in wishes.width
                    ]
                    for kind in wishes.kinds
                }
                print(contact_sheet(rows, wishes.width, TARGET / f"sheet-{scheme}.png"))
            browser.close()


if __name__ == "__main__":
    main()
