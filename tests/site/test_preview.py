"""`mkdocs serve` seen from outside: it lives through every mistake of an editor."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from showcase.watching import SELDOM
from tests.support.builds import EPOCH
from tests.support.projects import copy_project

HALL = "data/buildings/wuhan-greenland/halls/culture.yaml"
PAGE = "buildings/wuhan-greenland/halls/culture/"
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def preview(config: Path, log: Path) -> Iterator[Callable[[str], str]]:
    """A running preview; calling it fetches a page, patient until the server answers."""
    port = free_port()
    with log.open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-f", config, "-a", f"127.0.0.1:{port}"],
            cwd=config.parent,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            stdout=said,
            stderr=subprocess.STDOUT,
        )

    def fetch(path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
            return str(answer.read().decode())

    try:
        yield fetch
    finally:
        process.terminate()
        process.wait(timeout=20)


def eventually(fetch: Callable[[str], str], path: str, wanted: Callable[[str], bool]) -> str:
    end = time.monotonic() + PATIENCE
    text = ""
    while time.monotonic() < end:
        try:
            text = fetch(path)
        except OSError:
            text = ""
        if wanted(text):
            return text
        time.sleep(0.2)
    raise AssertionError(f"never came; last seen: {text[:2000]}")


def test_mistakes_leave_the_last_good_pages_and_go_when_mended(tmp_path: Path) -> None:
    config = copy_project(tmp_path / "project")
    hall, template = config.parent / HALL, config.parent / "overrides/pages/hall.html"
    good, drawn = hall.read_text("utf-8"), template.read_text("utf-8")
    with preview(config, tmp_path / "log") as fetch:
        eventually(fetch, PAGE, lambda text: "文化休闲厅" in text and 'class="faults"' not in text)

        hall.write_text(good.replace("name:", "name："), encoding="utf-8")
        shown = eventually(fetch, PAGE, lambda text: 'class="faults"' in text)
        assert "文化休闲厅" in shown
        assert f"{HALL}:1:5" in shown

        hall.write_text(good.replace("文化休闲厅", "文化休闲大厅"), encoding="utf-8")
        mended = eventually(fetch, PAGE, lambda text: "文化休闲大厅" in text)
        assert 'class="faults"' not in mended

        template.write_text("{% broken", encoding="utf-8")
        end = time.monotonic() + PATIENCE
        while "没有生成成功" not in (tmp_path / "log").read_text("utf-8"):
            assert time.monotonic() < end
            time.sleep(0.2)
        assert "文化休闲大厅" in fetch(PAGE)

        template.write_text(drawn.replace("<h1>", "<h1>厅：", 1), encoding="utf-8")
        eventually(fetch, PAGE, lambda text: "厅：文化休闲大厅" in text)


def test_a_preview_started_on_a_mistake_shows_it_and_recovers(tmp_path: Path) -> None:
    config = copy_project(tmp_path / "project")
    site = config.parent / "data" / "site.yaml"
    good = site.read_text("utf-8")
    site.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    with preview(config, tmp_path / "log") as fetch:
        eventually(fetch, "", lambda text: "titel" in text)

        site.write_text(good, encoding="utf-8")
        eventually(fetch, "", lambda text: "高楼之中" in text and 'class="faults"' not in text)


def test_an_edit_begins_one_build(tmp_path: Path) -> None:
    """The system tells of it, and seconds later it is seen besides: that is no second edit."""
    config = copy_project(tmp_path / "project")
    hall = config.parent / HALL
    with preview(config, tmp_path / "log") as fetch:
        eventually(fetch, PAGE, lambda text: "文化休闲厅" in text)
        text = hall.read_text("utf-8").replace("文化休闲厅", "文化休闲大厅")
        hall.write_text(text, encoding="utf-8")
        eventually(fetch, PAGE, lambda text: "文化休闲大厅" in text)
        time.sleep(SELDOM + 2)

    assert (tmp_path / "log").read_text("utf-8").count("Detected file changes") == 1
