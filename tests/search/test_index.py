"""The search index: what is in its files, for given entries, and after an edit."""

import json
import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.search import Entry, Update, found_by, index, normal, plain
from showcase.search.rows import code, number
from tests.support.city import entries as of_a_city

Files = dict[str, bytes]


def made(*entries: Entry) -> Files:
    return dict(index(entries))


def read(files: Files, name: str) -> list[list[str]]:
    found: list[list[str]] = json.loads(files[f"search/{name}.json"])
    return found


def holding(files: Files, part: str, pair: str) -> list[str]:
    """The segments with a bucket that holds a pair, as the page's script finds them."""
    head = json.loads(files["search/index.json"])
    shard = json.loads(files[f"search/pairs/{part}-{number(pair) % head[part][0]}.json"])
    codes = shard.get(pair, "")
    found = {codes[at : at + 3] for at in range(0, len(codes), 3)}
    return [
        segment
        for segment, counts in head["segments"].items()
        if any(code(segment, n) in found for n in range(counts[part == "texts"]))
    ]


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
    files = made(Entry("site", "x/", "党群服务中心", "楼宇"))

    assert holding(files, "titles", "中心") == ["site"]


def test_another_name_counts_as_a_title_and_text_as_text() -> None:
    files = made(HALL, BRANCH)

    assert holding(files, "titles", "活馆") == ["buildings-a"]
    assert holding(files, "titles", "一课") == []
    assert holding(files, "texts", "一课") == ["buildings-a"]
    assert holding(files, "titles", "大厦") == ["buildings-a", "site"]
    assert holding(files, "titles", "没有") == []


def test_how_a_title_begins_and_ends_is_told() -> None:
    files = made(HALL, BRANCH)

    assert holding(files, "titles", "^政") == ["buildings-a"]
    assert holding(files, "titles", "委$") == ["site"]
    assert holding(files, "titles", "^生") == []


def test_rows_name_kind_and_place_and_only_texts_carry_text() -> None:
    row = ["buildings/a/halls/h/", "政治生活厅", "厅室", "示例大厦", "政治生活馆"]

    assert read(made(HALL), "buildings-a/titles-0") == [row]
    assert read(made(HALL), "buildings-a/texts-0") == [[*row, "三会一课"]]


def test_a_long_text_is_cut_into_pieces_that_miss_no_phrase() -> None:
    text = "".join(chr(0x4E00 + n) for n in range(9000))
    files = made(Entry("site", "x/", "长文", "说明", text=text))
    pieces = [
        row[5] for path in files if "/texts-" in path and "pairs" not in path
        for row in json.loads(files[path])
    ]  # fmt: skip

    assert max(map(len, pieces)) <= 2000
    assert all(any(text[at : at + 20] in piece for piece in pieces) for at in range(8980))


def test_entries_in_any_order_give_the_same_bytes() -> None:
    assert made(HALL, BRANCH) == made(BRANCH, HALL)


def updated(before: Files, stay: Iterable[Entry], segment: str, new: Iterable[Entry]) -> Files:
    """The index after one segment was touched, as a build makes it from the published files."""
    segments = json.loads(before["search/index.json"])["segments"]
    update = Update(
        {name: tuple(c) for name, c in segments.items()}, before.__getitem__, whole=True
    )
    files: Files = {}
    for name in sorted({*segments, segment}):
        if name == segment:
            urls = {entry.url for entry in stay if entry.segment == segment}
            written, kept = update.touched(segment, urls, [entry.row for entry in new])
        else:
            written, kept = {}, update.same(name)
        files |= written | {path: before[path] for path in kept}
    written, kept = update.files()
    return files | written | {path: before[path] for path in kept}


def test_any_edits_leave_the_index_of_a_clean_build() -> None:
    """Pages come, go and change, in segments that grow out of their files and shrink again."""
    rng = random.Random(3)
    stock = list(of_a_city(300))
    stock += [
        Entry("buildings-big", f"buildings/big/activities/{n}/", f"第{n}场", "活动", "大楼", text=e.text)
        for n, e in enumerate(stock)
    ]  # fmt: skip
    entries = {entry.url: entry for entry in stock[:20]}
    files = dict(index(entries.values()))
    counts = set()
    for step in range(50):
        segment = rng.choice(stock).segment
        known = [entry for entry in entries.values() if entry.segment == segment]
        most = len(known) // (1 if step > 30 else 4)
        gone = set(rng.sample([e.url for e in known], rng.randint(0, most)))
        new = [e for e in rng.sample(stock, 120 if step < 30 else 4) if e.segment == segment]
        stay = [e for e in known if e.url not in gone | {n.url for n in new}]
        for url in gone:
            del entries[url]
        entries |= {entry.url: entry for entry in new}

        files = updated(files, stay, segment, new)

        assert files == dict(index(entries.values()))
        head = json.loads(files["search/index.json"])
        counts.add((head["titles"][0], head["texts"][0]))
    assert len(counts) > 2  # the pairs were dealt out anew, up and down


def test_an_edit_in_one_building_leaves_the_files_of_the_others() -> None:
    many = [Entry(f"buildings-b{n}", f"buildings/b{n}/", f"示例大厦{n}", "楼宇") for n in range(40)]
    before = made(*many)
    after = made(
        *many[:-1], Entry("buildings-b39", "buildings/b39/", "示例大厦39", "楼宇", text="阅览")
    )

    changed = {path for path in before if before[path] != after[path]}

    assert "search/buildings-b39/texts-0.json" in changed
    assert len(changed) <= 3  # its own file, the pairs that 阅览 lies in, the head


def test_no_file_grows_with_the_site() -> None:
    """One building with thousands of activities, and a city."""
    for entries in (
        [Entry("buildings-a", f"buildings/a/activities/{n}/", f"第{n}场活动", "活动", "大楼", text="读书分享" * 90)
         for n in range(3000)],
        of_a_city(3000),
    ):  # fmt: skip
        sizes = {path: len(content) for path, content in index(entries)}
        assert max(sizes.values()) < 24_000


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


@pytest.mark.parametrize("text", ["", "党", "党群服务中心", "buildings-a.0"])
def test_a_code_is_three_letters_that_an_address_may_hold(text: str) -> None:
    assert len(code(text, 0)) == 3
    assert code(text, 0).replace("-", "").replace("_", "").isalnum()
