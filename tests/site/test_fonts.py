"""The headline font has every letter that is set in it."""

import re
from bisect import bisect_right
from pathlib import Path

from lxml import html

from tests.support.kinds import file_of, pages

SET = "//h1 | //h2 | //h3 | //h4 | //*[contains(@class, 'names--serif')]/li"


def held(site: Path) -> list[tuple[int, int]]:
    """The code points of the slices that a built site brings along."""
    sheet = (site / "assets/fonts.css").read_text("utf-8")
    told = re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", sheet)
    return sorted((int(first, 16), int(last or first, 16)) for first, last in told)


def test_every_headline_has_its_letters(built_site: Path) -> None:
    ranges = held(built_site)
    firsts = [first for first, _ in ranges]

    def there(letter: str) -> bool:
        at = bisect_right(firsts, ord(letter)) - 1
        return at >= 0 and ord(letter) <= ranges[at][1]

    lacking = {
        (url, letter)
        for url in pages(built_site)
        for part in html.parse(str(file_of(built_site, url))).xpath(SET)
        for letter in "".join(part.text_content().split())
        if "\u4e00" <= letter <= "\u9fff" and not there(letter)
    }

    assert ranges
    assert lacking == set()
