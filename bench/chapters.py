"""Bench: the chapters of a building or district that are one file each."""

import random
from collections.abc import Iterator

from bench.text import sentence
from bench.writing import Data, File


def timeline(rng: random.Random) -> Data:
    return {
        "timeline": [
            {"date": f"{year}-07", "event": sentence(rng)} for year in range(2015, 2024, 3)
        ]
    }


def chapters(rng: random.Random, home: str) -> Iterator[File]:
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
    yield f"{home}/timeline.yaml", timeline(rng)
    yield (
        f"{home}/records.yaml",
        {"records": [{"id": "honour", "kind": "荣誉", "title": "测速楼宇", "date": "2021"}]},
    )
