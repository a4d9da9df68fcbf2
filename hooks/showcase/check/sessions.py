"""Check: dates and halls of activities — what the calendar finds, told where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from showcase import calendar, words
from showcase.check.rule import Subject, rule
from showcase.faults import CODES, Fault, declare
from showcase.model import Activity, Catalogue
from showcase.programme import programme

CLASH = declare(
    "E404",
    "场地撞期",
    "{hall} {day}{when} 与“{other}”（{other_place}）{other_when} 冲突，今后 12 个月共 {count} 次：{days}",
    "改时间或场地；真要同场，其中一场写 share_hall: true",
    wrong="hall: hall-a  # 另一个活动同一时间也在这里",
    right="hall: hall-a\nshare_hall: true",
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


@rule(
    *(code for number, code in sorted(CODES.items()) if number in {"W212", "W213"}), scope="folder"
)
def holidays_of_activities(subject: Subject) -> Iterator[Fault]:
    """What holidays take away where no policy is written; a year whose notice is not out, once."""
    for catalogue in _catalogue(subject):
        made = programme(catalogue, subject.today)
        until = subject.today + YEAR_AHEAD
        years: set[int] = set()
        for folder in subject.folders():
            years |= {session.day.year for session in made.in_folder(folder.id)}
            for key, activity in made.activities(folder.id).items():
                entity = folder.activities[key.rpartition("/")[2]]
                if "holiday" in entity.model_fields_set:
                    continue
                note = calendar.holiday_note(
                    calendar.expand(activity, made.holidays, subject.today, until)
                )
                if note:
                    yield note.at(subject.place(entity, *note.loc))
        owed = calendar.without_notice(
            made.holidays, sorted(y for y in years if y >= subject.today.year)
        )
        if owed:
            yield owed.at(subject.place(catalogue.site))


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


def _entity(catalogue: Catalogue, key: str) -> Activity:
    found = catalogue.activity(key, "")
    if found is None:
        raise KeyError(key)
    return found
