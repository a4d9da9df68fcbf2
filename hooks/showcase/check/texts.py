"""Check: rules on any text of any file — personal numbers, markup, addresses, odd characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from showcase.check.fields import spot
from showcase.check.rule import Subject, rule
from showcase.faults import Edit, Fault, Place, declare
from showcase.model import kind_of
from showcase.personal import personal_numbers
from showcase.reading import Document

ID_NUMBER = declare(
    "E601",
    "身份证号",
    "这里像是身份证号（{masked}），公开网站不能放",
    "删掉；联系电话请用单位固定电话（写在 contact）",
    wrong="summary: 联系人身份证 11010519491231002X",
    right="summary: 联系服务中心值班岗",
)
MOBILE = declare(
    "E604",
    "手机号",
    "这里像是手机号（{masked}），公开网站不能放",
    "删掉；联系电话请用单位固定电话（写在 contact）",
    wrong="summary: 报名请打 13800138000",
    right="summary: 报名请联系服务中心值班岗",
)
CARD = declare(
    "E605",
    "银行卡号",
    "这里像是银行卡号（{masked}），公开网站不能放",
    "删掉",
    wrong="summary: 党费账户 6222021234567890128",
    right="summary: 党费按规定缴纳",
)
PLATE = declare(
    "E616",
    "车牌号",
    "这里像是车牌号（{masked}），公开网站不能放",
    "删掉",
    wrong="summary: 接送车辆鄂A12345",
    right="summary: 有接送车辆",
)
EMAIL = declare(
    "E614",
    "正文里的邮箱",
    "这里有邮箱（{masked}），正文里不能放",
    "单位邮箱写在 contact 的 email；个人邮箱删掉",
    wrong="summary: 报名请写信到 zhang@example.org",
    right="summary: 报名请联系服务中心值班岗",
)
ID_LIKE = declare(
    "W606",
    "像身份证号的数字",
    "这串数字像是身份证号（{masked}），但校验位不对或是旧的 15 位",
    "是身份证号就删掉；是别的编号可以保留",
    wrong="summary: 编号 110105194912310021",
    right="summary: 编号从略",
)
MARKUP = declare(
    "E603",
    "文字里有 HTML",
    "{title}里有 <{tag}> 标签，不会发布",
    "只写纯文字或 Markdown；“<”请直接打文字“小于”或用 &lt;",
    wrong="summary: <b>重要</b>",
    right="summary: 重要",
)
EMOJI = declare(
    "W602",
    "表情符号",
    "{title}里有表情符号 {emoji}，大屏和打印字体可能显示成方框",
    "建议删掉",
    wrong="name: 主题党日🎉",
    right="name: 主题党日",
)
LOOSE = declare(
    "E607",
    "拆开的字符",
    "“{character}”是拆开写的（字母和音标分成两个字符），搜索不到",
    "重新输入成“{meant}”（可自动修）",
    wrong="name: Cafe\u0301",
    right="name: Café",
    fixable=True,
)
IP_ADDRESS = declare(
    "E610",
    "网址里是 IP 地址",
    "网址用了 IP 地址 {host}",
    "换成域名；内网地址不要发布",
    wrong="summary: 见 http://10.0.0.8/a",
    right="summary: 见单位官网",
)
FOREIGN_HOST = declare(
    "E611",
    "境外公共资源",
    "网址指向 {host}，这类境外公共资源在境内打不开，也不合规",
    "删掉，或把文件放进 media/",
    wrong="summary: 见 https://cdn.jsdelivr.net/a.js",
    right="summary: 见 media/ 里的文件",
)
BAD_SCHEME = declare(
    "E612",
    "不能用的网址",
    "这里有“{scheme}”开头的网址，会被当成脚本",
    "删掉；链接只能用 https:// 或 http:// 开头",
    wrong="summary: '[看](javascript:alert(1))'",
    right="summary: '[看](https://example.org/)'",
)
PASTED_PICTURE = declare(
    "E690",
    "图片粘进了文字里",
    "这里粘进了一张图片（一长串字母），不会显示",
    "删掉这一串；把图片存成文件放进 media/，在 media 里写文件名",
    wrong="summary: data:image/png;base64,iVBORw0KGgo",
    right="summary: 见 media/ 里的照片",
)
TEXT_TITLE = "文字"

_HOSTS = frozenset(
    [
        "fonts.googleapis.com",
        "fonts.gstatic.com",
        "cdn.jsdelivr.net",
        "unpkg.com",
        "cdnjs.cloudflare.com",
        "polyfill.io",
        "googletagmanager.com",
        "www.googletagmanager.com",
        "google-analytics.com",
        "www.google-analytics.com",
        "gravatar.com",
        "www.gravatar.com",
        "youtube.com",
        "www.youtube.com",
        "raw.githubusercontent.com",
        "cdn.bootcss.com",
    ]
)
_TAG = re.compile(r"<\s*/?\s*(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])|<(?P<comment>!--)")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff][\ufe0f\u200d\U0001f000-\U0001faff]*|[\u2600-\u27bf]\ufe0f"
)
_EMOJI_LIKELY = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")
_URL = re.compile(r"(?:https?:)?//(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)")
_IP = re.compile(r"\[.*\]|\d{1,3}(?:\.\d{1,3}){3}")
_SCHEME = re.compile(r"(?:javascript|vbscript|data)\s*:(?=\S)", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/[a-z+.-]+;base64,")
_ADDRESS = re.compile(r"//|[JjVvDd](?i:avascript|bscript|ata)\s*:")
_NUMBER = re.compile(r"[0-9](?:[- ]?[0-9]){10}|[A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5}|@")
_CODES = {
    "id": ID_NUMBER,
    "id_like": ID_LIKE,
    "old_id": ID_LIKE,
    "mobile": MOBILE,
    "card": CARD,
    "plate": PLATE,
    "email": EMAIL,
}
_ITS_PLACE = {"email": "email"}
"""Keys that are made for what is found elsewhere by mistake."""


def texts(
    data: Any, loc: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text and number below a value, with its loc; keys are not among them."""
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*loc, index))
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield loc, str(data)


def suspects(
    subject: Subject,
    pattern: re.Pattern[str],
    likely: re.Pattern[str] | None = None,
) -> Iterator[tuple[Document, tuple[str | int, ...], str]]:
    """The texts a pattern matches. Files are searched whole first: most have none.

    Args:
        subject: what is judged.
        pattern: what to look for.
        likely: matches in every file that has any, where that is faster to tell.
    """
    for document in subject.reading.documents.values():
        if (likely or pattern).search(document.text):
            for loc, text in texts(document.data):
                if pattern.search(text):
                    yield document, loc, text


def spot_of(document: Document, loc: tuple[str | int, ...], said: str) -> Place:
    """Where a piece of a value stands: in the lines from the value's first on."""
    start = document.place(*loc)
    first = said.split("\n")[0]
    for number, line in enumerate(document.text.split("\n")[start.line - 1 :], start.line):
        column = line.find(first, start.column - 1 if number == start.line else 0)
        if column >= 0:
            return Place(document.shown, number, column + 1)
    return start


def _title(document: Document, loc: tuple[str | int, ...]) -> str:
    known = kind_of(document.path)
    return (spot(known[0].model, loc).title if known else "") or TEXT_TITLE


@rule(ID_NUMBER, ID_LIKE, MOBILE, CARD, PLATE, EMAIL, scope="file")
def no_personal_numbers(subject: Subject) -> Iterator[Fault]:
    """No ID, mobile or card number stands in a text; the message shows it masked."""
    for document, loc, text in suspects(subject, _NUMBER):
        for found in personal_numbers(text):
            if loc and loc[-1] == _ITS_PLACE.get(found.kind):
                continue
            place = spot_of(document, loc, found.text)
            yield _CODES[found.kind].at(place, masked=found.masked)


@rule(MARKUP, scope="file")
def no_markup(subject: Subject) -> Iterator[Fault]:
    """Texts are plain or Markdown; one fault a text, at its first tag."""
    for document, loc, text in suspects(subject, _TAG):
        found = _TAG.search(text)
        assert found
        tag = found["tag"] or found["comment"]
        place = spot_of(document, loc, found[0])
        yield MARKUP.at(place, title=_title(document, loc), tag=tag)


@rule(EMOJI, scope="file")
def no_emoji(subject: Subject) -> Iterator[Fault]:
    """Fonts of screens and print have no emoji."""
    for document, loc, text in suspects(subject, _EMOJI, _EMOJI_LIKELY):
        found = _EMOJI.search(text)
        assert found
        place = spot_of(document, loc, found[0])
        yield EMOJI.at(place, title=_title(document, loc), emoji=found[0])


@rule(LOOSE, scope="file")
def composed_characters(subject: Subject) -> Iterator[Fault]:
    """Letters with marks are one character (NFC), or search does not find them."""
    for document in subject.reading.documents.values():
        if unicodedata.is_normalized("NFC", document.text):
            continue
        for number, line in enumerate(document.text.split("\n"), 1):
            if unicodedata.is_normalized("NFC", line):
                continue
            found = _loose(line)
            if found:
                start, piece = found
                meant = unicodedata.normalize("NFC", piece)
                place = Place(document.shown, number, start + 1)
                edits = (Edit(number, start + 1, start + 1 + len(piece), meant),)
                yield LOOSE.at(place, edits=edits, character=piece, meant=meant)


def _loose(line: str) -> tuple[int, str] | None:
    """The first decomposed character; compatibility ideographs are the reader's to tell."""
    for index, character in enumerate(line):
        if unicodedata.combining(character) and index:
            piece = line[index - 1 : index + 1]
            if not unicodedata.is_normalized("NFC", piece):
                return index - 1, piece
    return None


@rule(IP_ADDRESS, FOREIGN_HOST, BAD_SCHEME, PASTED_PICTURE, scope="file")
def hosts(subject: Subject) -> Iterator[Fault]:
    """Addresses name hosts, none of them a foreign public resource, and none is a script."""
    for document, loc, text in suspects(subject, _ADDRESS):
        for found in _URL.finditer(text):
            host = found["host"].lower().rstrip(".")
            code = IP_ADDRESS if _IP.fullmatch(host) else FOREIGN_HOST if host in _HOSTS else None
            if code:
                yield code.at(spot_of(document, loc, found[0]), host=host)
        if picture := _PICTURE.search(text):
            yield PASTED_PICTURE.at(spot_of(document, loc, picture[0]))
        elif scheme := _SCHEME.search(text):
            yield BAD_SCHEME.at(spot_of(document, loc, scheme[0]), scheme=scheme[0])
