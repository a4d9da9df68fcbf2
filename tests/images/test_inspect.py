"""Which files of a media folder can be published, told from their bytes."""

import re
import struct
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
import yaml
from PIL import Image

from showcase.check import check_folder
from showcase.images import MOST_BYTES, inspect, prepare

SITE = "title: 示例站\nheadline: 大\ntagline: 小\nurl: https://example.org/\n"


def picture(kind: str = "JPEG", size: tuple[int, int] = (320, 200)) -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(out, kind)
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + b"\x00\x00\x00\x00IEND\xaeB`\x82"
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_sound_picture_is_taken(kind: str) -> None:
    assert inspect(picture(kind)) is None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (picture("JPEG")[:-2000], "E502"),
        (picture("PNG")[: -len(picture("PNG")) // 3], "E502"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "E504"),
        (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", "E504"),
        (claiming(20_000, 20_000), "E505"),
        (claiming(9_000, 7_000), "E505"),
        (b"\xff" * (MOST_BYTES + 1), "E505"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "E506"),
        (picture("GIF"), "E506"),
        (picture("TIFF"), "E506"),
        (b"", "E506"),
        (b"not a picture", "E506"),
    ],
)
def test_what_cannot_be_published_is_named(data: bytes, code: str) -> None:
    found = inspect(data)

    assert found is not None
    assert found[0].code == code


def test_a_broken_picture_is_told_where_it_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "buildings" / "sample"
    (folder / "media").mkdir(parents=True)
    (tmp_path / "data" / "site.yaml").write_text(SITE, "utf-8")
    (folder / "media" / "half.jpg").write_bytes(picture()[:-3000])
    (folder / "building.yaml").write_text(
        "name: 示例大厦\nmedia:\n  - file: media/half.jpg\n    alt: 大厦正门\n", "utf-8"
    )

    (told,) = check_folder(tmp_path / "data", date(2026, 9, 21)).faults

    assert str(told).startswith(
        "data/buildings/sample/building.yaml:3:11 E502 图片 media/half.jpg 打不开"
    )


HOSTILE = {
    "IMG_0001.jpg": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "E504"),
    "bomb.png": (claiming(20_000, 20_000), "E505"),
    "half.jpg": (picture()[:-2000], "E502"),
    "empty.jpg": (b"", "E506"),
    "page.jpg": (b"<!doctype html><title>404</title>", "E506"),
    "前台 (1).jpg": (picture(), ""),
    "a%2e%2e#b?.jpg": (picture(), ""),
    "-rf.jpg": (picture(), ""),
    "照" * 80 + ".jpg": (picture(), ""),
    "'\">&.jpg": (picture(), ""),
    "IMG.JPG": (picture("PNG"), ""),
}
"""What cameras, chats and ill will put into a media folder: bytes, and the fault they earn."""


def test_all_bad_pictures_are_told_together_and_odd_names_are_only_names(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "buildings" / "sample"
    (folder / "media").mkdir(parents=True)
    (tmp_path / "data" / "site.yaml").write_text(SITE, "utf-8")
    for name, (data, _) in HOSTILE.items():
        (folder / "media" / name).write_bytes(data)
    media = [{"file": f"media/{name}", "alt": "大厦正门"} for name in HOSTILE]
    (folder / "building.yaml").write_text(
        yaml.safe_dump({"name": "示例大厦", "media": media}, allow_unicode=True, width=1000),
        "utf-8",
    )
    made: list[str] = []

    told = [str(fault) for fault in check_folder(tmp_path / "data", date(2026, 9, 21)).faults]
    sound = {
        f"media/{n}": (f"buildings/sample/media/{n}",) for n, (_, e) in HOSTILE.items() if not e
    }
    found = prepare(sound, tmp_path / "data", tmp_path / "cache", lambda path, _: made.append(path))

    assert [(line.split()[1], line.split("media/")[1].split(".")[0]) for line in told] == [
        (code, name.split(".")[0]) for name, (_, code) in HOSTILE.items() if code
    ]
    assert "40000 万像素" in told[1]
    assert set(found) == set(sound)
    assert all(re.fullmatch(r"assets/pictures/[\w.-]+", path) for path in made)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_no_broken_bytes_are_more_than_a_fault(kind: str) -> None:
    """Each library behind Pillow has its own errors: libavif's were not known to be any."""
    sound, chance = picture(kind, (64, 48)), Random(1)
    for _ in range(300):
        spoiled = bytearray(sound)
        for _ in range(chance.choice((1, 3, 10))):
            spoiled[chance.randrange(min(len(spoiled), chance.choice((64, 4096))))] ^= (
                chance.randrange(1, 256)
            )
        found = inspect(bytes(spoiled))
        assert found is None or found[0].code in {"E502", "E504", "E505", "E506"}
