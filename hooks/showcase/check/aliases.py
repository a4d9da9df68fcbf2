"""Check: other names of one thing are declared (norm N15: 驿家 and 驿站 are not left to the reader).

A name that ends in a word for a place (政治生活厅) and stands in the same building with another such
word (政治生活馆), or that counts (三大清单) and stands with another measure (三张清单), is taken for an
alias that nobody declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.check.lexicon import Lexicon
from showcase.check.rule import Loc, Subject, rule
from showcase.check.texts import spot_of, texts
from showcase.check.wording import QUIET, terms_of
from showcase.faults import Fault, declare
from showcase.model import Folder
from showcase.reading import Document

UNDECLARED = declare(
    "W624",
    "别名没有登记",
    "“{said}”像是“{name}”的另一个叫法，没有登记",
    "统一写成“{name}”；确是别名就写进它的 also_known_as（别名）",
    wrong="summary: 在一楼报告室举行",
    right="summary: 在一楼报告厅举行",
)
_ENDINGS = ("厅馆室廊堂", "站家屋", "墙栏")
_KIN = {char: kin for kin in _ENDINGS for char in kin}
_PLACE = re.compile(f"[大小]?[{''.join(_ENDINGS)}]")
_NUMERALS, _MEASURES = "一二三四五六七八九十两", "大个张项条种类"
_COUNTED = re.compile(f"[{_NUMERALS}][{_MEASURES}]")
_STEM = 3
"""Characters before the place word; shorter stems (会议, 党员) belong to nobody."""
_WORD = re.compile(f"{_PLACE.pattern}|{_COUNTED.pattern}")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one folder: stems of places, counted names, and everything that is declared."""

    stems: dict[str, str]
    counted: dict[tuple[str, str], str]
    declared: frozenset[str]


@rule(UNDECLARED, scope="file")
def other_names_are_declared(subject: Subject) -> Iterator[Fault]:
    """Nothing is called by a name that is almost, but not quite, one of its own."""
    if subject.broken:  # what declares more may stand in the file that nobody could read
        return
    known = terms_of(subject)
    for folder in subject.folders():
        names, home = _names(folder), f"{folder.home}/"
        begun = [*names.stems, *(rest for _, rest in names.counted)]
        for document in subject.reading.documents.values():
            own = document.path.startswith(home)
            if not own or not any(word in document.text for word in begun):
                continue
            for loc, text in texts(document.data):
                if not QUIET.intersection(loc) and any(word in text for word in begun):
                    yield from _aliases(names, known, document, loc, text)


def _aliases(
    names: Names, known: Lexicon, document: Document, loc: Loc, text: str
) -> Iterator[Fault]:
    for found in _WORD.finditer(text):
        alias = _alias(names, text, found)
        if alias is None:
            continue
        start, said, name = alias
        if not known.excuses(text, start, start + len(said)):
            yield UNDECLARED.at(spot_of(document, loc, said), said=said, name=name)


def _names(folder: Folder) -> Names:
    """The names an editor gave to the things of a folder."""
    named = [(hall.name, hall.also_known_as) for hall in folder.halls.values()]
    centre = getattr(folder.profile, "centre", None)
    if centre:
        named.append((centre.name, centre.also_known_as))
    methods = [(m.name, m.also_known_as) for m in folder.methods.methods]
    declared = {word for name, others in (*named, *methods) for word in (name, *others)} | {
        folder.name,
        *folder.profile.also_known_as,
    }
    stems = {name[:-1]: name for name, _ in named if len(name) > _STEM and name[-1] in _KIN}
    counted = {
        (name[0], name[2:]): name for name, _ in methods if _COUNTED.match(name) and len(name) > 3
    }
    return Names(stems, counted, frozenset(declared))


def _alias(names: Names, text: str, found: re.Match[str]) -> tuple[int, str, str] | None:
    """Where an undeclared alias begins, how it is written, and the name it stands for."""
    start, end = found.span()
    if _COUNTED.fullmatch(found[0]):
        for (number, rest), name in names.counted.items():
            said = text[start : end + len(rest)]
            if said[0] == number and said[2:] == rest and not _declared(names, text, start, said):
                return start, said, name
        return None
    for stem, name in names.stems.items():
        first = start - len(stem)
        if first < 0 or not text.startswith(stem, first) or found[0][-1] not in _KIN[name[-1]]:
            continue
        said = text[first:end]
        if not _declared(names, text, first, said):
            return first, said, name
    return None


def _declared(names: Names, text: str, start: int, said: str) -> bool:
    """Whether what is said there is declared, or a part of something that is."""
    return any(
        said in word and text.startswith(word, start - word.index(said)) for word in names.declared
    )
