"""Reading: bytes to text — UTF-8 only, everything else is told and, where certain, read on."""

from __future__ import annotations

from showcase.faults import Fault, Place, declare

BOM_8 = b"\xef\xbb\xbf"
BOMS_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
MAGIC = {b"PK\x03\x04": "Word/Excel", b"\xd0\xcf\x11\xe0": "Word/Excel", b"%PDF": "PDF"}
_PUNCTUATION = frozenset("，。、；：“”‘’（）《》【】？！—…·～￥")
MAGIC_PICTURE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")

BOM = declare(
    "W110",
    "文件开头有 BOM",
    "文件开头有 BOM 标记，已忽略",
    "建议另存为“UTF-8”（可自动修）",
    wrong="\ufeffname: 党员之家",
    right="name: 党员之家",
    fixable=True,
)
NOT_UTF8 = declare(
    "E111",
    "文件不是 UTF-8",
    "文件不是 UTF-8 编码，像是 {encoding}",
    "用记事本打开，“另存为”时编码选“UTF-8”（可自动修）",
    wrong="name: 党员之家（存成了 GBK）",
    right="name: 党员之家",
    fixable=True,
)
BROKEN_UTF8 = declare(
    "E112",
    "文件里有乱码",
    "这里有一个不是 UTF-8 的字节（0x{byte:02X}），也认不出是哪种编码",
    "删掉这里的乱码重新输入，文件另存为“UTF-8”",
    wrong="name: 党员之家 加一个坏字节",
    right="name: 党员之家",
)
CRLF = declare(
    "W148",
    "换行符是 Windows 的写法",
    "换行用的是 Windows 的写法（CRLF），已照常读取",
    "不改也能发布；存成 LF，两个人改同一个文件时对比才干净（可自动修）",
    wrong="name: 党员之家\r\nkind: 展陈\r\n",
    right="name: 党员之家\nkind: 展陈",
    fixable=True,
)
NOT_TEXT = declare(
    "E126",
    "不是文本文件",
    "这不是文本文件，像是{what}改了名",
    "数据要写成 YAML 文本；表格和文档不能直接改成 .yaml 后缀",
    wrong="一个改名成 .yaml 的 Excel 文件",
    right="name: 党员之家",
)


def decode(data: bytes, shown: str) -> tuple[str | None, list[Fault]]:
    """Decode a file. Line ends come out unified, and a BOM is gone.

    Returns:
        The text, None when nothing can be read of it, and what is to be told.
    """
    faults: list[Fault] = []
    if data.startswith(BOM_8):
        data = data[3:]
        faults.append(BOM.at(Place(shown), edits=()))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text_or_none, fault = _guess(data, error, shown)
        if text_or_none is None:
            return None, [fault]
        text = text_or_none
        faults = [fault]  # a file in another encoding has no BOM worth telling besides
    else:
        if "\0" in text:
            what = _what(data)
            wide = _wide(data)
            if wide:
                return wide[0], [NOT_UTF8.at(Place(shown), edits=(), encoding=wide[1].upper())]
            return None, [NOT_TEXT.at(Place(shown), what=what)]
    if "\r" not in text:
        return text, faults
    if not faults and text.count("\r\n") == text.count("\r"):
        faults = [CRLF.at(Place(shown), edits=())]
    return _unified(text), faults


def _what(data: bytes) -> str:
    for magic, name in MAGIC.items():
        if data.startswith(magic):
            return f" {name} "
    return "图片" if data.startswith(MAGIC_PICTURE) else "别的文件"


def _wide(data: bytes) -> tuple[str, str] | None:
    """The text if it is UTF-16, with or without its mark."""
    marked = BOMS_16.get(data[:2])
    sample = data[:200]
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    guess = marked or ("utf-16-le" if zeros[1] > zeros[0] else "utf-16-be")
    if not marked and max(zeros) * 6 < len(sample):
        return None
    try:
        text = data.decode(guess).lstrip("\ufeff")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    return _unified(text), "utf-16"


def _guess(data: bytes, error: UnicodeDecodeError, shown: str) -> tuple[str | None, Fault]:
    if data[:2] in BOMS_16 and (in_16 := _wide(data)):
        return in_16[0], NOT_UTF8.at(Place(shown), edits=(), encoding="UTF-16")
    if data.startswith(tuple(MAGIC) + MAGIC_PICTURE) or b"\0" in data:
        return None, NOT_TEXT.at(Place(shown), what=_what(data))
    broken = BROKEN_UTF8.at(_place(data[: error.start], shown), byte=data[error.start])
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None, broken
    wide = [c for c in text if c > "\x7f"]
    common = sum(
        "\u4e00" <= c <= "\u9fa5" or "\uff01" <= c <= "\uff5e" or c in _PUNCTUATION for c in wide
    )
    as_utf8 = data.decode("utf-8", errors="replace")
    readable = sum(1 for c in as_utf8 if "\u4e00" <= c <= "\u9fa5")
    if common * 10 < len(wide) * 9 or as_utf8.count("\ufffd") <= readable:
        return None, broken
    first = next(index for index, byte in enumerate(data) if byte > 0x7F)
    return _unified(text), NOT_UTF8.at(_place(data[:first], shown), edits=(), encoding="GBK")


def _place(before: bytes, shown: str) -> Place:
    """The place behind these bytes of UTF-8."""
    text = before.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return Place(shown, text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
