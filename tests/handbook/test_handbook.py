"""The handbook tells of every field and every fault, and what it shows is what the check accepts."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from showcase.check import check_folder
from showcase.faults import CODES, Level
from showcase.forms import choice_text, form_of, groups
from showcase.handbook import expand, fault_tables, field_tables
from showcase.handbook.expand import asked_for
from showcase.model import KINDS
from tests.support.builds import ROOT
from tests.support.sample import DATA

HANDBOOK = ROOT / "docs" / "handbook"
TODAY = date(2026, 11, 22)
EXAMPLE = re.compile(r'^( *)```yaml title="data/([^"]+)"\n(.*?)^\1```$', re.MULTILINE | re.DOTALL)


def pages() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(HANDBOOK.glob("*.md"))}


def handbook() -> str:
    named = {kind for text in pages().values() for kind in asked_for(text)}
    return "\n".join(expand(text, named) for text in pages().values())


def row(name: str, title: str) -> str:
    return f"| `{name}` | {title} |"


def test_every_field_of_every_model_has_a_row() -> None:
    text = handbook()

    missing = [
        f"{kind.name}: {field.name}"
        for kind in KINDS
        for model in (kind.model, *groups(kind.model))
        for field in form_of(model).fields
        if row(field.name, field.title) not in text
    ]

    assert missing == []


def test_every_fault_has_its_sentence_and_a_wrong_and_a_right_example() -> None:
    text = handbook()

    for code in CODES.values():
        section = text.split(f"{{ #{code.code.lower()} }}", 1)[1].split("\n### ", 1)[0]
        assert code.title in text
        assert 'title="写错的"' in section
        assert 'title="改好的"' in section


def test_every_choice_that_is_not_chinese_is_explained() -> None:
    unexplained = {
        choice
        for kind in KINDS
        for model in (kind.model, *groups(kind.model))
        for field in form_of(model).fields
        for choice in field.choices
        if choice.isascii() and choice_text(choice) == choice
    }

    assert unexplained == set(), "say what they mean in forms/words.py"


def test_every_field_has_a_chinese_name() -> None:
    unnamed = [
        f"{model.__name__}.{field.name}"
        for kind in KINDS
        for model in (kind.model, *groups(kind.model))
        for field in form_of(model).fields
        if field.title == field.name
    ]

    assert unnamed == []


def test_a_choice_is_shown_with_its_meaning_and_a_group_with_a_link() -> None:
    table = field_tables("building")

    assert "`straight` 直身、`tapering` 向上收窄" in table
    assert "[数量](fields.md#group-quantity)，或只写一个数字" in table
    assert "[层数](#group-floors)" in table
    assert "{ #group-floors }" in table


def test_a_page_without_a_request_stays_as_it_is() -> None:
    assert expand("# 标题\n\n<!-- 批注 -->\n") == "# 标题\n\n<!-- 批注 -->\n"


def test_a_kind_that_no_page_asks_for_is_found_among_the_others() -> None:
    assert "## 厅室" in expand("<!-- fields: others -->", {"building"})
    assert "## 厅室" not in expand("<!-- fields: others -->", {"hall"})


def test_what_cannot_be_seen_is_made_visible() -> None:
    assert "⇥" in fault_tables()
    assert "\t" not in fault_tables()


def test_links_between_pages_lead_somewhere() -> None:
    named = {kind for text in pages().values() for kind in asked_for(text)}
    made = {name: expand(text, named) for name, text in pages().items()}
    broken = []
    for name, text in made.items():
        for target in re.findall(r"\]\(([a-z]+\.md)?(?:#([a-z0-9-]+))?\)", text):
            page, anchor = target[0] or name, target[1]
            if page not in made or (anchor and f"#{anchor} }}" not in made[page]):
                broken.append((name, target))

    assert broken == []


def examples() -> list[tuple[str, str, str]]:
    return [
        (name, found[2], "\n".join(line.removeprefix(found[1]) for line in found[3].split("\n")))
        for name, text in pages().items()
        for found in EXAMPLE.finditer(text)
    ]


@pytest.mark.parametrize(
    ("page", "path", "text"),
    [pytest.param(*e, id=f"{e[0]}-{n}") for n, e in enumerate(examples())],
)
def test_every_example_passes_the_check(page: str, path: str, text: str, tmp_path: Path) -> None:
    """An example is laid over the sample's own file: its keys replace those of the file."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    target = data / path
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.read_text("utf-8") if target.exists() else ""
    keys = list(yaml.safe_load(text))
    target.write_text(overlaid(old, keys) + text, encoding="utf-8")

    told = [str(f) for f in check_folder(data, TODAY).faults if f.level is Level.FAULT]

    assert told == [], page


def test_the_building_typed_in_from_an_article_is_whole(tmp_path: Path) -> None:
    """All files of that page together, beside the sample: nothing is told, not even a warning."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    before = check_folder(data, TODAY).faults
    text = (HANDBOOK / "article.md").read_text("utf-8")
    files = re.findall(r'^```yaml title="([^"]+)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    for path, content in files:
        (data / path).parent.mkdir(parents=True, exist_ok=True)
        (data / path).write_text(content, encoding="utf-8")

    assert len(files) == 9
    assert check_folder(data, TODAY).faults == before


def overlaid(old: str, keys: list[str]) -> str:
    """A file's text without the top-level items of these keys."""
    blocks = re.split(r"^(?=[a-z_]+:)", old, flags=re.MULTILINE)
    return "".join(block for block in blocks if block.split(":", 1)[0] not in keys)


def test_the_examples_are_many_and_of_the_sample() -> None:
    paths = {path for _, path, _ in examples()}

    assert len(examples()) > 35
    assert len([path for path in paths if (DATA / path).exists()]) > 20
    assert Level.FAULT.value == "E"
