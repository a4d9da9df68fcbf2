"""Lobby: what only finished slides tell, each fault where its line of the playlist stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from showcase import fonts
from showcase.faults import Fault, Place
from showcase.lobby.letters import Letters, headed
from showcase.lobby.made import Show, lobby, show
from showcase.lobby.pictures import Pool
from showcase.plan import Scene
from showcase.reading import Document
from showcase.screens import codes, rules
from showcase.screens.spec import Where


def slide_faults(
    scene: Scene, documents: dict[str, Document], pool: Pool, env: Environment, made: Letters | None
) -> list[Fault]:
    """Faults of every screen's finished slides.

    Args:
        scene: the data and the build's date.
        documents: what was read, by path, to tell lines by.
        pool: reads pictures.
        env: finds the templates of slides.
        made: the headline face; None leaves its letters unchecked.
    """
    if not any(True for _ in scene.catalogue.screens()):
        return []
    shared = lobby(scene, pool, env)
    return [
        fault
        for folder, screen in scene.catalogue.screens()
        for fault in of_show(show(shared, folder, screen), _where(documents, screen.file), made)
    ]


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


def _where(documents: dict[str, Document], file: str) -> Where:
    return partial(_place, documents[file]) if file in documents else lambda *loc: Place(file)


def _place(document: Document, *loc: str | int) -> Place:
    return document.place(*loc)
