"""What a public site leaves out: developers' pages; the handbook is there, but not for visitors."""

import shutil
from pathlib import Path

import pytest

from tests.support.builds import ROOT, build

OWNER = """
owner:
  name: 示例街道党工委
  type: party_org
  contact: {role: 服务中心值班岗, phone: 027-12345678}
privacy: 摄像头的说明见大堂公告。
correction: {role: 服务中心值班岗, phone: 027-12345678}
filing: {icp: 鄂ICP备12345678号, police: 鄂公网安备42010602000001号}
"""


@pytest.fixture(scope="module")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("public")
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    # nobody reviewed the sample's exhibits (N16) or signed its screens (N25)
    for name in ("exhibits", "screens"):
        for folder in (project / "data").glob(f"*/*/{name}"):
            shutil.rmtree(folder)
    # nor is the day known on which its figures of Futian held (N05)
    (project / "data" / "districts" / "shenzhen-futian" / "figures.yaml").unlink()
    site = project / "data" / "site.yaml"
    text = site.read_text("utf-8").replace("profile: demo", "profile: public")
    site.write_text(text + OWNER, encoding="utf-8")
    done = build(project / "site", config=project / "mkdocs.yml")
    assert done.exit_code == 0, done.log
    return done.folder


def test_the_handbook_is_built_with_its_tables(public_site: Path) -> None:
    page = (public_site / "handbook" / "hall" / "index.html").read_text("utf-8")

    assert "政治生活厅" in page
    assert "<code>functions</code>" in page
    assert "<!-- fields" not in page


def test_no_page_for_visitors_leads_to_the_handbook_or_the_developers(public_site: Path) -> None:
    leading = [
        path.relative_to(public_site).as_posix()
        for path in public_site.rglob("*.html")
        if "handbook/" in path.read_text("utf-8")
        and not path.is_relative_to(public_site / "handbook")
    ]

    assert leading == []


def test_search_and_the_site_map_leave_the_handbook_out(public_site: Path) -> None:
    found = [
        path.relative_to(public_site).as_posix()
        for path in public_site.rglob("*")
        if path.suffix in {".json", ".xml"} and "handbook/" in path.read_text("utf-8")
    ]

    assert found == []


def test_pages_for_visitors_speak_of_this_site(public_site: Path, built_site: Path) -> None:
    about = (public_site / "about" / "index.html").read_text("utf-8")
    demo = (built_site / "about" / "index.html").read_text("utf-8")

    assert ("演示" in about, "主办单位编写和审核" in about) == (False, True)
    assert ("不是各单位的官方发布" in demo, "主办单位编写和审核" in demo) == (True, False)
    assert "摄像头的说明见大堂公告" in (public_site / "privacy" / "index.html").read_text("utf-8")


def test_developers_pages_are_left_out(public_site: Path) -> None:
    assert not (public_site / "developers").exists()


def test_the_sample_site_shows_both(built_site: Path) -> None:
    about = (built_site / "about" / "index.html").read_text("utf-8")

    assert "handbook/" in about
    assert (built_site / "developers" / "setup" / "index.html").exists()
