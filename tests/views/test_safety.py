"""Whatever an editor writes is text: no markup, no script, no template comes of it.

The rules refuse markup before it gets here; the pages must hold without them.
"""

from typing import Any

from showcase.model import KINDS
from tests.views.conftest import Show, building, listed

HOSTILE = "{{ 7*7 }}<b onmouseover=alert(1)>&\"'"
SECRET = "只给编辑看的备注"


def everywhere(text: str) -> dict[str, Any]:
    """A folder in which `text` stands in every kind of place that a page prints."""
    notes = {"notes": [SECRET]}
    return {
        **building(
            name=text,
            also_known_as=[text],
            summary=text,
            location={"city": text, "address": text},
            positioning=[text],
            claims=[text],
            centre={"name": text, "floor": 3, "layout_name": text},
            related=[{"name": text, "offers": [text]}],
            **notes,
        ),
        "branches/b.yaml": {"name": text, "host": "sample", "kind": text, **notes},
        "buildings/sample/halls/h.yaml": {
            "name": text,
            "kind": "会议",
            "functions": [text],
            "equipment": [text],
            **notes,
        },
        "buildings/sample/halls/h2.yaml": {"name": text, "kind": "会议"},
        "buildings/sample/activities/a.yaml": {
            "name": text,
            "hall": "h",
            "place": text,
            "parts": [text],
            "sub_series": [{"name": text}],
            "series": True,
            "frequency": text,
            **notes,
        },
        "buildings/sample/exhibits/e.yaml": {
            "title": text,
            "label": text,
            "items": [{"title": text}],
            "goals": [text],
            "sources": ["paper", {"id": "own", "title": text, "type": "M"}],
            **notes,
        },
        "buildings/sample/news/n.yaml": {
            "title": text,
            "date": "2026-01-01",
            "unit": text,
            "detail": text,
            **notes,
        },
        **listed(
            "methods",
            methods=[{"id": "m", "name": text, "gloss": text, "items": [text], "doubtful": text}],
            **notes,
        ),
        **listed(
            "figures",
            figures=[
                {"id": "f", "label": text, "unit": text, "before": 1, "after": 2, "note": text},
                {"id": "g", "label": text, "display": text, "value": 1, "headline": True},
            ],
            **notes,
        ),
        **listed(
            "services",
            portal={"name": text, "means": [text]},
            groups=[
                {"id": "g", "name": text, "services": [{"id": "s", "name": text, "how": text}]}
            ],
            **notes,
        ),
        **listed("clubs", clubs=[{"id": "c", "name": text, "kinds": [text]}], **notes),
        **listed(
            "walls", quotes=[{"text": text}], messages=[{"topic": text, "gist": text}], **notes
        ),
        **listed(
            "lists",
            lists=[{"id": "l", "name": text, "items": [{"id": "t", "title": text}]}],
            **notes,
        ),
        **listed("timeline", timeline=[{"date": "2020", "event": text, "q": text}], **notes),
        **listed(
            "records",
            records=[{"id": "r", "kind": "荣誉", "title": text, "items": [text]}],
            **notes,
        ),
    }


def test_what_editors_write_stays_text(show: Show) -> None:
    shown = show(everywhere(HOSTILE), sound=False)

    for url, page in shown.pages.items():
        body = shown.body(url)
        assert not shown.tree(url).xpath("//*[@onmouseover] | //script"), url
        assert "<b " not in body, url
        if page.place or page.kind == "building":
            assert "{{ 7*7 }}" in shown.tree(url).text_content(), url


def test_editors_notes_are_on_no_page(show: Show) -> None:
    assert len(KINDS) > 15
    shown = show(everywhere("平常话"))

    assert [url for url in shown.pages if SECRET in shown.body(url)] == []
