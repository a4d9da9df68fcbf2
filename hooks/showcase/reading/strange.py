"""Reading: files where none should lie, or under names that are no ids — what was meant, as far as it can be told."""

from __future__ import annotations

import difflib
import re
from itertools import count
from pathlib import Path, PurePosixPath

from showcase.faults import Fault, Place, declare
from showcase.reading import layout

STRANGE = declare(
    "E130",
    "放错地方的文件",
    "“{name}”不在任何已知的位置，不会被读取",
    "{advice}",
    wrong="data/buildings/a/hall/b.yaml",
    right="data/buildings/a/halls/b.yaml",
)
BAD_NAME = declare(
    "E131",
    "文件名不合规",
    "{what}“{name}”不能当编号",
    "改成小写英文字母、数字和短横，如 {example}；中文名称写在文件里的 name",
    wrong="data/buildings/a/halls/报告厅.yaml",
    right="data/buildings/a/halls/report-hall.yaml",
)
SUFFIX = declare(
    "E132",
    "后缀不对",
    "“{name}”的后缀不对，不会被读取",
    "改名为 {meant}",
    wrong="data/buildings/a/halls/b.yml",
    right="data/buildings/a/halls/b.yaml",
)
COPY = declare(
    "E156",
    "复制出来的文件",
    "“{name}”像是复制出来的副本，不会被读取",
    "不要就删掉；要另建一个就改名，如 {example}",
    wrong="data/buildings/a/halls/b - 副本.yaml",
    right="data/buildings/a/halls/b-2.yaml",
)
MEDIA_ADVICE = "图片和视频放进 media/ 文件夹"
NEAR_ADVICE = "是不是 {near}？"
OFFICE_ADVICE = "表格用 showcase import 导入；文档里的文字抄进 YAML 文件；给人下载的放进 media/"
HERE_ADVICE = "这里可以放：{names}"
WHAT_FILE = "文件名"
WHAT_FOLDER = "文件夹名"
_MEDIA_SUFFIXES = frozenset(
    [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".heic", ".mp4", ".mov", ".mp3", ".pdf"]
)
_OFFICE_SUFFIXES = frozenset(
    [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".csv", ".zip", ".rar"]
)
_COPY = re.compile(r" ?- ?(?:副本|Copy)(?: ?\(\d+\))?| ?[（(]\d+[)）]|_副本\d*|的副本")


def strange(path: str, prefix: str) -> Fault:
    """What to say of a file that lies nowhere known, told from `prefix`."""
    name = path.rpartition("/")[2]
    at = Place(prefix + path)
    stem = re.sub(r"(?i)(?:\.ya?ml|\.txt)+$", "", name)
    suffix = PurePosixPath(name).suffix.lower()
    meant = f"{path.removesuffix(name)}{stem}.yaml"
    if (stem != name or not suffix) and layout.shape(meant) in layout.shapes():
        return SUFFIX.at(at, name=name, meant=f"{stem}.yaml")
    if suffix in _MEDIA_SUFFIXES:
        return STRANGE.at(at, name=path, advice=MEDIA_ADVICE)
    if suffix in _OFFICE_SUFFIXES:
        return STRANGE.at(at, name=path, advice=OFFICE_ADVICE)
    shape = layout.shape(path)
    near = [spot for spot in sorted(layout.shapes()) if _alike(shape.lower(), spot)]
    if near:
        ids = [part for part, _ in layout.slugs(path)]
        filled = near[0]
        for ident in ids[: filled.count("{}")]:
            filled = filled.replace("{}", ident, 1)
        if filled != path:
            return STRANGE.at(at, name=path, advice=NEAR_ADVICE.format(near=prefix + filled))
    folder = shape.rpartition("/")[0]
    while folder and not layout.children_of(folder):
        folder = folder.rpartition("/")[0]
    names = "、".join(
        child.replace("{}", "<编号>") if "." in child else child.replace("{}", "<编号>") + "/"
        for child in layout.children_of(folder)
    )
    return STRANGE.at(at, name=path, advice=HERE_ADVICE.format(names=names))


def _alike(shape: str, spot: str) -> bool:
    """Whether two paths are alike in every part."""
    mine, theirs = shape.removesuffix(".yaml").split("/"), spot.removesuffix(".yaml").split("/")
    return len(mine) == len(theirs) and all(
        difflib.SequenceMatcher(None, a, b).ratio() > 0.7 for a, b in zip(mine, theirs, strict=True)
    )


def bad_name(path: str, prefix: str, base: str, name: str, is_folder: bool) -> Fault:
    """What to say of a file whose `name`, or its folder's, is no id; `base` is the data folder."""
    plain = name if is_folder else _COPY.sub("", name)
    slug = "-".join(part for part in _ascii_parts(plain.lower()) if part) or "hall-a"
    if plain != name:
        shelf = Path(base, path).parent
        example = next(f"{slug}-{n}" for n in count(2) if not (shelf / f"{slug}-{n}.yaml").exists())
        return COPY.at(Place(prefix + path), name=f"{name}.yaml", example=f"{example}.yaml")
    what = WHAT_FOLDER if is_folder else WHAT_FILE
    example = slug[: layout.SLUG_LIMIT].strip("-")
    at = path if not is_folder else "/".join(path.split("/")[:2])
    return BAD_NAME.at(
        Place(prefix + at), what=what, name=name, example=example + ("" if is_folder else ".yaml")
    )


def _ascii_parts(name: str) -> list[str]:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in name).split()
