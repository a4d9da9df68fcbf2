"""Lobby: a screen's playlist into finished slides and its program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jinja2 import Environment

from showcase import calendar
from showcase.faults import Fault
from showcase.lobby import dated, house, offered, shown, told, walked, words
from showcase.lobby.described import described
from showcase.lobby.ground import DAYS, Ground, Maker, mourned, showing
from showcase.lobby.pictures import Pool
from showcase.model import Folder, Screen
from showcase.plan import Scene, consented
from showcase.programme import Programme, programme
from showcase.screens import rules, spec
from showcase.screens.fragments import make_slide
from showcase.screens.program import Program, program
from showcase.screens.sizes import sizes
from showcase.screens.spec import Slide, Where
from showcase.screens.when import Interval, epoch

MAKERS: Mapping[str, Maker] = {
    "welcome": shown.welcome,
    "now": dated.now,
    "today": dated.today,
    "week": dated.week,
    "month": dated.month,
    "countdown": dated.countdown,
    "today-in-history": dated.on_this_day,
    "figure": told.figure,
    "organisation": house.organisation,
    "method": told.method,
    "plan": house.plan,
    "booking": offered.booking,
    "timeline": told.timeline,
    "services": offered.service,
    "clubs": offered.club,
    "news": told.news,
    "wall": shown.wall,
    "walk": walked.walk,
    "messages": shown.message,
    "smiles": shown.smile,
    "picture": shown.picture,
    "video": shown.video,
    "text": shown.text,
    "phone": shown.phone,
}
"""Who makes the slides of each kind of entry (model/screen.py names the kinds)."""


@dataclass(frozen=True, slots=True)
class Lobby:
    """What all screens of a site share: the data agreed to be shown there, pictures, day notes."""

    scene: Scene
    pool: Pool
    env: Environment
    notes: Mapping[date, str]


@dataclass(frozen=True, slots=True)
class Show:
    """A screen, ready to be released."""

    folder: Folder
    of: Screen
    spec: spec.Screen
    slides: tuple[Slide, ...]
    program: Program
    elevation: str
    stands: bool
    """Whether the drawing fills its side, because a height or a floor is known."""
    centre: str

    def faults(self, where: Where) -> list[Fault]:
        """What only finished slides tell: empty entries, too much text, a heavy start."""
        return [
            *rules.check_slides(self.spec, self.slides, where),
            *rules.check_program(self.program, where),
        ]


def lobby(scene: Scene, pool: Pool, env: Environment) -> Lobby:
    """Everything that screens share; consent for the lobby is asked here, once."""
    agreed = Scene(consented(scene.catalogue, scene.date, "lobby"), scene.date)
    days = (scene.date + timedelta(days=n) for n in range(DAYS))
    return Lobby(agreed, pool, env, {day: _note(day) for day in days})


def _note(day: date) -> str:
    name = calendar.festival(day) or calendar.solar_term(day)
    return " ".join(filter(None, (calendar.lunar_label(day), name)))


def show(shared: Lobby, folder: Folder, screen: Screen) -> Show:
    """Make a screen's slides and its program."""
    folder = shared.scene.catalogue.folder(folder.id) or folder
    made = described(shared.scene.catalogue, screen)
    everything = programme(shared.scene.catalogue, shared.scene.date)
    grey = tuple(
        (epoch(m.start), epoch(m.end))
        for m in made.modes
        if m.kind == "mourning" and m.start and m.end
    )
    ground = Ground(
        shared.scene,
        folder,
        screen,
        sizes(made.geometry),
        shared.pool,
        tuple(_sessions(shared.scene, everything, folder, grey)),
        everything.holidays,
        grey,
    )
    finished = tuple(_slides(ground, shared.env))
    logos = {
        m.theme.logo: _logo(ground, m.theme.logo) for m in made.modes if m.theme and m.theme.logo
    }
    modes = tuple(
        replace(m, theme=replace(m.theme, logo=logos[m.theme.logo]))
        if m.theme and m.theme.logo
        else m
        for m in made.modes
    )
    made = replace(made, modes=modes)
    return Show(
        folder,
        screen,
        made,
        finished,
        program(made, finished, shared.scene.date, days=DAYS, notes=shared.notes),
        str(shown.drawing(ground)),
        folder.kind == "building" and shown.height_known(folder),
        shown.centre_line(ground),
    )


def _sessions(
    scene: Scene, made: Programme, folder: Folder, grey: tuple[Interval, ...]
) -> Iterator[spec.Showing]:
    for session in made.in_folder(folder.id):
        activity = folder.activities[session.of.key.rpartition("/")[2]]
        if activity.entertainment and mourned(session, grey):
            continue
        hall = scene.catalogue.hall(session.hall, "") if session.hall else None
        where = hall.name if hall else activity.place or ""
        yield showing(session, where, entertainment=activity.entertainment)


def _slides(ground: Ground, env: Environment) -> Iterator[Slide]:
    for entry in ground.screen.playlist:
        for draft in MAKERS[entry.kind](ground, entry):
            yield make_slide(
                env,
                draft.data,
                id=f"{entry.key}-{draft.id}",
                entry=entry.key,
                valid=draft.valid,
                seconds=draft.seconds,
                title=words.MENU.get(entry.kind, ""),
            )


def _logo(ground: Ground, path: str) -> str:
    shot = ground.shot(path)
    return shot.path if shot else ""
