"""Faults are told alike in every format, with an excerpt that points at the right character."""

import json
from pathlib import Path

import pytest

import showcase.check  # noqa: F401 - declares the codes
from showcase import report
from showcase.faults import Edit, Fault, Level, Place

EDITS = (Edit(1, 5, 6, ": "),)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yaml").write_text(
        "name: 主题\U0001f389党日\n联系: 13800138000\n", "utf-8"
    )
    return tmp_path


def fault(line: int = 1, column: int = 7, level: Level = Level.FAULT, message: str = "错") -> Fault:
    return Fault(Place("data/a.yaml", line, column), "E101", level, message, "改, 好:\n完", EDITS)


def test_text_has_a_line_a_caret_and_the_counts(project: Path) -> None:
    assert report.text([fault(column=9)], project).split("\n") == [
        "data/a.yaml:1:9 E101 F 错 → 改, 好:",
        "完",
        "  1 | name: 主题🎉党日",
        "    |           ^",
        "共 1 处错误、0 条提醒，其中 1 条可自动修。",
    ]


def test_the_caret_counts_wide_characters_twice(project: Path) -> None:
    caret = report.text([fault(column=10)], project).split("\n")[3]

    assert caret.index("^") - len("    | ") == len("name: ") + 2 * 3


def test_an_excerpt_never_repeats_a_personal_number(project: Path) -> None:
    said = report.text([fault(line=2, column=5)], project)

    assert "13800138000" not in said
    assert "138****8000" in said


def test_colours_only_when_asked_for(project: Path) -> None:
    assert "\x1b[" not in report.text([fault()], project)
    assert "\x1b[31m" in report.text([fault()], project, colours=True)


def test_beyond_fifty_the_rest_is_counted(project: Path) -> None:
    said = report.text([fault(column=1 + n) for n in range(53)], project)

    assert said.count("E101") == 50
    assert "另有 3 条" in said
    assert "共 53 处错误" in said


def test_nothing_wrong_is_said_too(project: Path) -> None:
    assert report.text([], project) == "没有发现问题。"


def test_a_place_without_a_file_has_no_excerpt(tmp_path: Path) -> None:
    assert report.text([fault()], tmp_path).count("\n") == 2


def test_a_long_line_is_shown_around_the_caret(project: Path) -> None:
    (project / "data" / "a.yaml").write_text("字" * 5000 + "坏" + "字" * 5000, "utf-8")

    excerpt, caret = report.text([fault(column=5001)], project).split("\n")[2:4]

    at = caret.index("^")
    shown = "".join(c * report.width(c) for c in excerpt)
    assert shown[at] == "坏"
    assert len(shown) < 100


def test_json_holds_every_fault(project: Path) -> None:
    told = json.loads(report.as_json([fault(), fault(2, 1, Level.WARNING)], project))

    assert (told["faults"], told["warnings"]) == (1, 1)
    assert told["items"][0] == {
        "file": "data/a.yaml", "line": 1, "column": 7, "level": "E", "code": "E101",
        "message": "错", "way_out": "改, 好:\n完", "fixable": True,
        "edits": [{"line": 1, "start": 5, "end": 6, "text": ": "}],
    }  # fmt: skip


def test_github_commands_are_escaped(project: Path) -> None:
    odd = Fault(Place("data/a,b:c.yaml", 1, 2), "E101", Level.FAULT, "100%\n错")

    assert report.github([odd], project) == (
        "::error file=data/a%2Cb%3Ac.yaml,line=1,col=2,title=E101::100%25%0A错"
    )


def test_gitlab_fingerprints_differ_and_do_not_move_with_the_line(project: Path) -> None:
    two = json.loads(report.gitlab([fault(1), fault(2)], project))
    moved = json.loads(report.gitlab([fault(5), fault(9)], project))

    assert len({item["fingerprint"] for item in two}) == 2
    assert [i["fingerprint"] for i in two] == [i["fingerprint"] for i in moved]
    assert two[0]["location"] == {"path": "data/a.yaml", "lines": {"begin": 1}}


def test_html_is_escaped(project: Path) -> None:
    odd = fault(message="<script>alert(1)</script>")

    assert "<script>" not in report.html([odd], project)


def test_sarif_holds_every_fault_its_rule_and_its_mend(project: Path) -> None:
    told = json.loads(report.sarif([fault(), fault(2, 1, Level.WARNING)], project))

    (run,) = told["runs"]
    first, second = run["results"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["E101"]
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 7,
    }  # fmt: skip
    assert first["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 6},
         "insertedContent": {"text": ": "}}
    ]  # fmt: skip


def test_of_too_many_what_stops_a_build_is_told_before_warnings(project: Path) -> None:
    warnings = [fault(line, level=Level.WARNING, message="提醒") for line in range(1, 80)]
    last = fault(99, message="最后一处")

    said = report.text([*warnings, last], project)

    assert "最后一处" in said
    assert said.index("a.yaml:1:7") < said.index("a.yaml:99:7")
    assert "另有 30 条" in said
