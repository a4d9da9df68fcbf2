"""Check: nobody says everything is covered where the figures beside it say a part (norm N10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, suspects
from showcase.check.wording import CLAIM, QUIET, terms_of, unsourced
from showcase.faults import Fault, Place, declare
from showcase.model import Figure

NOT_ALL = declare(
    "W412",
    "写了全覆盖，数据说没有",
    "这里写“{said}”，数据“{label}”是 {part}，总数 {whole}（{share}%）",
    "写实际的数；说的是另一件事，把整句登记到 terms.yaml 的 names",
    wrong="text: 物业企业党组织全覆盖\nsource: survey\n"
    "figures:\n  - {id: firms, label: 有党组织的企业, value: 53, unit: 家, of: {value: 206, unit: 家}}",
    right="text: 206家物业企业，53家有党组织\nsource: survey\n"
    "figures:\n  - {id: firms, label: 有党组织的企业, value: 53, unit: 家, of: {value: 206, unit: 家}}",
)
_ALL = re.compile(r"(?<![不未非])全覆盖|覆盖率(?:达到?|为)?\s?(?:100\s?[%％]|百分之百)")
_LIKELY = re.compile("覆盖")


@rule(NOT_ALL, CLAIM, scope="folder")
def nothing_is_said_to_be_covered_that_is_not(subject: Subject) -> Iterator[Fault]:
    """Full coverage is not claimed beside a figure `value` of a larger `of`, nor without a source."""
    parts = {
        f"{folder.kind}s/{folder.id}": figure
        for folder in subject.folders()
        for figure in folder.figures.figures
        if _share(figure) < 1
    }
    known = terms_of(subject)
    for document, loc, text in suspects(subject, _ALL, _LIKELY):
        claims = (m for m in _ALL.finditer(text) if not known.excuses(text, *m.span()))
        found = next(claims, None)
        if found is None or document.path == "terms.yaml" or QUIET.intersection(loc):
            continue
        figure = parts.get("/".join(document.path.split("/", 2)[:2]))
        fault = (
            _contradicted(spot_of(document, loc, found[0]), found[0], figure)
            if figure
            else unsourced(document, loc, found[0])
        )
        if fault:
            yield fault


def _share(figure: Figure) -> float:
    """The part a figure is of its whole; 1 where it says none."""
    whole = figure.of.value if figure.of else None
    return figure.value / whole if whole and figure.value is not None else 1.0


def _contradicted(place: Place, said: str, figure: Figure) -> Fault:
    return NOT_ALL.at(
        place,
        said=said,
        label=figure.label,
        part=f"{figure.value:g}",
        whole=f"{figure.of.value:g}" if figure.of else "",
        share=f"{_share(figure) * 100:.1f}",
    )
