"""Methods, services, clubs, ledgers, records, timeline: what is declared, listed, owed, doubted."""

from typing import Any

from tests.views.conftest import Show, listed


def text(show: Show, name: str, **data: Any) -> str:
    return show(listed(name, **data)).text(f"buildings/sample/{name}/")


def test_a_method_known_by_name_only_owes_its_content(show: Show) -> None:
    said = text(show, "methods", methods=[{"id": "m", "name": "“526”工作法", "undefined": True}])

    assert "内容待补" in said


def test_places_stay_open_up_to_the_declared_count(show: Show) -> None:
    method = {"id": "m", "name": "八个红色", "declared_count": 8, "items": ["甲", "乙", "丙", "丁"]}
    shown = show(listed("methods", methods=[method]))

    assert len(shown.tree("buildings/sample/methods/").xpath("//li[@class='slot']")) == 4
    assert "来源说 8 项，点名 4 项，其余待补" in shown.text("buildings/sample/methods/")


def test_more_items_than_declared_is_said_and_nothing_is_cut(show: Show) -> None:
    method = {"id": "m", "name": "两句", "declared_count": 1, "items": ["甲", "乙"]}

    said = text(show, "methods", methods=[method])
    assert "来源说 1 项，点名 2 项。" in said
    assert "待补" not in said.split("资料来源")[0]


def test_a_doubtful_method_is_marked(show: Show) -> None:
    method = {"id": "m", "name": "四“同”", "items": ["组织同组"], "doubtful": "照录，疑有误"}

    assert "存疑照录，疑有误" in text(show, "methods", methods=[method])


def test_items_with_carrier_and_means_make_a_table(show: Show) -> None:
    item = {"name": "组织力", "by": "以需求推动", "means": ["走访", "留言墙"]}
    shown = show(listed("methods", methods=[{"id": "m", "name": "五力", "items": [item]}]))

    row = shown.text("buildings/sample/methods/", "//table/tbody/tr")
    assert row.replace(" ", "") == "组织力以需求推动走访、留言墙"


def test_fewer_services_than_declared_is_said(show: Show) -> None:
    group = {
        "id": "g",
        "name": "企业服务",
        "declared_total": {"value": 20, "q": "多", "unit": "种"},
        "services": [{"id": "a", "name": "代理记账"}],
        "departments": ["税务"],
    }

    said = text(show, "services", groups=[group])
    assert "已列 1 项，来源说“20多种”，其余待补" in said
    assert "进驻部门税务" in said


def test_twenty_listed_of_more_than_twenty_still_owes(show: Show) -> None:
    services = [{"id": f"s{n}", "name": f"服务{n}"} for n in range(20)]
    group = {"id": "g", "name": "企业", "declared_total": {"value": 20, "q": "多"}}

    said = text(show, "services", groups=[{**group, "services": services}])
    assert "其余待补" in said
    exact = {**group, "declared_total": {"value": 20, "unit": "种"}, "services": services}
    assert "其余待补" not in text(show, "services", groups=[exact])


def test_the_portal_sends_services_to_their_door(show: Show) -> None:
    shown = show(
        listed(
            "services",
            portal={"name": "两务", "means": ["政务", "法务"]},
            groups=[
                {
                    "id": "g",
                    "name": "企业",
                    "services": [
                        {"id": "a", "name": "法律援助", "cat": "法务"},
                        {"id": "b", "name": "工商注册", "cat": "政务"},
                    ],
                }
            ],
        )
    )

    doors = shown.tree("buildings/sample/services/").xpath("//ul[@class='doors']/li")
    assert [" ".join(door.text_content().split()) for door in doors] == [
        "政务工商注册",
        "法务法律援助",
    ]


def test_a_club_of_two_kinds_is_listed_once(show: Show) -> None:
    clubs = [
        {"id": "a", "name": "集邮协会", "kinds": ["社团"]},
        {"id": "b", "name": "集邮协会", "kinds": ["圈层协会"]},
        {"id": "c", "name": "羽毛球协会", "kinds": ["圈层协会"]},
    ]

    said = text(show, "clubs", clubs=clubs)
    assert said.count("集邮协会") == 1
    assert "也在圈层协会" in said


def test_a_number_of_clubs_without_names_owes_the_names(show: Show) -> None:
    said = text(show, "clubs", declared_count={"value": 25, "unit": "个"})

    assert "名单待补：来源只说有 25个" in said


def test_a_ledger_may_stand_on_its_totals(show: Show) -> None:
    ledger = {
        "id": "p",
        "name": "项目",
        "declared": [{"value": 27, "note": "重点任务"}, {"value": 102, "unit": "个项目"}],
        "fields": ["牵头单位"],
    }

    said = text(show, "lists", lists=[ledger])
    assert "27重点任务" in said
    assert "102个项目" in said
    assert "台账栏目：牵头单位" in said
    assert "明细暂未公布" in said


def test_a_ledger_shows_the_columns_its_items_fill(show: Show) -> None:
    items = [
        {"id": "a", "title": "修路", "lead": "街道", "due": "2026-12"},
        {"id": "b", "title": "装灯", "status": "办结"},
    ]
    shown = show(listed("lists", lists=[{"id": "p", "name": "项目", "items": items}]))

    heads = shown.tree("buildings/sample/lists/").xpath("//thead//th/text()")
    assert heads == ["项目", "牵头单位", "完成时限", "状态"]
    assert "2026年12月" in shown.text("buildings/sample/lists/")


def test_records_stand_under_their_kind(show: Show) -> None:
    records = [
        {"id": "b", "kind": "文件", "title": "通知", "status": "制定中"},
        {"id": "a", "kind": "荣誉", "title": "示范点", "date": "2020"},
        {"id": "c", "kind": "指标", "title": "画像", "rows": ["街道"], "columns": ["人数"]},
    ]
    shown = show(listed("records", records=records))

    url = "buildings/sample/records/"
    assert shown.tree(url).xpath("//section/h2/text()")[:3] == ["荣誉", "文件", "指标"]
    assert "制定中" in shown.text(url)
    assert "2020年" in shown.text(url)
    assert "暂未公布" in shown.text(url, "//table//td")


def test_the_timeline_runs_from_the_oldest_with_what_limits_its_dates(show: Show) -> None:
    entries = [
        {"date": "2020-07", "q": "七一前夕", "event": "站点建成"},
        {"date": "2010", "q": "约", "event": "支部建在楼上"},
        {"date": "2017-04-12", "date_kind": "year_inferred", "event": "启动"},
    ]
    shown = show(listed("timeline", timeline=entries))

    rows = shown.tree("buildings/sample/timeline/").xpath("//ol[@class='years']/li")
    said = [" ".join(row.text_content().split()) for row in rows]
    assert [row.split()[-1] for row in said] == ["支部建在楼上", "启动", "站点建成"]
    assert said[0].startswith("约2010年")
    assert "年份待核" in said[1]
    assert "2020年7月（七一前夕）" in said[2]


def test_a_ledger_counts_its_states_and_marks_what_is_overdue(show: Show) -> None:
    """The build's date is 2026-09-21: a month that runs is not over."""
    tasks = [
        {"id": "a", "title": "停车", "status": "办结", "due": "2026-08-01", "lead": "甲"},
        {"id": "b", "title": "照明", "status": "在办", "due": "2026-09-20", "lead": "乙"},
        {"id": "c", "title": "扶手", "status": "在办", "due": "2026-09", "lead": "甲"},
        {"id": "d", "title": "电梯", "status": "在办", "due": "2026-08", "lead": "甲"},
    ]
    shown = show(listed("lists", lists=[{"id": "l", "name": "需求清单", "items": tasks}]))
    url = "buildings/sample/lists/"

    assert "办结 1 项" in shown.text(url)
    assert "在办 3 项" in shown.text(url)
    marked = shown.tree(url).xpath("//tr[.//*[@class='mark']]/th/text()")
    assert marked == ["照明", "电梯"]
    assert shown.tree(url).xpath("//form[@data-ledger]//select/@name") == ["lead", "status"]
