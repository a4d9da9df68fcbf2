"""Lobby: what only finished slides tell, each fault where its line of the playlist stands."""

from __future__ import annotations

from collections.abc import Iterator

from showcase import fonts
from showcase.faults import Fault
from showcase.lobby.letters import Letters, headed
from showcase.lobby.made import Show
from showcase.screens import codes, rules
from showcase.screens.spec import Where


def of_show(shown: Show, where: Where, made: Letters | None) -> list[Fault]:
    """Faults of one screen's finished slides."""
    return [*shown.faults(where), *_headlines(shown, where), *_letters(shown, where, made)]


def _headlines(shown: Show, where: Where) -> Iterator[Fault]:
    """Titles that the data brought: those the editor wrote into the playlist are told there."""
    for index, entry in enumerate(shown.of.playlist):
        titles = {s.headline for s in shown.slides if s.entry == entry.key} - {entry.title}
        for title in sorted(titles):
            yield from rules.check_headline(title, where, "playlist", index)


def _letters(shown: Show, where: Where, made: Letters | None) -> Iterator[Fault]:
    if made is None:
        return
    for index, entry in enumerate(shown.of.playlist):
        mine = "".join(headed(s) for s in shown.slides if s.entry == entry.key)
        for letter in fonts.lacking(made.face, mine):
            yield codes.NO_LETTER.at(
                where("playlist", index), key=entry.key, letter=letter, code=f"U+{ord(letter):04X}"
            )
