"""Render: what templates may do to a value — say it in Chinese, or turn Markdown into safe HTML."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from showcase import words

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "h3", "h4", "br", "table"}
ALLOWED_TAGS |= {"thead", "tbody", "tr", "th", "td", "code"}


@lru_cache(maxsize=4096)
def markdown(text: str | None) -> Markup:
    """Markdown of a data field as safe HTML: raw HTML, scripts and odd addresses are gone."""
    if not text:
        return Markup()
    html = Markdown(extensions=["tables"], output_format="html").convert(text)
    clean = nh3.clean(
        html,
        tags=ALLOWED_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel="noopener",
    )
    return Markup(clean)  # noqa: S704 - sanitised on the line above


def quantity(value: Any, unit: str | None = None) -> Markup:
    """A model's quantity as markup: the number large, qualifier and unit beside it."""
    before, number, after, unit_text = words.quantity_parts(
        value.value, value.q, value.unit or unit
    )
    return quantity_markup(before, number, after, unit_text)


def quantity_markup(before: str, number: str, after: str, unit: str) -> Markup:
    """The parts of a quantity as one unbreakable run of markup."""
    parts = [("q", before), ("n", number), ("q", after), ("u", unit)]
    spans = "".join(f'<span class="{name}">{escape(text)}</span>' for name, text in parts if text)
    return Markup(f'<span class="quantity">{spans}</span>')  # noqa: S704 - every part is escaped


FILTERS: dict[str, Callable[..., Any]] = {
    "markdown": markdown,
    "quantity": quantity,
    "date_zh": words.date_text,
    "floor_zh": words.floor_text,
    "number": words.number_text,
}
