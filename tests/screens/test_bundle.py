"""The script a screen runs: small, classic, and old enough for an old WebView."""

import gzip
import re
import subprocess

import pytest

from showcase.screens.slides import __dict__ as kinds
from tests.screens import sample

LATER_THAN_THE_FLOOR = [
    r"\?\.[A-Za-z_$(\[]",  # optional chaining: black on an old WebView (bili-webos 10)
    r"\?\?",
    r"\bcatch\{",
    r"\basync\*",
    r"\bimport\(",
    r"\bglobalThis\b",
    r"\.(?:flat|flatMap|at|replaceAll|replaceChildren|matchAll|finally|toggleAttribute)\(",
    r"Object\.fromEntries",
    r"Promise\.(?:allSettled|any)",
    r"queueMicrotask|structuredClone",
    r"\beval\(|new Function",
]
LATER_STYLES = [
    r"\binset:",
    r"\bclamp\(",
    r"\bmin\(",
    r"\bmax\(",
    r"(?<!-)aspect-ratio:",
    r"[^-]gap:",
]


@pytest.mark.parametrize("name", ["player", "player-sw"])
@pytest.mark.parametrize("pattern", LATER_THAN_THE_FLOOR)
def test_nothing_newer_than_the_floor_is_used(name: str, pattern: str) -> None:
    """Floor: Chrome / Android WebView 64."""
    found = re.search(pattern, sample.part(name).decode())
    assert not (found and found.string[found.start() - 30 : found.end() + 30])


@pytest.mark.parametrize("pattern", LATER_STYLES)
def test_the_styles_keep_to_the_floor(pattern: str) -> None:
    style = (sample.ROOT / "overrides/screens/screen.css").read_text(encoding="utf-8")
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).replace("grid-gap:", "")
    found = [m.group() for m in re.finditer(pattern, style)]
    assert not found


def test_it_is_small() -> None:
    """60 KB is the limit; it is a fifth of that."""
    assert len(gzip.compress(sample.part("player"))) < 20_000


@pytest.mark.parametrize("source", sorted((sample.ROOT / "parts/player").glob("*.js")), ids=str)
def test_sources_are_small_modules_with_a_heading(source: object) -> None:
    text = source.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert text.startswith("//")
    assert len(text.splitlines()) < 210


def test_own_sha256_agrees_with_the_library() -> None:
    """Plain http has no WebCrypto; the hash written by hand must be right at every block edge."""
    from hashlib import sha256

    lengths = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_000]
    script = (
        f"import {{sha256}} from '{(sample.ROOT / 'parts/player/sha256.js').as_uri()}';"
        f"for (const n of {lengths}) console.log(sha256(Uint8Array.from({{length: n}}, (_, i) => i * 7)));"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "--no-warnings", "-e", script],
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [sha256(bytes(i * 7 % 256 for i in range(n))).hexdigest() for n in lengths]
    assert done.stdout.split() == expected


def test_every_kind_of_slide_has_a_template_and_a_sample() -> None:
    names = {k.KIND for k in kinds.values() if isinstance(k, type) and hasattr(k, "KIND")}
    folder = sample.ROOT / "overrides/screens/slides"
    assert {p.stem for p in folder.glob("*.html")} - {"_macros"} == names
    played = {slide.kind for slide in sample.all_slides(days=20)}
    assert names - played == {"video"}  # played in test_glass.py, with a film recorded there
