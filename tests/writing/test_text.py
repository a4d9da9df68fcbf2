"""What is written is read back as the same data, and looks as a person would have written it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.reading import read_text
from showcase.writing import yaml_text
from tests.support.sample import DATA, loaded


def read(text: str) -> Any:
    document, faults = read_text("x.yaml", text, "x.yaml")
    assert [str(f) for f in faults] == []
    assert document
    return document.data


def test_short_lists_and_groups_stand_on_one_line() -> None:
    data = {
        "name": "政治生活厅",
        "functions": ["三会一课", "入党宣誓"],
        "plan": {"x": 10, "y": 0.5, "schematic": True},
        "posts": [{"role": "书记", "count": 1}, {"role": "委员", "count": 3}],
    }

    assert yaml_text(data) == (
        "name: 政治生活厅\n"
        "functions: [三会一课, 入党宣誓]\n"
        "plan: {x: 10, y: 0.5, schematic: true}\n"
        "posts:\n"
        "  - {role: 书记, count: 1}\n"
        "  - {role: 委员, count: 3}\n"
    )


def test_paragraphs_are_a_block() -> None:
    assert yaml_text({"text": "第一段\n\n第二段\n"}) == "text: |\n  第一段\n\n  第二段\n"


def test_what_is_empty_is_left_out() -> None:
    assert yaml_text({"name": "厅", "floor": None, "tags": [], "plan": {}}) == "name: 厅\n"


@pytest.mark.parametrize(
    "text",
    ["12:15-13:15", "2019-06-30", "2019-06", "“526”工作法", "厅室：一号", "A座（一层）", "近500家"],
)
def test_what_needs_no_quotes_has_none(text: str) -> None:
    assert yaml_text({"a": text}) == f"a: {text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "true",
        "null",
        "526",
        "1.5",
        "a: b",
        "# 备注",
        "@支部",
        "*重点*",
        "- 项",
        "是 #1",
        " 空格",
        "[学习]",
        "a, b",
    ],
)
def test_what_would_mean_something_else_is_quoted(text: str) -> None:
    assert read(yaml_text({"a": text, "b": [text]})) == {"a": text, "b": [text]}


def test_every_file_of_the_sample_is_written_and_read_back() -> None:
    for path in sorted(DATA.rglob("*.yaml")):
        data = read(path.read_text("utf-8"))
        assert read(yaml_text(data)) == data, path
    assert loaded().faults == []


words = st.text("党建楼宇一二abcXYZ019。：，、 “”·#-:[]{}&*!|>'\"%@`,?=~", min_size=1, max_size=12)
words = words.map(str.strip).filter(bool)
scalars = (
    words
    | st.integers(-(10**6), 10**6)
    | st.booleans()
    | st.integers(-(10**6), 10**6).map(lambda n: n / 100)
)
keys = st.from_regex(r"[a-z]{3}_[a-z]{0,5}", fullmatch=True)
points = st.lists(st.lists(st.integers(-99, 99), min_size=2, max_size=2), min_size=1, max_size=3)
groups = st.dictionaries(keys, scalars | points, min_size=1, max_size=4)
lists = st.lists(scalars | groups, min_size=1, max_size=4)
values = (
    scalars
    | points
    | lists
    | st.dictionaries(keys, scalars | groups | lists, min_size=1, max_size=3)
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(keys, values, min_size=1, max_size=5))
def test_any_data_is_read_back(data: dict[str, Any]) -> None:
    document, _ = read_text("x.yaml", yaml_text(data), "x.yaml")

    assert document
    assert document.data == data
