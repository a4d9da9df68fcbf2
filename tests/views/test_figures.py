"""Figures: nothing is said that the data do not say, and nothing of it is dropped."""

from typing import Any

import pytest

from tests.views.conftest import Show, Shown, listed

URL = "buildings/sample/figures/"


def one(show: Show, head: dict[str, Any] | None = None, **figure: Any) -> Shown:
    figures = [{"id": "it", "label": "示例数", **figure}]
    return show(listed("figures", figures=figures, **(head or {})))


def said(shown: Shown) -> str:
    return shown.text(URL, "//li[@id='figure-it']")


@pytest.mark.parametrize(
    ("q", "words"),
    [("近", "近500家"), ("余", "500余家"), ("多", "500多家"), ("约", "约500家"), (None, "500家")],
)
def test_a_qualifier_stays_with_its_number(show: Show, q: str | None, words: str) -> None:
    assert words in said(one(show, value=500, q=q, unit="家"))


def test_date_scope_note_and_source_stand_beside_the_number(show: Show) -> None:
    shown = one(
        show,
        value=302,
        unit="场次",
        since="2017-07",
        as_of="2020-12-02",
        as_of_kind="published",
        scope="楼宇党委",
        note="说明文字",
        source="paper",
        people={"value": 10806, "unit": "人次"},
    )

    for words in (
        "302场次",
        "10806人次",
        "2017年7月起，截至2020年12月2日（发稿日）",
        "口径：楼宇党委",
        "说明文字",
        "[1]",
    ):
        assert words in said(shown)
    assert "示例报道" in shown.text(URL, "//section[@class='sources']")


def test_the_date_at_the_head_of_the_list_holds_for_all(show: Show) -> None:
    shown = one(show, {"as_of": "2017-05", "as_of_kind": "inferred"}, value=3)

    assert "截至2017年5月（推断）" in said(shown)


def test_a_missing_value_is_said_to_be_missing_and_not_drawn(show: Show) -> None:
    shown = one(show)

    assert said(shown).startswith("暂未公布")
    assert not shown.tree(URL).xpath("//figure")


def test_a_statement_without_number_owes_none(show: Show) -> None:
    assert said(one(show, kind="定性")) == "示例数"


@pytest.mark.parametrize("kind", ["党员数", "组织数"])
def test_unapproved_numbers_leave_no_trace(show: Show, kind: str) -> None:
    shown = one(
        show,
        kind=kind,
        value=135,
        unit="名",
        note="秘",
        series=[{"date": "2017", "value": 84}],
        conflicts=[{"value": 136, "note": "另处"}],
    )

    body = shown.body(URL)
    assert "未公开" in said(shown)
    for secret in ("135", "84", "136", "秘", "另处"):
        assert secret not in body
    assert "135" not in shown.body("buildings/sample/")


def test_approval_can_stand_on_the_figure_or_at_the_head(show: Show) -> None:
    assert "135" in said(one(show, kind="党员数", value=135, approved_for_public=True))
    head = {"approved_for_public": True}
    assert "135" in said(one(show, head, kind="党员数", value=135))
    refused = one(show, head, kind="党员数", value=135, approved_for_public=False)
    assert "未公开" in said(refused)


def test_contradicting_values_stand_side_by_side(show: Show) -> None:
    shown = one(
        show,
        value=20,
        q="余",
        unit="家",
        conflicts=[{"value": 40, "q": "余", "note": "支部成立段"}],
    )

    assert "20余家" in said(shown)
    assert "40余家" in said(shown)
    assert "支部成立段" in said(shown)


def test_a_change_shows_both_ends_with_its_chart_and_table(show: Show) -> None:
    shown = one(show, before=397, after=437, unit="个")

    assert "397个" in said(shown)
    assert "437个" in said(shown)
    assert shown.tree(URL).xpath("//figure//table")


def test_a_series_is_drawn_with_its_table(show: Show) -> None:
    points = [{"date": "2020-12", "value": 135}, {"date": "2017-07", "value": 84, "note": "初"}]
    shown = one(show, unit="名", series=points)

    rows = shown.text(URL, "//figure//table")
    assert rows.index("84") < rows.index("135")


def test_a_part_of_a_whole_is_drawn_with_its_table(show: Show) -> None:
    shown = one(show, value=53, of={"value": 206}, unit="家")

    assert "总数 206家" in said(shown)
    assert shown.tree(URL).xpath("//figure//table")


def test_figures_stand_under_their_group_in_the_order_of_the_data(show: Show) -> None:
    figures = [
        {"id": "a", "label": "甲", "value": 1, "group": "红色引领"},
        {"id": "b", "label": "乙", "value": 2},
        {"id": "c", "label": "丙", "value": 3, "group": "红色引领"},
    ]
    shown = show(listed("figures", figures=figures))

    group = "//section[h2='红色引领']//h3"
    assert shown.text(URL, group) == "甲 丙"


def test_a_display_form_keeps_the_qualifier(show: Show) -> None:
    shown = one(show, value=230000000, q="预计", unit="元", display="2.3 亿元")

    assert "预计2.3亿元" in said(shown)


def test_headlines_stand_on_the_buildings_page_once(show: Show) -> None:
    figures = [
        {"id": "a", "label": "甲数", "value": 81, "headline": True},
        {"id": "b", "label": "乙数", "value": 92},
    ]
    shown = show(listed("figures", figures=figures))

    page = shown.text("buildings/sample/")
    assert page.count("甲数") == 1
    assert page.count("乙数") == 1


def test_a_number_that_nobody_dated_says_so(show: Show) -> None:
    said = show(
        listed(
            "figures",
            figures=[
                {"id": "a", "label": "来访", "value": 80, "unit": "家", "since": "2019-07"},
                {"id": "b", "label": "参观", "value": 20, "unit": "家", "as_of": "2019-12"},
                {"id": "c", "label": "满意度"},
            ],
        )
    ).text("buildings/sample/figures/")

    assert "2019年7月起，截至日期待补" in said
    assert said.count("截至日期待补") == 1
