"""Manifest, signature, USB folder, alert file and the heartbeat in the log."""

import json
import re
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from showcase.screens.alert import Alert, alert_file
from showcase.screens.manifest import envelope, hashed
from showcase.screens.seen import seen
from showcase.screens.signing import new_key, public_of, sign, verify
from tests.screens import sample
from tests.screens.conftest import small
from tests.screens.days import DAY

NOW = datetime(2026, 7, 9, 12, 0)  # noqa: DTZ001 - naive local, as the room takes it


@pytest.fixture(scope="module")
def done() -> sample.Published:
    return small(7)


def test_every_file_stands_in_the_manifest_with_length_and_hash(done: sample.Published) -> None:
    payload = json.loads(done.release.payload)
    listed = {f["path"]: f for f in payload["files"]}
    pool = {p: raw for p, raw in done.release.files.items() if p.startswith("files/")}
    assert set(listed) == {*pool, "./"}
    for path, raw in [*pool.items(), ("./", done.release.files["lobby/index.html"])]:
        assert listed[path]["bytes"] == len(raw)
        assert listed[path]["sha256"] == sha256(raw).hexdigest()


def test_the_first_part_and_what_it_needs_come_first(done: sample.Published) -> None:
    files = json.loads(done.release.payload)["files"]
    core = [bool(f.get("core")) for f in files]
    assert core == sorted(core, reverse=True)
    assert any(not c for c in core)


def test_the_same_content_gives_the_same_bytes(done: sample.Published) -> None:
    assert small(7).release.files == done.release.files


def test_a_file_that_is_not_what_its_name_says_is_refused() -> None:
    wrong = {"files/p.000000000000.png": b"x"}
    slide = sample.all_slides(DAY, 1, ("picture",))[0]
    with pytest.raises(ValueError, match="not the hashed path"):
        sample.make(1, made=[slide], days=20, assets=wrong | {slide.files[0]: b"y"})


def test_names_carry_their_content() -> None:
    assert hashed("a/b.png", b"x") != hashed("a/b.png", b"y")
    assert hashed("a/b.png", b"x").startswith("files/b.")


def test_a_signature_is_of_this_text_and_this_key_only() -> None:
    private, public = new_key()
    other = new_key()[1]
    signature = sign("正文", private)
    assert public_of(private) == public
    assert verify("正文", signature, public)
    assert not verify("正文 ", signature, public)
    assert not verify("正文", signature, other)
    assert not verify("正文", "rubbish", public)
    assert json.loads(envelope("正文"))["sig"] == ""


def test_markup_in_data_is_escaped_everywhere() -> None:
    """<script>, on*=, javascript:, {{ }} in an editor's text come out as text."""
    from showcase.screens import slides

    evil = "<script>alert(1)</script><img src=x onerror=1>{{ 7*7 }}"
    for data in (
        slides.Welcome(evil, evil, (evil,)),
        slides.Text(evil, (evil,)),
        slides.Messages(evil, (slides.Note(evil, evil),)),
        slides.Picture("files/x.png", evil, evil, evil),
    ):
        html = sample.make_slide(sample.ENV, data, id="x", entry="x").html
        assert "<script" not in html
        assert "<img src=x" not in html
        assert "49" not in html


def test_no_inline_script_or_style_anywhere(done: sample.Published) -> None:
    """CSP `default-src 'self'` would block them silently."""
    pages = [done.release.files["lobby/index.html"].decode()]
    pages += [s.html for s in sample.all_slides(days=10)]
    for html in pages:
        assert "style=" not in html
        assert "<script>" not in html
        assert not re.search(r"<[^>]*\son\w+=", html)


def test_the_usb_folder_holds_all_but_the_network(done: sample.Published) -> None:
    assert {"index.html", "data.js"} <= set(done.usb)
    assert not any("manifest" in p or p.endswith("sw.js") for p in done.usb)
    assert done.usb["data.js"].decode().count("</") == 0


def alert(**more: object) -> Alert:
    fields = {"id": "a", "text": "请撤离", "start": NOW, "end": NOW + timedelta(hours=1)}
    return Alert(**(fields | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong", [{"end": NOW}, {"end": NOW - timedelta(1)}, {"text": " "}, {"text": "字" * 61}]
)
def test_an_alert_without_end_or_words_is_not_made(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="alert a"):
        alert_file([alert(**wrong)], serial=1)


def test_an_alert_names_its_end_absolutely() -> None:
    payload = json.loads(json.loads(alert_file([alert()], serial=3))["payload"])
    assert payload["alerts"][0]["until"] - payload["alerts"][0]["from"] == 3600
    assert payload["serial"] == 3


LOG = """\
1.2.3.4 - - [09/Jul/2026:03:58:00 +0000] "GET /screens/lobby/manifest.json?screen=lobby&release=3&clock=ok HTTP/1.1" 200 12
1.2.3.4 - - [09/Jul/2026:11:59:30 +0800] "GET /screens/lobby/manifest.json?screen=lobby&release=4&clock=ok HTTP/1.1" 200 12 "-" "UA"
1.2.3.4 - - [09/Jul/2026:11:00:00 +0800] "GET /screens/hall/manifest.json?screen=hall&release=4&clock=early HTTP/2.0" 304 0
1.2.3.4 - - [09/Jul/2026:11:59:59 +0800] "GET /screens/hall/manifest.json?screen=hall&release=4 HTTP/2.0" 502 0
1.2.3.4 - - [09/Jul/2026:11:59:59 +0800] "GET /index.html HTTP/2.0" 200 0
1.2.3.4 - - [99/Foo/2026:11:59:59 +0800] "GET /screens/x/manifest.json?screen=x HTTP/2.0" 200 0
1.2.3.4 - - [09/Jul/2026:11:59:59 +0800] "GET /screens/x/manifest.json?screen=<b>&release=x HTTP/2.0" 200 0
1.2.3.4 - - [09/Jul/2026:11:59:59 +0800] "GET /screens/hall/manifest.json?screen=hall&release=none&preview=1 HTTP/2.0" 200 0
rubbish
"""


def test_the_log_tells_who_is_alive_and_who_is_dark() -> None:
    rows = seen(LOG.splitlines(), now=NOW, screens=("porch",))
    told = [(r.screen, r.last and r.last.strftime("%H:%M:%S"), r.release, r.dark) for r in rows]
    assert told == [
        ("hall", "11:00:00", 4, True),
        ("lobby", "11:59:30", 4, False),
        ("porch", None, None, True),
    ]
    assert rows[1].polls == 2
    assert rows[0].clock == "early"
