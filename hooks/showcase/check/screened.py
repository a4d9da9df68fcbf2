"""Check: one lobby screen, by the rules of the room screens. Loaded only where a screen is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from showcase.check import screens
from showcase.check.described import described
from showcase.check.rule import Subject
from showcase.faults import Fault
from showcase.model import Screen
from showcase.screens import rules
from showcase.screens.spec import Screen as Spec

ROLES = {"drafted": "拟稿", "reviewed": "审核", "approved": "批准", "second": "第二审批"}

NEEDED = {
    "picture": ("source",),
    "video": ("source", "seconds"),
    "text": ("title", "text"),
    "countdown": ("activity",),
}
"""What a kind of slide cannot do without."""
DATED = frozenset({"now", "today", "week", "month", "countdown", "today-in-history", "video"})
"""Kinds that are true at times only, or need a film to be there; a screen needs another kind too."""


def faults_of_screen(subject: Subject, screen: Screen) -> Iterator[Fault]:
    """What is wrong with a screen."""
    spec = described(screen)
    yield from rules.check_frame(spec, partial(subject.place, screen))
    yield from _playlist(subject, screen)
    yield from _headlines(subject, screen)
    yield from _evergreen(subject, screen, spec)
    yield from _signed(subject, screen)


def _playlist(subject: Subject, screen: Screen) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, entry in enumerate(screen.playlist):
        if entry.key in seen:
            yield screens.TWO_KEYS.at(
                subject.place(screen, "playlist", index, "key"), key=entry.key
            )
        seen.add(entry.key)
        missing = [name for name in NEEDED.get(entry.kind, ()) if not getattr(entry, name)]
        if missing:
            yield screens.LACKING.at(
                subject.place(screen, "playlist", index),
                key=entry.key,
                kind=entry.kind,
                needed="、".join(missing),
            )


def _headlines(subject: Subject, screen: Screen) -> Iterator[Fault]:
    where = partial(subject.place, screen)
    for index, entry in enumerate(screen.playlist):
        yield from rules.check_headline(entry.title or "", where, "playlist", index, "title")


def _evergreen(subject: Subject, screen: Screen, spec: Spec) -> Iterator[Fault]:
    if all(entry.kind in DATED for entry in spec.playlist):
        yield rules.no_evergreen(partial(subject.place, screen))


def _signed(subject: Subject, screen: Screen) -> Iterator[Fault]:
    """Three roles that differ, a fourth for what matters most; in public nobody may be missing."""
    signed = screen.signoff
    if signed is None:
        if subject.catalogue is not None and subject.catalogue.site.profile == "public":
            yield screens.NOT_SIGNED.at(subject.place(screen, "name"), name=screen.name)
        return
    roles: dict[str, str] = {}
    for key in ROLES:
        role = getattr(signed, key)
        if role and role in roles:
            keys = f"{ROLES[roles[role]]}、{ROLES[key]}"
            yield screens.SAME_ROLE.at(subject.place(screen, "signoff", key), keys=keys, role=role)
        elif role:
            roles[role] = key
    if signed.level == "重大" and not signed.second:
        yield screens.NO_SECOND.at(subject.place(screen, "signoff", "level"), name=screen.name)
