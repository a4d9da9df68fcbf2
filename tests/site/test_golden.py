"""Golden files: the body of the smallest page of each kind, as the sample makes it.

`GOLDEN=1 pytest tests/site/test_golden.py` writes them anew; the difference is then reviewed like any
other change.
"""

import os
import re
from pathlib import Path

import pytest
from lxml import html

from tests.support.kinds import KINDS, file_of, pages

GOLDEN = Path(__file__).parent / "golden"
OWN_TESTS = {"prose", "developers", "handbook", "screen"}
"""Kinds whose text is prose or a program's; their rooms have tests of their own."""


def smallest(site: Path, kind: str) -> Path:
    found = [file_of(site, url) for url in pages(site) if re.fullmatch(KINDS[kind], url)]
    return min(found, key=lambda path: (path.stat().st_size, path.as_posix()))


def body(page: Path) -> str:
    """What stands in <main>, a line an element; drawings have golden files in their own room."""
    main = html.document_fromstring(page.read_text("utf-8")).find(".//main")
    assert main is not None
    for drawing in main.xpath(".//svg"):
        for child in list(drawing):
            drawing.remove(child)
    text = html.tostring(main, encoding="unicode")
    text = re.sub(r'(?:src|srcset|href|data-[a-z]+)="[^"]*\.[0-9a-f]{12}\.[a-z]+"', "", text)
    return re.sub(r">\s*<", ">\n<", text).strip() + "\n"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in OWN_TESTS])
def test_the_body_of_each_kind_of_page_is_as_reviewed(built_site: Path, kind: str) -> None:
    made = body(smallest(built_site, kind))
    golden = GOLDEN / f"{kind}.html"
    if os.environ.get("GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")

    assert made == golden.read_text("utf-8")
