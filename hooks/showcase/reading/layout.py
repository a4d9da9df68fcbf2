"""Reading: where files of the data folder lie — the one table of known places.

The model has the same table seen from its side (which class reads a file); a test holds the two
together, because reading knows nothing of the model.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LIMIT = 60

MEDIA = "media"
"""Folders of this name hold pictures and films, which are not read here."""

IGNORED = re.compile(r"\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|README.*", re.IGNORECASE)
"""What operating systems, editors and people leave beside the data."""


def in_media(path: str) -> bool:
    """Whether a path lies in a media folder: at the top, or in a building's or district's."""
    if MEDIA not in path:  # nearly all, and all are asked at every build
        return False
    parts = path.split("/")
    return parts[0] == MEDIA or (parts[0] in PROFILES and len(parts) > 3 and parts[2] == MEDIA)


@dataclass(frozen=True, slots=True)
class Spot:
    """A known place: `{}` stands for a slug (a building's, a district's or the entity's id)."""

    pattern: str
    title: str


SPOTS: tuple[Spot, ...] = (
    Spot("site.yaml", "网站设置"),
    Spot("terms.yaml", "用语"),
    Spot("holidays/{}.yaml", "放假安排"),
    Spot("branches/{}.yaml", "组织"),
    Spot("buildings/{}/building.yaml", "楼宇"),
    Spot("buildings/{}/halls/{}.yaml", "厅室"),
    Spot("buildings/{}/exhibits/{}.yaml", "展品"),
    Spot("buildings/{}/activities/{}.yaml", "活动"),
    Spot("buildings/{}/news/{}.yaml", "动态"),
    Spot("buildings/{}/screens/{}.yaml", "大堂屏"),
    Spot("buildings/{}/figures.yaml", "数读"),
    Spot("buildings/{}/methods.yaml", "工作法"),
    Spot("buildings/{}/services.yaml", "服务"),
    Spot("buildings/{}/clubs.yaml", "社团"),
    Spot("buildings/{}/walls.yaml", "留言墙"),
    Spot("buildings/{}/lists.yaml", "清单"),
    Spot("buildings/{}/timeline.yaml", "大事记"),
    Spot("buildings/{}/records.yaml", "记录"),
    Spot("districts/{}/district.yaml", "区"),
    Spot("districts/{}/stations/{}.yaml", "站点"),
    Spot("districts/{}/activities/{}.yaml", "活动"),
    Spot("districts/{}/news/{}.yaml", "动态"),
    Spot("districts/{}/screens/{}.yaml", "大堂屏"),
    Spot("districts/{}/figures.yaml", "数读"),
    Spot("districts/{}/methods.yaml", "工作法"),
    Spot("districts/{}/services.yaml", "服务"),
    Spot("districts/{}/lists.yaml", "清单"),
    Spot("districts/{}/projects.yaml", "项目"),
    Spot("districts/{}/timeline.yaml", "大事记"),
    Spot("districts/{}/records.yaml", "记录"),
)

PROFILES: dict[str, str] = {"buildings": "building.yaml", "districts": "district.yaml"}
"""The file without which a folder of that top is nobody's."""


@cache
def shapes() -> frozenset[str]:
    """Every known pattern, to be compared with `shape`."""
    return frozenset(spot.pattern for spot in SPOTS)


def shape(path: str) -> str:
    """The pattern a path would have: the parts that are ids become `{}`.

    >>> shape("buildings/x/halls/y.yaml")
    'buildings/{}/halls/{}.yaml'
    """
    parts = path.split("/")
    count = len(parts)
    if count >= 3 and parts[0] in PROFILES:
        parts[1] = "{}"
        if count == 4:
            parts[3] = "{}" + _suffix(parts[3])
    elif count == 2:
        parts[1] = "{}" + _suffix(parts[1])
    return "/".join(parts)


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:] if dot >= 0 else ""


def slugs(path: str) -> list[tuple[str, bool]]:
    """The parts of a known path that are ids: (part, whether it is a folder)."""
    parts = path.split("/")
    found: list[tuple[str, bool]] = []
    if len(parts) >= 3:
        found.append((parts[1], True))
    if len(parts) in (2, 4):
        found.append((parts[-1].rpartition(".")[0], False))
    return found


def is_slug(name: str) -> bool:
    """Whether a name may be an id."""
    return len(name) <= SLUG_LIMIT and SLUG.fullmatch(name) is not None


def children_of(folder: str) -> list[str]:
    """The names known directly below a folder given by its pattern (`buildings/{}`)."""
    depth = len(folder.split("/")) if folder else 0
    found = {
        spot.pattern.split("/")[depth]
        for spot in SPOTS
        if not folder or spot.pattern.startswith(folder + "/")
    }
    return sorted(found)
