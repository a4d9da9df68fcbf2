"""The form at /admin/ in real Chromium, on a git checkout: edit, create, save, commit, check.

The browser's own file system stands in for the folder that an editor would pick, because no test can
press the picker's button; what the form wrote there is then laid into a real repository.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from showcase.check import check_folder
from showcase.cli.diff import _at
from showcase.compare import changes
from showcase.faults import Level
from showcase.reading import read_text
from tests.support.browsing import own
from tests.support.sample import DATA

pytestmark = pytest.mark.browser

FOLDER = """
window.__folder = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle("project", { create: true });
window.showDirectoryPicker = window.__folder;
FileSystemHandle.prototype.requestPermission = async () => "granted";
"""
FILL = """
async (files) => {
  await (await window.__folder()).getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const steps = path.split("/");
    let folder = await window.__folder();
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await (await folder.getFileHandle(steps.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}
"""
READ = """
async () => {
  const found = {};
  const walk = async (folder, before) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${before}${name}/`);
      else found[before + name] = await (await handle.getFile()).text();
    }
  };
  await walk(await window.__folder(), "");
  return found;
}
"""
CULTURE = "data/buildings/wuhan-greenland/halls/culture.yaml"
STUDY = "data/buildings/wuhan-greenland/halls/study.yaml"
WAIT = 60_000


def files() -> dict[str, str]:
    return {
        f"data/{path.relative_to(DATA).as_posix()}": path.read_text("utf-8")
        for path in DATA.rglob("*.yaml")
    }


@pytest.fixture(scope="module")
def form(browser: Browser, site_address: str) -> Iterator[Page]:
    """The form, signed in to a folder that holds the sample; requests to other hosts are noted."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="zh-CN")
    context.add_init_script(FOLDER)
    page = context.new_page()
    page.set_default_timeout(WAIT)
    foreign: list[str] = []
    page.on("request", lambda r: foreign.append(r.url) if not own(r.url, site_address) else None)
    page.goto(f"{site_address}/admin/")
    button = page.get_by_role("button", name="使用本地仓库")
    button.wait_for()
    page.evaluate(FILL, files())
    button.click()
    page.get_by_text("武汉绿地中心 · 厅室").first.wait_for()
    yield page
    context.close()
    assert foreign == []


def saved(page: Page) -> dict[str, str]:
    """Press 保存, wait until the form has left the entry's page, and read the folder."""
    page.get_by_role("button", name="保存", exact=True).first.click()
    page.get_by_text("条目已保存").first.wait_for()
    found: dict[str, str] = page.evaluate(READ)
    return found


def data_of(text: str) -> object:
    document, faults = read_text("x.yaml", text, "x.yaml")
    assert faults == []
    assert document
    return document.data


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder: Path, now: dict[str, str]) -> None:
    """The sample as a first commit, and what the form wrote as a second."""
    shutil.copytree(DATA, folder / "data")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "before")
    for path, text in now.items():
        (folder / path).write_text(text, encoding="utf-8", newline="")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "after")


def test_what_is_edited_and_created_is_saved_and_nothing_else_changes(
    form: Page, site_address: str, tmp_path: Path
) -> None:
    before = files()
    form.goto(f"{site_address}/admin/#/collections/wuhan-greenland--hall/entries/culture")
    form.locator('[data-key-path="summary"] input').fill("阅读、观影")
    edited = saved(form)

    assert {path for path in edited if edited[path] != before.get(path)} == {CULTURE}
    assert edited[CULTURE] == before[CULTURE].replace("阅读、交流、休闲、健身", "阅读、观影")

    form.goto(f"{site_address}/admin/#/collections/wuhan-greenland--hall/new")
    form.locator('[data-key-path="name"] input').fill("书房")
    form.locator('[data-key-path="kind"] [role="combobox"]').first.click()
    form.get_by_role("option", name="学习", exact=True).click()
    form.locator('[data-key-path="floor"] input').fill("46")
    form.get_by_role("group", name="编号（文件名）").get_by_role("textbox").fill("study")
    created = saved(form)

    assert {path for path in created if created[path] != edited.get(path)} == {STUDY}
    assert data_of(created[STUDY]) == {"name": "书房", "kind": "学习", "floor": 46}

    committed(tmp_path, created)
    faults = check_folder(tmp_path / "data", date(2026, 11, 22)).faults
    assert [str(fault) for fault in faults if fault.level is Level.FAULT] == []
    told, _ = changes(_at(tmp_path, "HEAD~1"), _at(tmp_path, "HEAD"))
    assert [(change.what, change.name) for change in told] == [
        ("新增", "书房"),
        ("修改", "文化休闲厅"),
    ]


def test_labels_are_chinese_and_halls_can_be_chosen(form: Page, site_address: str) -> None:
    form.goto(f"{site_address}/admin/#/collections/wuhan-greenland--activity/entries/oath")
    hall = form.locator('[data-key-path="hall"]')
    form.locator('[data-key-path="name"]').wait_for()
    form.mouse.move(600, 600)
    for _ in range(50):  # fields further down are only made when they come into sight
        if hall.count():
            break
        form.mouse.wheel(0, 600)
        form.wait_for_timeout(100)

    assert hall.inner_text().startswith("场地的编号")
    assert "政治生活厅（political-life）" in hall.inner_text()


def test_the_page_asks_not_to_be_found_and_may_reach_no_other_host(built_site: Path) -> None:
    page = (built_site / "admin" / "index.html").read_text("utf-8")
    config = json.loads((built_site / "admin" / "config.json").read_text("utf-8"))

    assert 'content="noindex"' in page
    assert "connect-src 'self' data: blob:\">" in page
    assert config["patterns"]["buildings"][0]["label"]
