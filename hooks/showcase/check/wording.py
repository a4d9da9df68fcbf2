"""Check: words — typos, fixed terms, secrecy markings and absolute claims, found in one pass (norms N10, N13, N15)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from showcase.check.lexicon import Lexicon, lexicon
from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, suspects
from showcase.faults import Fault, Place, declare
from showcase.reading import Document

TYPO = declare(
    "E620",
    "登记过的错字",
    "“{wrong}”是“{right}”的错字",
    "改成“{right}”；名称里本来就这样写的，登记到 terms.yaml 的 names",
    wrong="summary: 保脸服务中心",
    right="summary: 保险服务中心",
)
TERM = declare(
    "W621",
    "固定用语写成了同音字",
    "“{said}”像是“{term}”的同音误写",
    "改成“{term}”；确是另一个词就登记到 terms.yaml 的 names",
    wrong="summary: 三会一刻在这里举行",
    right="summary: 三会一课在这里举行",
)
CLAIM = declare(
    "W622",
    "绝对化的说法没有来源",
    "“{word}”是绝对化的说法，这里没有写来源（N10）",
    "写上 {key}，并在文字里带上口径和年份；没有来源就换个说法",
    wrong="name: 主题党日\nsummary: 全市首个楼宇党日品牌",
    right="name: 主题党日\nsummary: 全市首个楼宇党日品牌（2025年口径）\nsources: [survey]",
)
SECRET = declare(
    "E613",
    "涉密或内部字样",
    "这里有“{word}”字样，这样的内容不能放到公开网站（N13）",
    "请保密审查；不该公开就删掉整段，误用的字样换个说法",
    wrong="summary: 见内部资料第三期",
    right="summary: 见公开报道",
)
_EVERYTHING = re.compile(r"[\s\S]+")
QUIET = frozenset(
    {"notes", "repeat", "time", "file", "url", "basis", "approval_basis", "former_ids"}
)
"""Keys whose values are never told to visitors in words, or have a form of their own."""
SOURCED = ("source", "sources", "address_source", "original", "link")
"""Keys that say where something is known from."""
LISTS = (
    "figures",
    "methods",
    "services",
    "clubs",
    "walls",
    "lists",
    "projects",
    "timeline",
    "records",
)
"""Files whose items and head take `source`; other files take `sources`."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found: in which file and text, where, and by which list."""

    document: Document
    loc: tuple[str | int, ...]
    text: str
    found: re.Match[str]
    lexicon: Lexicon

    @property
    def place(self) -> Place:
        """Where it stands."""
        return spot_of(self.document, self.loc, self.found[0])


@rule(TYPO, TERM, CLAIM, SECRET, scope="file")
def words_are_right(subject: Subject) -> Iterator[Fault]:
    """No known typo, no misspelt term, no secrecy marking, no absolute claim without a source."""
    known = terms_of(subject)
    for document, loc, text in suspects(subject, known.pattern, known.likely):
        if document.path == "terms.yaml" or QUIET.intersection(loc):
            continue
        for found in known.pattern.finditer(text):
            if known.excuses(text, *found.span()):
                continue
            tell = _TELLERS[found.lastgroup or ""]
            if fault := tell(Hit(document, loc, text, found, known)):
                yield fault


def terms_of(subject: Subject) -> Lexicon:
    """The lists of terms.yaml with those built in.

    While terms.yaml cannot be read nobody knows which names are right as they are: nothing is told.
    """
    terms = subject.catalogue.terms if subject.catalogue else None
    if terms is None:
        known = lexicon((), (), (), ())
        return replace(known, names=_EVERYTHING) if subject.unread("terms.yaml") else known
    return lexicon(
        tuple(terms.typos.items()), tuple(terms.fixed), tuple(terms.secrecy), tuple(terms.names)
    )


def _typo(hit: Hit) -> Fault:
    wrong = hit.found[0]
    return TYPO.at(hit.place, wrong=wrong, right=hit.lexicon.typos[wrong])


def _secret(hit: Hit) -> Fault:
    return SECRET.at(hit.place, word=hit.found[0])


def _term(hit: Hit) -> Fault | None:
    near = hit.lexicon.near_term(hit.text, *hit.found.span())
    if near is None or not _alike(near[1], near[2]):
        return None
    _, said, term = near
    return TERM.at(spot_of(hit.document, hit.loc, said), said=said, term=term)


def _alike(said: str, term: str) -> bool:
    """Whether two words sound alike, tones apart: what an input method mixes up."""
    from pypinyin import Style, pinyin

    one, other = (pinyin(word, style=Style.NORMAL, heteronym=True) for word in (said, term))
    return len(one) == len(other) and all(set(a) & set(b) for a, b in zip(one, other, strict=True))


def _claim(hit: Hit) -> Fault | None:
    return unsourced(hit.document, hit.loc, hit.found[0])


def unsourced(document: Document, loc: tuple[str | int, ...], word: str) -> Fault | None:
    """The fault of an absolute claim at `loc`, unless it says where it is known from."""
    if has_source(document.data, loc):
        return None
    name = document.path.rpartition("/")[2].removesuffix(".yaml")
    key = "source（来源）" if name in LISTS else "sources（来源）"
    return CLAIM.at(spot_of(document, loc, word), word=word, key=key)


def has_source(data: Any, loc: tuple[str | int, ...]) -> bool:
    """Whether the value at `loc`, or anything it lies in, says where it is known from."""
    for step in loc:
        if isinstance(data, dict) and any(data.get(key) for key in SOURCED):
            return True
        data = data[step]
    return False


_TELLERS: dict[str, Callable[[Hit], Fault | None]] = {
    "typo": _typo,
    "secret": _secret,
    "claim": _claim,
    "term": _term,
}
