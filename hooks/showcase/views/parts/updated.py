"""Parts: when the content of a page last changed, told from the dates that stand in the data.

No clock and no file time is read: a rebuild never makes content look newer than it is (norm N05).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from showcase import reads, words
from showcase.model import Catalogue, Folder, Source
from showcase.plan import Scene


def last_dated(folder: Folder) -> str:
    """The latest date by which anything of a folder was told; empty when nothing is dated."""
    return max(_dates(folder), default="")


def _last(catalogue: Catalogue, top: str, ident: str) -> str:
    """The latest date of a folder that has come."""
    return reads.latest(_dates(getattr(catalogue, top)[ident]), catalogue.today)


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
        scene: the data; dates after the build's (plans) do not count.
        context: what the page's view made; `folder` or `branch` says what the page is about.
    """
    last = _about(scene.catalogue, context)
    return words.date_text(last) if last else ""


def _about(catalogue: Catalogue, context: Mapping[str, Any]) -> str:
    folder, branch = context.get("folder"), context.get("branch")
    if isinstance(folder, Folder):
        return str(catalogue.derive(_last, f"{folder.kind}s", folder.id))
    if branch is not None:
        named = (catalogue.source(reference, branch.host or "") for reference in branch.sources)
        dates = _published(source for source in named if source)
        return reads.latest(dates, catalogue.today)
    return str(catalogue.derive(_last_of_all))


def _last_of_all(catalogue: Catalogue) -> str:
    """The latest date of the whole site that has come."""
    folders = catalogue.folders()
    return max((catalogue.derive(_last, f"{f.kind}s", f.id) for f in folders), default="")
