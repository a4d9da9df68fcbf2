"""The fast way equals the slow one: pages in shells against MkDocs' ordinary render of each page."""

import os
import shutil
from pathlib import Path

import pytest

from bench.city import city
from bench.writing import write
from tests.support.builds import build
from tests.support.projects import copy_project


def html(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*.html")}


def test_pages_in_shells_are_the_bytes_of_an_ordinary_render(tmp_path: Path) -> None:
    fast_config = copy_project(tmp_path / "fast")
    slow_config = copy_project(tmp_path / "slow", settings="\nextra: {reference: true}\n")

    fast = build(tmp_path / "fast-site", config=fast_config)
    slow = build(tmp_path / "slow-site", config=slow_config)

    assert (fast.exit_code, slow.exit_code) == (0, 0), fast.log + slow.log
    quick, ordinary = html(fast.folder), html(slow.folder)
    assert sorted(quick) == sorted(ordinary)
    assert [path for path in quick if quick[path] != ordinary[path]] == []
    assert len(quick) > 100


@pytest.mark.soak
def test_a_city_in_shells_is_the_bytes_of_ordinary_renders(tmp_path: Path) -> None:
    """Every kind of page at the sizes of a city, where lists break into parts and few become many."""
    pages = int(os.environ.get("PAGES", "3000"))
    fast_config = copy_project(tmp_path / "fast")
    slow_config = copy_project(tmp_path / "slow", settings="\nextra: {reference: true}\n")
    for config in (fast_config, slow_config):
        shutil.rmtree(config.parent / "data")
        write(city(pages), config.parent / "data")

    fast = build(tmp_path / "fast-site", config=fast_config)
    slow = build(tmp_path / "slow-site", config=slow_config)

    assert (fast.exit_code, slow.exit_code) == (0, 0), fast.log + slow.log
    quick, ordinary = html(fast.folder), html(slow.folder)
    assert sorted(quick) == sorted(ordinary)
    assert [path for path in quick if quick[path] != ordinary[path]] == []
    assert len(quick) > 0.8 * pages
