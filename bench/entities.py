"""Bench: the entities of a building that are a file each."""

import random

from bench.text import paragraphs, sentence
from bench.writing import Data, File

_HALLS = ("会议", "服务", "组织生活", "文化")
_REPEATS = ("每月第二个周四", "每月最后一个周五", "每月一次，日期另行通知")


def hall(rng: random.Random, number: int, floor: int) -> Data:
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


def activity(rng: random.Random, number: int, home: str) -> Data:
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


def exhibit(rng: random.Random, number: int) -> Data:
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


def news(rng: random.Random, home: str, title: str, number: int) -> File:
    """A piece of news of a building."""
    day = f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    data: Data = {
        "title": f"第{number}条{title}动态",
        "date": day,
        "unit": f"{title}联合党支部",
        "text": paragraphs(rng, 4),
    }
    return f"{home}/news/{day}-news-{number}.yaml", data


def screen() -> Data:
    """A lobby screen."""
    return {
        "name": "大堂横屏",
        "geometry": {"diagonal_in": 55, "px": [1920, 1080], "view_distance_m": 5},
        "playlist": [
            {"key": kind, "kind": kind}
            for kind in ("welcome", "plan", "services", "timeline", "month", "news")
        ],
    }
