"""Room `gallery`: sources as GB/T 7714—2015 references; what a source lacks is 待补, never invented.

Form of each kind after the standard's chapter 4. Punctuation is the standard's half-width set.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from showcase.gallery import words

PartKind = Literal["text", "owed", "url"]
Parts = list["Part"]
_AUTHORS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A structured source. Authors are bodies, never persons; dates are EDTF text.

    Attributes:
        type: document and carrier code: M, J, N, C, D, R, S, A, G, Z, EB/OL, N/OL, J/OL … (`-` may
            stand for the slash).
        container: journal, newspaper, proceedings or archive group; else `publisher` serves.
        volume, issue: of a journal; `issue` is the page number of a newspaper (版次).
        identifier: archive number, standard number.
    """

    type: str
    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    place: str = ""
    date: str = ""
    accessed: str = ""
    url: str = ""
    pages: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    edition: str = ""
    identifier: str = ""

    @property
    def code(self) -> str:
        """The type as printed: `EB-OL` → `EB/OL`."""
        return self.type.upper().replace("-", "/")

    @property
    def online(self) -> bool:
        """Whether it is cited from the network, so that the day of access is owed."""
        return self.code.endswith("/OL")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a citation: `owed` runs are 待补 and are set apart, `url` runs are links."""

    kind: PartKind
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as runs (for templates) and as one string."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole citation as plain text."""
        return "".join(part.text for part in self.parts)

    @property
    def owed(self) -> tuple[str, ...]:
        """Names of the fields the editor still owes, in the order they would stand."""
        return tuple(part.field for part in self.parts if part.kind == "owed")


@dataclass(slots=True)
class _Line:
    """Builds the runs: known text is joined, a missing field becomes an owed run."""

    source: Source
    runs: list[Part] = field(default_factory=list)

    def say(self, text: str) -> None:
        self.runs.append(Part("text", text))

    def need(self, name: str, value: str = "", kind: PartKind = "text") -> None:
        value = value or getattr(self.source, name)
        self.runs.append(Part(kind, value, name) if value else Part("owed", words.OWED, name))


def cite(source: Source) -> Citation:
    """The reference of `source` in the form of its kind."""
    line = _Line(source)
    line.need("authors", _authors(source.authors))
    line.say(f". {source.title}")
    if source.identifier and source.code.split("/")[0] in {"S", "A"}:
        line.say(f": {source.identifier}")
    line.say(f"[{source.code}]")
    _FORMS.get(source.code.split("/")[0], _book)(line)
    if source.online:
        _online(line)
    return Citation(_joined(line.runs))


def _book(line: _Line) -> None:
    """Books, reports, collections, archives: 版本. 出版地: 出版者, 年: 页码."""
    source = line.source
    if source.container:
        line.say(f"//{source.container}")
    if source.edition:
        line.say(f". {source.edition}")
    line.say(". ")
    line.need("place")
    line.say(": ")
    line.need("publisher")
    line.say(", ")
    line.need("date", _year(source.date))
    line.say(f": {source.pages}" if source.pages else "")
    _accessed(line)


def _journal(line: _Line) -> None:
    """Journals: 刊名, 年, 卷(期): 页码."""
    source = line.source
    line.say(". ")
    line.need("container", source.container or source.publisher)
    line.say(", ")
    line.need("date", _year(source.date))
    line.say(f", {source.volume}" if source.volume else "")
    line.say(f"({source.issue})" if source.issue else "")
    line.say(f": {source.pages}" if source.pages else "")
    _accessed(line)


def _newspaper(line: _Line) -> None:
    """Newspapers: 报名, 年-月-日(版次)."""
    source = line.source
    line.say(". ")
    line.need("container", source.container or source.publisher)
    line.say(", ")
    line.need("date", _day(source.date))
    line.say(f"({source.issue})" if source.issue else "")
    _accessed(line)


def _archive(line: _Line) -> None:
    """Archives: 馆藏地: 馆藏者, 日期."""
    source = line.source
    line.say(f"//{source.container}" if source.container else "")
    line.say(". ")
    line.need("place")
    line.say(": ")
    line.need("publisher")
    line.say(", ")
    line.need("date", _day(source.date))
    _accessed(line)


def _page(line: _Line) -> None:
    """Electronic sources: 出版地: 出版者, 年(发布日期)[引用日期]; a body that is its own publisher once."""
    source = line.source
    line.say(". ")
    if source.publisher and source.publisher not in source.authors:
        line.say(f"{source.place}: " if source.place else "")
        line.say(source.publisher)
        line.say(f", {_year(source.date)}" if source.date else "")
    line.say("(")
    line.need("date", _day(source.date))
    line.say(")")
    _accessed(line)


def _accessed(line: _Line) -> None:
    """The day of access, only for what is online."""
    if line.source.online:
        line.say("[")
        line.need("accessed")
        line.say("]")


def _online(line: _Line) -> None:
    """The address a reader can follow."""
    line.say(". ")
    line.need("url", kind="url")


_FORMS = {
    "J": _journal,
    "N": _newspaper,
    "A": _archive,
    "EB": _page,
    "DB": _page,
    "CP": _page,
}


def _authors(authors: tuple[str, ...]) -> str:
    """Up to three bodies, then 等."""
    shown = list(authors[:_AUTHORS_SHOWN])
    return ", ".join([*shown, words.AND_OTHERS] if len(authors) > _AUTHORS_SHOWN else shown)


def _year(date: str) -> str:
    """Year of an EDTF date; one that is estimated stands in brackets, as the standard asks."""
    year = date.rstrip("~?%")[:4]
    return f"[{year}]" if date[-1:] in set("~?%") and year else year


def _day(date: str) -> str:
    """The date as written; one that is estimated stands in brackets."""
    plain = date.rstrip("~?%")
    return f"[{plain}]" if plain != date else plain


def _joined(runs: Parts) -> tuple[Part, ...]:
    """Neighbouring text runs as one; the full stop that ends what is no address."""
    made: Parts = []
    for run in runs:
        if not run.text:
            continue
        if made and run.kind == made[-1].kind == "text":
            made[-1] = Part("text", made[-1].text + run.text)
        else:
            made.append(run)
    if made[-1].kind != "url" and not made[-1].text.endswith("."):
        made.append(Part("text", "."))
    return tuple(made)
