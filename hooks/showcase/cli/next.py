"""Command line: `showcase next` — what each rule means: its phrase and the coming dates."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click

from showcase import calendar
from showcase.check import Checked, check_folder
from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.dates import build_date
from showcase.faults import Place
from showcase.model import Catalogue
from showcase.programme import Programme, programme

ECHOED = 3
"""Dates that `check -v` tells of each rule."""


@click.command("next", help=texts.NEXT)
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
@click.option("--count", type=click.IntRange(1, 50), default=3, help=texts.NEXT_COUNT)
@click.argument("keys", nargs=-1)
def coming(data: Path, count: int, keys: tuple[str, ...]) -> int:
    """Echo the canonical phrase and the next dates of every recurring activity."""
    if not data.exists():
        raise RefusalError(texts.NO_DATA.format(path=data))
    today = build_date(os.environ, datetime.now(UTC))
    catalogue = check_folder(data, today).catalogue
    if catalogue is None:
        raise RefusalError(texts.NEXT_FAULTY)
    for line in lines(catalogue, today, count, keys):
        click.echo(line)
    return 0


def lines(catalogue: Catalogue, today: date, count: int, keys: tuple[str, ...] = ()) -> list[str]:
    """A line an activity: its key, its canonical phrase, its next dates."""
    made = programme(catalogue, today)
    return [
        f"{activity.key}  {activity.name}：{told}"
        for activity in _activities(catalogue, made)
        if (not keys or activity.key in keys) and (told := _told(made, activity, today, count))
    ]


def echoes(checked: Checked, today: date) -> Iterator[tuple[Place, str]]:
    """How each `repeat` was understood, and where it stands: canonical phrase, next three dates."""
    catalogue = checked.catalogue
    if catalogue is None:
        return
    made = programme(catalogue, today)
    for activity in _activities(catalogue, made):
        entity = catalogue.activity(activity.key, "")
        if entity and entity.repeat:
            place = checked.documents[entity.file].place("repeat")
            yield place, f"{activity.name}：{_told(made, activity, today, ECHOED)}"


def _activities(catalogue: Catalogue, made: Programme) -> Iterator[calendar.Activity]:
    for folder in catalogue.folders():
        yield from made.activities(folder.id).values()


def _told(made: Programme, activity: calendar.Activity, today: date, count: int) -> str:
    """An activity's phrase and next dates; empty where it has neither rule nor dates."""
    if activity.repeat is None and not activity.dates:
        return ""
    phrase = calendar.phrase(activity.repeat) if activity.repeat else texts.NEXT_DATES
    ahead = calendar.coming(activity, made.holidays, today, count)
    dates = "、".join(calendar.session_when(s) for s in ahead) or texts.NEXT_NONE
    return f"{phrase} → {dates}"
