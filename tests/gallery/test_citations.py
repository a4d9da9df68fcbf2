"""Sources as GB/T 7714—2015 references."""

from __future__ import annotations

import pytest

from showcase.gallery import Source, cite

SNAPSHOTS = {
    "M": (
        Source("M", "示例大厦建设史", ("示例出版编委会",), "示例出版社", "示例市", "2001", pages="12-15"),
        "示例出版编委会. 示例大厦建设史[M]. 示例市: 示例出版社, 2001: 12-15.",
    ),
    "M, edition and estimated year": (
        Source("M", "楼宇图录", ("甲社", "乙社", "丙社", "丁社"), "示例出版社", "示例市", "2001~", edition="2版"),
        "甲社, 乙社, 丙社, 等. 楼宇图录[M]. 2版. 示例市: 示例出版社, [2001].",
    ),
    "J": (
        Source("J", "楼宇党建十年", ("示例研究室",), "", "", "2018-03", container="示例学刊", volume="12", issue="3", pages="5-9"),
        "示例研究室. 楼宇党建十年[J]. 示例学刊, 2018, 12(3): 5-9.",
    ),
    "N": (
        Source("N", "高楼里的一盏灯", (), "示例日报", "", "2019-12-16", issue="1"),
        "待补. 高楼里的一盏灯[N]. 示例日报, 2019-12-16(1).",
    ),
    "N/OL": (
        Source("N-OL", "高楼里的一盏灯", (), "示例日报", "", "2019-12-16", url="https://example.cn/a"),
        "待补. 高楼里的一盏灯[N/OL]. 示例日报, 2019-12-16[待补]. https://example.cn/a",
    ),
    "EB/OL": (
        Source("EB-OL", "揭牌", ("示例区委组织部",), "示例网", "", "2019-07-01", "2026-11-20", "https://example.cn/b"),
        "示例区委组织部. 揭牌[EB/OL]. 示例网, 2019(2019-07-01)[2026-11-20]. https://example.cn/b",
    ),
    "EB/OL with nothing known": (
        Source("EB/OL", "心得"),
        "待补. 心得[EB/OL]. (待补)[待补]. 待补.",
    ),
    "A": (
        Source("A", "建设档案", ("示例大厦党群服务中心",), "示例区档案馆", "示例市", "2001-07-01", identifier="示-001"),
        "示例大厦党群服务中心. 建设档案: 示-001[A]. 示例市: 示例区档案馆, 2001-07-01.",
    ),
    "C": (
        Source("C", "支部建在楼上", ("示例区委组织部",), "示例出版社", "", "2010", container="城市基层党建文集", pages="1-6"),
        "示例区委组织部. 支部建在楼上[C]//城市基层党建文集. 待补: 示例出版社, 2010: 1-6.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_a_source_is_cited_in_the_form_of_its_kind(name: str) -> None:
    source, text = SNAPSHOTS[name]

    assert cite(source).text == text


def test_what_the_editor_owes_is_listed_by_field() -> None:
    assert cite(Source("EB/OL", "心得")).owed == ("authors", "date", "accessed", "url")
    assert cite(SNAPSHOTS["EB/OL"][0]).owed == ()


def test_the_address_is_a_run_of_its_own() -> None:
    runs = cite(SNAPSHOTS["EB/OL"][0]).parts

    assert [run.text for run in runs if run.kind == "url"] == ["https://example.cn/b"]
