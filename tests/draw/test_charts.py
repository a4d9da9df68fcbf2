import pytest

from showcase.draw import (
    Amount,
    Dated,
    Figure,
    bars,
    before_after,
    display,
    figure_text,
    figure_tile,
    part_of_whole,
    series,
    series_text,
)
from showcase.draw.charts import lay_out_bars, lay_out_part
from showcase.draw.series import lay_out_series
from tests.draw.reading import by_class, fragment, texts

SAID = [
    (Amount(500, "家", "近"), "近500家"),
    (Amount(2000, "人次", "多"), "2000多人次"),
    (Amount(230000000, "元", "预计"), "预计2.3亿元"),
    (Amount(40000000, "元"), "4000万元"),
    (Amount(1000000, "人", "近"), "近100万人"),
    (Amount(1000000, "人", "多"), "100多万人"),
    (Amount(300000, "家"), "30万家"),
    (Amount(10806, "人次"), "10806人次"),
    (Amount(1234567, "元"), "1,234,567元"),
    (Amount(123456789, "元"), "123,456,789元"),
    (Amount(118.6, "米"), "118.6米"),
    (Amount(0, "名"), "0名"),
    (Amount(0.6, "", "超过", percent=True), "超过60%"),
    (Amount(0.9, "", "以上", percent=True), "90%以上"),
    (Amount(0.237, percent=True), "23.7%"),
    (Amount(1000, "名", "千余"), "千余名"),
    (Amount(5, "家", "估计"), "5家（估计）"),
]  # fmt: skip


@pytest.mark.parametrize(("amount", "said"), SAID, ids=[said for _, said in SAID])
def test_a_number_is_said_with_its_qualifier_and_never_rounded(amount: Amount, said: str) -> None:
    assert str(display(amount)) == said


def test_a_number_nobody_published_is_not_said() -> None:
    assert display(Amount(None, "名")) is None
    assert "暂未公布" in figure_tile(Figure("党员人数", Amount(None, "名")))


def test_a_tile_keeps_qualifier_scope_and_dates() -> None:
    figure = Figure(
        "来访人次", Amount(2000, "人次", "多"), "2019-12-16", "武汉绿地中心",
        since="2019-07-01", as_of_kind="published",
    )  # fmt: skip

    assert figure_text(figure) == (
        "来访人次：2000多人次（武汉绿地中心），2019年7月1日起，截至2019年12月16日（发稿日）"
    )
    said = "".join(fragment(figure_tile(figure)).itertext())
    for part in ("2000", "多", "人次", "武汉绿地中心", "2019年7月1日起", "（发稿日）"):
        assert part in said


def rows(html: str) -> list[list[str]]:
    table = next(fragment(html).iter("table"))
    return [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]


def test_bars_of_other_units_share_no_scale() -> None:
    made = lay_out_bars(
        "数读",
        [
            Figure("甲", Amount(10, "家")),
            Figure("乙", Amount(900, "个")),
            Figure("丙", Amount(20, "家")),
        ],
    )
    widths = [bar.box[2] - bar.box[0] for bar in made.bars if bar.box and bar.role == "bar"]

    assert widths == [200, 400]  # 乙 is alone of its kind: a number, no bar


def test_a_missing_value_has_words_and_no_bar() -> None:
    html = bars(
        "数读",
        [
            Figure("甲", Amount(3, "家")),
            Figure("乙", Amount(None, "家")),
            Figure("丙", Amount(6, "家")),
        ],
    )

    assert len(by_class(fragment(html), "dr-bar")) == 2
    assert texts(fragment(html)).count("暂未公布") == 1
    assert rows(html)[2] == ["乙", "暂未公布"]


def test_every_chart_has_its_table() -> None:
    html = before_after(
        "网格党支部",
        Figure("原有", Amount(397, "个")),
        Figure("现有", Amount(437, "个"), "2017-05"),
    )

    assert rows(html) == [
        ["项目", "数值", "日期"],
        ["原有", "397个", ""],
        ["现有", "437个", "截至2017年5月"],
    ]
    assert "+40" in html


def test_a_change_of_inexact_or_unlike_numbers_is_not_computed() -> None:
    for after in (Amount(437, "个", "近"), Amount(437, "家"), Amount(None, "个")):
        html = before_after("网格党支部", Figure("原有", Amount(397, "个")), Figure("现有", after))
        assert "dr-chart-change" not in html


def test_a_part_of_a_whole_is_as_many_dots() -> None:
    chart = lay_out_part(
        "党员", Figure("支部", Amount(32, "名")), Figure("党委", Amount(135, "名"))
    )

    assert [role for *_, role in chart.dots].count("part") == 32
    assert len(chart.dots) == 135
    assert "23.7%" in part_of_whole(
        "党员", Figure("支部", Amount(32, "名")), Figure("党委", Amount(135, "名"))
    )


@pytest.mark.parametrize(
    ("part", "whole"),
    [(Amount(9, "家"), Amount(4, "家")), (Amount(9, "家"), Amount(40, "个")), (Amount(None), Amount(4)), (Amount(0), Amount(0))],
)  # fmt: skip
def test_what_is_no_part_is_not_drawn_as_one(part: Amount, whole: Amount) -> None:
    chart = lay_out_part("示例", Figure("部分", part), Figure("全部", whole))

    assert not chart.dots
    assert not chart.bars
    assert "%" not in part_of_whole("示例", Figure("部分", part), Figure("全部", whole))


def lines(points: list[Dated], *, step: bool = False) -> int:
    return sum(role == "series" for role, _ in lay_out_series("党员", points, step=step).lines)


def dated(*values: tuple[str, float | None, str]) -> list[Dated]:
    return [Dated(date, Amount(value, "名"), scope) for date, value, scope in values]


def test_a_line_joins_points_of_one_scope_only() -> None:
    assert lines(dated(("2017", 84, "甲"), ("2020", 135, "甲"))) == 1
    assert lines(dated(("2017", 84, "甲"), ("2020", 135, "乙"))) == 0


def test_a_missing_value_breaks_the_line_and_is_told_in_the_table() -> None:
    points = dated(("2017", 84, ""), ("2018", None, ""), ("2020", 135, ""))

    assert lines(points) == 0
    assert rows(series("党员", points))[2][:2] == ["2018年", "暂未公布"]


def test_points_of_another_unit_are_in_the_table_only() -> None:
    points = [Dated("2017", Amount(84, "名")), Dated("2018", Amount(7, "个"))]

    assert len(lay_out_series("党员", points).dots) == 1
    assert len(rows(series("党员", points))) == 3


def test_dates_stand_at_their_share_of_time_whatever_their_order() -> None:
    chart = lay_out_series("党员", dated(("2020", 10, ""), ("2010", 10, ""), ("2015-07", 10, "")))
    first, middle, last = sorted(x for x, *_ in chart.dots)

    assert (middle - first) / (last - first) == pytest.approx(0.55, abs=0.01)


def test_height_counts_from_zero() -> None:
    chart = lay_out_series("党员", dated(("2017", 50, ""), ("2018", 100, "")))
    (_, low, *_), (_, high, *_) = chart.dots

    assert (190 - low) / (190 - high) == pytest.approx(0.5)


def test_a_series_without_dates_or_values_is_a_table() -> None:
    html = series("党员", [Dated("不详", Amount(3, "名")), Dated("2018", Amount(None, "名"))])

    assert not by_class(fragment(html), "dr-point")
    assert len(rows(html)) == 3


def test_nothing_gives_nothing() -> None:
    assert bars("数读", []) == ""
    assert series("党员", []) == ""


def test_the_series_in_words() -> None:
    assert series_text("党员", dated(("2020-12", 135, ""), ("2017-07", 84, ""))) == (
        "党员：2017年7月84名，2020年12月135名。"
    )
