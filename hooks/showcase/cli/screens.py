"""Command line: lobby screens — a USB folder, which screens are alive, an emergency text."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from showcase import lobby
from showcase.check import check_folder
from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.dates import build_date
from showcase.model import Catalogue
from showcase.plan import Scene
from showcase.player import missing_parts
from showcase.render.bodies import environment
from showcase.screens.alert import (
    EVERY_SCREEN,
    MOST_ALERT_CHARS,
    Alert,
    alert_file,
)
from showcase.screens.seen import Seen, seen
from showcase.screens.serial import last_serial
from showcase.screens.signing import public_of
from showcase.screens.when import epoch

SHANGHAI = timedelta(hours=8)
_UNTIL = re.compile(r"(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})")


@click.command("screen", help=texts.SCREEN)
@click.argument("ident")
@click.option("--usb", type=click.Path(path_type=Path), required=True, help=texts.SCREEN_USB)
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
def screen(ident: str, usb: Path, data: Path) -> int:
    """Write a screen as one folder that plays from a stick."""
    today = build_date(os.environ, datetime.now(UTC))
    catalogue = _catalogue(data, today)
    found = [(f, s) for f, s in catalogue.screens() if ident in (s.slug, s.key)]
    if not found:
        raise RefusalError(texts.NO_SCREEN.format(ident=ident, known=_known(catalogue)))
    root = data.resolve().parent
    if missing_parts(root / ".parts"):
        raise RefusalError(texts.NO_PLAYER)
    if usb.exists() and not usb.is_dir():
        raise RefusalError(texts.NO_FOLDER.format(path=usb))
    key = _key()
    parts = lobby.Parts.read(
        root / ".parts", root / "overrides", private_key=key, pin=public_of(key) if key else ""
    )
    pool = lobby.Pool.of(root, data)
    shared = lobby.lobby(Scene(catalogue, today), pool, environment(root / "overrides"))
    files = lobby.usb_files(shared, lobby.show(shared, *found[0]), parts)
    for path, content in sorted(files.items()):
        target = usb / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    click.echo(texts.USB_DONE.format(path=usb, count=len(files), day=today.isoformat()))
    return 0


@click.command("seen", help=texts.SEEN)
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
def seen_screens(log: Path, data: Path) -> int:
    """Tell who polled last; exit 1 where a screen is dark."""
    if not log.is_file():
        raise RefusalError(texts.NO_SUCH_PATH.format(path=log))
    moment = _now()
    catalogue = _catalogue(data, moment.date())
    with log.open(encoding="utf-8", errors="replace") as lines:
        found = seen(lines, now=moment, screens=[s.slug for _, s in catalogue.screens()])
    for one in found:
        click.echo(_line(one))
    return int(any(one.dark for one in found))


def _line(one: Seen) -> str:
    state = texts.DARK if one.dark else texts.LIT
    if one.last is None:
        return texts.NEVER_SEEN.format(screen=one.screen, state=state)
    return texts.SEEN_LINE.format(
        screen=one.screen,
        state=state,
        last=f"{one.last:%Y-%m-%d %H:%M:%S}",
        release=texts.UNKNOWN_RELEASE if one.release is None else one.release,
        polls=one.polls,
    ) + "".join(
        (
            texts.BLACKED if one.black else "",
            texts.BAD_CLOCK if one.clock not in ("", "ok") else "",
            texts.REFUSED.format(why=texts.WHY_REFUSED.get(one.refused, one.refused))
            if one.refused
            else "",
        )
    )


@click.command("alert", help=texts.ALERT)
@click.argument("text", required=False, default="")
@click.option("--until", help=texts.ALERT_UNTIL)
@click.option("--screen", "screens", multiple=True, help=texts.ALERT_SCREEN)
@click.option("--title", default="", help=texts.ALERT_TITLE)
@click.option("--lift", is_flag=True, help=texts.ALERT_LIFT)
@click.option("--site", type=click.Path(path_type=Path), default=Path("site"),
              help=texts.ALERT_SITE)  # fmt: skip
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"),
              help=texts.CHECK_DATA)  # fmt: skip
def alert(
    text: str,
    until: str | None,
    screens: tuple[str, ...],
    title: str,
    lift: bool,
    site: Path,
    data: Path,
) -> int:
    """Write alert.json of a published site; it ends by itself."""
    moment = _now()
    target = site / "screens" / "alert.json"
    if not target.parent.is_dir():
        raise RefusalError(texts.NO_SITE.format(path=site))
    alerts = [] if lift else [_alert(text, until, screens, title, moment, data)]
    serial = max(epoch(moment), last_serial(_text(target)) + 1)
    target = target.resolve()  # in a published folder it lies outside of the releases
    draft = target.with_suffix(".new")
    draft.write_text(alert_file(alerts, serial=serial, private_key=_key()), encoding="utf-8")
    draft.replace(target)
    if lift:
        click.echo(texts.LIFTED)
    else:
        click.echo(texts.ALERTED.format(until=f"{alerts[0].end:%Y-%m-%d %H:%M}"))
    return 0


def _alert(
    text: str,
    until: str | None,
    screens: tuple[str, ...],
    title: str,
    moment: datetime,
    data: Path,
) -> Alert:
    text = text.strip()
    if not 0 < len(text) <= MOST_ALERT_CHARS:
        raise RefusalError(texts.ALERT_TEXT.format(most=MOST_ALERT_CHARS))
    end = _end(until or "", moment)
    if end is None or end <= moment:
        raise RefusalError(texts.ALERT_NO_END)
    if screens:
        catalogue = _catalogue(data, moment.date())
        known = {name: s.slug for _, s in catalogue.screens() for name in (s.slug, s.key)}
        unknown = [name for name in screens if name not in known]
        if unknown:
            raise RefusalError(texts.NO_SCREEN.format(ident=unknown[0], known=_known(catalogue)))
        screens = tuple(known[name] for name in screens)
    return Alert(f"{moment:%Y%m%d%H%M%S}", text, moment, end, screens or (EVERY_SCREEN,), title)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _end(until: str, moment: datetime) -> datetime | None:
    found = _UNTIL.fullmatch(until.strip())
    if not found:
        return None
    day, hour, minute = found.groups()
    try:
        return datetime.fromisoformat(f"{day or moment.date()}T{int(hour):02}:{minute}")
    except ValueError:
        return None


def _catalogue(data: Path, today: date) -> Catalogue:
    if not data.exists():
        raise RefusalError(texts.NO_DATA.format(path=data))
    found = check_folder(data, today).catalogue
    if found is None:
        raise RefusalError(texts.NEXT_FAULTY)
    return found


def _known(catalogue: Catalogue) -> str:
    return "、".join(s.slug for _, s in catalogue.screens())


def _key() -> str:
    named = os.environ.get("SHOWCASE_SCREEN_KEY", "")
    return Path(named).read_text(encoding="utf-8").strip() if named else ""


def _now() -> datetime:
    """Tell the moment in Shanghai, naive, to the second."""
    return (datetime.now(UTC) + SHANGHAI).replace(tzinfo=None, microsecond=0)
