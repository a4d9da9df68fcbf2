"""Bench: a city's data of every kind of entity, valid for the model, the same for the same seed.

python -m bench.city FOLDER --pages 10000 [--hostile] writes a data folder. Names are made of a stock of
words and a number; no place, body or person is meant.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from bench.chapters import chapters, timeline
from bench.entities import activity, exhibit, hall, news, screen
from bench.text import name, paragraphs, sentence
from bench.writing import Data, File, write

PAGES_A_BUILDING = 30
"""A building of the city: its page, its chapters, halls, activities, exhibits and news."""

NEWS_A_BUILDING = 100
"""News of a building of which little else is told."""
HOSTILE_ACTIVITIES = 5000
DISTRICT_OF = 40
"""Buildings of one district."""


def city(pages: int, seed: int = 1, hostile: bool = False) -> Iterator[File]:
    """The files of a city of about `pages` pages, as (path below data/, contents).

    Args:
        pages: how many pages of the site it shall make, roughly.
        seed: another seed, another city of the same size.
        hostile: with one building of 5,000 activities, in place of as many pages of other ones.
    """
    rng = random.Random(seed)
    left = max(pages - 20 - (HOSTILE_ACTIVITIES if hostile else 0), PAGES_A_BUILDING)
    count = left // PAGES_A_BUILDING
    yield "site.yaml", _site()
    yield "terms.yaml", {"fixed": ["三会一课"], "typos": {"党群服务中新": "党群服务中心"}}
    yield "holidays/2026.yaml", _holidays()
    for number in range(-(-count // DISTRICT_OF)):
        yield from _district(rng, number)
    for number in range(count):
        activities = HOSTILE_ACTIVITIES if hostile and number == 0 else 6
        yield from _building(rng, number, activities)


def gazette(pages: int, seed: int = 1) -> Iterator[File]:
    """The files of a city of which little but news is told: pages of words, which any generator makes.

    Args:
        pages: how many pages of the site it shall make, roughly.
        seed: another seed, another city of the same size.
    """
    rng = random.Random(seed)
    count = max(1, pages // NEWS_A_BUILDING)
    yield "site.yaml", _site()
    yield "holidays/2026.yaml", _holidays()
    for number in range(-(-count // DISTRICT_OF)):
        yield from _district(rng, number)
    for number in range(count):
        title = name(rng, number)
        yield from _tower(rng, number, title, 30, 12)
        for item in range(NEWS_A_BUILDING):
            yield news(rng, f"buildings/tower-{number}", title, item)


def _site() -> Data:
    return {
        "title": "测速之城",
        "headline": "一座只用来计时的城。",
        "tagline": "由程序生成的数据，不指任何真实的地方。",
        "url": "https://bench.example/",
    }


def _holidays() -> Data:
    days = [
        {"name": "国庆节", "from": "2026-10-01", "to": "2026-10-07", "workdays": ["2026-10-10"]}
    ]
    return {"year": 2026, "basis": "测速用", "holidays": days}


def _district(rng: random.Random, number: int) -> Iterator[File]:
    ident = f"district-{number}"
    home = f"districts/{ident}"
    title = f"测速{number}区"
    yield f"branches/{ident}-committee.yaml", {"name": f"{title}工委", "kind": "街道工委"}
    yield (
        f"{home}/district.yaml",
        {
            "name": title,
            "headline": "楼宇连片",
            "location": {"city": "测速市", "district": title},
            "organisation": f"{ident}-committee",
            "summary": sentence(rng),
            "text": paragraphs(rng, 3),
            "sections": [{"name": "红色引领", "parts": [sentence(rng)]}],
            "evolution": [{"version": "1.0", "when": "2018", "name": "起步"}],
        },
    )
    for station in range(6):
        yield (
            f"{home}/stations/station-{station}.yaml",
            {
                "name": f"{title}{station}号站",
                "area_m2": {"value": rng.randint(40, 1500), "q": "约"},
                "spaces": ["书吧", "议事角"],
                "text": sentence(rng),
            },
        )
    yield (
        f"{home}/records.yaml",
        {"records": [{"id": "honour", "kind": "荣誉", "title": "测速示范区", "date": "2020"}]},
    )
    yield (
        f"{home}/projects.yaml",
        {
            "lists": [
                {
                    "id": "projects",
                    "name": "项目清单",
                    "items": [{"id": f"p-{n}", "title": sentence(rng)} for n in range(4)],
                }
            ]
        },
    )
    yield f"{home}/timeline.yaml", timeline(rng)


def _tower(rng: random.Random, number: int, title: str, floors: int, lit: int) -> Iterator[File]:
    """A building's profile and its branch."""
    ident = f"tower-{number}"
    home = f"buildings/{ident}"
    district = f"district-{number // DISTRICT_OF}"
    yield (
        f"branches/{ident}-branch.yaml",
        {
            "name": f"{title}联合党支部",
            "kind": "联合党支部",
            "parent": f"{district}-committee",
            "host": ident,
            "founded": f"{rng.randint(2005, 2024)}-07",
            "joint": True,
            "covers": {"buildings": [title], "building_refs": [ident]},
            "text": sentence(rng),
        },
    )
    yield (
        f"{home}/building.yaml",
        {
            "name": title,
            "kind": "写字楼",
            "district": district,
            "organisation": f"{ident}-branch",
            "location": {"city": "测速市", "address": f"测速路{number}号"},
            "summary": sentence(rng),
            "text": paragraphs(rng, 3),
            "height_m": {"value": floors * 4, "q": "约", "unit": "米"},
            "floors": {"above": floors, "below": 3},
            "centre": {
                "name": f"{title}党群服务中心",
                "floor": lit,
                "area_m2": {"value": rng.randint(80, 2000), "unit": "平方米"},
                "opened": "2019-07-01",
                "hours": [{"days": "周一至周五", "time": "09:00-17:30"}],
                "text": paragraphs(rng, 1),
            },
            "sources": [
                {"id": "bench", "title": "测速资料", "authors": ["测速组"], "date": "2026"}
            ],
        },
    )


def _building(rng: random.Random, number: int, activities: int) -> Iterator[File]:
    ident = f"tower-{number}"
    home = f"buildings/{ident}"
    title = name(rng, number)
    floors = rng.randint(12, 90)
    lit = rng.randint(1, floors)
    yield from _tower(rng, number, title, floors, lit)
    for item in range(4):
        yield f"{home}/halls/hall-{item}.yaml", hall(rng, item, lit)
    for item in range(activities):
        yield f"{home}/activities/activity-{item}.yaml", activity(rng, item, ident)
    for item in range(4):
        yield f"{home}/exhibits/exhibit-{item}.yaml", exhibit(rng, item)
    for item in range(3):
        yield news(rng, home, title, item)
    if number % DISTRICT_OF == 0:
        yield f"{home}/screens/lobby.yaml", screen()
    yield from chapters(rng, home)


def main() -> None:
    """Write a city."""
    parser = argparse.ArgumentParser(prog="python -m bench.city", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hostile", action="store_true")
    wishes = parser.parse_args()
    files = city(wishes.pages, wishes.seed, wishes.hostile)
    print(f"{write(files, wishes.folder)} files in {wishes.folder}")


if __name__ == "__main__":
    main()
