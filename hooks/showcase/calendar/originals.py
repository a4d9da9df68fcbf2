"""Calendar: the dates an activity has by its rule, before holidays and changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from showcase.calendar.activity import Activity
from showcase.calendar.dates import dates
from showcase.calendar.rule import Rule
from showcase.calendar.times import Span


def originals(activity: Activity, first: date, last: date) -> Iterator[date]:
    """The dates of the rule (or the single dates) in a span, before holidays and changes."""
    if activity.repeat is None:
        yield from sorted({day for day in activity.dates if first <= day <= last})
        return
    if activity.ends:
        last = min(last, activity.ends)
    yield from dates(activity.repeat, activity.starts or first, first, _until(activity, last))


def occurs(activity: Activity, day: date) -> bool:
    """Whether a day is one of the activity's original dates."""
    return any(True for _ in originals(activity, day, day))


def _until(activity: Activity, last: date) -> date:
    """UNTIL is a moment: on its day a session counts only if it starts by then."""
    rule = activity.repeat
    if isinstance(rule, Rule) and rule.until and isinstance(activity.time, Span):
        start = datetime.combine(rule.until.date(), time()) + timedelta(minutes=activity.time.start)
        if start > rule.until:
            return min(last, rule.until.date() - timedelta(days=1))
    return last
