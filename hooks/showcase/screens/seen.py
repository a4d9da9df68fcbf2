"""Room screens: which screens are alive, read from the web server's access log.

Each poll carries the screen's id and release; no other heartbeat and no server code is needed.
Addresses are not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from showcase.screens.when import local

DARK_AFTER = timedelta(minutes=10)
_LINE = re.compile(
    r'\[(?P<time>[^\]]+)\] "(?:GET|HEAD) (?P<url>\S+) HTTP/[\d.]+" (?P<status>\d{3})'
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_STAMP = re.compile(r"(\d{2})/(\w{3})/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the log tells of a screen. `last` is naive local (+08:00); None was never seen.

    `clock` and `refused` are the last poll's own words: ok, early, jumped …; rollback, bad-signature ….
    `black`: somebody on the spot made it black; it lives, and shows nothing on purpose.
    """

    screen: str
    last: datetime | None
    release: int | None
    clock: str
    polls: int
    dark: bool
    refused: str = ""
    black: bool = False


@dataclass(frozen=True, slots=True)
class _Poll:
    stamp: int
    release: int | None
    clock: str
    refused: str
    black: bool


def seen(lines: Iterable[str], *, now: datetime, screens: Sequence[str] = ()) -> tuple[Seen, ...]:
    """Read an access log (common or combined format) and say who polled last, and who is dark.

    Args:
        lines: the log's lines, any order; lines that are no poll are passed over.
        now: naive local moment to judge darkness by.
        screens: ids that should be there; those never seen are listed as dark.
    """
    last: dict[str, _Poll] = {}
    polls: dict[str, int] = {}
    for line in lines:
        found = _poll(line)
        if found is None:
            continue
        name, poll = found
        polls[name] = polls.get(name, 0) + 1
        if name not in last or poll.stamp >= last[name].stamp:
            last[name] = poll
    names = sorted({*last, *screens})
    return tuple(_seen(name, last.get(name), polls.get(name, 0), now) for name in names)


def _seen(name: str, poll: _Poll | None, polls: int, now: datetime) -> Seen:
    if poll is None:
        return Seen(name, None, None, "", 0, dark=True)
    moment = local(poll.stamp)
    dark = now - moment > DARK_AFTER
    return Seen(name, moment, poll.release, poll.clock, polls, dark, poll.refused, poll.black)


def _poll(line: str) -> tuple[str, _Poll] | None:
    match = _LINE.search(line)
    if match is None or not match["status"].startswith(("2", "304")):
        return None
    url = urlsplit(match["url"])
    stamp = _epoch(match["time"])
    if not url.path.endswith("/manifest.json") or stamp is None:
        return None
    query = parse_qs(url.query)
    name = query.get("screen", [""])[0]
    if not re.fullmatch(r"[\w./-]{1,80}", name) or "preview" in query:
        return None  # somebody looks at a preview: that is no screen
    release = query.get("release", [""])[0]
    clock, refused = (re.sub(r"\W", "", query.get(k, [""])[0])[:20] for k in ("clock", "refused"))
    number = int(release) if release.isdecimal() else None
    return name, _Poll(stamp, number, clock, refused, "black" in query)


def _epoch(text: str) -> int | None:
    match = _STAMP.match(text)
    if match is None or match[2] not in _MONTHS:
        return None
    day, month, year, hour, minute, second = (
        int(match[1]),
        _MONTHS[match[2]],
        int(match[3]),
        *(int(match[n]) for n in (4, 5, 6)),
    )
    try:
        moment = datetime.fromisoformat(
            f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
            f"{match[7]}{match[8]}:{match[9]}"
        )
    except ValueError:
        return None
    return int(moment.timestamp())
