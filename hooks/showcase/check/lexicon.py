"""Check: words that mean something wherever they stand, compiled into one pattern for one pass.

The built-in lists are short on purpose: each word is there because a norm names it, and what stands
beside it in everyday names (第一党支部, 每月第一个周四, 最高人民法院) is cut out by the pattern itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SECRECY = (
    "绝密",
    "机密",
    "秘密★",
    "秘密☆",
    "内部资料",
    "内部文件",
    "仅供内部",
    "不得外传",
    "严禁外传",
)
"""Markings of what is not public (norm N13)."""

CLAIMS = (
    "最高级", "最高(?!人民|检|法|限|气温)", "最大(?!限度|程度|化|限)", "最佳", "最优", "最强",
    "最先进", "最完善", "最齐全", "最顶尖", "国家级", "世界级", "顶级", "唯一(?!性|标识|编号|码)",
    "独一无二", "绝无仅有", "史无前例", "率先", "独家", "首创",
    "首[家例座]", "首个(?!周|星期|工作日|月|季)", "第一(?:家|高楼|品牌|强)",
    "(?:全[国省市区球]|世界|亚洲|国内|业内|行业|排名|位[居列]|名列|华[东南西北中])第一",
)  # fmt: skip
"""Absolute claims (norm N10), as patterns."""

SHORTEST_TERM = 4
"""Of shorter fixed terms too many innocent words differ in one character."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What to look for.

    Attributes:
        pattern: matches a word of any list; the group that matched names the list: `typo`,
            `secret`, `claim`, or `term` for what differs from a fixed term in one character.
        likely: matches in every text that `pattern` matches in, and is ten times as fast.
        names: matches names in which nothing is to be found; None where there are none.
        typos: wrong to right.
        terms: the fixed terms that are watched.
    """

    pattern: re.Pattern[str]
    likely: re.Pattern[str]
    names: re.Pattern[str] | None
    typos: dict[str, str]
    terms: tuple[str, ...]

    def excuses(self, text: str, start: int, end: int) -> bool:
        """Whether what stands at `start` to `end` of a text lies in a name that is right as it is."""
        found = self.names.finditer(text) if self.names else ()
        return any(name.start() <= start and end <= name.end() for name in found)

    def near_term(self, text: str, start: int, end: int) -> tuple[int, str, str] | None:
        """Where what differs from a fixed term begins, how it is written, and the term itself."""
        for term in self.terms:
            first = start - 1 if text[start:end] == term[1:] else start
            said = text[first : first + len(term)] if first >= 0 else ""
            other = [index for index, char in enumerate(term) if said[index : index + 1] != char]
            if len(said) == len(term) and len(other) == 1:
                return first, said, term
        return None


@lru_cache(maxsize=4)
def lexicon(
    typos: tuple[tuple[str, str], ...],
    fixed: tuple[str, ...],
    secrecy: tuple[str, ...],
    names: tuple[str, ...],
) -> Lexicon:
    """The lists of terms.yaml and those built in, as one pattern.

    Args:
        typos: pairs, wrong and right.
        fixed: terms to be written as they are.
        secrecy: the owner's own words that stop publishing.
        names: names that are right as they are; fixed terms are such names too.
    """
    terms = tuple(term for term in fixed if len(term) >= SHORTEST_TERM)
    near = [
        re.escape(term[:index]) + f"[^{re.escape(term[index])}\\s]" + re.escape(term[index + 1 :])
        if index
        else f"(?<!{re.escape(term[0])}){re.escape(term[1:])}"
        for term in terms
        for index in range(len(term))
    ]
    lists = {
        "typo": [re.escape(wrong) for wrong, _ in typos if wrong],
        "secret": [re.escape(word) for word in (*SECRECY, *secrecy) if word],
        "claim": list(CLAIMS),
        "term": near,
    }
    # Alternatives that all begin with a character of their own: only then `re` skips what cannot match.
    parts = [*lists["typo"], *lists["secret"], *(_plain(claim) for claim in CLAIMS)]
    parts += [_plain(word) for word in near]
    groups = [f"(?P<{name}>{'|'.join(words)})" for name, words in lists.items() if words]
    right = sorted({*names, *fixed} - {""}, key=len, reverse=True)
    return Lexicon(
        re.compile("|".join(groups)),
        re.compile("|".join(parts)),
        re.compile("|".join(map(re.escape, right))) if right else None,
        dict(typos),
        terms,
    )


def _plain(pattern: str) -> str:
    """A pattern without the group it begins with."""
    return pattern.partition(")")[2] if pattern.startswith("(") else pattern
