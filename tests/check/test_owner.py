"""What a public site must say of its owner, and how filing numbers are written."""

from datetime import date
from pathlib import Path

import pytest

from showcase.check import check_folder

SITE = "title: 示例站\nheadline: 大\ntagline: 小\nurl: https://example.org/\n"
OWNED = (
    "profile: public\nowner: {name: 示例街道党工委, contact: {phone: 027-12345678}}\n"
    "filing: {icp: 鄂ICP备12345678号, police: 鄂公网安备42010000000000号}\n"
)


def codes(folder: Path, more: str) -> list[str]:
    (folder / "data").mkdir()
    (folder / "data" / "site.yaml").write_text(SITE + more, "utf-8")
    return [fault.code for fault in check_folder(folder / "data", date(2026, 9, 21)).faults]


def test_a_demo_owes_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path, "profile: demo\n") == []


def test_a_public_site_that_tells_everything_is_right(tmp_path: Path) -> None:
    assert codes(tmp_path, OWNED) == []


def test_a_public_site_that_tells_nothing_hears_of_each(tmp_path: Path) -> None:
    assert sorted(codes(tmp_path, "profile: public\n")) == ["E701", "E702", "E703", "W705"]


@pytest.mark.parametrize(
    ("filing", "code"),
    [
        ("icp: ICP备12345678号", "E704"),
        ("icp: 鄂ICP备1234567号", "E704"),
        ("icp: 鄂ICP证12345678号", "E704"),
        ("police: 鄂公网安备4201号", "E706"),
        ("police: 公网安备42010000000000号", "E706"),
        ("site_code: '4201000001'", "E707"),
    ],
)
def test_a_filing_number_written_wrong_is_told(tmp_path: Path, filing: str, code: str) -> None:
    assert codes(tmp_path, f"filing: {{{filing}}}\n") == [code]


@pytest.mark.parametrize(
    "filing",
    [
        "icp: 鄂ICP备12345678号",
        "icp: 粤ICP备1234567890号-12",
        "police: 粤公网安备44030000000000号",
        "police: 粤公网安备 44030000000000号",
    ],
)
def test_a_filing_number_written_right_is_taken(tmp_path: Path, filing: str) -> None:
    assert codes(tmp_path, f"filing: {{{filing}}}\n") == []


@pytest.mark.parametrize(
    ("code", "told"), [("'4201000001'", []), ("bm12345678", []), ("A1", ["E708"])]
)
def test_a_government_site_may_have_a_site_code(tmp_path: Path, code: str, told: list[str]) -> None:
    assert codes(tmp_path, f"owner: {{type: gov}}\nfiling: {{site_code: {code}}}\n") == told
