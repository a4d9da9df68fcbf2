"""The short way says what the long way says, or declines."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.reading.build import Builder
from showcase.reading.loader import compose
from showcase.reading.quick import quick
from showcase.reading.raw import scan

PLAIN = """\
name: 政治生活厅
order: 12
height: 118.60
time: 12:15-13:15
phone: 027-88888888
post: 0755
open: true
none: null
empty:
quote: "主题: 党日 #1"
single: 'a: b'
tags: [学习, 党课, 3]
nothing: []
area: {value: 1500, q: 约, unit: 平方米}
# 注释
text: |
  第一段：时间 # 不是注释
    缩进

  第二段
functions:
  - 三会一课
  - 入党宣誓
same:
- a
- b: 1
  c: 2

hours:
  - days: 周一
    time: 09:00-17:30
    more:
      - x
  - days: 周二
plan:
  at:
    x: -1.5
last: 完
"""


def slow(text: str) -> Any:
    """What libyaml and the builder make of it; an exception where they refuse."""
    node = compose(text)
    builder = Builder("x")
    data = builder.build(node) if node is not None else None
    assert not builder.faults
    return data


def same(text: str) -> bool:
    """Whether the short way accepted; where it did, both ways agree and nothing is amiss."""
    data = quick(text)
    if data is None:
        return False
    assert repr(data) == repr(slow(text))
    assert scan(text, "x") == ([], text)
    return True


def test_a_plain_file_goes_the_short_way() -> None:
    assert same(PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n", "a: b #c\n", "a: 'b\n", "a: [b\n", "a: *b\n", "a: {b}\n", "- a\n", "a\n",
        "a: 1\na: 2\n", "a:\tb\n", "a: b\n  c: d\n", "a:\n    b: 1\n   c: 2\n", "true: 1\n",
        "a: |\nb: 1\n", "a: >\n  b\n", "a: b\n---\nc: d\n", "a: b", "a: “b: c”\n", "a:b\nc: d\n",
        "a: b\n  c\n", "1: a\n", "a: \u200bb\n", "a: [b]c\n", "a: ? b\n", "a:\n- b\n c: d\n", "",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_declined(text: str) -> None:
    assert quick(text) is None


PIECES = st.sampled_from(
    [*"ab01-:#[]{}\"'|,&*!% \n", "\n  ", "\n- ", "\n  - ", ": ", "：", "“", "”", "学", "a: ", "b:\n",
     "|\n  ", "x: |\n  ", "- ", "  ", "~", "null", "-1", "0.5", "1.", "{a: 1}", "[a, b]", "\t"]
)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_both_ways_agree_on_any_text(pieces: list[str]) -> None:
    same("".join(pieces) + "\n")


@settings(max_examples=600, deadline=None)
@given(st.integers(0, len(PLAIN)), st.integers(0, 6), st.lists(PIECES, max_size=3))
def test_both_ways_agree_on_a_changed_good_file(at: int, drop: int, put: list[str]) -> None:
    same(PLAIN[:at] + "".join(put) + PLAIN[at + drop :])
