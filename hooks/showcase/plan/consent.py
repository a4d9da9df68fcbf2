"""Plan: what may be shown of people on a channel at the build's date (norm N11).

Views never decide about consent: they are given a catalogue in which what may not be shown is
absent, so that no page, feed or index can forget to ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Literal, TypeVar

from showcase.model import Catalogue, Entity, Folder
from showcase.model.lists import Message, Walls
from showcase.model.values import Consent, Media

Channel = Literal["web", "lobby", "print"]
E = TypeVar("E", bound=Entity)


def consented(catalogue: Catalogue, today: date, channel: Channel) -> Catalogue:
    """The catalogue without portraits and quotations that lack a valid consent.

    Args:
        catalogue: everything the editors wrote.
        today: the build's date; a consent counts from its date to its last day inclusive.
        channel: where the result is shown.
    """
    prune = partial(_folder, day=today.isoformat(), channel=channel)
    return replace(
        catalogue,
        buildings={ident: prune(folder) for ident, folder in catalogue.buildings.items()},
        districts={ident: prune(folder) for ident, folder in catalogue.districts.items()},
    )


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


def _folder(folder: Folder, day: str, channel: Channel) -> Folder:
    media = partial(_media, day=day, channel=channel)
    return replace(
        folder,
        profile=media(folder.profile),
        halls=_each(folder.halls, media),
        stations=_each(folder.stations, media),
        activities=_each(folder.activities, media),
        exhibits=_each(folder.exhibits, media),
        news=_each(folder.news, media),
        walls=_walls(folder.walls, day, channel),
    )


def _each(entities: Mapping[str, E], prune: partial[Entity]) -> dict[str, E]:
    return {ident: prune(entity) for ident, entity in entities.items()}  # type: ignore[misc]


def _media(entity: E, day: str, channel: Channel) -> E:
    shown = [media for media in entity.media if may_show(media, day, channel)]  # type: ignore[attr-defined]
    if len(shown) == len(entity.media):  # type: ignore[attr-defined]
        return entity
    return entity.model_copy(update={"media": shown})


def _walls(walls: Walls, day: str, channel: Channel) -> Walls:
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
