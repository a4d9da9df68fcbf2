"""A table an office has becomes files that pass the check, and every doubtful cell is told."""

import io
import shutil
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from showcase.check import check_folder
from showcase.cli import commands
from showcase.faults import Level
from showcase.model import Activity
from showcase.reading import read_text
from showcase.sheets import IMPORTED, columns, read_table, understand, workbook
from tests.support.sample import DATA

GREENLAND = "data/buildings/wuhan-greenland"
Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, list(arguments))


def book(*rows: list[Any], merge: str = "") -> bytes:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def data_of(path: Path) -> Any:
    document, faults = read_text(path.name, path.read_text("utf-8"), path.name)
    assert faults == []
    assert document
    return document.data


def stops(project: Path) -> list[str]:
    found = check_folder(project / "data", date(2026, 11, 22))
    return [str(fault) for fault in found.faults if fault.level is Level.FAULT]


def test_an_excel_table_becomes_files_and_doubts_are_told_by_cell(project: Path) -> None:
    (project / "a.xlsx").write_bytes(
        book(
            ["武汉绿地中心活动安排表"],
            [
                "序号",
                "名称*",
                "重复",
                "时间",
                "从哪天起",
                "场地的编号",
                "名额",
                "内容",
                "遇法定节假日",
            ],
            [
                1,
                "读书会",
                "每周二",
                "12:15-13:15",
                datetime(2026, 3, 5),  # noqa: DTZ001 - what openpyxl gives
                "文化休闲厅",
                30.0,
                "阅读、分享",
                "顺延",
            ],
            [
                2,
                "观影",
                "每月一次，日期另行通知",
                None,
                "下周三",
                "电影厅",
                "若干",
                None,
                "跳一下",
            ],
            [3, None, "每周三", None, None, None, None, None, None],
            [4, "三会一课、支部主题党日", None, None, None, None, None, None, None],
        )
    )

    result = run("import", "a.xlsx", "--kind", "activities", "--into", "wuhan-greenland")

    assert [line.strip() for line in result.output.split("\n") if line.startswith("  ")] == [
        "A2 “序号”没有对应的字段，这一列没有导入",
        "E4 “从哪天起”的“下周三”看不懂，没有导入；照例子写：2019-06-30",
        "F4 “场地的编号”的“电影厅”看不懂，没有导入；已有：文化休闲厅、公共会议区、政治生活厅、接待服务厅、红色展示长廊",
        "G4 “名额”的“若干”看不懂，没有导入",
        "I4 “遇法定节假日”的“跳一下”看不懂，没有导入；可选：跳过、顺延、照常",
        "B5 这一行没有“名称”，整行没有导入",
        "B6 已经有同名的“三会一课、支部主题党日”，整行没有导入",
    ]
    assert data_of(project / GREENLAND / "activities/du-shu-hui.yaml") == {
        "name": "读书会",
        "repeat": "每周二",
        "time": "12:15-13:15",
        "starts": "2026-03-05",
        "holiday": "顺延",
        "hall": "culture",
        "capacity": 30,
        "content": ["阅读", "分享"],
    }
    assert stops(project) == []


def test_what_the_check_has_against_an_imported_file_is_told(project: Path) -> None:
    (project / "a.xlsx").write_bytes(book(["名称", "时间"], ["读书会", time(12, 15)]))

    result = run("import", "a.xlsx", "--kind", "activities", "--into", "wuhan-greenland")

    assert data_of(project / GREENLAND / "activities/du-shu-hui.yaml")["time"] == "12:15"
    assert "这些文件还要改才能发布" in result.output
    assert "du-shu-hui.yaml:2:7" in result.output


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_of_excel_is_read_in_any_of_its_encodings(project: Path, encoding: str) -> None:
    (project / "a.csv").write_text("标题,单元,来源\n老照片,红色展示长廊,news\n", encoding=encoding)

    result = run("import", "a.csv", "--kind", "exhibits", "--into", "武汉绿地中心")

    assert "每个格子都看懂了" in result.output
    assert data_of(project / GREENLAND / "exhibits/lao-zhao-pian.yaml")["sources"] == ["news"]
    assert stops(project) == []


def test_services_come_behind_those_that_are_there_and_nothing_else_changes(project: Path) -> None:
    path = project / "data/buildings/guangzhou-ifc/services.yaml"
    before = path.read_text("utf-8")
    (project / "a.csv").write_text(
        "名称,类别,免费,工作日,分组\n代办证照,政务,是,3,代办\n打印,便民,否,,代办\n", "utf-8"
    )

    result = run("import", "a.csv", "--kind", "services", "--into", "guangzhou-ifc")

    assert result.exit_code == 0, result.output
    assert path.read_text("utf-8").startswith(before)
    assert data_of(path)["groups"][-1] == {
        "id": "dai-ban",
        "name": "代办",
        "services": [
            {
                "id": "dai-ban-zheng-zhao",
                "name": "代办证照",
                "cat": "政务",
                "days": 3,
                "free": True,
            },
            {"id": "da-yin", "name": "打印", "cat": "便民", "free": False},
        ],
    }
    assert stops(project) == []


def test_a_group_that_is_there_is_told_and_left_alone(project: Path) -> None:
    before = {p: p.read_bytes() for p in (project / "data").rglob("*.yaml")}
    (project / "a.csv").write_text("名称,分组\n打印,楼宇服务\n", "utf-8")

    result = run("import", "a.csv", "--kind", "services", "--into", "guangzhou-ifc")

    assert "已经有“楼宇服务”这一组" in result.output
    assert {p: p.read_bytes() for p in (project / "data").rglob("*.yaml")} == before


def test_a_dry_run_writes_nothing(project: Path) -> None:
    before = {p: p.read_bytes() for p in (project / "data").rglob("*.yaml")}
    (project / "a.csv").write_text("名称\n读书会\n", "utf-8")

    result = run(
        "import", "a.csv", "--kind", "activities", "--into", "wuhan-greenland", "--dry-run"
    )

    assert "可以导入 1 条" in result.output
    assert {p: p.read_bytes() for p in (project / "data").rglob("*.yaml")} == before


def test_cells_merged_downwards_fill_every_row_and_are_told() -> None:
    content = book(["类型", "名称"], ["组织生活", "主题党日"], [None, "读书会"], merge="A2:A3")

    found = understand(read_table("a.xlsx", content), Activity, {})

    assert [thing["kind"] for _, _, thing in found.things] == ["组织生活", "组织生活"]
    assert [str(doubt) for doubt in found.doubts] == [
        "A3 合并单元格，每一行都按“组织生活”导入，请核对"
    ]


def test_a_header_that_is_nearly_right_is_taken_and_told() -> None:
    content = book(["名称", "一句话的介绍"], ["读书会", "一起读书"])

    found = understand(read_table("a.xlsx", content), Activity, {})

    assert found.things[0][2] == {"name": "读书会", "summary": "一起读书"}
    assert "当作“一句话介绍”导入" in str(found.doubts[0])


def test_a_value_out_of_bounds_is_told_and_left_out() -> None:
    content = book(["名称", "名额"], ["读书会", 0])

    found = understand(read_table("a.xlsx", content), Activity, {})

    assert found.things[0][2] == {"name": "读书会"}
    assert [str(d) for d in found.doubts] == ["B2 “名额”的“0”不合要求（不能小于 1），没有导入"]


def test_a_formula_without_a_result_is_told() -> None:
    content = book(["名称", "名额"], ["读书会", "=1+1"])

    found = understand(read_table("a.xlsx", content), Activity, {})

    assert "公式没有算出结果" in str(found.doubts[0])


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0", "先另存为 .xlsx"),
        ("a.xlsx", b"not a zip", "打不开"),
        ("a.csv", b"", "表是空的"),
        ("a.csv", "甲,乙\n1,2\n".encode(), "没有找到表头"),
    ],
)
def test_what_is_no_table_is_said_in_a_sentence(
    name: str, content: bytes, told: str, project: Path
) -> None:
    (project / name).write_bytes(content)

    result = run("import", name, "--kind", "activities", "--into", "wuhan-greenland")

    assert result.exit_code == 2
    assert told in result.output


@pytest.mark.parametrize("kind", IMPORTED)
def test_a_template_filled_with_its_own_examples_is_understood(kind: str) -> None:
    made = load_workbook(io.BytesIO(workbook(IMPORTED[kind])))
    sheet, notes = made.worksheets
    for row in notes.iter_rows(min_row=2, values_only=True):
        column = [cell.value for cell in sheet[1]].index(row[0]) + 1
        sheet.cell(2, column, row[4] or ("news" if row[1] else None))
    sheet.cell(2, 1, "一件事")
    buffer = io.BytesIO()
    made.save(buffer)

    found = understand(
        read_table("a.xlsx", buffer.getvalue()), IMPORTED[kind], {"source": {"news": ""}}
    )

    assert [str(d) for d in found.doubts] == []


def test_the_template_command_makes_a_workbook_with_drop_downs(project: Path) -> None:
    result = run("template", "activities", "a.xlsx")

    assert result.exit_code == 0, result.output
    sheet = load_workbook(project / "a.xlsx").worksheets[0]
    offered = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert '"跳过,顺延,照常"' in offered
    assert [cell.value for cell in sheet[1]] == [field.title for field in columns(Activity)]


def test_the_same_models_give_the_same_template() -> None:
    def sheets() -> list[list[tuple[Any, ...]]]:
        made = load_workbook(io.BytesIO(workbook(Activity)))
        return [list(sheet.iter_rows(values_only=True)) for sheet in made.worksheets]

    assert sheets() == sheets()


def test_a_row_without_what_is_required_is_told() -> None:
    found = understand(read_table("a.csv", "标题\n老照片\n".encode()), IMPORTED["exhibits"], {})

    assert found.things == []
    assert [str(d) for d in found.doubts] == ["A2 缺少必填的“来源”，整行没有导入"]


def test_what_copying_brought_along_is_cleaned_and_told(project: Path) -> None:
    """An export of an old system: pinyin, broken lines, advertising, traditional and lost characters."""
    (project / "a.xlsx").write_bytes(
        book(
            ["名称", "介绍", "时间"],
            ["读书（dú）会（App 报名）", "每周一起\n读书。长按识别二维码关注公众号。", None],
            ["觀影", "锟斤拷锟斤拷", None],
        )
    )

    result = run("import", "a.xlsx", "--kind", "activities", "--into", "wuhan-greenland")

    assert [line.strip() for line in result.output.split("\n") if line.startswith("  ")][:5] == [
        "A2 删去了拼音括注，请核对",
        "B2 删去了像广告或转载说明的句子，请核对",
        "B2 断开的行接成了一行，请核对",
        "A3 繁体字按简体“观影”导入，请核对",
        "B3 “介绍”的内容是乱码，没有导入；用原来的软件打开，另存为 UTF-8 再试",
    ]
    folder = project / GREENLAND / "activities"
    assert data_of(folder / "du-shu-hui-app-bao-ming.yaml") == {
        "name": "读书会（App 报名）",
        "text": "每周一起读书。",
    }
    assert data_of(folder / "guan-ying.yaml") == {"name": "观影"}
