"""What `--fix` mends: all that is marked, nothing else, once for all, and the file still says the same."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder
from showcase.check.mend import mend_folder
from tests.support.builds import ROOT

FAULTS = ROOT / "tests" / "faults"
GOOD = FAULTS / "_good"
TODAY = date(2026, 3, 1)
HALL = "buildings/demo-tower/halls/hall-a.yaml"
ACTIVITY = "buildings/demo-tower/activities/theme-day.yaml"


def is_fixable(case: Path) -> bool:
    return any(" F " in line for line in (case / "expected.txt").read_text("utf-8").splitlines())


CASES = sorted(p.name for p in FAULTS.iterdir() if p.is_dir() and p.name[0] not in "_.")
FIXABLE = [name for name in CASES if is_fixable(FAULTS / name)]


def lay(case: str, folder: Path) -> Path:
    shutil.copytree(GOOD, folder)
    shutil.copytree(FAULTS / case, folder, dirs_exist_ok=True)
    (folder / "expected.txt").unlink()
    return folder


def write(folder: Path, files: dict[str, tuple[bytes, bytes]]) -> None:
    for path, (before, after) in files.items():
        assert (folder / path).read_bytes() == before
        (folder / path).write_bytes(after)


@pytest.mark.parametrize("case", FIXABLE)
def test_what_is_marked_is_mended_and_the_rest_remains(case: str, tmp_path: Path) -> None:
    data = lay(case, tmp_path / "data")
    others = [str(f) for f in check_folder(data, TODAY).faults if not f.fixable]

    write(data, mend_folder(data, TODAY, "data").files)
    then = check_folder(data, TODAY).faults

    assert [fault for fault in then if fault.fixable] == []
    assert {str(fault) for fault in then} >= set(others)
    assert mend_folder(data, TODAY, "data").files == {}


@pytest.mark.parametrize("case", sorted(set(CASES) - set(FIXABLE)))
def test_what_is_not_marked_is_left_alone(case: str, tmp_path: Path) -> None:
    assert mend_folder(lay(case, tmp_path / "data"), TODAY, "data").files == {}


MENDS = [
    (HALL, "name：一楼报告厅  # 大厅\nkind: 会议", "name: 一楼报告厅  # 大厅\nkind: 会议"),
    (HALL, "name： “主: 厅” # 注\nkind: 会议", 'name: "主: 厅" # 注\nkind: 会议'),
    (HALL, "name: @厅 # 注\nkind: 会议", 'name: "@厅" # 注\nkind: 会议'),
    (HALL, "name: 甲\u200b：乙\u200b厅\nkind: 会议", "name: 甲：乙厅\nkind: 会议"),
    (HALL, "name: 甲\nkind: 会议\narea_m2: 约 1,500 平米 # 建筑面积",
     "name: 甲\nkind: 会议\narea_m2: {value: 1500, q: 约, unit: 平米} # 建筑面积"),
    (HALL, "name: 甲\nkind: 会议\narea_m2: １５００㎡", "name: 甲\nkind: 会议\narea_m2: 1500"),
    (HALL, "name: 甲\nkind: 会议\ncapacity: 120人  # 含站票", "name: 甲\nkind: 会议\ncapacity: 120  # 含站票"),
    (HALL, "name: 甲\nkind: 会议\ncapacity: 120张", None),
    (HALL, "name: 甲\nkind: 会议\narea_m2: 1.5万平方米", None),
    (HALL, "name: 甲\nkind: 会议\nin_layout: 否", "name: 甲\nkind: 会议\nin_layout: false"),
    (HALL, "name: 甲\nkind: 会议\nin_layout: 也许", None),
    (ACTIVITY, "name: 党日\nrepeat: 每月第二个周四\ntime: 12:15—13:15 # 午间\nstarts: 2026年3月5日",
     "name: 党日\nrepeat: 每月第二个周四\ntime: 12:15-13:15 # 午间\nstarts: 2026-03-05"),
    (ACTIVITY, "name: 党日\nrepeat: 每月第二个周四\ntime: '１２：１５~１３：１５'",
     "name: 党日\nrepeat: 每月第二个周四\ntime: 12:15-13:15"),
    (ACTIVITY, "name: 党日\nrepeat: 每月第二个周四\ntime: 13:15-12:15", None),
    (ACTIVITY, "name: 党日\ndates: [2026.3.5, 2026/4/9]", "name: 党日\ndates: [2026-03-05, 2026-04-09]"),
    (ACTIVITY, "name: 526\nrepeat: 每周四", 'name: "526"\nrepeat: 每周四'),
]  # fmt: skip


@pytest.mark.parametrize(("path", "wrong", "right"), MENDS, ids=[m[1] for m in MENDS])
def test_a_mend_changes_the_slip_alone(
    path: str, wrong: str, right: str | None, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOOD, data)
    (data / path).write_text(wrong + "\n", "utf-8")

    files = mend_folder(data, TODAY, "data").files

    assert {p: after.decode() for p, (_, after) in files.items()} == (
        {path: right + "\n"} if right else {}
    )


MANY_WRONG = """# 每月一次，由一楼报告厅承办
name：“主题: 党日”   # 名称
repeat:每月第二个周四
time: １２：１５—１３：１５ # 午间
starts: 2026.3.5
ends: 2026年12月31日
hall: hall-a
share_hall: 是 # 两场并行
registration:
\thow: @微信
  link: {label: 报名， url: "https：//example.org/a"}
tags:
  ●学习
  ●组织
capacity: ５０人  # 含站票
"""
MANY_RIGHT = """# 每月一次，由一楼报告厅承办
name: "主题: 党日"   # 名称
repeat: 每月第二个周四
time: 12:15-13:15 # 午间
starts: 2026-03-05
ends: 2026-12-31
hall: hall-a
share_hall: true # 两场并行
registration:
  how: "@微信"
  link: {label: 报名, url: https://example.org/a}
tags:
  - 学习
  - 组织
capacity: 50  # 含站票
"""


@pytest.mark.parametrize(
    ("encoding", "line_end"),
    [
        ("utf-8", "\n"),
        ("utf-8", "\r\n"),
        ("utf-8-sig", "\n"),
        ("gb18030", "\r\n"),
        ("utf-16", "\n"),
    ],
)
def test_many_slips_of_one_file_are_mended_together(
    encoding: str, line_end: str, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOOD, data)
    (data / ACTIVITY).write_bytes(MANY_WRONG.replace("\n", line_end).encode(encoding))

    write(data, mend_folder(data, TODAY, "data").files)

    assert (data / ACTIVITY).read_bytes() == MANY_RIGHT.encode()
    assert check_folder(data, TODAY).faults == []
    assert mend_folder(data, TODAY, "data").files == {}
