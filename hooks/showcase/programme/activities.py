"""Programme: an activity of the model as the calendar takes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from showcase import calendar
from showcase.model import Activity, Catalogue, Folder, resolve

NOBODY: Mapping[str, str] = MappingProxyType({})
Spans = tuple[tuple[date, date], ...]
"""Days from the first to the last, both included."""
ROTA_BY = {"场": "session", "月": "month"}


def to_text(
    activity: Activity,
    folder: Folder,
    branches: Mapping[str, str] = NOBODY,
    mourning: Spans = (),
) -> calendar.ActivityText:
    """The texts of an activity, references made whole (`<building>/<id>`).

    Args:
        activity: of the folder.
        folder: a building's or district's.
        branches: ids of organisations by their names, for rotas that name them.
        mourning: days on which entertainment is not announced.
    """
    return calendar.ActivityText(
        key=activity.key,
        name=activity.name,
        repeat=activity.repeat,
        time=activity.time,
        starts=activity.starts,
        ends=activity.ends,
        dates=activity.dates,
        holiday=activity.holiday,
        skip=activity.skip,
        cancelled=[change.model_dump() for change in activity.cancelled],
        moved=[
            {**change.model_dump(), "hall": _key(change.hall, folder)} for change in activity.moved
        ],
        extra=[extra.model_dump() for extra in activity.extra],
        rota=calendar.Rota(
            tuple(
                calendar.Turn(t.when, branches.get(t.branch, t.branch), t.theme or "")
                for t in activity.rota
            ),
            tuple(branches.get(branch, branch) for branch in activity.rota_cycle),
            ROTA_BY[activity.rota_by],
        ),
        hall=_key(activity.hall, folder),
        share_hall=activity.share_hall,
        building=folder.id,
        branch=activity.organiser or "",
        kind=activity.kind or "",
        series=_key(activity.part_of, folder),
        uid_key=_first_key(folder, activity),
        quiet=mourning if activity.entertainment else (),
    )


def _first_key(folder: Folder, activity: Activity) -> str:
    """The key under which an activity was first subscribed to; empty where it has that still."""
    oldest = [(one.former_ids or [one.id])[0] for one in (folder.profile, activity)]
    key = "/".join(oldest)
    return key if key != activity.key else ""


def _key(reference: str | None, folder: Folder) -> str:
    return "/".join(resolve(reference, folder.id)) if reference else ""


def mourning(catalogue: Catalogue, scope: str) -> Spans:
    """The owner's days of mourning for the site (`web`) or the screens (`lobby`); none for no scope."""
    days = catalogue.site.mourning if scope else ()
    return tuple(
        (date.fromisoformat(d.from_), date.fromisoformat(d.to))
        for d in days
        if d.scope in (scope, "both")
    )


def parts_of(catalogue: Catalogue) -> tuple[calendar.Part, ...]:
    """The site's words for parts of the day."""
    return calendar.parts_of_day(catalogue.site.parts_of_day)
