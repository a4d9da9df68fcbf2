"""An owner's own site from nothing to published: begun, filled, owed for, and built."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import commands
from tests.support.builds import EPOCH, ROOT, Built, build

ANSWERS = ["某某大厦党群服务中心", "", "某某街道党工委", "", "027-12345678", "", "某某大厦", "武汉市",
           "武昌区", "", "某某党群服务中心", "12", "党员活动室"]  # fmt: skip
ADDED = (
    ["hall", "--into", "某某大厦", "--name", "红色书房", "--kind", "学习", "--floor", "12"],
    ["branch", "--name", "某某大厦党委", "--host", "某某大厦", "--founded", "2024-03"],
    ["activity", "--into", "某某大厦", "--name", "主题党日", "--repeat", "每月第二个周四",
     "--time", "12:15-13:15", "--starts", "2026-01-08", "--hall", "党员活动室"],
    ["building", "--name", "第二大厦", "--centre-name", "第二中心", "--sources-publisher", "某某日报"],
)  # fmt: skip
FIRST = "buildings/mou-mou-da-sha/"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return tmp_path


def run(*arguments: str, answers: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(commands, [*arguments], input=answers)
    return done.return_value if done.exit_code == 0 else done.exit_code, done.output


def built(project: Path) -> Built:
    return build(project / "site", config=project / "mkdocs.yml")


def write(project: Path, old: str, new: str) -> None:
    site = project / "data" / "site.yaml"
    text = site.read_text("utf-8")
    assert old in text
    site.write_text(text.replace(old, new), "utf-8")


def test_it_is_begun_filled_owed_for_and_published(project: Path) -> None:
    code, told = run("new", "site", answers="\n".join(ANSWERS) + "\n")
    assert code in (0, None), told
    assert "filing.icp 还没有填" in told
    assert "url 还是占位的" in told
    for arguments in ADDED:
        code, told = run("new", *arguments, "-y")
        assert code in (0, None), told

    write(project, "profile: demo", "profile: public")
    owing = built(project)

    assert owing.exit_code == 1
    assert [line.split()[1] for line in owing.log.splitlines() if line.startswith("data/") and ":" in line] == [
        "E703", "W213", "W705", "E709"]  # fmt: skip
    assert not (project / "site").exists()

    write(project, "https://site.invalid/", "https://www.example.org/")
    write(project, "profile: public", "profile: public\nfiling: {icp: 鄂ICP备12345678号}")
    done = built(project)

    assert done.exit_code == 0, done.log
    home = (project / "site" / "index.html").read_text("utf-8")
    assert "走进某某大厦" in home
    assert "demo-band" not in home
    for page in (FIRST, f"{FIRST}halls/hong-se-shu-fang/", f"{FIRST}activities/zhu-ti-dang-ri/",
                 "branches/mou-mou-da-sha-dang-wei/", "buildings/di-er-da-sha/"):  # fmt: skip
        assert (project / "site" / page / "index.html").is_file(), page
    pages = (page for page in (project / "site").rglob("*.html") if "handbook" not in page.parts)
    assert not [page for page in pages if "绿地" in page.read_text("utf-8")]


def test_until_it_is_published_every_page_says_that_it_is_on_trial(project: Path) -> None:
    run("new", "site", answers="\n".join(ANSWERS) + "\n")

    assert built(project).exit_code == 0

    home = (project / "site" / "index.html").read_text("utf-8")
    assert '<p class="demo-band">试运行，尚未正式发布</p>' in home
    assert "演示站点" not in home
