"""Sheets: what old tables carry along — pinyin in brackets, broken lines, advertising, garbled text."""

from __future__ import annotations

import re
from collections.abc import Callable

from showcase.check.characters import simplified
from showcase.sheets import words

_HAN = r"[\u3400-\u9fff]"
_PINYIN = re.compile(
    rf"(?<={_HAN})[（(][a-zü\s']*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s']*[)）]",
    re.I,
)
"""Pinyin needs a tone mark to be sure: (App) and (see) are no pinyin."""
_BROKEN = re.compile(rf"(?<=[\u3400-\u9fff，、])[ \t]*[\r\n]+[ \t]*(?={_HAN})")
_ADVERT = re.compile(
    r"(?:扫码|扫一扫|长按|识别二维码|点击|添加)[^。！？\n]*(?:关注|下载|领取|报名热线|微信|客服)"
    r"|(?:本文来源|责任编辑|版权归|转载自|免责声明|推荐阅读|相关阅读)[:：]?"
)
_GARBLED = re.compile(r"\ufffd|锟斤拷|烫烫烫|屯屯屯|[ÃÂÄÅ][\x80-\xbf]|(?:[à-ÿ][\x80-\xbf ]){2}")


def garbled(text: str) -> bool:
    """Whether a text was decoded wrongly somewhere before; what it said cannot be known."""
    return _GARBLED.search(text) is not None


def cleaned(text: str) -> tuple[str, list[str]]:
    """A cell without what copying brought in, and a Chinese sentence for each thing done.

    >>> cleaned("党（dǎng）群中心")
    ('党群中心', ['删去了拼音括注，请核对'])
    """
    done = []
    for clean, told in _STEPS:
        after = clean(text)
        if after != text:
            done.append(told.format(text=after))
            text = after
    return text, done


def _without_advertising(text: str) -> str:
    sentences = re.findall(r"[^。！？\n]*[。！？\n]?", text)
    return "".join(one for one in sentences if not _ADVERT.search(one)).strip()


_STEPS: tuple[tuple[Callable[[str], str], str], ...] = (
    (lambda text: _BROKEN.sub("", text), words.JOINED),
    (lambda text: _PINYIN.sub("", text), words.PINYIN),
    (_without_advertising, words.ADVERT),
    (simplified, words.SIMPLIFIED),
)
