"""Check: references lead somewhere, and pictures exist."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Any

from showcase.check.ids import Ids
from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import KINDS, Entity, kind_of, references

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
_LISTS = {
    "figure": {"buildings": "figures.yaml", "districts": "figures.yaml"},
    "source": {"buildings": "building.yaml", "districts": "district.yaml"},
}


@rule(DANGLING, RENAMED, scope="file")
def references_lead(subject: Subject) -> Iterator[Fault]:
    """Every reference names something that has a file (readable or not) or an entry."""
    ids = Ids(subject.reading)
    known: Known = {}
    for _, entity in subject.entities():
        for loc, kind, value in references(entity):
            if kind == "media" or ids.has(kind, value, _folder(entity.file)):
                continue
            if not _unreadable(subject, kind, value, entity):
                known = known or _known(subject)
                yield _dangling(subject, entity, loc, kind, value, known)


def _unreadable(subject: Subject, kind: str, value: str, entity: Entity) -> bool:
    """Whether the file that would hold a list's entry is broken, or has lost the list: told already."""
    if kind not in ("figure", "source"):
        return False
    folder = value.rpartition("/")[0] or _folder(entity.file)
    files = [f"{top}/{folder}/{_LISTS[kind].get(top, '')}" for top in ("buildings", "districts")]
    read = {e.file for found in subject.loaded.entities.values() for e in found.values()}
    return any(
        file in subject.reading.known
        and (
            file not in subject.reading.documents
            or (file not in read and not _has_list(subject, file, f"{kind}s"))
        )
        for file in files
    )


def _has_list(subject: Subject, file: str, key: str) -> bool:
    data = subject.reading.documents[file].data
    return isinstance(data, dict) and isinstance(data.get(key), list)


def _home(kind: str, value: str, entity: Entity) -> str:
    """Where the ids of a kind are counted: at the top, or in one building's folder."""
    if kind in ("building", "district", "branch"):
        return ""
    return "" if "/" in value else _folder(entity.file)


def _folder(file: str) -> str:
    return file.split("/")[1] if file.count("/") >= 2 else ""


Known = dict[tuple[str, str], dict[str, str]]


def _known(subject: Subject) -> Known:
    """Per kind and folder the ids with their names; `building/id` counts everywhere."""
    known: Known = {}
    for path in sorted(subject.reading.known):
        found = kind_of(path)
        if found is None:
            continue
        kind, key = found
        entity = subject.loaded.entities.get(kind.name, {}).get(key)
        name = str(getattr(entity, "name", None) or getattr(entity, "title", ""))
        folder, _, ident = key.rpartition("/")
        known.setdefault((kind.name, folder), {})[ident] = name
        if folder:
            known.setdefault((kind.name, ""), {})[key] = name
    for path, document in subject.reading.documents.items():
        folder = _folder(path)
        for list_key, kind_name in (("figures", "figure"), ("sources", "source")):
            for item in _items(document.data, list_key):
                ident = str(item.get("id"))
                name = str(item.get("label") or item.get("title") or "")
                known.setdefault((kind_name, folder), {})[ident] = name
                known.setdefault((kind_name, ""), {})[f"{folder}/{ident}"] = name
    return known


def _items(data: Any, key: str) -> Iterator[dict[str, Any]]:
    items = data.get(key) if isinstance(data, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and "id" in item:
            yield item


def _dangling(
    subject: Subject, entity: Entity, loc: Any, kind: str, value: str, known: Known
) -> Fault:
    home = _home(kind, value, entity)
    if renamed := _renamed(subject, entity, loc, kind, value, known):
        return renamed
    here = known.get((kind, home), {})
    bare = re.sub(r"(?i)\.ya?ml$", "", value.strip("“”‘’。，、 ").rpartition("/")[2]).lower()
    names = {name: ident for ident, name in sorted(here.items(), reverse=True) if name}
    own, of = _folder(entity.file) or getattr(entity, "host", None) or "", value.rpartition("/")[0]
    close = [key for key in (f"{own}/{bare}",) if key in here]  # of the host, for an organisation
    close += difflib.get_close_matches(bare, sorted(here), 2, 0.4) if not close else []
    close += [names[n] for n in difflib.get_close_matches(bare, sorted(names), 2, 0.5)]
    if not close and len(here) <= 2:
        close = sorted(here)
    if not close and home:  # the same id in another building is worth naming
        close = [k for k in sorted(known.get((kind, ""), {})) if k.endswith(f"/{bare}")][:2]
    everywhere = here | known.get((kind, ""), {})
    told = "、".join(
        f"{ident}（{everywhere[ident]}）" if everywhere[ident] else ident
        for ident in list(dict.fromkeys(close))[:2]
    )
    prefix = subject.reading.documents[entity.file].shown.removesuffix(entity.file)
    folder = of if of and kind in _LISTS else own
    where = ALL_IN.format(folder=prefix + _where(subject, kind, folder, entity.file))
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
    if not now and moved and ident in known.get((kind, moved), {}):
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
        name=known.get((kind, moved or home), {}).get(now, ""),
    )


def _now(subject: Subject, kind: str, folder: str, ident: str) -> str:
    """The id that what was called `ident` in a folder has now; empty where nothing was."""
    for key, found in sorted(subject.loaded.entities.get(kind, {}).items()):
        if ident in found.former_ids and key.rpartition("/")[0] == folder:
            return found.id
    return ""


def _moved(subject: Subject, folder: str) -> str:
    """The id of the building or district that was called `folder` before."""
    return _now(subject, "building", "", folder) or _now(subject, "district", "", folder)


def _where(subject: Subject, kind: str, folder: str, file: str) -> str:
    """Where the files or entries of a kind lie, seen from a file."""
    top = file.split("/")[0]
    if kind in ("figure", "source"):
        lists = [f"{top}/{folder}/{name}" for top, name in _LISTS[kind].items()]
        own = [path for path in lists if path.startswith(f"{top}/")]
        return next((path for path in lists if path in subject.reading.known), (own or lists)[0])
    paths = [k.path for k in KINDS if k.name == kind]
    path = next((p for p in paths if p.startswith(top)), paths[0])
    return path.replace("{folder}", folder or "*").rpartition("/")[0].replace("/*", "") + "/"


@rule(NO_PICTURE, OUTSIDE, scope="file")
def pictures_exist(subject: Subject) -> Iterator[Fault]:
    """A media path stays in media/ and names a file, letter for letter."""
    for _, entity in subject.entities():
        for loc, kind, path in references(entity):
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
    here = [
        name.removeprefix(folder) for name in sorted(media) if name.startswith(f"{folder}media/")
    ]
    whole = path if path.startswith("media/") else f"media/{path}"
    same = [name for name in here if name.lower() == whole.lower()]
    near = same or difflib.get_close_matches(whole, here, 1, 0.7)
    shown = subject.reading.documents[entity.file].shown.removesuffix(entity.file)
    hint = PUT_IT.format(folder=f"{shown}{folder}media/")
    if near:
        hint = (ALIKE_CASE if same else ALIKE).format(near=near[0])
    edits = None
    if near == [whole] and whole != path:  # there, but written without its folder
        hint, edits = WHOLE_PATH.format(path=whole), subject.instead(entity, *loc, whole)
    return NO_PICTURE.at(subject.place(entity, *loc), edits=edits, path=path, near=hint)
