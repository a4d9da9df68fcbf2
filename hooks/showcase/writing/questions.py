"""Writing: what is asked when a thing is new — the few fields that make a page worth reading."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.forms import Field, form_of
from showcase.model import KINDS, Kind

ASKED: dict[str, tuple[str, ...]] = {
    "building": (
        "name",
        "kind",
        "location.city",
        "location.district",
        "location.address",
        "summary",
        "centre.name",
        "centre.floor",
        "centre.opened",
        "sources.publisher",
        "sources.title",
        "sources.date",
        "sources.url",
    ),
    "hall": ("name", "kind", "floor", "summary", "functions", "sources"),
    "branch": ("name", "kind", "parent", "host", "founded", "sources"),
    "activity": ("name", "kind", "repeat", "dates", "time", "starts", "hall", "sources"),
    "exhibit": (
        "title",
        "section",
        "hall",
        "date",
        "label",
        "sources",
        "reviewed.role",
        "reviewed.date",
    ),
    "news": ("title", "date", "unit", "detail", "sources"),
    "district": ("name", "kind", "location.city", "location.district", "summary"),
    "screen": (
        "name",
        "where",
        "hall",
        "geometry.diagonal_in",
        "geometry.px",
        "geometry.view_distance_m",
        "touch",
    ),
    "station": ("name", "kind", "status", "building", "location.address", "sources"),
}
"""By kind, the written names of the fields; a name with a dot lies in a group or a list of groups."""

NEEDED_BESIDES: dict[str, tuple[str, ...]] = {
    "building": ("sources.publisher",),
    "screen": ("geometry.diagonal_in", "geometry.px", "geometry.view_distance_m"),
}
"""Fields that the model can do without and a page cannot, and those of a group that cannot be skipped."""

MADE: dict[str, tuple[str, ...]] = {"screen": ("playlist",)}
"""Required fields that nobody is asked for: they are made from what there is."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field to be asked for: where it is written, and what the form says of it."""

    path: tuple[str, ...]
    field: Field
    within: str
    required: bool

    @property
    def flag(self) -> str:
        """Its name on the command line (`centre-floor`)."""
        return "-".join(self.path).replace("_", "-")

    @property
    def parameter(self) -> str:
        """Its name as a Python identifier (`centre__floor`)."""
        return "__".join(self.path)


def questions(kind: str) -> list[Question]:
    """What is asked of a new thing of this kind: what is required, and what `ASKED` names.

    Raises:
        KeyError: there is no such kind.
    """
    model = kind_named(kind).model
    asked = ASKED.get(kind, ())
    settled = {path.partition(".")[0] for path in asked if "." in path} | {*MADE.get(kind, ())}
    required = [f.name for f in form_of(model).fields if f.required and f.name not in settled]
    paths = [*(name for name in required if name not in asked), *asked]
    made = []
    for dotted in paths:
        *groups, name = dotted.split(".")
        form, within = form_of(model), ""
        for group in groups:
            outer = form.field(group)
            form, within = form_of(outer.inside[0]), outer.title
        field = form.field(name)
        needed = (field.required and not groups) or dotted in NEEDED_BESIDES.get(kind, ())
        made.append(Question((*groups, name), field, within, needed))
    return made


def kind_named(name: str) -> Kind:
    """The (first) kind with this name.

    Raises:
        KeyError: there is none.
    """
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
