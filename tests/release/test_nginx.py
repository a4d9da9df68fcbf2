"""The example for nginx, with Debian's nginx and the published sample site: headers, switch, browser."""

import re
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route

from showcase.release import publish
from showcase.release.headers import cache_control, content_type
from tests.release.sample import NEW, OLD, about, write
from tests.release.serving import Served, nginx
from tests.support.builds import digests
from tests.support.kinds import KINDS, sample


@pytest.fixture(scope="module")
def served(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample site, published and served."""
    folder = tmp_path_factory.mktemp("nginx")
    publish(built_site, folder / "target", about())
    with nginx(folder / "target", folder / "nginx") as running:
        yield running


def test_every_file_has_its_type_and_its_caching(served: Served, built_site: Path) -> None:
    paths = sorted(digests(built_site).keys() - {"404.html"})

    answers = served.get(*(f"/{path}" for path in paths))

    wrong = [
        (path, answer.status, said)
        for path, answer in zip(paths, answers, strict=True)
        if (said := (answer.headers.get("content-type"), answer.headers.get("cache-control")))
        != (content_type(path), cache_control(path))
        or answer.status != 200
    ]
    assert wrong == []


def test_no_file_of_the_site_is_of_an_unknown_type(built_site: Path) -> None:
    unknown = [path for path in digests(built_site) if content_type(path).endswith("octet-stream")]

    assert unknown == []


def test_names_with_a_hash_are_kept_for_ever_and_no_others(built_site: Path) -> None:
    kept = [path for path in digests(built_site) if "immutable" in cache_control(path)]

    assert {path.partition("/")[0] for path in kept} == {"assets", "screens"}
    assert not [path for path in kept if path.endswith((".html", "manifest.json", "sw.js"))]
    assert "immutable" in cache_control("assets/pictures/0123456789abcdef-640.avif")
    assert "immutable" not in cache_control("assets/fonts/noto-serif-sc-101-700-normal.woff2")


def test_every_answer_carries_the_policies(served: Served) -> None:
    paths = ("/", "/screens/wuhan-greenland-lobby/", "/admin/", "/no/such/page", "/healthz")
    page, screen, admin, lost, health = served.get(*paths)

    for answer in (page, screen, admin, lost, health):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert "camera=()" in answer.headers["permissions-policy"]
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
        assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "script-src" not in policy
    assert screen.headers["content-security-policy"].startswith("default-src 'self'; frame")
    assert (health.status, health.body) == (200, b"ok\n")


@pytest.mark.parametrize(
    "path", ["/no/such/page/", "/assets/no.0123456789ab.js", "/assets/", "/404.html"]
)
def test_what_is_not_there_is_the_sites_own_404(
    served: Served, built_site: Path, path: str
) -> None:
    (answer,) = served.get(path)

    assert answer.status == 404
    assert answer.body == (built_site / "404.html").read_bytes()
    assert answer.headers["cache-control"] == "no-cache"


def test_addresses_lead_to_the_folder_and_to_https(served: Served) -> None:
    (answer,) = served.get("/about")
    with pytest.raises(urllib.error.HTTPError) as plain:
        urllib.request.build_opener(_Stay).open(f"http://127.0.0.1:{served.plain}/about/?a=1")

    assert (answer.status, answer.headers["location"]) == (301, "/about/")
    assert plain.value.headers["Location"] == "https://127.0.0.1/about/?a=1"


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def test_text_is_sent_small_and_asked_for_only_once(served: Served) -> None:
    (small,) = served.get("/", Accept_Encoding="gzip")
    (again,) = served.get("/", If_None_Match=small.headers["etag"])

    assert small.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["vary"]
    assert (again.status, again.body) == (304, b"")


def test_a_switch_is_seen_at_once_and_an_open_page_still_finds_its_files(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    with nginx(target, tmp_path / "nginx") as running:
        assert [a.status for a in running.get("/healthz", "/")] == [503, 404]
        publish(write(tmp_path / "old", OLD), target, about(1))
        assert running.get("/")[0].body.decode() == OLD["index.html"]
        (target / "alert.json").write_text("alarm", encoding="utf-8")

        publish(write(tmp_path / "new", NEW), target, about(2))

        page, style, before, alert, health = running.get(
            "/",
            "/assets/css.bbbbbbbb.css",
            "/assets/css.aaaaaaaa.css",
            "/screens/alert.json",
            "/healthz",
        )
        assert page.body.decode() == NEW["index.html"]
        assert style.body.decode() == NEW["assets/css.bbbbbbbb.css"]
        assert before.body.decode() == OLD["assets/css.aaaaaaaa.css"]
        assert alert.body == b"alarm"
        assert health.status == 200
        assert [a.status for a in running.get("/gone/")] == [404]


INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)|<style|<[a-z]+\s[^>]*\bon[a-z]+=|\"javascript:"
)


def test_no_page_has_an_inline_script_or_style_sheet(built_site: Path) -> None:
    pages = {path: (built_site / path).read_text("utf-8") for path in digests(built_site)
             if path.endswith(".html")}  # fmt: skip

    assert {path: found for path, text in pages.items() if (found := INLINE.findall(text))} == {}


@contextmanager
def watched(browser: Browser, served: Served) -> Iterator[tuple[Page, list[str]]]:
    """A page that writes down what the policy stops, and what it asks of other hosts."""
    context = browser.new_context(ignore_https_errors=True, viewport={"width": 1280, "height": 800})
    page, stopped = context.new_page(), []

    def heard(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            stopped.append(f"{page.url}: {message.text}")

    def let(route: Route) -> None:
        stopped.append(f"{page.url} asks for {route.request.url}")
        route.abort()

    page.on("console", heard)
    context.route(re.compile(rf"^(?!{re.escape(served.address)})(?!data:|blob:)"), let)
    yield page, stopped
    context.close()


def search(page: Page) -> None:
    page.locator(".site-search input").first.fill("党")
    page.locator("[role=option]").first.wait_for()


def walk(page: Page) -> None:
    page.locator(".gallery-enter").first.click()
    until(page, "!!document.querySelector('.gallery-enter').walk")


def until(page: Page, expression: str) -> None:
    """Wait for something in a page whose policy forbids the way Playwright would do it (eval)."""
    for _ in range(900):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(expression)


def played(page: Page) -> None:
    page.locator(".layer.on").wait_for()


def form(page: Page) -> None:
    page.locator("button").first.wait_for()


@pytest.mark.browser
def test_the_policy_stops_nothing_that_a_page_needs(
    browser: Browser, served: Served, built_site: Path
) -> None:
    acts: dict[str, Callable[[Page], None]] = {"home": search, "gallery": walk}
    opened = {kind: sample(built_site, kind) for kind in KINDS}
    # A screen without off hours: this may run at night.
    opened |= {"player": "/screens/guangzhou-ifc-booking/", "admin": "/admin/"}
    acts |= {"player": played, "admin": form}
    with watched(browser, served) as (page, stopped):
        for kind, path in opened.items():
            page.goto(served.address + path, wait_until="load")
            acts.get(kind, lambda _: None)(page)

    assert stopped == []


@pytest.mark.browser
def test_the_policy_lets_pictures_hang_in_the_walk(
    browser: Browser, fictional_site: Path, tmp_path: Path
) -> None:
    publish(fictional_site, tmp_path / "target", about())
    with nginx(tmp_path / "target", tmp_path / "nginx") as served:
        (picture,) = served.get(f"/{next(iter(_pictures(fictional_site)))}")
        with watched(browser, served) as (page, stopped):
            page.goto(served.address + sample(fictional_site, "gallery"), wait_until="load")
            walk(page)
            until(page, "document.querySelector('.gallery-enter').walk.stats().sharp")

    assert picture.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert stopped == []


def _pictures(site: Path) -> list[str]:
    return [path for path in digests(site) if path.startswith("assets/pictures/")]
