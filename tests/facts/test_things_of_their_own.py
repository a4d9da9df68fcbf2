"""What the facts tell of as a thing is a thing in the data, not a word in some text."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest

from showcase.model import Folder
from tests.facts.paths import leaves
from tests.facts.said import folded, folders
from tests.support.sample import catalogue

THINGS: dict[str, str] = {
    "*/center/spaces/*/name": "halls",
    "jiaozuo-huarong/stations/*/name": "halls",
    "*/activities/*/name": "activities",
    "*/series/*/name": "activities",
    "*/exhibits/*/title": "exhibits",
    "jiaozuo-huarong/exhibits/*/name": "exhibits",
    "*/news/*/title": "news",
    "wuhan-jianghan/building_sites/*/name": "stations",
    "guangzhou-ifc/network/rf_stations/list/*": "stations",
    "*/stats/*/label": "figures",
    "shenzhen-iic/district_stats/*/label": "figures",
    "wuhan-jianghan/digits/*/label": "figures",
    "*/methods/*/name": "methods",
    "*/clubs/societies/*": "clubs",
    "*/clubs/circle_associations/*": "clubs",
    "*/clubs/salons/*": "clubs",
    "jiaozuo-huarong/stations/*/services/*": "services",
    "guangzhou-ifc/services/*/name": "services",
    "*/timeline/*/event": "timeline",
    "*/awards/*/name": "records",
    "*/documents/*": "records",
    "*/honors/*/name": "records",
    "*/orgs/tree/*name": "branches",
}
"""Facts that name a thing, by pattern of their path, and the kind of thing it must be."""

NAMED_HERE = {
    "三会一课 / 支部主题党日": "三会一课、支部主题党日",
    "绿地中心建造故事（幕墙/造楼机/塔吊/十年建设者）": "绿地中心建造故事",
}
"""Names that a page says a little differently."""

BELOW = ("/items/", "/status", "企业获益三词")
"""Parts of a thing; and a method that is a record here, because somebody said it."""


def named(folder: Folder, kind: str) -> Iterator[str]:
    """The names and other names of the things of a kind in a folder."""
    lists = {
        "figures": folder.figures.figures,
        "methods": folder.methods.methods,
        "clubs": folder.clubs.clubs,
        "services": [s for group in folder.services.groups for s in group.services],
        "timeline": folder.timeline.timeline,
        "records": folder.records.records,
    }
    things = lists[kind] if kind in lists else getattr(folder, kind).values()
    for thing in things:
        fields = ("name", "title", "label", "event", "also_known_as")
        for value in (getattr(thing, field, None) for field in fields):
            yield from value if isinstance(value, list) else [value] if value else []


def organisations() -> Iterator[str]:
    for branch in catalogue().branches.values():
        yield branch.name
        yield from (child.name for child in branch.children)


@pytest.mark.parametrize("pattern", THINGS)
def test_each_is_of_its_kind(pattern: str) -> None:
    kind = THINGS[pattern]
    told = [
        leaf
        for leaf in leaves()
        if fnmatchcase(leaf.name, pattern)
        and not any(part in f"{leaf.name} {leaf.value}" for part in BELOW)
    ]
    assert told

    known = {case: things(kind, case) for case in {leaf.case for leaf in told}}
    lost = [
        leaf.name
        for leaf in told
        if folded(NAMED_HERE.get(leaf.value, leaf.value)) not in known[leaf.case]
    ]

    assert lost == []


def things(kind: str, case: str) -> set[str]:
    if kind == "branches":
        return set(map(folded, organisations()))
    places = [folder for folder in catalogue().folders() if folder.id in folders(case)]
    return {folded(name) for place in places for name in named(place, kind)}
