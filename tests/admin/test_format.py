"""The form's file format: a save changes what was edited, as data and — but for spaces — as text."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from showcase.admin.shapes import shape_of
from showcase.model import kind_of
from showcase.reading import read_text
from tests.support.builds import ROOT
from tests.support.sample import DATA

FORMAT = ROOT / "parts" / "admin" / "format.js"
RUN = f"""
import {{ readFileSync }} from "node:fs";
import {{ fromFile, toFile }} from {json.dumps(FORMAT.as_uri())};
const given = JSON.parse(readFileSync(0, "utf8"));
const edit = (data, [path, value]) => {{
  const inside = path.slice(0, -1).reduce((at, step) => at[step], data);
  if (value === null) delete inside[path.at(-1)]; else inside[path.at(-1)] = value;
}};
const texts = given.map(({{ text, shape, edits }}) => {{
  const data = fromFile(text, shape);
  edits.forEach((one) => edit(data, one));
  return {{ data, text: toFile(JSON.parse(JSON.stringify(data)), shape) }};
}});
console.log(JSON.stringify(texts));
"""
Edit = tuple[list[str | int], Any]


def saved(*jobs: tuple[str, str, list[Edit]]) -> list[dict[str, Any]]:
    """Run (path, text, edits) through the form: what it shows, and the text it saves."""
    given = []
    for path, text, edits in jobs:
        known = kind_of(path)
        assert known
        given.append({"text": text, "shape": shape_of(known[0].model), "edits": edits})
    done = subprocess.run(
        [Path(sys.executable).with_name("node"), "--input-type=module", "-e", RUN],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result: list[dict[str, Any]] = json.loads(done.stdout)
    return result


def data_of(text: str) -> Any:
    document, faults = read_text("x.yaml", text, "x.yaml")
    assert faults == []
    assert document
    return document.data


HALL = "buildings/x/halls/y.yaml"
BUILDING = "buildings/x/building.yaml"


def test_every_file_of_the_sample_comes_back_byte_for_byte() -> None:
    paths = sorted(DATA.rglob("*.yaml"))
    texts = [path.read_text("utf-8") for path in paths]

    found = saved(
        *((p.relative_to(DATA).as_posix(), t, []) for p, t in zip(paths, texts, strict=True))
    )

    assert [one["text"] for one in found] == texts


def test_one_edit_changes_one_line_and_keeps_the_comments() -> None:
    text = "# 头\nname: 厅   # 名\nkind: 文化\nfloor: 46\nfunctions: [阅读, 交流]\n"

    (one,) = saved((HALL, text, [(["floor"], 45)]))

    assert one["text"] == "# 头\nname: 厅 # 名\nkind: 文化\nfloor: 45\nfunctions: [阅读, 交流]\n"


def test_a_bare_number_is_shown_as_a_group_and_written_bare() -> None:
    text = "name: 楼\nheight_m: 438.6\nsources: [{id: news}]\n"

    (same, other) = saved(
        (BUILDING, text, []), (BUILDING, text, [(["height_m", "q"], "约"), (["summary"], "一句")])
    )

    assert same["data"]["height_m"] == {"value": 438.6}
    assert same["text"] == text
    assert data_of(other["text"])["height_m"] == {"value": 438.6, "q": "约"}


def test_plain_items_are_shown_as_groups_and_written_plain() -> None:
    text = "methods:\n  - id: a\n    name: 法\n    items: [一, {name: 二, by: 抓手}]\n"

    (one,) = saved(("buildings/x/methods.yaml", text, [(["methods", 0, "items", 0, "name"], "甲")]))

    assert one["data"]["methods"][0]["items"] == [{"name": "甲"}, {"name": "二", "by": "抓手"}]
    assert data_of(one["text"])["methods"][0]["items"] == ["甲", {"name": "二", "by": "抓手"}]


def test_what_the_form_does_not_show_stays() -> None:
    text = "name: 厅\nkind: 文化\nplan:\n  points: [[0, 0], [1, 0], [1, 1]]\n"

    (one,) = saved((HALL, text, [(["floor"], 3)]))

    assert "points" not in one["data"]["plan"]
    assert data_of(one["text"]) == {**data_of(text), "floor": 3}


def test_a_picture_is_named_with_a_slash_in_the_form_alone() -> None:
    text = "name: 厅\nkind: 文化\nmedia:\n  - {file: media/a.jpg, alt: 图} # 批注\n"
    new = {"file": "/media/b.jpg", "alt": "又一张"}

    same, more = saved((HALL, text, []), (HALL, text, [(["media", 1], new)]))

    assert same["data"]["media"] == [{"file": "/media/a.jpg", "alt": "图"}]
    assert same["text"] == text
    assert data_of(more["text"])["media"] == [
        {"file": "media/a.jpg", "alt": "图"},
        {"file": "media/b.jpg", "alt": "又一张"},
    ]
    assert "media/a.jpg, alt: 图} # 批注" in more["text"]


def test_what_looks_like_a_number_or_a_time_stays_a_text() -> None:
    text = 'name: "0755"\nkind: 文化\nhours: [{days: 周一, time: 12:15}]\n'

    (one,) = saved((HALL, text, [(["tag"], "526")]))

    assert data_of(one["text"]) == {**data_of(text), "tag": "526"}


@pytest.mark.parametrize("empty", ["", None, [], {}])
def test_what_is_emptied_is_left_out(empty: Any) -> None:
    (one,) = saved((HALL, "name: 厅\nkind: 文化\nsummary: 一句\n", [(["summary"], empty)]))

    assert one["text"] == "name: 厅\nkind: 文化\n"


def test_values_that_hold_anyway_are_not_written() -> None:
    edits: list[Edit] = [
        (["name"], "厅"),
        (["kind"], "文化"),
        (["in_layout"], True),
        (["order"], 100),
    ]

    (one,) = saved((HALL, "", edits))

    assert one["text"] == "name: 厅\nkind: 文化\n"


def test_a_value_that_holds_anyway_stays_where_somebody_wrote_it() -> None:
    text = "name: 厅\nkind: 文化\nin_layout: true # 算\nhours: [{days: 周一, time: 12:15}]\n"

    (one,) = saved((HALL, text, [(["floor"], 3)]))

    assert one["text"] == text + "floor: 3\n"


def test_an_item_that_moves_takes_its_comment_along() -> None:
    text = "timeline:\n  - {date: 2010, event: 甲} # 一\n  - {date: 2011, event: 乙} # 二\n"
    turned = [{"date": 2011, "event": "乙"}, {"date": 2010, "event": "甲"}]

    (one,) = saved(("buildings/x/timeline.yaml", text, [(["timeline"], turned)]))

    assert one["text"] == (
        "timeline:\n  - {date: 2011, event: 乙} # 二\n  - {date: 2010, event: 甲} # 一\n"
    )


def test_a_removed_item_goes_and_nothing_else() -> None:
    text = "positioning:\n  - 甲\n  - 乙 # 批注\n  - 丙\nname: 楼\n"

    (one,) = saved((BUILDING, text, [(["positioning"], ["乙", "丙"])]))

    assert one["text"] == "positioning:\n  - 乙 # 批注\n  - 丙\nname: 楼\n"
