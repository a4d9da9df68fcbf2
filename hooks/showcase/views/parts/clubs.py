"""Parts: clubs — each once, however many kinds it is listed under."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Catalogue, Clubs, Folder
from showcase.model.clubs import Club
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of


@dataclass(frozen=True, slots=True)
class ClubView:
    """A club and all the kinds it is listed under."""

    club: Club
    kinds: tuple[str, ...]
    members: Amount | None


@dataclass(frozen=True, slots=True)
class ClubKind:
    """A kind with the clubs that stand under it first."""

    name: str
    clubs: tuple[ClubView, ...]


@dataclass(frozen=True, slots=True)
class ClubsPart:
    """The chapter 社团.

    Attributes:
        listed: the number of different clubs that are named.
        owed: a number is declared and not a single name is known.
        partial: more are declared than named.
    """

    head: Clubs
    kinds: tuple[ClubKind, ...]
    listed: int
    declared: Amount | None
    people: Amount | None

    @property
    def owed(self) -> bool:
        """Whether the names are owed altogether."""
        return self.declared is not None and not self.listed

    @property
    def partial(self) -> bool:
        """Whether some names are owed."""
        return self.declared is not None and 0 < self.listed < self.declared.value


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether a club, their number or their alliance is known, or anything is told of them."""
    head = folder.clubs
    return bool(head.clubs or head.declared_count or head.alliance or head.people or head.text)


def make(scene: Scene, folder: Folder) -> ClubsPart:
    """The clubs of a folder; entries of one name are one club."""
    by_name: dict[str, list[Club]] = {}
    for club in folder.clubs.clubs:
        by_name.setdefault(club.name, []).append(club)
    kinds: dict[str, list[ClubView]] = {}
    for entries in by_name.values():
        named = tuple(dict.fromkeys(kind for club in entries for kind in club.kinds))
        members = next((c.members for c in entries if c.members), None)
        view = ClubView(entries[0], named, amount_of(members))
        kinds.setdefault(named[0] if named else "", []).append(view)
    return ClubsPart(
        folder.clubs,
        tuple(ClubKind(name, tuple(clubs)) for name, clubs in kinds.items()),
        len(by_name),
        amount_of(folder.clubs.declared_count),
        amount_of(folder.clubs.people),
    )
