"""Check: emblems, flags and official marks — who may show them, and only unchanged (norms N04, N08, N09, N10)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from showcase import reads
from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, suspects
from showcase.faults import Fault, Place, declare
from showcase.images import shape
from showcase.model import Catalogue, Exhibit, Site

_ON = "emblem: {file: media/emblem.svg, basis: "

NOT_ENTITLED = declare(
    "E730",
    "主办方不能用党徽",
    "主办方性质是{type}，用党徽要有党组织的批准，basis 里没有写由谁批准（N08）",
    "写明批准的党组织，如 basis: 某某街道党工委批准；没有批准就删掉 emblem",
    wrong="owner: {type: property}\n" + _ON + "宣传需要}",
    right="owner: {type: party_org}\n" + _ON + "《中国共产党党徽党旗条例》第七条}",
)
NO_EMBLEM = declare(
    "E731",
    "党徽文件不能用",
    "党徽文件 {file} {why}（N08）",
    "把标准的党徽文件放在 data/media/，写成 file: media/文件名；要正方形的 SVG 或 PNG，不能变形、加字、裁切",
    wrong=_ON + "党组织网站}   # media/ 里没有这个文件",
    right=_ON + "党组织网站}",
)
NO_PRINT = declare(
    "W732",
    "党徽文件没有锁定",
    "党徽文件 {file} 还没有写指纹，被换掉也发现不了",
    "请人核对图形与标准一致，再写 sha256: {sha256}",
    wrong=_ON + "党组织网站}",
    right="emblem: {file: media/emblem.svg, basis: 党组织网站, sha256: 核对后写检查给出的值}",
)
CHANGED = declare(
    "E733",
    "党徽文件被换过",
    "党徽文件 {file} 与核对过的不一样（N08）",
    "换回核对过的文件；确要更换，请人核对后写 sha256: {sha256}",
    wrong="emblem: {file: media/emblem.svg, basis: 党组织网站, sha256: 旧文件的指纹}",
    right="emblem: {file: media/emblem.svg, basis: 党组织网站, sha256: 新文件的指纹}",
)
OTHER_EMBLEM = declare(
    "E734",
    "另外的党徽图案",
    "图片 {file} 像是自己找来的党徽或锤子镰刀图案（N08）",
    "党徽只能用 site.yaml 的 emblem 登记的那一个文件；只是照片就换个文件名",
    wrong="media:\n  - {file: media/dangqi-hammer.png, decorative: true}",
    right="media:\n  - {file: media/poster.JPG, decorative: true}",
)
NATIONAL_EMBLEM = declare(
    "E735",
    "不能用国徽",
    "图片 {file} 像是国徽，主办方性质是{type}，不能用国徽（N09）",
    "删掉；党群服务中心不在国徽法规定的使用范围内",
    wrong="media:\n  - {file: media/guohui.png, decorative: true}",
    right="media:\n  - {file: media/poster.JPG, decorative: true}",
)
BAD_FLAG = declare(
    "E736",
    "旗的图案变形",
    "图片 {file} 像是国旗或党旗的图案，宽高是 {width:g}×{height:g}，标准是 3:2（N08、N09）",
    "换成标准图案，不裁切、不拉伸；只是有旗帜的照片就换个文件名",
    wrong="media:\n  - {file: media/guoqi.png, decorative: true}   # 400×400",
    right="media:\n  - {file: media/guoqi.png, decorative: true}   # 600×400",
)
SYMBOL = declare(
    "E737",
    "用字符代替党徽、国旗",
    "这里用字符“{char}”代替{what}（N08、N09）",
    "删掉这个字符",
    wrong="summary: ☭ 主题党日",
    right="summary: 主题党日",
)
NO_MARK = declare(
    "E738",
    "主办方不能挂党政机关标识",
    "链接到了党政机关、事业单位网站标识（{host}），主办方性质是{type}，不能挂（N04）",
    "删掉这条链接；性质写错了就改 owner.type",
    wrong="owner: {type: company}\nlinks: [{label: 党政机关, url: https://bszs.conac.cn/sitename?method=show&id=1}]",
    right="owner: {type: gov}\nlinks: [{label: 党政机关, url: https://bszs.conac.cn/sitename?method=show&id=1}]",
)
MARTYR = declare(
    "E739",
    "英烈展项与商业、抽奖放在一起",
    "“{title}”涉及英烈，相关活动“{activity}”像是{what}（N10）",
    "从 related_activities 里去掉这个活动",
    wrong="martyr: true\nrelated_activities: [lottery]",
    right="martyr: true",
)
COMPANIES = frozenset({"company", "property"})
OWNERS = {
    "party_org": "党组织",
    "public_institution": "事业单位",
    "company": "企业",
    "property": "物业",
}
MISSING, NOT_SQUARE, UNREADABLE = "不在 data/media/ 里", "不是正方形", "打不开"
WHAT = {"☭": "党徽", "🇨🇳": "国旗"}
_APPROVED = re.compile("批准|批复|同意|授权|核准")
_HAMMER = re.compile(r"hammer|sickle|danghui|party-?emblem|锤子|镰刀|党徽", re.IGNORECASE)
_NATIONAL = re.compile(r"guohui|national-?emblem|国徽", re.IGNORECASE)
_FLAG = re.compile(r"guoqi|dangqi|national-?flag|party-?flag|国旗|党旗", re.IGNORECASE)
_SYMBOL = re.compile("☭|🇨🇳")
_TRADE = re.compile("抽奖|团购|促销|招商|积分|兑换|优惠")
_MARK_HOST = "bszs.conac.cn"
_OFF = 0.005
"""How far a proportion may be from the standard."""


@rule(NOT_ENTITLED, NO_EMBLEM, NO_PRINT, CHANGED, scope="file")
def emblem_is_right(subject: Subject) -> Iterator[Fault]:
    """The emblem is off; where it is on, its owner may use it and its file is the checked one."""
    for site in _sites(subject):
        emblem = site.emblem
        if emblem is None:
            continue
        if site.owner.type in COMPANIES and not _APPROVED.search(emblem.basis):
            place = subject.place(site, "emblem", "basis")
            yield NOT_ENTITLED.at(place, type=OWNERS[site.owner.type])
        place = subject.place(site, "emblem", "file")
        data = _bytes(subject, emblem.file)
        why = MISSING if data is None else _unfit(data)
        if data is None or why:
            yield NO_EMBLEM.at(place, file=emblem.file, why=why)
            continue
        found = hashlib.sha256(data).hexdigest()
        if emblem.sha256 is None:
            yield NO_PRINT.at(place, file=emblem.file, sha256=found)
        elif emblem.sha256.lower() != found:
            print_place = subject.place(site, "emblem", "sha256")
            yield CHANGED.at(print_place, file=emblem.file, sha256=found)


def _unfit(data: bytes) -> str:
    size = shape(data)
    if size is None:
        return UNREADABLE
    return "" if abs(size[0] / size[1] - 1) <= _OFF else NOT_SQUARE


def _bytes(subject: Subject, path: str) -> bytes | None:
    """A file of the media folder at the top; None when it is not there."""
    there = subject.root is not None and path in subject.reading.media
    reads.note(path)
    return (subject.root / path).read_bytes() if there and subject.root else None


@rule(OTHER_EMBLEM, NATIONAL_EMBLEM, BAD_FLAG, scope="file")
def pictures_are_no_emblems(subject: Subject) -> Iterator[Fault]:
    """No emblem but the registered one; flags in their proportion. Files tell by their names."""
    owner = subject.catalogue.site.owner.type if subject.catalogue else "party_org"
    for entity, loc, kind, path in subject.references:
        if kind != "media":
            continue
        name = path.rpartition("/")[2]
        if _HAMMER.search(name):
            yield OTHER_EMBLEM.at(subject.place(entity, *loc), file=path)
        elif _NATIONAL.search(name) and owner != "gov":
            yield NATIONAL_EMBLEM.at(subject.place(entity, *loc), file=path, type=OWNERS[owner])
        elif _FLAG.search(name):
            yield from _flag(subject, entity.file, path, subject.place(entity, *loc))


def _flag(subject: Subject, file: str, path: str, place: Place) -> Iterator[Fault]:
    home = "/".join(file.split("/")[:2]) + "/" if file.count("/") >= 2 else ""
    data = _bytes(subject, home + path) or _bytes(subject, path)
    size = shape(data) if data else None
    if size and abs(size[0] / size[1] / 1.5 - 1) > _OFF:
        yield BAD_FLAG.at(place, file=path, width=size[0], height=size[1])


@rule(SYMBOL, scope="file")
def no_symbols_for_emblems(subject: Subject) -> Iterator[Fault]:
    """No character stands for the party emblem or the national flag."""
    for document, loc, text in suspects(subject, _SYMBOL):
        for found in _SYMBOL.finditer(text):
            place = spot_of(document, loc, found[0])
            yield SYMBOL.at(place, char=found[0], what=WHAT[found[0]])


@rule(NO_MARK, scope="file")
def official_marks_are_of_offices(subject: Subject) -> Iterator[Fault]:
    """The mark of party and government offices is not linked by a company."""
    for site in _sites(subject):
        for index, link in enumerate(site.links):
            if _MARK_HOST in link.url and site.owner.type in COMPANIES:
                place = subject.place(site, "links", index, "url")
                yield NO_MARK.at(place, host=_MARK_HOST, type=OWNERS[site.owner.type])


@rule(MARTYR, scope="folder")
def martyrs_stand_apart(subject: Subject) -> Iterator[Fault]:
    """An exhibit about martyrs is on no page with trade, points or lotteries."""
    for folder in subject.folders():
        for exhibit in folder.exhibits.values():
            if exhibit.martyr and subject.catalogue:
                yield from _trade(subject, subject.catalogue, exhibit)


def _trade(subject: Subject, catalogue: Catalogue, exhibit: Exhibit) -> Iterator[Fault]:
    for index, reference in enumerate(exhibit.related_activities):
        activity = catalogue.activity(reference, exhibit.folder)
        if activity is None:
            continue
        said = " ".join(filter(None, [activity.name, activity.kind, *activity.tags]))
        if found := _TRADE.search(said):
            yield MARTYR.at(
                subject.place(exhibit, "related_activities", index),
                title=exhibit.title,
                activity=activity.name,
                what=found[0],
            )


def _sites(subject: Subject) -> Iterator[Site]:
    for _, entity in subject.entities():
        if isinstance(entity, Site):
            yield entity
