"""Parts: when the content of a page last changed, told from the dates that stand in the data.

No clock and no file time is read: a rebuild never makes content look newer than it is (norm N05).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder, Source
from showcase.plan import Scene


def last_dated(folder: Folder) -> str:
    """The latest date by which anything of a folder was told; empty when nothing is dated."""
    return max(_dates(folder), default="")


def _last(catalogue: Catalogue, top: str, ident: str, day: str) -> str:
    """The latest date of a folder up to a day."""
    dates = _dates(getattr(catalogue, top)[ident])
    return max((told for told in dates if told <= day), default="")


def _dates(folder: Folder) -> Iterator[str]:
    yield from _published(folder.profile.sources)
    for news in folder.news.values():
        yield news.date
    for exhibit in folder.exhibits.values():
        if exhibit.reviewed:
            yield exhibit.reviewed.date
    for figure in folder.figures.figures:
        if figure.as_of and figure.as_of_kind != "inferred":
            yield figure.as_of


def _published(sources: Iterable[Source]) -> Iterator[str]:
    """When sources were published; the day somebody read them makes no content newer."""
    return (source.date for source in sources if source.date)


def updated(scene: Scene, context: Mapping[str, Any]) -> str:
    """The date of a page's content in words; empty when nothing it shows is dated.

    Args:
        scene: the data and the build's date; later dates (plans) do not count.
        context: what the page's view made; `folder` or `branch` says what the page is about.
    """
    today = scene.date.isoformat()
    last = max((t for t in _about(scene.catalogue, context, today) if t <= today), default="")
    return words.date_text(last) if last else ""


def _about(catalogue: Catalogue, context: Mapping[str, Any], today: str) -> Iterator[str]:
    folder, branch = context.get("folder"), context.get("branch")
    if isinstance(folder, Folder):
        yield catalogue.derive(_last, f"{folder.kind}s", folder.id, today)
    elif branch is not None:
        named = (catalogue.source(reference, branch.host or "") for reference in branch.sources)
        yield from _published(source for source in named if source)
    else:
        yield catalogue.derive(_last_of_all, today)


def _last_of_all(catalogue: Catalogue, day: str) -> str:
    """The latest date of the whole site up to a day."""
    folders = catalogue.folders()
    return max((catalogue.derive(_last, f"{f.kind}s", f.id, day) for f in folders), default="")
