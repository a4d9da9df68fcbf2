"""Check: dates and halls of activities — what the calendar finds, told where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from showcase import calendar, words
from showcase.check.rule import Subject, rule
from showcase.faults import CODES, Fault, Place, declare
from showcase.model import Activity, Catalogue, Folder, Hall
from showcase.programme import Closing, closings, programme

CLASH = declare(
    "E404",
    "场地撞期",
    "{hall} {day}{when} 与“{other}”（{other_place}）{other_when} 冲突，今后 12 个月共 {count} 次：{days}",
    "改时间或场地；真要同场，其中一场写 share_hall: true",
    wrong="hall: hall-a  # 另一个活动同一时间也在这里",
    right="hall: hall-a\nshare_hall: true",
)
CLOSED = declare(
    "E406",
    "场地那天不开",
    "{hall} {day}{closed}，见 {closed_place}，却排了“{name}”{when}，今后 12 个月共 {count} 场：{days}",
    "改到 {nearest}（写 moved），或不办（写 cancelled）；闭馆日期写错就改那一处",
    wrong="hall: hall-a  # 这一天楼里写了闭馆",
    right="hall: hall-a\nmoved: [{date: 2026-04-09, to: 2026-04-10}]",
)
NOT_A_MONTH = declare(
    "E407",
    "按月人数写到了月份之外",
    "按月人数只写到月份，这里写的是 {month}",
    "写成 {right}；谁哪一天入党是个人信息，不能公开",
    wrong="by_month: [{month: 2026-11-08, people: 1}]",
    right="by_month: [{month: 2026-11, people: 3}]",
)
YEAR_AHEAD = timedelta(days=365)
SHOWN_DAYS = 3

_CALENDAR_CODES = tuple(
    code
    for number, code in sorted(CODES.items())
    if 220 <= int(number[1:]) <= 259 or 210 <= int(number[1:]) <= 219
)


@rule(*_CALENDAR_CODES, scope="folder")
def dates_of_activities(subject: Subject) -> Iterator[Fault]:
    """Phrases, times and changes of every activity are understood."""
    for catalogue in _catalogue(subject):
        made = programme(catalogue, subject.today)
        for folder in subject.folders():
            for entity in folder.activities.values():
                read = made.read(folder, entity.id)
                found = [*read.findings]
                if read.value:
                    found += calendar.check_changes(read.value, made.holidays)
                for finding in found:
                    sure = finding.instead
                    edits = subject.instead(entity, *finding.loc, sure) if sure else None
                    yield finding.at(subject.place(entity, *finding.loc), edits)


@rule(NOT_A_MONTH, scope="folder")
def birthdays_by_month(subject: Subject) -> Iterator[Fault]:
    """Counts by month name a month: no day, from which a person could be told."""
    for folder in subject.folders():
        for activity in folder.activities.values():
            for at, one in enumerate(activity.by_month):
                if len(one.month) != len("2026-11"):
                    right = one.month[:7] if len(one.month) > len("2026") else f"{one.month}-11"
                    place = subject.place(activity, "by_month", at, "month")
                    yield NOT_A_MONTH.at(place, month=one.month, right=right)


@rule(CLASH, scope="folder")
def halls_booked_twice(subject: Subject) -> Iterator[Fault]:
    """No hall has two activities at one time in the next 12 months."""
    for catalogue in _catalogue(subject):
        made = programme(catalogue, subject.today)
        for folder in subject.folders():
            sessions = made.in_folder(folder.id)
            ahead = calendar.between(sessions, subject.today, subject.today + YEAR_AHEAD)
            for clash in calendar.clashes(ahead):
                yield _told(subject, catalogue, clash)


@rule(CLOSED, scope="folder")
def halls_closed(subject: Subject) -> Iterator[Fault]:
    """No session of the next 12 months is in a hall that the data says is closed."""
    for catalogue in _catalogue(subject):
        made = programme(catalogue, subject.today)
        for folder in subject.folders():
            shut = {
                h.key: shutting
                for h in folder.halls.values()
                if (shutting := [*closings(folder, h)])
            }
            if not shut:
                continue
            ahead = calendar.between(
                made.in_folder(folder.id), subject.today, subject.today + YEAR_AHEAD
            )
            met: dict[tuple[str, str], list[tuple[calendar.Session, Closing]]] = {}
            for session in ahead:
                closing = next((c for c in shut.get(session.hall, ()) if c.meets(session)), None)
                if closing and session.held:
                    met.setdefault((session.of.key, session.hall), []).append((session, closing))
            for (_, hall), found in met.items():
                yield _shut(subject, catalogue, folder, folder.halls[hall.partition("/")[2]], found)


@rule(
    *(code for number, code in sorted(CODES.items()) if number in {"W212", "W213"}), scope="folder"
)
def holidays_of_activities(subject: Subject) -> Iterator[Fault]:
    """What holidays take away where no policy is written; each year whose notice is not out."""
    for catalogue in _catalogue(subject):
        made = programme(catalogue, subject.today)
        until = subject.today + YEAR_AHEAD
        years: set[int] = set()
        for folder in subject.folders():
            years |= {session.day.year for session in made.in_folder(folder.id)}
            for key, activity in made.activities(folder.id).items():
                entity = folder.activities.get(key.rpartition("/")[2])
                if entity is None or "holiday" in entity.model_fields_set:
                    continue
                note = calendar.holiday_note(
                    calendar.expand(activity, made.holidays, subject.today, until)
                )
                if note:
                    yield note.at(subject.place(entity, *note.loc))
        for year in sorted(y for y in years if y >= subject.today.year):
            # a file that is there but cannot be read has faults of its own
            there = f"holidays/{year}.yaml" in subject.reading.known
            owed = None if there else calendar.without_notice(made.holidays, year)
            if owed:
                yield owed.at(Place(f"{subject.prefix}site.yaml"))


def _catalogue(subject: Subject) -> Iterator[Catalogue]:
    if subject.catalogue is not None:
        yield subject.catalogue


def _told(subject: Subject, catalogue: Catalogue, clash: calendar.Clash) -> Fault:
    """The clash, told at the later activity of the pair, with the place of the other."""
    one, other = (_entity(catalogue, key) for key in clash.activities)
    first, second = clash.first
    hall = catalogue.hall(clash.hall, "")
    days = [f"{day:%m-%d}" for day in clash.days[:SHOWN_DAYS]]
    more = "…" if clash.count > SHOWN_DAYS else ""
    return CLASH.at(
        subject.place(other, "hall"),
        hall=hall.name if hall else clash.hall,
        day=words.day_with_weekday(second.day),
        when=second.when,
        other=one.name,
        other_place="{0.file}:{0.line}".format(subject.place(one, "hall")),
        other_when=first.when,
        count=clash.count,
        days="、".join(days) + more,
    )


def _shut(
    subject: Subject,
    catalogue: Catalogue,
    folder: Folder,
    hall: Hall,
    found: list[tuple[calendar.Session, Closing]],
) -> Fault:
    """Sessions in a closed hall, told at what brings the first of them there."""
    session, closing = found[0]
    activity = _entity(catalogue, session.of.key)
    holder = folder.building if closing.of_centre else hall
    days = [f"{one.day:%m-%d}" for one, _ in found[:SHOWN_DAYS]]
    return CLOSED.at(
        subject.place(activity, *_brought(activity, session)),
        hall=hall.name,
        day=words.day_with_weekday(session.day),
        closed=closing.told,
        closed_place="{0.file}:{0.line}".format(subject.place(holder, *closing.loc)),
        name=activity.name,
        when=session.when,
        count=len(found),
        days="、".join(days) + ("…" if len(found) > SHOWN_DAYS else ""),
        nearest=_open_day(session, [*closings(folder, hall)]),
    )


def _brought(activity: Activity, session: calendar.Session) -> tuple[str | int, ...]:
    """What puts a session on its day: a move, an extra, or the activity's hall."""
    for at, moved in enumerate(activity.moved):
        if moved.date == session.original.isoformat():
            return ("moved", at, "to")
    for at, extra in enumerate(activity.extra):
        if session.status is calendar.Status.EXTRA and extra.date == session.day.isoformat():
            return ("extra", at, "date")
    return ("hall",)


def _open_day(session: calendar.Session, shut: list[Closing]) -> str:
    """The first day after a session on which its hall is not closed."""
    later = (session.day + timedelta(days=n) for n in range(1, 367))
    free = (d for d in later if not any(c.first <= d <= c.last for c in shut))
    return words.day_with_weekday(next(free, session.day))


def _entity(catalogue: Catalogue, key: str) -> Activity:
    found = catalogue.activity(key, "")
    if found is None:
        raise KeyError(key)
    return found
