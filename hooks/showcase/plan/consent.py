"""Plan: what may be shown of people on a channel at the build's date (norm N11).

Views never decide about consent: they are given a catalogue in which what may not be shown is
absent, so that no page, feed or index can forget to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeVar

from showcase import reads
from showcase.model import Catalogue, Entity
from showcase.model.derived import Cells
from showcase.model.shelf import Source as Where
from showcase.model.values import Consent, Media
from showcase.model.walls import Message, Walls

Channel = Literal["web", "lobby", "print"]
E = TypeVar("E", bound=Entity)


def consented(
    catalogue: Catalogue, today: date, channel: Channel, cells: Cells | None = None
) -> Catalogue:
    """The catalogue without portraits and quotations that lack a valid consent.

    Args:
        catalogue: everything the editors wrote.
        today: the build's date; a consent counts from its date to its last day inclusive.
        channel: where the result is shown.
        cells: what was derived from such a catalogue before.
    """
    day = today.isoformat()
    return Catalogue(_Consented(catalogue.origin, day, channel), cells, day)


class _Consented:
    """Entities as they may be shown; whose showing depends on the date notes that it does."""

    def __init__(self, source: Where, day: str, channel: Channel) -> None:
        self._source, self._day, self._channel = source, day, channel
        self._shown: dict[str, tuple[Entity, bool]] = {}

    def paths(self) -> Iterable[str]:
        """The files of all entities."""
        return self._source.paths()

    def entity(self, path: str) -> Entity:
        """The entity of a file, as it may be shown."""
        found = self._shown.get(path)
        if found is None:
            entity = self._source.entity(path)
            found = (_shown(entity, self._day, self._channel), _dated(entity))
            self._shown[path] = found
        if found[1]:
            reads.note(reads.DATE)
        return found[0]


def _dated(entity: Entity) -> bool:
    """Whether what may be shown of an entity is another thing on another day."""
    if isinstance(entity, Walls):
        return bool(entity.smiles or any(message.quote for message in entity.messages))
    return any(media.consent for media in getattr(entity, "media", ()))


def _shown(entity: Entity, day: str, channel: Channel) -> Entity:
    if isinstance(entity, Walls):
        return _walls(entity, day, channel)
    return _media(entity, day, channel) if getattr(entity, "media", None) else entity


def valid(consent: Consent | None, day: str, channel: Channel) -> bool:
    """Whether a consent holds on `day` for `channel`. A guardian who refused outweighs it."""
    return (
        consent is not None
        and channel in consent.channel
        and consent.date <= day <= consent.expires
        and consent.guardian is not False
    )


def may_show(media: Media, day: str, channel: Channel) -> bool:
    """Whether a picture may be shown: faces need consent, minors a guardian's."""
    if not (media.faces or media.minors):
        return True
    consent = media.consent
    return (
        consent is not None
        and valid(consent, day, channel)
        and "photo" in consent.scope
        and (consent.guardian is True or not media.minors)
    )


def _media(entity: E, day: str, channel: Channel) -> E:
    shown = [media for media in entity.media if may_show(media, day, channel)]  # type: ignore[attr-defined]
    if len(shown) == len(entity.media):  # type: ignore[attr-defined]
        return entity
    return entity.model_copy(update={"media": shown})


def _walls(walls: Walls, day: str, channel: Channel) -> Walls:
    if not (walls.smiles or walls.messages):
        return walls
    smiles = [
        s for s in walls.smiles if valid(s.consent, day, channel) and "photo" in s.consent.scope
    ]
    messages = [_message(message, day, channel) for message in walls.messages]
    return walls.model_copy(update={"smiles": smiles, "messages": messages})


def _message(message: Message, day: str, channel: Channel) -> Message:
    """A message whose words may not be shown keeps its topic."""
    if message.quote is None or valid(message.consent, day, channel):
        return message
    return message.model_copy(update={"quote": None})
