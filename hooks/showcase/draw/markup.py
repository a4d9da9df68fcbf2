"""Draw: the Jinja environment of the drawings. Everything is escaped; text templates are plain."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from showcase.draw import amount, form, letters, words
from showcase.templating import Settled


def _finalize(value: object) -> object:
    """Drop what XML cannot hold, at the one place every value passes."""
    if isinstance(value, Markup):
        return value
    return form.legal(value) if isinstance(value, str) else value


@cache
def environment() -> Settled:
    """The environment, made once; it depends on nothing but the templates beside this file."""
    made = Settled(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(disabled_extensions=("txt.jinja",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.filters.update(
        num=form.num,
        link=form.safe_link,
        path=form.path,
        date=words.date,
        em=lambda value: f"{value:.2f}em",
    )
    made.globals.update(words=words, leading=letters.LEADING, display=amount.display)
    return made


def render(template: str, **values: object) -> str:
    """Render one of the templates of this room; no line is empty, the end is one newline."""
    text = environment().get_template(template).render(**values)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip()) + "\n"
