"""The build's one date, and the zone it is read in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China has had no daylight saving time since 1991, so a fixed offset is exact."""


def build_date(environ: Mapping[str, str], now: datetime) -> date:
    """The date of a build: SOURCE_DATE_EPOCH when set (reproducible-builds.org), else today.

    Args:
        environ: the environment of the process.
        now: an aware time.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is no whole number of seconds.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), SHANGHAI) if epoch else now.astimezone(SHANGHAI)
    return moment.date()
