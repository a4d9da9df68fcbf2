"""Head and foot of the built pages, by the norms N01–N04 and by profile."""

import shutil
from pathlib import Path

import pytest

from tests.support.builds import ROOT, build
from tests.support.crawling import Document, documents
from tests.support.projects import copy_project

MIIT = "https://beian.miit.gov.cn/"
PUBLIC = """
profile: public
owner: {name: 示例街道党工委, contact: {role: 值班岗, phone: 027-12345678}}
correction: {email: office@example.org}
filing: {icp: 鄂ICP备12345678号, police: 鄂公网安备42010000000000号}
"""


def test_every_foot_says_who_answers_and_how_to_reach_them(parsed: dict[str, Document]) -> None:
    for url, page in parsed.items():
        foot = "".join(page.texts("//footer"))
        for word in ("主办单位", "联系方式", "纠错", "更新时间", "ICP", "公安备案", "网站地图"):
            assert word in foot, (url, word)


def test_a_demo_says_so_and_owes_what_an_owner_would_tell(parsed: dict[str, Document]) -> None:
    home = parsed["/"]

    assert "演示站点，据公开报道整理，非官方" in "".join(home.texts("//header"))
    assert home.texts("//footer//*[@class='owed']")
    assert home.texts("//meta[@name='robots']/@content") == ["noindex"]


def test_a_page_says_when_its_own_content_is_from(parsed: dict[str, Document]) -> None:
    def said(url: str) -> str:
        return "".join(parsed[url].texts("//footer//dd[contains(., '内容截至')]"))

    assert "2019年12月16日" in said("/buildings/wuhan-greenland/")
    assert "2020年12月2日" in said("/buildings/guangzhou-ifc/")


def test_every_page_names_the_feeds(parsed: dict[str, Document]) -> None:
    for url, page in parsed.items():
        if not url.startswith("/admin/"):
            kinds = page.texts("//link[@rel='alternate']/@type")
            assert kinds == ["application/atom+xml", "application/feed+json"], url


def test_a_shared_link_has_a_picture_that_is_there(
    built_site: Path, parsed: dict[str, Document], base: str
) -> None:
    for url in ("/", "/buildings/guangzhou-ifc/"):
        (image,) = parsed[url].texts("//meta[@property='og:image']/@content")
        assert image.startswith(base)
        assert (built_site / image.removeprefix(base)).read_bytes().startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """A fictional building as its owner would publish it."""
    config = copy_project(tmp_path_factory.mktemp("public") / "project")
    shutil.rmtree(config.parent / "data")
    shutil.copytree(ROOT / "tests" / "faults" / "_good", config.parent / "data")
    site = config.parent / "data" / "site.yaml"
    site.write_text(site.read_text("utf-8") + PUBLIC, encoding="utf-8")
    built = build(config.parent / "site", config=config)
    assert built.exit_code == 0, built.log
    return documents(built.folder)


def test_a_public_site_links_its_filings_as_the_ministries_ask(
    public: dict[str, Document],
) -> None:
    for url, page in public.items():
        links = {
            a.text_content(): a.get("href")
            for a in page.tree.xpath("//footer//p[contains(@class, 'site-footer__filing')]//a")
        }
        assert links == {
            "鄂ICP备12345678号": MIIT,
            "鄂公网安备42010000000000号": "https://beian.mps.gov.cn/#/query/webSearch?code=42010000000000",
        }, url


def test_a_public_site_owes_nothing_and_is_no_demo(public: dict[str, Document]) -> None:
    home = public["/"]
    foot = "".join(home.texts("//footer"))

    assert "示例街道党工委" in foot
    assert "值班岗 027-12345678" in foot
    assert "office@example.org" in foot
    assert home.texts("//footer//*[@class='owed']") == []
    assert "演示站点" not in "".join(home.texts("//body"))
    assert home.texts("//meta[@name='robots']/@content") == []


def test_only_a_government_site_shows_a_site_code(public: dict[str, Document]) -> None:
    assert "网站标识码" not in "".join(public["/"].texts("//body"))
