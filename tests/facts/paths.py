"""The facts, leaf by leaf, and which of them stay off the site, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FACTS = Path(__file__).with_name("facts.yaml")

LEFT_OUT = frozenset({"transfer_plan_qingdao", "checks", "notes_quality", "missing"})
"""Parts of a case that are no facts of it: advice to others, sums, editors' remarks."""

SUPPLEMENT = {"guangzhou-ifc": "guangzhou-ifc", "greenland-center": "wuhan-greenland"}
"""The parts of the last document (补充), with the case each belongs to."""

NOT_SHOWN: dict[str, str] = {
    "*/meta/published_at/none": "an undated source has no date to show",
    "*/meta/src": "the name of a working file",
    "*/meta/script": "how the source was spelled before it was read",
    "*/meta/title_keywords/*": "words of a title that is not known in full: the title is 待补",
    "*/meta/date_hint": "an inference of the editor; kept in the notes",
    "*/meta/year*": "the year is said with each date, as 年份待核",
    "*/id": "an internal name",
    "*/rrule": "the machine's form of `freq`, which is shown",
    "*/level": "drawn as the depth in the tree",
    "*/relation_kind": "decided: what is inferred is neither drawn nor published",
    "*/methods/wuli/items/?/n": "the order of the list",
    "*/site/kind": "decides which page is made",
    "*/digits/red_cell/?/kind": "tells that there is no number; the label says it all",
    "*/clubs/names": "empty: the source names no club",
    "*/methods/red8/unnamed_in_source": "declared less named: the page counts what is 待补",
    "wuhan-greenland/supplement/note": "the standing figure and 口径待核 are tested with height_m",
}
"""Leaves that no visitor sees, by pattern of their path, each with its reason."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One stated value, with the mapping or list it stands in.

    Attributes:
        case: the id of the case, which is the id of its building or district.
        path: the steps to it; an item with an `id` is a step by that id.
        value: what is stated.
        parents: the containers around it, the nearest first.
        document: the whole case.
    """

    case: str
    path: tuple[str, ...]
    value: Any
    parents: tuple[Any, ...]
    document: dict[str, Any]

    @property
    def name(self) -> str:
        """Its path in one string, as the tables here write it."""
        return "/".join((self.case, *self.path))

    @property
    def key(self) -> str:
        """The nearest step that is a word: the field it is a value of."""
        return next(step for step in reversed(self.path) if not step.isdigit())

    @property
    def around(self) -> dict[str, Any]:
        """The nearest mapping."""
        return next(p for p in self.parents if isinstance(p, dict))


@cache
def documents() -> tuple[dict[str, Any], ...]:
    """The cases, then 补充."""
    return tuple(yaml.safe_load_all(FACTS.read_text(encoding="utf-8")))


@cache
def leaves() -> tuple[Leaf, ...]:
    """Every leaf of every case and of 补充, but for what `LEFT_OUT` names."""
    *cases, supplement = documents()
    found: list[Leaf] = []
    for case in cases:
        kept = {key: value for key, value in case.items() if key not in LEFT_OUT}
        found += _walk(case["meta"]["id"], (), kept, (), case)
    for part, case_id in SUPPLEMENT.items():
        found += _walk(case_id, ("supplement",), supplement[part], (), supplement[part])
    return tuple(found)


def _walk(
    case: str, path: tuple[str, ...], value: Any, parents: tuple[Any, ...], document: Any
) -> Iterator[Leaf]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _walk(case, (*path, str(key)), item, (value, *parents), document)
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):
            step = item.get("id", index) if isinstance(item, dict) else index
            yield from _walk(case, (*path, str(step)), item, (value, *parents), document)
    else:
        yield Leaf(case, path, value, parents, document)


def why_not_shown(leaf: Leaf) -> str | None:
    """The reason why no visitor sees this leaf, or None when it must be seen."""
    name = f"{leaf.name}/none" if leaf.value is None else leaf.name
    return next((r for pattern, r in NOT_SHOWN.items() if fnmatchcase(name, pattern)), None)


def shown() -> list[Leaf]:
    """The leaves that must stand on the site."""
    return [leaf for leaf in leaves() if why_not_shown(leaf) is None]
