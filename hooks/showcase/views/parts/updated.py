"""Parts: when the content of a page last changed, told from the dates that stand in the data.

No clock and no file time is read: a rebuild never makes content look newer than it is (norm N05).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from showcase import words
from showcase.model import Catalogue, Folder, Source
from showcase.plan import Scene


def last_dated(folder: Folder) -> str:
    """The latest date by which anything of a folder was told; empty when nothing is dated."""
    return max(_dates(folder), default="")


def _dates(folder: Folder) -> Iterator[str]:
    for source in folder.profile.sources:
        yield from _of_source(source)
    for news in folder.news.values():
        yield news.date
    for exhibit in folder.exhibits.values():
        if exhibit.reviewed:
            yield exhibit.reviewed.date
    for figure in folder.figures.figures:
        if figure.as_of and figure.as_of_kind != "inferred":
            yield figure.as_of


def _of_source(source: Source) -> Iterator[str]:
    yield from filter(None, (source.date, source.accessed))


def updated(scene: Scene, context: Mapping[str, Any]) -> str:
    """The date of a page's content in words; empty when nothing it shows is dated.

    Args:
        scene: the data and the build's date; later dates (plans) do not count.
        context: what the page's view made; `folder` or `branch` says what the page is about.
    """
    today = scene.date.isoformat()
    past = [told for told in _about(scene.catalogue, context) if told <= today]
    return words.date_text(max(past)) if past else ""


def _about(catalogue: Catalogue, context: Mapping[str, Any]) -> list[str]:
    folder, branch = context.get("folder"), context.get("branch")
    if isinstance(folder, Folder):
        return list(_dates(folder))
    if branch is not None:
        found = [catalogue.source(ref, branch.host or "") for ref in branch.sources]
        return [date for source in found if source for date in _of_source(source)]
    return [date for each in catalogue.folders() for date in _dates(each)]
