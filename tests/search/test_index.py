"""The search index: what is in its files, for given entries."""

import json

from hypothesis import given
from hypothesis import strategies as st

from showcase.search import Entry, found_by, index, normal, plain
from showcase.search.index import shard_count, shard_of


def read(files: dict[str, bytes], name: str) -> object:
    return json.loads(files[f"search/{name}.json"])


def segments_with(files: dict[str, bytes], pair: str) -> tuple[list[str], list[str]]:
    """Segments that hold a pair in a title, and only in text, as the page's script reads them."""
    head = json.loads(files["search/index.json"])
    shard = json.loads(files[f"search/pairs-{shard_of(pair, head['shards'])}.json"])
    lists = (shard.get(pair, "") + ",").split(",")
    found = []
    for coded in lists[:2]:
        at, names = 0, []
        for step in filter(None, coded.split(".")):
            at += int(step, 36)
            names.append(head["segments"][at])
        found.append(names)
    return found[0], found[1]


HALL = Entry(
    "buildings-a",
    "buildings/a/halls/h/",
    "政治生活厅",
    "厅室",
    "示例大厦",
    ("政治生活馆",),
    "三会一课",
)
BRANCH = Entry("site", "branches/o/", "示例大厦综合党委", "组织", names=("示例楼宇党委",))


def test_a_word_inside_a_word_is_found() -> None:
    files = index([Entry("site", "x/", "党群服务中心", "楼宇")])

    assert segments_with(files, "中心") == (["site"], [])


def test_another_name_counts_as_a_title_and_text_as_text() -> None:
    files = index([HALL, BRANCH])

    assert segments_with(files, "活馆") == (["buildings-a"], [])
    assert segments_with(files, "一课") == ([], ["buildings-a"])
    assert segments_with(files, "大厦") == (["buildings-a", "site"], [])
    assert segments_with(files, "没有") == ([], [])


def test_rows_name_kind_and_place() -> None:
    assert read(index([HALL]), "buildings-a") == [
        ["buildings/a/halls/h/", "政治生活厅", "厅室", "示例大厦", "政治生活馆", "三会一课"]
    ]


def test_entries_in_any_order_give_the_same_bytes() -> None:
    assert index([HALL, BRANCH]) == index([BRANCH, HALL])


def test_an_edit_in_one_building_leaves_the_files_of_the_others() -> None:
    many = [Entry(f"buildings-b{n}", f"buildings/b{n}/", f"示例大厦{n}", "楼宇") for n in range(40)]
    before = index(many)
    after = index(
        [*many[:-1], Entry("buildings-b39", "buildings/b39/", "示例大厦39", "楼宇", text="阅览")]
    )

    changed = {path for path in before if before[path] != after[path]}

    assert "search/buildings-b39.json" in changed
    assert len(changed) <= 2  # its own file, and the shard that gains the pair 阅览


def test_shards_grow_with_the_site_and_stay_even() -> None:
    assert [shard_count(n) for n in (1, 8, 9, 1000)] == [1, 1, 2, 128]


def test_markup_navigation_and_drawings_are_not_text() -> None:
    html = "<nav>首页</nav><h1>政治生活厅</h1><svg><text>图</text></svg><p>三会<em>一课</em></p><script>x</script>"

    assert plain(html) == "政治生活厅 三会 一课"


@given(st.text())
def test_normal_text_is_stable_and_compares_widths_alike(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert normal("ＣＢＤ 南区") == normal("cbd南区")


def test_a_page_as_long_as_a_book_is_found_by_its_headings() -> None:
    short = "<h2>怎样写</h2><p>冒号是半角的</p><pre>name: 示例</pre>"
    long = "<h3>E301 没有这一项</h3><p>" + "长" * 9000 + "</p><h3>E302 缺少必填项</h3>"

    assert found_by(short) == "怎样写 冒号是半角的"
    assert found_by(long) == "E301 没有这一项 E302 缺少必填项"
