"""Whatever an editor writes stays text: hostile strings in every text field, every kind of page opened.

The check refuses such data; the pages must hold without it, so they are rendered here without it.
"""

import copy
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pydantic import ValidationError

from showcase.model import Catalogue, load
from showcase.model.kinds import kind_of
from showcase.plan import Scene
from showcase.render.bodies import environment, render
from showcase.views import plan
from tests.support.browsing import watched
from tests.support.builds import ROOT
from tests.support.reading import read_folder

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.browser

PAYLOAD = (
    "\"'><img src=x onerror=ran()><script>ran()</script><svg onload=ran()>"
    "[链接](javascript:ran()) {{ 7*191 }} {% raw %} </script><script>ran()//"
)
ALARM = "window.ran = () => { window.__ran = (window.__ran || 0) + 1; };"


class _Document:
    def __init__(self, path: str, data: Any) -> None:
        self.path, self.data = path, data


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif isinstance(value, str):
        yield path


def spoiled(name: str, data: Any) -> tuple[Any, int]:
    """The data with the payload behind every text the model takes it in; how many took it."""
    found = kind_of(name)
    assert found
    model, count = found[0].model, 0
    for path in leaves(data):
        tried = copy.deepcopy(data)
        at = tried
        for step in path[:-1]:
            at = at[step]
        if path[-1] in {
            "id",
            "source",
            "organiser",
            "hall",
            "parent",
            "host",
            "organisation",
            "district",
            "part_of",
            "building",
        }:
            continue
        at[path[-1]] += PAYLOAD
        try:
            model.model_validate(tried)
        except ValidationError:
            continue
        data, count = tried, count + 1
    return data, count


def hostile_catalogue() -> Catalogue:
    documents, taken = {}, 0
    for name, document in read_folder(ROOT / "data").documents.items():
        data, count = spoiled(name, document.data)
        documents[name] = _Document(name, data)
        taken += count
    catalogue = load(documents, lambda *_: pytest.fail("the spoiled data do not load")).catalogue()
    assert catalogue
    assert taken > 700
    return catalogue


def test_nothing_that_an_editor_writes_ever_runs(
    browser: Browser, serve_folder: Callable[[Path], str], built_site: Path, tmp_path: Path
) -> None:
    scene = Scene(hostile_catalogue(), TODAY)
    env = environment(ROOT / "overrides")
    script = next((built_site / "assets").glob("js.*.js")).read_text("utf-8")
    (tmp_path / "js.js").write_text(script, encoding="utf-8")
    largest: dict[str, tuple[int, str]] = {}
    for page in plan(scene.catalogue, scene.date):
        slots = render(page, scene, env)
        assert str(7 * 191) not in slots.body
        html = (
            f"<!doctype html><html lang=zh-CN><head>{slots.head}</head><body class=showcase>"
            f"<main>{slots.body}</main><script type=module src=/js.js></script></body></html>"
        )
        if len(html) > largest.get(page.kind, (0, ""))[0]:
            largest[page.kind] = (len(html), html)
    for kind, (_, html) in largest.items():
        (tmp_path / f"{kind}.html").write_text(html, encoding="utf-8")

    with watched(browser, serve_folder(tmp_path)) as seen:
        seen.page.add_init_script(ALARM)
        for kind in largest:
            seen.goto(f"/{kind}.html")
            assert seen.page.evaluate("window.__ran || 0") == 0, kind
            assert seen.page.locator("[onerror], [onload], a[href^='javascript:']").count() == 0, (
                kind
            )
            assert seen.page.locator("main script").count() == 0, kind
    assert len(largest) >= 15
