"""No number stands on the site that is not in the data."""

import re
import shutil
from pathlib import Path

import pytest

from tests.facts.derived import DERIVED
from tests.facts.numbers import claims, lines, told
from tests.support.crawling import Document, documents

PAGE = "buildings/wuhan-greenland/index.html"


def test_every_number_is_in_the_data_or_derived(built_site: Path) -> None:
    assert told(built_site) == []


@pytest.mark.parametrize(
    ("right", "wrong", "noticed"),
    [
        ("第46层", "第47层", "47层"),
        ("2019年7月1日", "2019年7月2日", "2019年7月2日"),
        ("共5处", "共6处", "6处"),
        ("第46层", "第46层，党员 219 名", "219名"),
    ],
)
def test_a_number_that_nobody_said_is_noticed(
    built_site: Path, tmp_path: Path, right: str, wrong: str, noticed: str
) -> None:
    """219 is a number of another building; a count must be that of the things listed."""
    page = (built_site / PAGE).read_text("utf-8")
    assert right in page
    (tmp_path / PAGE).parent.mkdir(parents=True)
    (tmp_path / PAGE).write_text(page.replace(right, wrong), encoding="utf-8")
    shutil.copy(built_site / "404.html", tmp_path)

    assert any(f": {noticed} in " in line for line in told(tmp_path))


def test_no_derivation_is_left_over(built_site: Path) -> None:
    """A kind of derived number that no page has would only hide mistakes."""
    said = [(url, line) for url, d in documents(built_site).items() for line in lines(d)]
    unused = [
        kind.pattern
        for kind in DERIVED
        if not any(
            re.fullmatch(kind.where, url) and re.search(kind.pattern, line) for url, line in said
        )
    ]

    assert unused == []


def test_counts_of_what_is_listed(built_site: Path) -> None:
    """点名 n 项, 已列 n 项: so many stand in the list beside."""
    wrong = []
    seen = 0
    for url, document in documents(built_site).items():
        if url.startswith("/handbook/"):
            continue
        for told_in in document.tree.xpath("//p[contains(., '点名') or contains(., '已列')]"):
            found = re.search(r"(?:点名|已列)\s*(\d+)\s*[项个]", told_in.text_content())
            lists = told_in.xpath(
                "(preceding-sibling::*[1] | following-sibling::*)[self::ol or self::ul or self::table]"
            )
            if not found or not lists:
                continue
            seen += 1
            counts = {len(one.xpath("./li[not(contains(@class, 'slot'))]")) for one in lists}
            if int(found[1]) not in counts:
                wrong.append(f"{url}: {found[0]}, listed {counts}")

    assert wrong == []
    assert seen >= 4


def test_a_page_is_read_by_blocks_with_units_as_one(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(
        "<html><body><p>近<b>500</b>\n<i>家</i></p><p>558㎡</p><svg><text>46层</text></svg>"
        "<img alt='3座'><script>9</script></body></html>",
        encoding="utf-8",
    )
    document = Document("/", file)

    assert list(lines(document)) == ["近500家", "558平方米", "46层", "3座"]


def test_a_date_is_one_thing_and_a_part_of_it_is_said_too() -> None:
    said = claims(["2019年7月1日揭牌", "1500平方米"])

    assert {"2019年7月1日", "2019年7月", "2019年", "2019-07-01", "1500平方米"} <= said
    assert not {"7月", "1日", "1500人"} & said
