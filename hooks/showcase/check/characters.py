"""Check: characters — traditional ones (norm N21), and those no font of the site holds (norm N22)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import count, groupby
from pathlib import Path

from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, texts
from showcase.check.wording import QUIET, terms_of
from showcase.faults import Fault, declare
from showcase.reading import Document

TRADITIONAL = declare(
    "W625",
    "繁体字",
    "“{said}”里有繁体字，规范写法是“{meant}”（N21）",
    "改成“{meant}”；地名、引文照原样写的登记到 terms.yaml 的 names，题词、书法、文物在展品里写 traditional",
    wrong="summary: 黨員活動室",
    right="summary: 党员活动室",
)
NO_GLYPH = declare(
    "W626",
    "字体里没有的字",
    "“{char}”（U+{code:04X}）不在网站自带的字体里，大堂屏和打印件上可能是方框",
    "核对是不是打错的字；确是生僻字可以保留，发布前在大屏上看一眼",
    wrong="summary: 王𬴊路",
    right="summary: 王林路",
)
INDEX = Path(".parts") / "fonts" / "index.json"
"""What the fonts hold, written when the Node-made parts were made, beside the data folder."""
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_USUAL = r"\x00-\u024f\u2000-\u206f\u3000-\u303f\ufe0f\uff00-\uffef\U0001f000-\U0001faff"
"""What is not looked up in the fonts; emoji and invisible characters are told by other rules."""


@rule(TRADITIONAL, scope="file")
def characters_are_simplified(subject: Subject) -> Iterator[Fault]:
    """Texts are in simplified characters; one warning a text, at the first run that is not."""
    names = terms_of(subject).names
    for document in subject.reading.documents.values():
        if simplified(document.text) == document.text or _excepted(document):
            continue
        for loc, text in texts(document.data):
            if QUIET.intersection(loc) or simplified(text) == text:
                continue
            bare = names.sub(lambda m: "，" * len(m[0]), text) if names else text
            for found in _HAN.finditer(bare):
                if (meant := simplified(found[0])) != found[0]:
                    yield TRADITIONAL.at(
                        spot_of(document, loc, found[0]), said=found[0], meant=meant
                    )
                    break


def simplified(text: str) -> str:
    """A text in simplified characters, as OpenCC converts it."""
    return str(_converter().convert(text))


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("t2s")


def _excepted(document: Document) -> bool:
    """Whether a file is an exhibit of calligraphy and the like, or the list of exceptions itself."""
    data = document.data
    return document.path == "terms.yaml" or (
        isinstance(data, dict) and bool(data.get("traditional"))
    )


@rule(NO_GLYPH, scope="file")
def fonts_have_every_character(subject: Subject) -> Iterator[Fault]:
    """Every character is in the site's own fonts; one warning a character and file.

    Without the made parts nothing is known of the fonts, and nothing is told.
    """
    index = subject.root.parent / INDEX if subject.root else None
    if index is None or not index.is_file():
        return
    lacking_in = _lacking(index, index.stat().st_mtime_ns)
    for document in subject.reading.documents.values():
        lacking = set(lacking_in.findall(document.text))
        for loc, text in texts(document.data) if lacking else ():
            for char in sorted(lacking.intersection(text)):
                lacking.discard(char)
                yield NO_GLYPH.at(spot_of(document, loc, char), char=char, code=ord(char))


@lru_cache(maxsize=1)
def _lacking(index: Path, stamp: int) -> re.Pattern[str]:
    """Matches what some family of the site has in no slice; made again with a new stamp."""
    families = json.loads(index.read_text("utf-8")).values()
    spans = {  # families of one maker are cut alike: then there is one set of spans
        frozenset(
            (first, last)
            for rows in family["weights"].values()
            for row in rows
            for first, last in row["ranges"]
        )
        for family in families
    }
    sets = [{code for a, b in own for code in range(a, b + 1)} for own in spans]
    held = sorted(set.intersection(*sets)) if sets else []
    numbers = count()
    runs = (list(run) for _, run in groupby(held, lambda code: code - next(numbers)))
    return re.compile(f"[^{_USUAL}{''.join(_span(run[0], run[-1]) for run in runs)}]")


def _span(first: int, last: int) -> str:
    return f"\\U{first:08x}-\\U{last:08x}"
