"""Activities' dates and halls: faults told where they stand."""

from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder

SITE = "title: 示例站\nheadline: 大\ntagline: 小\nurl: https://example.org/\n"
TODAY = date(2026, 9, 21)


def faults(tmp_path: Path, *, notices: bool = False, **activities: str) -> list[str]:
    folder = tmp_path / "data" / "buildings" / "sample"
    (folder / "activities").mkdir(parents=True)
    (folder / "halls").mkdir()
    (tmp_path / "data" / "site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "building.yaml").write_text("name: 示例大厦\n", encoding="utf-8")
    (folder / "halls" / "hall-a.yaml").write_text(
        "name: 一楼报告厅\nkind: 会议\n", encoding="utf-8"
    )
    for name, text in activities.items():
        (folder / "activities" / f"{name}.yaml").write_text(text, encoding="utf-8")
    told = [str(fault) for fault in check_folder(tmp_path / "data", TODAY).faults]
    return [line for line in told if notices or " W213 " not in line]


def test_two_activities_in_one_hall_at_one_time_are_told_once_with_their_count(
    tmp_path: Path,
) -> None:
    found = faults(
        tmp_path,
        a="name: 微党课\nrepeat: 每月第二个周四\ntime: 12:45-13:30\nhall: hall-a\nstarts: 2026-01-08\n",
        b="name: 主题党日\nrepeat: 每月第二个周四\ntime: 12:15-13:15\nhall: hall-a\nstarts: 2026-01-08\n",
    )

    assert "\n".join(found) == (
        "data/buildings/sample/activities/b.yaml:4:7 E404 一楼报告厅 2026-10-08（周四）12:15-13:15 与“微党课”"
        "（data/buildings/sample/activities/a.yaml:4）12:45-13:30 冲突，今后 12 个月共 12 次：10-08、11-12、12-10… "
        "→ 改时间或场地；真要同场，其中一场写 share_hall: true"
    )


def test_sharing_a_hall_on_purpose_is_no_clash(tmp_path: Path) -> None:
    one = "name: 微党课\nrepeat: 每周四\ntime: 12:45-13:30\nhall: hall-a\nstarts: 2026-01-08\n"

    assert faults(tmp_path, a=one, b=one + "share_hall: true\n") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name: 讲座\nrepeat: 隔周三\n", "2:9 E2"),
        ("name: 讲座\nrepeat: 每周二\ntime: 13:15-12:15\n", "3:7 E2"),
        ("name: 讲座\nrepeat: 每周二\nstarts: 2026-01-06\nskip: [2026-01-07]\n", "4:8 E2"),
        ("name: 讲座\nrepeat: 每天\nstarts: 2026-01-01\nends: 9999-12-31\n", "4:7 E242"),
    ],
)
def test_a_date_that_cannot_be_is_told_where_it_stands(
    tmp_path: Path, text: str, told: str
) -> None:
    found = faults(tmp_path, a=text)

    assert len(found) == 1, found
    assert f"activities/a.yaml:{told}" in found[0]


def test_each_year_without_its_notice_is_told_once_however_many_activities(tmp_path: Path) -> None:
    talk = "name: 讲座\nrepeat: 每周二\n"

    found = faults(tmp_path, notices=True, a=talk, b=talk)

    assert len(found) == 2
    assert "W213 2026 年" in found[0]
    assert "W213 2027 年" in found[1]
