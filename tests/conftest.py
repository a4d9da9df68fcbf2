"""Fixtures that every room's tests may ask for: the built sample site, a server, a browser."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from tests.support.browsing import Watched, launch, watched
from tests.support.builds import build
from tests.support.fictional import project
from tests.support.serving import serving

# `make test` draws the same examples on every machine and knows no deadline, so that it is never red
# by luck; `make soak` (`-m soak…`) searches anew each time.
settings.register_profile(
    "test",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("soak", settings.get_profile("test"), derandomize=False, print_blob=True)


def pytest_configure(config: pytest.Config) -> None:
    """Choose how hypothesis searches, before any test module is read."""
    soaking = str(config.option.markexpr).startswith("soak")
    settings.load_profile("soak" if soaking else "test")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def built_site(shared_folder: Path) -> Path:
    """The sample site, built once in a run, however many workers ask for it."""
    target = shared_folder / "site"
    log = shared_folder / "site.log"
    with FileLock(shared_folder / "site.lock"):
        if not log.exists():
            done = build(target)
            log.write_text(f"{done.exit_code}\n{done.log}", encoding="utf-8")
    exit_code, said = log.read_text(encoding="utf-8").split("\n", 1)
    assert exit_code == "0", said
    return target


@pytest.fixture(scope="session")
def fictional_site(shared_folder: Path) -> Path:
    """The whole site of the fictional 示例大厦 (tests/support/fictional.py), built once in a run."""
    target = shared_folder / "fictional" / "site"
    log = shared_folder / "fictional.log"
    with FileLock(shared_folder / "fictional.lock"):
        if not log.exists():
            done = build(target, config=project(shared_folder / "fictional"))
            log.write_text(f"{done.exit_code}\n{done.log}", encoding="utf-8")
    exit_code, said = log.read_text(encoding="utf-8").split("\n", 1)
    assert exit_code == "0", said
    return target


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serve folders on 127.0.0.1: `serve_folder(path)` gives the address; each folder once."""
    with ExitStack() as stack:
        addresses: dict[Path, str] = {}

        def serve(folder: Path) -> str:
            if folder not in addresses:
                addresses[folder] = stack.enter_context(serving(folder))
            return addresses[folder]

        yield serve


@pytest.fixture(scope="session")
def site_address(built_site: Path, serve_folder: Callable[[Path], str]) -> str:
    """The address at which the built sample site is served."""
    return serve_folder(built_site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once a worker."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def page_at(browser: Browser, site_address: str) -> Iterator[Callable[..., Watched]]:
    """Open pages of the sample site: `page_at(360, scheme="dark")`; they close with the test."""
    with ExitStack() as stack:
        open_page: Callable[..., AbstractContextManager[Watched]] = partial(
            watched, browser, site_address
        )
        yield lambda width=1440, **wishes: stack.enter_context(open_page(width=width, **wishes))
