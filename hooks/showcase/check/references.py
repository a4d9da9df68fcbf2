"""Check: references lead somewhere, and pictures exist."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Any

from showcase.check.ids import LISTED, Ids
from showcase.check.known import Known
from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import KINDS, Entity

DANGLING = declare(
    "E401",
    "引用不存在",
    "没有编号为“{ident}”的{title}",
    "{near}{where}",
    wrong="hall: hall-x",
    right="hall: hall-a",
)
RENAMED = declare(
    "E402",
    "编号已经改名",
    "{title}“{ident}”的编号已经改成“{now}”（{name}）",
    "改成 {now}",
    wrong="hall: hall-old   # 一楼报告厅的 former_ids 里有它",
    right="hall: hall-a",
    fixable=True,
)
NO_PICTURE = declare(
    "E501",
    "图片不存在",
    "找不到图片 {path}",
    "{near}",
    wrong="file: media/海报.jpg",
    right="file: media/poster.jpg",
    fixable=True,
)
OUTSIDE = declare(
    "E503",
    "图片路径指到外面",
    "图片路径不能指到 media/ 外面（“{path}”）",
    "把图片放进 media/ 再填 media/文件名",
    wrong="file: ../../etc/passwd",
    right="file: media/poster.jpg",
)
ALIKE_CASE = "文件夹里有 {near}（大小写不同），是不是它？"
ALIKE = "文件夹里有 {near}，是不是它？"
WHOLE_PATH = "写全路径：{path}"
PUT_IT = "把图片放进 {folder}，文件名要一模一样"
NEAREST = "最接近的是 {names}；"
ALL_IN = "全部见 {folder}"
TITLES = {kind.name: kind.title for kind in KINDS} | {"figure": "数据", "source": "来源"}


@rule(DANGLING, RENAMED, scope="file")
def references_lead(subject: Subject) -> Iterator[Fault]:
    """Every reference names something that has a file (readable or not) or an entry."""
    ids = Ids(subject.reading)
    known = Known(subject)
    for entity, loc, kind, value in subject.references:
        if kind == "media" or ids.has(kind, value, _folder(entity.file)):
            continue
        if not _unreadable(subject, kind, value, entity):
            yield _dangling(subject, entity, loc, kind, value, known)


def _unreadable(subject: Subject, kind: str, value: str, entity: Entity) -> bool:
    """Whether the file that would hold a list's entry is broken, or has lost the list: told already."""
    if kind not in LISTED:
        return False
    folder = value.rpartition("/")[0] or _folder(entity.file)
    key, *files = LISTED[kind]
    for file in (path.format(folder=folder) for path in files):
        if file not in subject.reading.known or file in subject.readable:
            continue
        document = subject.document(file)
        if document is None or not isinstance(document.data.get(key), list):
            return True
    return False


def _home(kind: str, value: str, entity: Entity) -> str:
    """Where the ids of a kind are counted: at the top, or in one building's folder."""
    if kind in ("building", "district", "branch"):
        return ""
    return "" if "/" in value else _folder(entity.file)


def _folder(file: str) -> str:
    return file.split("/")[1] if file.count("/") >= 2 else ""


def _dangling(
    subject: Subject, entity: Entity, loc: Any, kind: str, value: str, known: Known
) -> Fault:
    home = _home(kind, value, entity)
    if renamed := _renamed(subject, entity, loc, kind, value, known):
        return renamed
    here = known.names(kind, home)
    bare = re.sub(r"(?i)\.ya?ml$", "", value.strip("“”‘’。，、 ").rpartition("/")[2]).lower()
    names = {name: ident for ident, name in sorted(here.items(), reverse=True) if name}
    own, of = _folder(entity.file) or getattr(entity, "host", None) or "", value.rpartition("/")[0]
    close = [key for key in (f"{own}/{bare}",) if key in here]  # of the host, for an organisation
    close += difflib.get_close_matches(bare, sorted(here), 2, 0.4) if not close else []
    close += [names[n] for n in difflib.get_close_matches(bare, sorted(names), 2, 0.5)]
    if not close and len(here) <= 2:
        close = sorted(here)
    if not close and home:  # the same id in another building is worth naming
        close = [k for k in known.ids(kind, "") if k.endswith(f"/{bare}")][:2]
    shown = (
        (key, here[key] if key in here else known.name(kind, key))
        for key in list(dict.fromkeys(close))[:2]
    )
    told = "、".join(f"{ident}（{name}）" if name else ident for ident, name in shown)
    folder = of if of and kind in LISTED else own
    where = ALL_IN.format(folder=subject.prefix + _where(subject, kind, folder, entity.file))
    return DANGLING.at(
        subject.place(entity, *loc),
        ident=value,
        title=TITLES.get(kind, ""),
        near=NEAREST.format(names=told) if told else "",
        where=where,
    )


def _renamed(
    subject: Subject, entity: Entity, loc: Any, kind: str, value: str, known: Known
) -> Fault | None:
    """An id that something had before it, or the folder it lies in, was renamed."""
    folder, slash, ident = value.rpartition("/")
    home = folder if slash else _home(kind, value, entity)
    moved = _moved(subject, home) if slash else ""
    now = _now(subject, kind, moved or home, ident)
    if not now and moved and ident in known.ids(kind, moved):
        now = ident
    if not now:
        return None
    right = f"{moved or home}/{now}" if slash else now
    return RENAMED.at(
        subject.place(entity, *loc),
        edits=subject.instead(entity, *loc, right),
        title=TITLES.get(kind, ""),
        ident=value,
        now=right,
        name=known.names(kind, moved or home).get(now, ""),
    )


def _now(subject: Subject, kind: str, folder: str, ident: str) -> str:
    """The id that what was called `ident` in a folder has now; empty where nothing was."""
    for former in subject.former:
        home, _, now = former.key.rpartition("/")
        if former.kind == kind and home == folder and ident in former.ids:
            return now
    return ""


def _moved(subject: Subject, folder: str) -> str:
    """The id of the building or district that was called `folder` before."""
    return _now(subject, "building", "", folder) or _now(subject, "district", "", folder)


def _where(subject: Subject, kind: str, folder: str, file: str) -> str:
    """Where the files or entries of a kind lie, seen from a file."""
    top = file.split("/")[0]
    if kind in LISTED:
        lists = [path.format(folder=folder) for path in LISTED[kind][1:]]
        own = [path for path in lists if path.startswith(f"{top}/")]
        return next((path for path in lists if path in subject.reading.known), (own or lists)[0])
    paths = [k.path for k in KINDS if k.name == kind]
    path = next((p for p in paths if p.startswith(top)), paths[0])
    return path.replace("{folder}", folder or "*").rpartition("/")[0].replace("/*", "") + "/"


@rule(NO_PICTURE, OUTSIDE, scope="file")
def pictures_exist(subject: Subject) -> Iterator[Fault]:
    """A media path stays in media/ and names a file, letter for letter."""
    for entity, loc, kind, path in subject.references:
        if kind != "media":
            continue
        parts = path.replace("\\", "/").split("/")
        bare = len(parts) == 1 and ":" not in path and "\\" not in path
        if not bare and (".." in parts or parts[0] != "media" or "\\" in path):
            yield OUTSIDE.at(subject.place(entity, *loc), path=path)
        elif fault := _picture(subject, entity, loc, path):
            yield fault


def _picture(subject: Subject, entity: Entity, loc: Any, path: str) -> Fault | None:
    top = "/".join(entity.file.split("/")[:2]) if entity.file.count("/") >= 2 else ""
    folder = f"{top}/" if top else ""
    media = subject.reading.media
    if folder + path in media or path in media:
        return None
    start = f"{folder}media/"
    here = sorted(name.removeprefix(folder) for name in media if name.startswith(start))
    whole = path if path.startswith("media/") else f"media/{path}"
    same = [name for name in here if name.lower() == whole.lower()]
    near = same or difflib.get_close_matches(whole, here, 1, 0.7)
    hint = PUT_IT.format(folder=f"{subject.prefix}{start}")
    if near:
        hint = (ALIKE_CASE if same else ALIKE).format(near=near[0])
    edits = None
    if near == [whole] and whole != path:  # there, but written without its folder
        hint, edits = WHOLE_PATH.format(path=whole), subject.instead(entity, *loc, whole)
    return NO_PICTURE.at(subject.place(entity, *loc), edits=edits, path=path, near=hint)
