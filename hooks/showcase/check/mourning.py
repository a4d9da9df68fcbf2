"""Check: entertainment on days of mourning, which no page, screen or feed announces (norm N27)."""

from __future__ import annotations

from collections.abc import Iterator

from showcase import calendar
from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.programme import mourning, programme

SILENT = declare(
    "W414",
    "哀悼日有娱乐活动",
    "“{name}”是娱乐活动，{days} 是哀悼日，那天的场次不会显示",
    "改到别的日子（写 moved），或不办（写 cancelled）；照常举行又不是娱乐，就删掉 entertainment",
    wrong="entertainment: true\ndates: [2026-12-13]  # site.yaml 里写了这天哀悼",
    right="entertainment: true\ndates: [2026-12-20]",
)


@rule(SILENT, scope="folder")
def entertainment_in_mourning(subject: Subject) -> Iterator[Fault]:
    """No entertainment is held on a coming day of mourning."""
    catalogue = subject.catalogue
    if catalogue is None:
        return
    spans = {*mourning(catalogue, "web"), *mourning(catalogue, "lobby")}
    made = programme(catalogue, subject.today)
    for folder in subject.folders() if spans else ():
        for activity in folder.activities.values():
            read = made.read(folder, activity.id).value
            if not (activity.entertainment and read):
                continue
            days = sorted(
                {
                    day
                    for first, last in spans
                    for session in calendar.expand(read, made.holidays, first, last).sessions
                    for day in session.days
                    if session.held and max(first, subject.today) <= day <= last
                }
            )
            if days:
                yield SILENT.at(
                    subject.place(activity, "entertainment"),
                    name=activity.name,
                    days="、".join(day.isoformat() for day in days[:3]),
                )
