"""Parts: everything with a date, of all places, on one line — milestones, organisations, exhibits."""

from __future__ import annotations

from collections.abc import Iterator

from showcase import gallery, words
from showcase.faults import Place
from showcase.gallery import Decade, Event, When
from showcase.model import Branch, Catalogue, Folder
from showcase.plan import chapter_url, url_of
from showcase.views.parts.folders import home_of, place_words

_FOUNDED = "/founded"


def events(catalogue: Catalogue) -> list[Event]:
    """All dated things of the site, in no order yet."""
    return _once(every(catalogue))


def every(catalogue: Catalogue) -> list[Event]:
    """The same, with what milestones and organisations both tell told twice: for lists apart."""
    told = [event for folder in catalogue.folders() for event in of_folder(catalogue, folder)]
    return [*told, *catalogue.derive(of_branches)]


def of_place(catalogue: Catalogue, folder: Folder) -> list[Event]:
    """The dated things of one building or district, its organisations included."""
    return _once([*of_folder(catalogue, folder), *catalogue.derive(branches_at, folder.id)])


def of_folder(catalogue: Catalogue, folder: Folder) -> list[Event]:
    """Milestones, dates of the building itself, exhibits; those without a date are left out."""
    found: list[Event] = catalogue.derive(dated, home_of(folder), folder.id)
    return found


def dated(catalogue: Catalogue, top: str, ident: str) -> list[Event]:
    """A derived value: what is dated in the folder (`buildings` or `districts`, id)."""
    folder: Folder = getattr(catalogue, top)[ident]
    found = [*_milestones(folder), *(_of_building(folder) if folder.kind == "building" else ())]
    found += (
        Event(
            exhibit.key,
            exhibit.title,
            gallery.date_of(exhibit),
            url_of("exhibit", exhibit.key),
            "exhibit",
            folder.id,
            exhibit.section or "",
            gallery.short_text(exhibit),
            folder.name,
            marks=(words.SUGGESTED,) if exhibit.suggested else (),
        )
        for exhibit in folder.exhibits.values()
    )
    return [event for event in found if event.when]


def of_branches(catalogue: Catalogue) -> list[Event]:
    """A derived value: when organisations were founded and renamed."""
    return [e for branch in catalogue.branches.values() for e in _of_branch(catalogue, branch)]


def branches_at(catalogue: Catalogue, ident: str) -> list[Event]:
    """A derived value: what is dated of the organisations in a building or district."""
    return [event for event in catalogue.derive(of_branches) if event.building == ident]


def places(catalogue: Catalogue) -> list[tuple[str, str]]:
    """A derived value: the buildings and districts of which something is dated, as (id, name)."""
    told = ((f, catalogue.derive(_kinds_in, home_of(f), f.id)) for f in catalogue.folders())
    return [(f.id, f.name) for f, found in told if found]


def kinds(catalogue: Catalogue) -> list[str]:
    """A derived value: the kinds of things that are dated, sorted."""
    inside = (catalogue.derive(_kinds_in, home_of(f), f.id) for f in catalogue.folders())
    return sorted({e.kind for e in catalogue.derive(of_branches)}.union(*inside))


def _kinds_in(catalogue: Catalogue, top: str, ident: str) -> list[str]:
    return sorted({event.kind for event in catalogue.derive(dated, top, ident)})


def line(found: list[Event]) -> tuple[Decade, ...]:
    """The entries in order, by decade."""
    return gallery.decades(found)


def _once(told: list[Event]) -> list[Event]:
    """What a place's milestones tell of a founding is not told again by the organisation."""
    founded = {
        (event.building, event.when.text)
        for event in told
        if event.kind == "milestone" and event.when and words.FOUNDED in event.title
    }
    return [
        e
        for e in told
        if not (e.key.endswith(_FOUNDED) and e.when and (e.building, e.when.text) in founded)
    ]


def _milestones(folder: Folder) -> Iterator[Event]:
    url = chapter_url(folder.id, "timeline", home_of(folder))
    for number, milestone in enumerate(folder.timeline.timeline):
        inferred = milestone.date_kind == "year_inferred"
        yield Event(
            f"{folder.id}/{number:04}",
            milestone.event,
            _when(milestone.date),
            url,
            "milestone",
            folder.id,
            place=folder.name,
            said=words.dated_text(milestone.date, milestone.q) if milestone.q else "",
            marks=(words.YEAR_UNCHECKED,) if inferred else (),
        )


def _of_building(folder: Folder) -> Iterator[Event]:
    """Dates of the profile that the timeline does not tell already, more or less precisely."""
    profile, centre = folder.building, folder.building.centre
    told = [milestone.date for milestone in folder.timeline.timeline]
    for name, day, text in (
        ("built", profile.built_from, words.BUILT_FROM),
        ("topped", profile.topped_out, words.TOPPED_OUT),
        ("completed", profile.completed, words.COMPLETED),
        ("opened", centre.opened if centre else None, words.OPENED),
    ):
        if day and not any(t.startswith(day) or day.startswith(t) for t in told):
            subject = centre.name if centre and name == "opened" else folder.name
            yield Event(
                f"{folder.id}/{name}",
                text.format(name=subject),
                _when(day),
                url_of("building", folder.id),
                "milestone",
                folder.id,
                place=folder.name,
            )


def _of_branch(catalogue: Catalogue, branch: Branch) -> Iterator[Event]:
    source = next(iter(branch.sources), "")
    home = branch.host or (source.partition("/")[0] if "/" in source else "")
    folder = catalogue.folder(home)
    place = folder.name if folder else place_words(branch.location)
    former = words.PREDECESSOR.format(name=branch.predecessor) if branch.predecessor else ""
    inferred = (words.YEAR_UNCHECKED,) if branch.founded_kind == "year_inferred" else ()
    founded = words.ORGANISATION_FOUNDED.format(name=branch.name)
    renamed = words.RENAMED.format(name=branch.name, new=branch.renamed_to)
    for key, day, title, text, marks in (
        (_FOUNDED, branch.founded, founded, former, inferred),
        ("/renamed", branch.renamed_to and branch.renamed_on, renamed, "", ()),
    ):
        if day:
            yield Event(
                branch.id + key,
                title,
                _when(day),
                url_of("branch", branch.key),
                "organisation",
                home,
                text=text,
                place=place,
                marks=marks,
            )


def _when(text: str) -> When | None:
    made = gallery.read_date(text, Place(""))
    return made if isinstance(made, When) else None
