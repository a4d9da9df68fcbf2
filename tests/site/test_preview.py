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
from urllib.error import HTTPError

import pytest

from showcase.watching import SELDOM
from tests.again.small import small_project
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
def preview(config: Path, log: Path, *arguments: str) -> Iterator[Callable[[str], str]]:
    """A running preview; calling it fetches a page, patient until the server answers."""
    port = free_port()
    with log.open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "serve",
                "-f",
                config,
                "-a",
                f"127.0.0.1:{port}",
                *arguments,
            ],
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


def test_a_preview_begins_with_the_pages_of_the_last_one_and_todays_mistakes(
    tmp_path: Path,
) -> None:
    config = small_project(tmp_path / "project") / "mkdocs.yml"
    hall, page = (
        config.parent / "data/buildings/annex/halls/talk.yaml",
        "buildings/annex/halls/talk/",
    )
    good = hall.read_text("utf-8")
    with preview(config, tmp_path / "first", "--watch-theme") as fetch:
        eventually(fetch, page, lambda text: "谈心室" in text)
    hall.write_text(good.replace("name:", "name："), encoding="utf-8")
    with preview(config, tmp_path / "second", "--watch-theme") as fetch:
        shown = eventually(fetch, page, lambda text: "谈心室" in text)
        assert "talk.yaml:1:5" in shown
        assert shown.count('class="faults"') == 1
        with pytest.raises(HTTPError) as missing:
            fetch("no-such-page/")
        assert "talk.yaml:1:5" in missing.value.read().decode()
        assert "talk.yaml" not in fetch("buildings/annex/calendar.ics")

        hall.write_text(good.replace("谈心室", "小谈心室"), encoding="utf-8")
        mended = eventually(fetch, page, lambda text: "小谈心室" in text)
        assert 'class="faults"' not in mended

    watched = [
        line.partition("Watching")[2]
        for name in ("first", "second")
        for line in (tmp_path / name).read_text("utf-8").splitlines()
        if "Watching paths" in line
    ]
    assert watched[0] == watched[1]
    assert "material" in watched[0]


def test_two_previews_at_once_both_show_an_edit(tmp_path: Path) -> None:
    config = small_project(tmp_path / "project") / "mkdocs.yml"
    hall, page = (
        config.parent / "data/buildings/annex/halls/talk.yaml",
        "buildings/annex/halls/talk/",
    )
    with preview(config, tmp_path / "first") as one:
        eventually(one, page, lambda text: "谈心室" in text)
        with preview(config, tmp_path / "second") as other:
            eventually(other, page, lambda text: "谈心室" in text)
            hall.write_text(hall.read_text("utf-8").replace("谈心室", "甲室"), encoding="utf-8")
            for each in (one, other):
                eventually(each, page, lambda text: "甲室" in text)
            assert one("sitemap.xml") != other("sitemap.xml")  # it tells where it is served
        hall.write_text(hall.read_text("utf-8").replace("甲室", "乙室"), encoding="utf-8")
        eventually(one, page, lambda text: "乙室" in text)


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
