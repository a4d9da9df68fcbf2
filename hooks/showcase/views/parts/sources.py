"""Parts: the sources a page rests on, numbered as the folder lists them, as citations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from showcase import gallery, words
from showcase.model import Catalogue, Entity, Exhibit, Folder, Source, references, resolve


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with its number on the pages of a folder and its citation after GB/T 7714."""

    id: str
    number: int
    citation: gallery.Citation
    genre: str = ""
    note: str = ""


def cited(
    catalogue: Catalogue, folder: Folder, named: Iterable[str], extra: Iterable[Source] = ()
) -> list[Cited]:
    """The sources named, by number; those of other folders and those written out follow.

    Args:
        catalogue: where other folders' sources are found.
        folder: whose list gives the numbers.
        named: ids of the folder's list, or `folder/id`.
        extra: sources written out on the spot.
    """
    wanted = sorted({resolve(reference, folder.id) for reference in named})
    listed = _listed(catalogue, folder)
    own = {ident for home, ident in wanted if home == folder.id}
    found = [source for source in listed if source.id in own]
    others = [
        replace(_cited(source, 0), id=f"{home}-{ident}")
        for home, ident in wanted
        if home != folder.id and (source := catalogue.source(f"{home}/{ident}", folder.id))
    ]
    others += [_cited(source, 0) for source in extra]
    return found + [replace(one, number=len(listed) + n) for n, one in enumerate(others, 1)]


def _listed(catalogue: Catalogue, folder: Folder) -> list[Cited]:
    """A folder's own list; most of its pages show it, so it is made once."""
    made: list[Cited] = catalogue.hold(
        f"cited {folder.kind} {folder.id}",
        lambda: [_cited(source, n) for n, source in enumerate(folder.profile.sources, 1)],
    )
    return made


def used_by(catalogue: Catalogue, folder: Folder, entities: Iterable[Entity]) -> list[Cited]:
    """The sources that entities name or write out; where they do neither, all the folder rests on."""
    every = list(entities)
    named = [value for entity in every for _, kind, value in references(entity) if kind == "source"]
    extra = [source for entity in every if isinstance(entity, Exhibit) for source in own(entity)]
    if not (named or extra):
        named = [source.id for source in folder.profile.sources]
    return cited(catalogue, folder, named, extra)


def own(exhibit: Exhibit) -> list[Source]:
    """The sources an exhibit writes out itself, with ids that no other exhibit's have."""
    return [
        source.model_copy(update={"id": own_id(exhibit, source)})
        for source in exhibit.sources
        if isinstance(source, Source)
    ]


def own_id(exhibit: Exhibit, source: Source) -> str:
    """The id of a source written out by an exhibit, on pages of several."""
    return f"{exhibit.id}-{source.id}"


def cited_across(catalogue: Catalogue, named: Iterable[str], home: str = "") -> list[Cited]:
    """The sources of something that lies in no folder, numbered from one in the order of naming."""
    found = [
        (f"{folder}-{ident}", source)
        for folder, ident in dict.fromkeys(resolve(reference, home) for reference in named)
        if (source := catalogue.source(f"{folder}/{ident}", home))
    ]
    return [replace(_cited(source, n), id=ident) for n, (ident, source) in enumerate(found, 1)]


def _cited(source: Source, number: int) -> Cited:
    reference = gallery.Source(
        type=source.type,
        title=source.title or words.OWED,
        authors=tuple(source.authors),
        publisher=source.publisher or "",
        place=source.place or "",
        date=source.date or "",
        accessed=source.accessed or "",
        url=source.url or "",
        pages=source.pages or "",
    )
    return Cited(source.id, number, gallery.cite(reference), source.genre or "", source.note or "")
