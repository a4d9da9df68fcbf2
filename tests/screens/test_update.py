"""Updates that break: the release that plays goes on playing, and comes right by itself."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from showcase.screens.signing import new_key
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.glass import STATE, Glass

pytestmark = pytest.mark.browser
Hang = Callable[..., Glass]


def running(hang: Hang, **wishes: Any) -> Glass:
    """A screen that plays release 1 from its cache; time runs sixteen times as fast."""
    return hang(**wishes).open().wait_release(1).wait_slide().wait_worker()


def test_a_new_release_comes_on_by_itself_with_new_words(hang: Hang) -> None:
    """Edits invisible because only ids were compared (Concerto 1393); old timetable (Xibo 377)."""
    glass = running(hang)
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 20)
    glass.wait(lambda: "乙" in glass.text())
    assert glass.errors == []
    assert glass.foreign == []


@pytest.mark.parametrize("what", ["manifest.json", "files/program", "files/screen"])
def test_a_broken_answer_keeps_the_old_release(hang: Hang, what: str) -> None:
    """Missing file answered with HTML 200 and kept (DFX 1226); truncation; hanging servers."""
    glass = running(hang)
    sample.publish(glass.server.folder, small(2, words="乙", extra_style="/* 2 */"))
    for how in ("cut", "500", "html", "truncate", "short", "flip", "hang"):
        glass.server.faults = {what: how}
        glass.server.log.clear()
        glass.leap(300)
        glass.wait(lambda: glass.server.asked(what) >= 1, 20, how)
        glass.pass_time(2.4)
        assert glass.release == "1", how
        assert glass.visible()
    glass.online()
    glass.pass_time(90)  # until the request that hangs has been given up
    glass.leap(300)
    glass.wait_release(2, 20)


@pytest.mark.parametrize("how", ["type", "drip"])
def test_a_slow_line_and_a_wrong_content_type_do_no_harm(hang: Hang, how: str) -> None:
    """Files are known by their bytes: the type comes from the manifest, slowness is waited for."""
    glass = running(hang)
    glass.server.faults = {"files/": how}
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 30)
    kind = glass.page.evaluate(
        "caches.open('showcase:lobby:b').then(async (c) => {"
        " for (const k of await c.keys()) if (k.url.includes('program'))"
        " return (await c.match(k)).headers.get('Content-Type'); })"
    )
    assert kind.startswith("application/json")


def test_a_power_cut_between_any_two_files_leaves_a_whole_release(hang: Hang) -> None:
    """Killed after each file of an update in turn, the screen comes up with all of the old one."""
    glass = running(hang)
    done = small(2, words="乙", extra_style="/* 2 */")
    sample.publish(glass.server.folder, done)
    fetched = [entry["path"] for entry in json.loads(done.release.payload)["files"]]
    fresh = [p for p in fetched if p.startswith("files/program") or "screen." in p]
    assert len(fresh) == 4
    for path in fresh:  # in the order in which they come, so that each boot gets one file further
        name = path.split("/")[1]
        glass.server.faults = {name: "hang"}
        glass.server.log.clear()
        glass.cold_boot().wait_slide()
        glass.wait(lambda n=name: glass.server.asked(n) > 0 or glass.release == "2", 20)
        assert glass.release == "1", path
        glass.server.faults = {"/": "cut"}
        glass.cold_boot().wait_release(1)
        glass.wait(glass.visible)
        assert "乙" not in glass.text()
    glass.online()
    glass.cold_boot().wait_release(2, 20)


def test_a_power_cut_between_the_last_file_and_the_pointer(hang: Hang) -> None:
    """All of the new release is there, only nobody said so: the old one plays, then the new."""
    glass = running(hang)
    glass.page.evaluate(
        "void (Cache.prototype.put = ((own) => function (key, answer) {"
        " return String(key).endsWith('___state') ? new Promise(() => {}) : own.call(this, key, answer);"
        "})(Cache.prototype.put))"
    )
    sample.publish(glass.server.folder, small(2, words="乙"))
    whole = "caches.open('showcase:lobby:b').then((c) => c.keys())"
    glass.wait(
        lambda: glass.ask(f"{whole}.then((k) => k.some((r) => /___manifest$/.test(r.url)))"), 30
    )
    glass.offline()
    glass.cold_boot().wait_release(1).wait_slide()
    assert "乙" not in glass.text()
    glass.online()
    glass.wait_release(2, 20)


def test_a_browser_that_keeps_nothing_plays_all_the_same(hang: Hang) -> None:
    """Quota exceeded gave a white page (Angular 36086): not one byte of storage is left here."""
    glass = hang()
    glass.context.add_init_script(
        "for (const name of ['setItem', 'removeItem']) Storage.prototype[name] = (key) => {"
        " if (!String(key).startsWith('__')) throw new DOMException('', 'QuotaExceededError') };"
        "for (const name of ['open', 'match', 'has', 'delete']) CacheStorage.prototype[name] ="
        " () => Promise.reject(new DOMException('', 'QuotaExceededError'));"
    )
    glass.open().wait_release(1, 30).wait_slide()
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait_release(2, 30)
    glass.wait(lambda: "乙" in glass.text(), 20)
    assert glass.errors == []


def test_a_full_disk_keeps_the_old_release(hang: Hang) -> None:
    """Quota exceeded gave a white page (Angular 36086)."""
    glass = running(hang)
    glass.page.evaluate(
        "void (Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') })"
    )
    sample.publish(glass.server.folder, small(2, words="乙"))
    glass.wait(lambda: glass.server.asked("release=1") >= 4, 20)
    assert glass.release == "1"
    assert glass.visible()
    glass.cold_boot().wait_release(2, 20)


def test_a_release_with_a_new_shell_reloads_once(hang: Hang) -> None:
    """Update causes infinite reload (katsu 67); old shell served for ever (hive-pal 226)."""
    glass = running(hang)
    before = glass.opens
    sample.publish(glass.server.folder, small(2, extra_style="body { --new: 1 }"))
    glass.wait(lambda: glass.ask("getComputedStyle(document.body).getPropertyValue('--new')"), 20)
    glass.pass_time(48)
    assert glass.opens == before + 1
    glass.offline()
    glass.cold_boot().wait_release(2)
    assert glass.page.evaluate("getComputedStyle(document.body).getPropertyValue('--new')")


def test_a_shell_that_never_matches_does_not_reload_in_a_circle(hang: Hang) -> None:
    """The manifest promises a shell the page is not: one reload, then it plays on (katsu 67)."""
    glass = running(hang)
    wrong = small(2)
    path = "lobby/manifest.json"
    shell = wrong.release.payload.split('"shell":"')[1][:12]
    bad = wrong.release.files[path].replace(shell.encode(), b"0" * 12)
    wrong.release.files[path] = bad  # type: ignore[index]
    before = glass.opens
    sample.publish(glass.server.folder, wrong)
    glass.wait_release(2, 20)
    glass.pass_time(48)
    assert glass.opens <= before + 1
    assert glass.visible()


def test_an_old_release_is_refused_and_the_corner_says_so(hang: Hang) -> None:
    """A rolled-back file keeps the last good release and shows the corner mark."""
    glass = running(hang)
    sample.publish(glass.server.folder, small(3, words="三"))
    glass.wait_release(3, 20)
    sample.publish(glass.server.folder, small(2, words="二"))
    glass.wait(lambda: glass.ask("!document.getElementById('mark').hidden"), 20)
    mark = glass.page.evaluate("document.getElementById('mark').textContent")
    assert mark == "第 3 版 · 未采用新版（比现在的版本旧）"
    glass.wait(lambda: glass.server.asked("refused=rollback"), 20, "the log knows it too")
    assert glass.release == "3"
    glass.cold_boot().wait_release(3)
    sample.publish(glass.server.folder, small(4, words="四"))
    glass.wait_release(4, 20)


def test_a_pinned_screen_takes_only_what_was_signed(hang: Hang) -> None:
    """Tampered, unsigned or signed by another key: the last good release stays."""
    private, public = new_key()
    other, _ = new_key()
    glass = hang(done=small(1, key=private), key=private)
    glass.open(f"?pin={public}").wait_release(1).wait_worker()
    for number, key in ((2, ""), (3, other)):
        sample.publish(glass.server.folder, small(number, words="假", key=key))
        glass.wait(lambda: glass.server.asked("refused=bad-signature"), 20)
        glass.server.log.clear()
        assert glass.release == "1"
    glass.cold_boot()  # the key stays pinned though the address no longer names it
    glass.wait(lambda: glass.server.asked("refused=bad-signature"), 20)
    assert glass.release == "1"
    sample.publish(glass.server.folder, small(4, words="真", key=private))
    glass.wait_release(4, 20)


def test_the_kill_switch_takes_worker_and_caches_away(hang: Hang) -> None:
    """A worker that must go can be told so by a release; the screen plays on without it."""
    glass = running(hang)
    sample.publish(glass.server.folder, small(2, words="乙", use_worker=False))
    glass.wait_release(2, 20)
    glass.wait(
        lambda: glass.ask("navigator.serviceWorker.getRegistrations().then((r) => r.length === 0)"),
        20,
    )
    glass.wait(lambda: glass.ask("caches.has('showcase:lobby:a')", True) is False, 20)
    glass.wait(glass.visible)
    glass.cold_boot().wait_release(2, 20)
    sample.publish(glass.server.folder, small(3, words="复"))
    glass.wait_release(3, 20)


def test_from_nothing_to_something_and_first_of_all(hang: Hang) -> None:
    """Empty → non-empty unnoticed (Concerto 1857); white on boot, never retries (Lumina 29)."""
    glass = hang()
    glass.server.faults = {"manifest.json": "500"}
    glass.open()
    glass.wait(lambda: "safe" in glass.classes())
    assert "示例大厦" in glass.text()
    glass.online()
    glass.wait_release(1, 20)
    assert glass.page.evaluate(STATE).get("highest", 0) in (0, 1)
