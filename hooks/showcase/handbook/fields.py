"""Handbook: a table of fields for each kind of thing, and for each group of fields in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from showcase.check.fields import written
from showcase.forms import Field, choice_text, form_of, group_title, groups
from showcase.forms import words as form_words
from showcase.forms.words import KIND_WORDS
from showcase.handbook import words
from showcase.model import KINDS, Kind

SHARED_PAGE = "fields.md"
_OTHERWISE = {
    "number": form_words.OR_NUMBER,
    "line": form_words.OR_LINE,
    "reference": form_words.OR_REFERENCE,
}


@cache
def _titles() -> dict[type[BaseModel], str]:
    """What every group is called: by its own title, or by that of the first field that holds it."""
    titles: dict[type[BaseModel], str] = {}
    for model in _models():
        for holder in (model, *groups(model)):
            for field in form_of(holder).fields:
                for inner in field.inside:
                    titles.setdefault(inner, group_title(inner, field.title))
    return titles


def _models() -> list[type[BaseModel]]:
    return list(dict.fromkeys(kind.model for kind in KINDS))


@cache
def shared_groups() -> tuple[type[BaseModel], ...]:
    """The groups that several kinds of thing use, in the order in which they are met."""
    used: dict[type[BaseModel], int] = {}
    for model in _models():
        for group in groups(model):
            used[group] = used.get(group, 0) + 1
    return tuple(group for group, count in used.items() if count > 1)


def own_groups(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The groups that only this kind of thing uses."""
    return [group for group in groups(model) if group not in shared_groups()]


def field_tables(kind: str) -> str:
    """The Markdown tables of a kind of thing: its fields, then those of each group of its own.

    Args:
        kind: a kind's name, or `shared` for the groups that several kinds use.

    Raises:
        KeyError: there is no such kind.
    """
    if kind == "shared":
        return "\n\n".join(_group(group, SHARED_PAGE) for group in shared_groups())
    found = [k for k in KINDS if k.name == kind]
    if not found:
        raise KeyError(kind)
    model = found[0].model
    own = [_group(group, "") for group in own_groups(model)]
    return "\n\n".join([_paths(found), _table(model, ""), *own])


def _paths(kinds: list[Kind]) -> str:
    paths = (k.path.replace("{folder}", "<楼>" if "build" in k.path else "<区>") for k in kinds)
    return "  \n".join(words.AT.format(path=path.replace("{id}", "<编号>")) for path in paths)


def _group(model: type[BaseModel], page: str) -> str:
    title = words.GROUP_HEADING.format(title=_titles()[model], name=model.__name__)
    return f"### {title} {{ #{_anchor(model)} }}\n\n{_table(model, page)}"


def _anchor(model: type[BaseModel]) -> str:
    return f"group-{model.__name__.lower()}"


def _table(model: type[BaseModel], page: str) -> str:
    head = f"| {' | '.join(words.COLUMNS)} |\n|{' --- |' * len(words.COLUMNS)}"
    rows = "\n".join(f"| {' | '.join(_row(field, page))} |" for field in form_of(model).fields)
    return f'<div class="fields" markdown>\n\n{head}\n{rows}\n\n</div>'


def _row(field: Field, page: str) -> Iterator[str]:
    yield f"`{field.name}`"
    yield field.title
    yield words.REQUIRED if field.required else words.OPTIONAL
    yield _way(field, page)
    yield words.JOIN.join(filter(None, [field.description, _default(field)]))
    yield f"`{example}`" if (example := example_of(field)) else ""


def _way(field: Field, page: str) -> str:
    """How the value is written, with links to the tables of groups."""
    if field.kind == "choice":
        way = words.LISTED.join(_choice(choice) for choice in field.choices)
    elif field.kind == "group":
        way = words.OR.join(
            words.SEE.format(title=_titles()[inner], link=_link(inner, page))
            for inner in field.inside
        ) + _OTHERWISE.get(_plain(field) or "", "")
    elif field.kind in ("reference", "media") and field.refers != "media":
        title = form_words.REFERENCES.get(field.refers or "", field.refers or "")
        way = form_words.REFERENCE.format(title=title)
    else:
        way = KIND_WORDS[field.kind] + _bounds(field)
    return form_words.MANY.format(what=way) if field.many else way


def _plain(field: Field) -> str | None:
    bare = any("value" in m.model_fields and "q" in m.model_fields for m in field.inside)
    return field.plain or ("number" if bare and not field.many else None)


def _link(group: type[BaseModel], page: str) -> str:
    away = SHARED_PAGE if group in shared_groups() and page != SHARED_PAGE else ""
    return f"{away}#{_anchor(group)}"


def _choice(choice: str) -> str:
    text = choice_text(choice)
    return f"`{choice}`" if text == choice else words.CHOICE.format(value=choice, text=text)


def _bounds(field: Field) -> str:
    if field.low is None or field.high is None or field.high >= 1e9:
        return ""
    between = form_words.BETWEEN.format(low=f"{field.low:g}", high=f"{field.high:g}")
    return f"，{between}"


def _default(field: Field) -> str:
    if isinstance(field.default, str | int | float) and field.default not in ("", False):
        return words.DEFAULT.format(value=f"`{written(field.default)}`")
    return ""


def example_of(field: Field) -> str:
    """The field with an example value, as an editor would write it; empty where none is known."""
    value: Any = None
    if field.examples:
        value = field.examples[0]
    elif field.choices:
        value = [field.choices[0]] if field.many else field.choices[0]
    elif field.kind == "flag":
        value = True
    if value is None:
        return ""
    return f"{field.name}: {_yaml(value)}"


def _yaml(value: Any) -> str:
    """A value on one line; text that YAML would read as a number keeps its quotes."""
    if isinstance(value, str) and value.replace(".", "", 1).isdigit() and len(value) != 4:
        return json.dumps(value)
    return written(value)
