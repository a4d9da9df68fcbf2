"""Check: rules on values of one line — full-width commas in lists, what ends a name, addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.check.texts import texts
from showcase.faults import Fault, declare
from showcase.reading.quoting import scalar

WIDE_COMMA = declare(
    "W290",
    "列表里用了全角逗号",
    "这里的“{text}”只算一项，里面的“{mark}”不会分开",
    "要分成几项就用半角逗号：{meant}；本来就是一项就加英文双引号",
    wrong="tags: [学习，组织]",
    right="tags: [学习, 组织]",
)
NAME_END = declare(
    "W291",
    "名称末尾的标点",
    "名称末尾多了“{mark}”，会原样显示",
    "写成 {key}: {meant}（可自动修）",
    wrong="name: 主题党日。",
    right="name: 主题党日",
    fixable=True,
)
BAD_ADDRESS = declare(
    "E292",
    "网址写法",
    "网址“{text}”打不开：要以 https:// 或 http:// 开头，中间没有空格和中文标点",
    "{advice}",
    wrong='registration:\n  link: {label: 报名, url: "https：//example.org/a"}',
    right='registration:\n  link: {label: 报名, url: "https://example.org/a"}',
    fixable=True,
)
MEANT = "是不是 {meant}？"
COPY_IT = "从浏览器的地址栏复制完整的网址；没有网址就删掉这一行"
_FLOW = re.compile(r"\[[^\[\]\n]*[，；][^\[\]\n]*\]")
_ITEM_MARKS = re.compile("[，；]")
_NAMES = ("name", "title")
_ENDS = re.compile("[。，；：、,;:]+$")
_WHOLE = re.compile(r"https?://[^\s/：，。；（）“”/]+(?:/\S*)?")
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


@rule(WIDE_COMMA, scope="file")
def items_are_parted(subject: Subject) -> Iterator[Fault]:
    """Items of a list on one line are parted by plain commas."""
    for document in subject.reading.documents.values():
        if not _FLOW.search(document.text):
            continue
        for loc, text in texts(document.data):
            mark = _ITEM_MARKS.search(text)
            if not mark or not loc or not isinstance(loc[-1], int):
                continue
            place = document.place(*loc)
            line = document.line(place.line)
            written = line[place.column - 1 :]
            alone = line[: place.column - 1].rstrip().endswith("[") and re.match(
                re.escape(text) + r"\s*\]", written
            )
            if alone and len(text) <= 60:
                meant = ", ".join(part.strip() for part in _ITEM_MARKS.split(text) if part.strip())
                yield WIDE_COMMA.at(place, text=text, mark=mark[0], meant=f"[{meant}]")


@rule(NAME_END, scope="file")
def names_end_in_words(subject: Subject) -> Iterator[Fault]:
    """A name is no sentence: no full stop or comma behind it."""
    for document in subject.reading.documents.values():
        for key in _NAMES:
            text = document.data.get(key)
            if isinstance(text, str) and "\n" not in text and (found := _ENDS.search(text)):
                meant = text[: found.start()].rstrip()
                if meant:
                    edits = document.instead(scalar(meant), key)
                    place = document.place(key)
                    yield NAME_END.at(place, edits=edits, mark=found[0], key=key, meant=meant)


@rule(BAD_ADDRESS, scope="file")
def addresses_are_whole(subject: Subject) -> Iterator[Fault]:
    """What stands in `url` is an address that a browser opens."""
    for document in subject.reading.documents.values():
        if "url:" not in document.text:
            continue
        for loc, text in texts(document.data):
            if not loc or loc[-1] != "url" or _WHOLE.fullmatch(text):
                continue
            plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).strip("。")
            sure = plain if _WHOLE.fullmatch(plain) else ""
            meant = sure or (f"https://{plain}" if _BARE.fullmatch(plain) else "")
            yield BAD_ADDRESS.at(
                document.place(*loc),
                edits=document.instead(scalar(sure), *loc) if sure else None,
                text=text,
                advice=MEANT.format(meant=meant) if meant else COPY_IT,
            )
