"""Bench: a city's data of every kind of entity, valid for the model, the same for the same seed.

python -m bench.city FOLDER --pages 10000 [--hostile] writes a data folder. Names are made of a stock of
words and a number; no place, body or person is meant.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.text import name, paragraphs, sentence

PAGES_A_BUILDING = 30
"""A building of the city: its page, its chapters, halls, activities, exhibits and news."""

HOSTILE_ACTIVITIES = 5000
DISTRICT_OF = 40
"""Buildings of one district."""

_HALLS = [
    "会议",
    "服务",
    "组织生活",
    "文化",
    "展陈",
    "学习",
    "谈话",
    "设备",
    "互动",
    "场地",
    "服务站",
    "多功能",
]
_REPEATS = ("每月第二个周四", "每月最后一个周五", "每月一次，日期另行通知")
Data = dict[str, Any]
File = tuple[str, Data]


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


def write(files: Iterator[File], folder: Path) -> int:
    """Write files as block YAML; returns how many."""
    count = 0
    for path, data in files:
        count += 1
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(_block(data, 0)), encoding="utf-8")
    return count


def _block(data: Data, depth: int) -> Iterator[str]:
    """Block YAML as an editor writes it: no anchors, texts as literal blocks."""
    pad = "  " * depth
    for key, value in data.items():
        if isinstance(value, dict):
            yield f"{pad}{key}:\n"
            yield from _block(value, depth + 1)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{pad}{key}:\n"
            for item in value:
                lines = list(_block(item, depth + 2))
                yield f"{pad}  - {lines[0].lstrip()}"
                yield from lines[1:]
        elif isinstance(value, str) and "\n" in value:
            yield f"{pad}{key}: |\n"
            yield from (f"{pad}  {line}\n" if line else "\n" for line in value.split("\n"))
        elif isinstance(value, list):
            yield f"{pad}{key}: [{', '.join(map(_scalar, value))}]\n"
        else:
            yield f"{pad}{key}: {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    plain = isinstance(value, str) and value and value[0].isalpha() and value.isalnum()
    return value if plain else json.dumps(value, ensure_ascii=False)


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
    yield f"{home}/timeline.yaml", _timeline(rng)


def _building(rng: random.Random, number: int, activities: int) -> Iterator[File]:
    ident = f"tower-{number}"
    home = f"buildings/{ident}"
    title = name(rng, number)
    district = f"district-{number // DISTRICT_OF}"
    floors = rng.randint(12, 90)
    lit = rng.randint(1, floors)
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
    for hall in range(4):
        yield f"{home}/halls/hall-{hall}.yaml", _hall(rng, hall, lit)
    for activity in range(activities):
        yield f"{home}/activities/activity-{activity}.yaml", _activity(rng, activity, ident)
    for exhibit in range(4):
        yield f"{home}/exhibits/exhibit-{exhibit}.yaml", _exhibit(rng, exhibit)
    for news in range(3):
        day = f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        yield (
            f"{home}/news/{day}-news-{news}.yaml",
            {
                "title": f"第{news}条{title}动态",
                "date": day,
                "unit": f"{title}联合党支部",
                "text": paragraphs(rng, 4),
            },
        )
    yield from _lists(rng, home)


def _hall(rng: random.Random, number: int, floor: int) -> Data:
    return {
        "name": f"{_HALLS[number]}厅{number}",
        "kind": _HALLS[number],
        "floor": floor,
        "summary": sentence(rng),
        "text": paragraphs(rng, 4),
        "functions": ["三会一课", "主题党日"],
        "equipment": ["投影", "移动桌椅"],
        "area_m2": {"value": rng.randint(20, 300), "unit": "平方米"},
        "capacity": rng.randint(8, 200),
        "plan": {"x": number * 10, "y": 0, "w": 9, "h": 6, "schematic": True},
    }


def _activity(rng: random.Random, number: int, home: str) -> Data:
    data: Data = {
        "name": f"第{number}号{rng.choice(['读书会', '主题党日', '午间课堂', '议事会'])}",
        "kind": "组织生活",
        "hall": f"hall-{number % 4}",
        "share_hall": True,
        "organiser": f"{home}-branch",
        "audience": "楼宇党员与职工",
        "summary": sentence(rng),
        "text": paragraphs(rng, 4),
        "parts": ["签到", "学习", "交流"],
        "tags": ["楼宇", "学习"],
    }
    if number % 3 == 1:
        hour = 8 + number % 10
        times = {"time": f"{hour:02}:15-{hour:02}:55", "starts": "2026-01-05", "ends": "2027-01-31"}
        return data | {"series": True, "repeat": rng.choice(_REPEATS)} | times
    return data | {"when": f"2025-{rng.randint(1, 12):02}"}


def _exhibit(rng: random.Random, number: int) -> Data:
    return {
        "title": f"第{number}号展板",
        "kind": "展墙",
        "date": f"{rng.randint(1921, 2021)}-07",
        "order": number,
        "hall": "hall-3",
        "hang": {"wall": "north", "at": number * 3, "width": 1.8},
        "label": sentence(rng),
        "text": paragraphs(rng, 4),
        "sources": ["bench"],
    }


def _timeline(rng: random.Random) -> Data:
    return {
        "timeline": [
            {"date": f"{year}-07", "event": sentence(rng)} for year in range(2015, 2024, 3)
        ]
    }


def _lists(rng: random.Random, home: str) -> Iterator[File]:
    yield (
        f"{home}/figures.yaml",
        {
            "as_of": "2025-12",
            "source": "bench",
            "figures": [
                {"id": "visits", "label": "接待", "value": rng.randint(10, 90_000), "unit": "人次"},
                {
                    "id": "firms",
                    "label": "企业",
                    "value": rng.randint(10, 900),
                    "q": "近",
                    "unit": "家",
                },
                {
                    "id": "by-year",
                    "label": "历年活动",
                    "value": 120,
                    "unit": "场",
                    "series": [
                        {"date": str(y), "value": rng.randint(20, 200)} for y in range(2019, 2025)
                    ],
                },
            ],
        },
    )
    yield (
        f"{home}/methods.yaml",
        {
            "methods": [
                {"id": "method", "name": "楼事楼议", "items": [sentence(rng), sentence(rng)]}
            ]
        },
    )
    services = [
        {"id": f"s-{n}", "name": f"第{n}项服务", "hall": "hall-1", "how": sentence(rng)}
        for n in range(4)
    ]
    yield (
        f"{home}/services.yaml",
        {"groups": [{"id": "desk", "name": "一站式", "services": services}]},
    )
    yield f"{home}/clubs.yaml", {"clubs": [{"id": "tea", "name": "茶艺社", "meet": "周五晚间"}]}
    yield (
        f"{home}/walls.yaml",
        {
            "messages": [{"topic": "停车", "gist": sentence(rng)}],
            "quotes": [{"text": "楼上楼下一家人", "kind": "口号"}],
        },
    )
    yield (
        f"{home}/lists.yaml",
        {
            "lists": [
                {"id": "needs", "name": "需求清单", "items": [{"id": "n", "title": sentence(rng)}]}
            ]
        },
    )
    yield f"{home}/timeline.yaml", _timeline(rng)
    yield (
        f"{home}/records.yaml",
        {"records": [{"id": "honour", "kind": "荣誉", "title": "测速楼宇", "date": "2021"}]},
    )


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
