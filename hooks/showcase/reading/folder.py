"""Reading: the data folder — which files it holds, which it should not, and all their faults."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from showcase.faults import Fault, Place, declare
from showcase.reading import layout
from showcase.reading.document import Document
from showcase.reading.read import MOST_BYTES, read_bytes
from showcase.reading.strange import bad_name, strange

LINK_OUT = declare(
    "E133",
    "链接指到外面",
    "“{name}”是一个链接，指到了数据文件夹外面",
    "删掉链接，把真正的文件放进来",
    wrong="data/buildings/a → /别处",
    right="data/buildings/a/（真正的文件夹）",
)
EMPTY_FOLDER = declare(
    "E134",
    "数据文件夹是空的",
    "文件夹 {name} {state}",
    "先放一个 site.yaml（网站名称、首页大字、网址），再放 buildings/ 和 branches/",
    wrong="空的 data/",
    right="data/site.yaml",
)
NO_SITE = declare(
    "E135",
    "没有 site.yaml",
    "数据文件夹里没有 site.yaml，不知道网站叫什么",
    "新建 {name}，至少写 title、headline、tagline、url 四行{near}",
    wrong="data/ 里只有 buildings/",
    right="data/site.yaml",
)
NO_PROFILE = declare(
    "E136",
    "没有主文件",
    "文件夹 {folder} 里没有 {profile}，这个文件夹里的其他文件都不会发布",
    "新建 {folder}/{profile}，至少写 name",
    wrong="data/buildings/a/ 里只有 halls/",
    right="data/buildings/a/building.yaml",
)
UNREADABLE_FILE = declare(
    "E137",
    "打不开的文件",
    "打不开“{name}”（没有读取权限，或不是普通文件）",
    "检查文件的权限；如果被别的程序占用，先关掉它",
    wrong="没有读取权限的文件",
    right="普通文件",
)
TOO_BIG = declare(
    "E125",
    "文件太大",
    "这个文件有 {size}，超过了 {limit}，没有读取",
    "数据文件通常只有几 KB；看看是不是把图片、视频或表格改名成了 .yaml",
    wrong="200 MB 的文件",
    right="几 KB 的文件",
)
MISSING_STATE = "不存在"
EMPTY_STATE = "是空的"
NEAR_SITE = "（文件夹里有 {name}，是不是它？）"


@dataclass(frozen=True, slots=True)
class Reading:
    """All files of a data folder that could be read, by path, and every fault of the others."""

    documents: dict[str, Document] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    known: frozenset[str] = frozenset()
    """Paths of known files, readable or not: a reference to a broken file is not dangling."""
    media: frozenset[str] = frozenset()
    """Paths of the files in media folders, which are not read."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a data folder, before any file is opened.

    Attributes:
        known: paths of the files to be read.
        media: paths of the files in media folders.
        faults: what lies where it should not, and what is missing.
    """

    known: frozenset[str]
    media: frozenset[str]
    faults: list[Fault]


def prefix_of(shown: str) -> str:
    """What stands before a file's path where it is told."""
    return f"{shown}/" if shown else ""


def survey(root: Path, shown: str) -> Survey:
    """Look which files a data folder holds; never raises for what it holds.

    Args:
        root: the folder.
        shown: how its path is told to editors.
    """
    if not root.is_dir():
        missing = EMPTY_FOLDER.at(Place(shown or "."), name=shown, state=MISSING_STATE)
        return Survey(frozenset(), frozenset(), [missing])
    faults: list[Fault] = []
    prefix = prefix_of(shown)
    base = os.path.realpath(root)
    shapes = layout.shapes()
    paths: list[str] = []
    media: set[str] = set()
    for path in _walk(base, "", base, prefix, faults):
        if layout.in_media(path):
            media.add(path)
        elif layout.shape(path) not in shapes:
            faults.append(strange(path, prefix))
        elif bad := next((s for s in layout.slugs(path) if not layout.is_slug(s[0])), None):
            faults.append(bad_name(path, prefix, base, *bad))
        else:
            paths.append(path)
    known = frozenset(paths)
    faults += _missing(known, shown, prefix, paths, base)
    return Survey(known, frozenset(media), faults)


def read_file(
    root: Path, path: str, shown: str, given: bytes | None = None
) -> tuple[Document | None, list[Fault], bytes | None]:
    """Read a file of a data folder.

    Args:
        root: the folder.
        path: the file's path in it.
        shown: its path as told.
        given: contents to read in the place of what the file holds.

    Returns:
        The document, None where nothing can be made of the file; its faults; what it holds, None
        where that cannot be read.
    """
    faults: list[Fault] = []
    data = _content(f"{root}/{path}", shown, faults) if given is None else given
    if data is None:
        return None, faults, None
    document, faults = read_bytes(path, data, shown)
    return document, faults, data


def _walk(folder: str, path: str, base: str, prefix: str, faults: list[Fault]) -> Iterator[str]:
    """Every file below a folder in order of name; links out of the data folder are told."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        faults.append(UNREADABLE_FILE.at(Place(prefix + path), name=path))
        return
    for entry in entries:
        if layout.IGNORED.fullmatch(entry.name):
            continue
        below = f"{path}/{entry.name}" if path else entry.name
        if entry.is_symlink():
            target = os.path.realpath(entry.path)
            if not _inside(target, base) or Path(target).is_dir():
                faults.append(LINK_OUT.at(Place(prefix + below), name=entry.name))
                continue
        if entry.is_dir():
            if below.count("/") > 4:
                faults.append(strange(below, prefix))
                continue
            yield from _walk(entry.path, below, base, prefix, faults)
        else:
            yield below


def _inside(target: str, base: str) -> bool:
    return target == base or target.startswith(base + os.sep)


def _content(place: str, shown: str, faults: list[Fault]) -> bytes | None:
    """A file's bytes, never more than the limit and never of a device or pipe."""
    try:
        handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        faults.append(_unreadable(shown))
        return None
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            faults.append(_unreadable(shown))
            return None
        if about.st_size > MOST_BYTES:
            size, limit = f"{about.st_size / 1e6:.1f} MB", f"{MOST_BYTES / 1e6:g} MB"
            faults.append(TOO_BIG.at(Place(shown), size=size, limit=limit))
            return None
        return os.read(handle, about.st_size + 1)
    except OSError:
        faults.append(_unreadable(shown))
        return None
    finally:
        os.close(handle)


def _unreadable(shown: str) -> Fault:
    return UNREADABLE_FILE.at(Place(shown), name=shown.rpartition("/")[2])


def _missing(
    known: frozenset[str], name: str, prefix: str, paths: list[str], base: str
) -> Iterator[Fault]:
    """What must be there and is not: anything at all, site.yaml, a folder's profile."""
    names = sorted(path.name for path in Path(base).iterdir())
    if not known and not any(not layout.IGNORED.fullmatch(entry) for entry in names):
        yield EMPTY_FOLDER.at(Place(name or "."), name=name, state=EMPTY_STATE)
        return
    if "site.yaml" not in known:
        alike = [entry for entry in sorted(names) if entry.lower().startswith("site.")]
        near = NEAR_SITE.format(name=alike[0]) if alike else ""
        yield NO_SITE.at(Place(f"{prefix}site.yaml"), name=f"{prefix}site.yaml", near=near)
    folders = sorted({tuple(p.split("/")[:2]) for p in paths if p.count("/") >= 2})
    for top, ident in folders:
        profile = layout.PROFILES[top]
        if f"{top}/{ident}/{profile}" not in known:
            folder = f"{prefix}{top}/{ident}"
            yield NO_PROFILE.at(Place(f"{folder}/{profile}"), folder=folder, profile=profile)
