"""Render: what templates may do to a value — say it in Chinese, or turn Markdown into safe HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from showcase import words

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "h3", "h4", "br", "table"}
ALLOWED_TAGS |= {"thead", "tbody", "tr", "th", "td", "code"}


_LINE = r"[^\W\d_][^\x00-\x1f\x7f-\xa0\\`*_\[\](){}<>&!|#~^:\u2028\u2029\ufeff]*(?<! )"
_PLAIN = re.compile(rf"{_LINE}(?:\n{{1,2}}{_LINE})*\n?")
"""Text in which nothing is Markdown: lines that begin with a letter and hold no mark of it."""


@lru_cache(maxsize=512)
def markdown(text: str | None) -> Markup:
    """Markdown of a data field as safe HTML: raw HTML, scripts and odd addresses are gone."""
    if not text:
        return Markup()
    if _PLAIN.fullmatch(text):  # most texts; a test holds this way equal to the other
        told = text.rstrip("\n").replace("\n\n", "</p>\n<p>")
        return Markup(f"<p>{told}</p>")  # noqa: S704 - holds no character of HTML
    return marked(text)


def marked(text: str) -> Markup:
    """Any text as Markdown, sanitised."""
    clean = nh3.clean(
        _converter().reset().convert(text),
        tags=ALLOWED_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel="noopener",
    )
    return Markup(clean)  # noqa: S704 - sanitised on the line above


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables"], output_format="html")


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
