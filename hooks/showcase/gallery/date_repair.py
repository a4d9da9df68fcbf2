"""Room `gallery`: what an editor meant by a date written another way."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable

from showcase.faults import Code
from showcase.gallery import faults

_CENTURY_DECADE = re.compile(r"(\d\d)世纪(\d)0年代")
_YEAR_DECADE = re.compile(r"(\d{3})0年代")
_PARTS = re.compile(r"([12]\d{3})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?")
_YEAR = re.compile(r"([12]\d{3})年?")
_RANGE = re.compile(r"([12]\d{3})年?[-—–~至到]+([12]\d{3})年?")
_POINT = re.compile(r"([12]\d{3})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")
_ABOUT = re.compile(r"(?:约|大约|大概)(.+)|(.+?)(?:前后|左右)")
_UNSURE = re.compile(r"(.+?)(?:\(?(?:存疑|待考)\)?|\?+)")


def _padded(match: re.Match[str]) -> str:
    """Year, month and day with leading zeros."""
    year, *rest = match.groups()
    return "-".join([year, *(f"{int(part):02}" for part in rest if part)])


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_CENTURY_DECADE, lambda m: f"{int(m[1]) - 1}{m[2]}X"),
    (_YEAR_DECADE, lambda m: f"{m[1]}X"),
    (_PARTS, _padded),
    (_YEAR, lambda m: m[1]),
)


def nearest_form(text: str) -> str:
    """The EDTF form of a date written another way; empty when there is no telling."""
    text = unicodedata.normalize("NFKC", text).replace(" ", "").replace("x", "X")
    for pattern, mark in ((_ABOUT, "~"), (_UNSURE, "?")):
        match = pattern.fullmatch(text)
        if match:
            inner = nearest_form(next(group for group in match.groups() if group))
            return inner + mark if inner and inner[-1] not in "~?%X" and "/" not in inner else ""
    for form, write in _FORMS:
        match = form.fullmatch(text)
        if match:
            return write(match)
    return text if re.fullmatch(r"[12]\d(\dX|XX)", text) else ""


def repaired(text: str) -> tuple[Code, str]:
    """The kind of fault, and the nearest right form if there is one."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    years = _RANGE.fullmatch(plain)
    if years:
        return faults.INTERVAL_DASH, "/".join(sorted(years.groups()))
    nearest = nearest_form(text)
    ends = plain.split("/")
    if not nearest and len(ends) == 2:
        nearest = "/".join(end if end in {"", ".."} else nearest_form(end) or end for end in ends)
    sound = nearest and nearest != text and all(map(_is_date, nearest.split("/")))
    return (faults.OTHER_NOTATION, nearest) if sound else (faults.NOT_A_DATE, "")


def _is_date(end: str) -> bool:
    """Whether one end of an interval is a date there is."""
    if end in {"", ".."} or re.fullmatch(r"[12]\d(\dX|XX)", end):
        return True
    match = _POINT.fullmatch(end)
    if match is None:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
