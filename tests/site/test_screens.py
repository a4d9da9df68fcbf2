"""The lobby screens of the sample site in a real Chromium, at every size, at moments that matter."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.support.builds import EPOCH, ROOT

pytestmark = pytest.mark.browser

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]
SCREENS = (
    "guangzhou-ifc-booking",
    "jiaozuo-huarong-smiles",
    "shenzhen-iic-shared",
    "wuhan-greenland-hall",
    "wuhan-greenland-lobby",
    "wuhan-jianghan-figures",
)
TIGHT = """
() => {
  const layer = document.querySelector(".layer.on");
  const edge = layer.getBoundingClientRect();
  const bad = [];
  for (const e of layer.querySelectorAll("*")) {
    if (e.closest("svg") && e.tagName !== "svg") continue;
    if (e.classList.contains("pin")) continue;
    const box = e.getBoundingClientRect();
    if (box.width && (box.right > edge.right + 2 || box.bottom > edge.bottom + 2)) {
      bad.push(e.tagName + "." + e.className);
    }
  }
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) bad.push("scrolls");
  return bad;
}
"""


class Hung:
    """A screen on a wall: what it shows, and what it did that a passer-by would not see."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        page.on("request", lambda r: r.url.startswith(address) or self.foreign.append(r.url))

    def _heard(self, message: ConsoleMessage) -> None:
        # a browser asks once for an icon that no page names
        if message.type == "error" and not message.location["url"].endswith("/favicon.ico"):
            self.errors.append(message.text)

    def look(self, path: str, slide: str = "") -> str:
        """Open, wait for a slide (or for this one), and give its id."""
        self.page.goto(self.address + path, wait_until="load")
        self.page.wait_for_selector(f"html[data-slide{f'={json.dumps(slide)}' if slide else ''}]")
        self.page.evaluate("document.fonts.ready.then(() => 1)")
        found: str = self.page.evaluate("document.documentElement.dataset.slide")
        return found

    @property
    def text(self) -> str:
        """The words on the glass."""
        said: str = self.page.evaluate("document.body.innerText")
        return said


def program(site: Path, screen: str) -> dict[str, dict[str, object]]:
    """The slides of the next 14 days by id."""
    envelope = json.loads((site / "screens" / screen / "manifest.json").read_text("utf-8"))
    first = json.loads(envelope["payload"])["program"][0][0]
    slides: dict[str, dict[str, object]] = json.loads(
        (site / "screens" / first).read_text("utf-8")
    )["slides"]
    return slides


def faces(page: Page, selector: str) -> set[bool]:
    """Whether the glyphs of elements come from the screen's own font (True) or the device's."""
    page.evaluate("document.fonts.ready.then(() => 1)")
    cdp = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        cdp.send(f"{domain}.enable")
    root = cdp.send("DOM.getDocument")["root"]["nodeId"]
    found = cdp.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})
    return {
        font["isCustomFont"]
        for node in found["nodeIds"]
        for font in cdp.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


def one_a_kind(slides: dict[str, dict[str, object]]) -> list[str]:
    """The longest slide of each kind: it has the most that can go wrong."""
    longest: dict[str, str] = {}
    for name, slide in slides.items():
        kind = str(slide["kind"])
        if kind not in longest or len(str(slide["html"])) > len(str(slides[longest[kind]]["html"])):
            longest[kind] = name
    return sorted(longest.values())


@pytest.fixture
def hang(
    browser: Browser, built_site: Path, serve_folder: Callable[[Path], str]
) -> Iterator[Callable[..., Hung]]:
    contexts = []

    def made(width: int = 1920, height: int = 1080, address: str = "") -> Hung:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        return Hung(context.new_page(), address or f"{serve_folder(built_site)}/screens/")

    yield made
    for context in contexts:
        context.close()


def test_the_sample_has_these_screens(built_site: Path) -> None:
    found = sorted(path.parent.name for path in built_site.glob("screens/*/manifest.json"))

    assert tuple(found) == SCREENS


@pytest.mark.parametrize("screen", SCREENS)
def test_every_kind_of_slide_fits_its_own_glass(
    hang: Callable[..., Hung], built_site: Path, screen: str
) -> None:
    upright = screen in {"wuhan-greenland-lobby", "jiaozuo-huarong-smiles"}
    hung = hang(*((1080, 1920) if upright else (1920, 1080)))
    bad = {}

    for slide in one_a_kind(program(built_site, screen)):
        hung.look(f"{screen}/?at=2026-12-01T10:00&slide={slide}", slide)
        if found := hung.page.evaluate(TIGHT):
            bad[slide] = found

    assert bad == {}
    assert hung.foreign == []
    assert hung.errors == []
    assert faces(hung.page, "#frame .name, #frame .clock, .layer.on h1") == {True}


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_screen_fits_any_glass(hang: Callable[..., Hung], width: int, height: int) -> None:
    hung = hang(width, height)

    hung.look("wuhan-greenland-hall/?at=2026-12-01T10:00")

    assert hung.page.evaluate(TIGHT) == []
    assert hung.foreign == []
    assert hung.errors == []


def test_today_is_the_day_that_is_asked_for(hang: Callable[..., Hung]) -> None:
    hung = hang()

    hung.look("shenzhen-iic-shared/?at=2026-12-01T12:00&slide=today-2026-12-01-1")

    assert "12月1日" in hung.text
    assert "午间微电影" in hung.text
    assert "12:00" in hung.text


def test_noon_has_a_programme_of_its_own(hang: Callable[..., Hung]) -> None:
    hung = hang()

    seen = {
        hung.look(f"shenzhen-iic-shared/?at=2026-12-02T{clock}")[:4] for clock in ("11:30", "13:29")
    }

    assert seen <= {"noon", "club", "mess"}


def test_a_borrower_has_the_hall_until_its_end_and_no_longer(hang: Callable[..., Hung]) -> None:
    hung = hang()

    hung.look("shenzhen-iic-shared/?at=2026-12-03T14:00")
    assert "示例企业" in hung.text
    hung.look("shenzhen-iic-shared/?at=2026-12-03T17:30")
    assert "示例企业" not in hung.text


def test_a_stick_plays_without_network(hang: Callable[..., Hung], tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "showcase",
            "screen",
            "wuhan-greenland-lobby",
            "--usb",
            tmp_path / "usb",
        ],
        cwd=ROOT,
        env={"SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": "hooks", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    hung = hang(1080, 1920, f"file://{tmp_path}/usb/")

    hung.look("index.html?at=2027-11-30T10:00")

    assert "武汉绿地中心" in hung.text
    assert "11月30日" in hung.text
    assert faces(hung.page, "#frame .name, .layer.on h1") == {True}
    assert hung.foreign == []
    assert hung.errors == []


def test_the_operators_page_tells_which_release_each_screen_should_show(
    hang: Callable[..., Hung],
) -> None:
    hung = hang(1440, 900)

    hung.page.goto(f"{hung.address}index.html")

    told = hung.page.locator("#guangzhou-ifc-booking [data-lobby-release]")
    told.get_by_text("没有经过发布").wait_for()


def test_a_preview_starts_when_it_is_asked_for(hang: Callable[..., Hung]) -> None:
    """A preview is a whole player: the page itself stays light, however many screens hang."""
    hung = hang(1440, 900)
    hung.page.goto(f"{hung.address}index.html")
    glass = hung.page.locator("#wuhan-jianghan-figures .lobby__glass")
    hung.page.mouse.wheel(0, 4000)
    hung.page.locator("#wuhan-jianghan-figures [data-lobby-release]").wait_for()
    assert hung.page.locator("iframe").count() == 0

    glass.get_by_role("link", name="看预览").click()

    glass.frame_locator("iframe").locator("html[data-slide]").wait_for()
    assert hung.page.locator("iframe").count() == 1

    hung.page.get_by_label("预览的时刻").fill("2026-12-03T14:00")
    hung.page.get_by_role("button", name="看这一刻").click()

    borrowed = hung.page.frame_locator("#shenzhen-iic-shared iframe")
    borrowed.get_by_text("示例企业").first.wait_for()
    assert hung.page.locator("iframe").count() == len(SCREENS)
    assert hung.errors == []
