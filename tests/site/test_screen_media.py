"""What a camera wrote beside its pictures never reaches a screen: neither its site nor its stick."""

import os
import struct
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from PIL.Image import Exif

from tests.support.builds import EPOCH, ROOT, build

GPS, MAKE, ORIENTATION, COMMENT = 0x8825, 0x010F, 0x0112, 0x9286
CAMERA = "示例相机".encode()
PLACE = b"+30.5867+114.3014/"
NAME = b"zhang-san"
SOURCE = {"id": "own", "type": "M", "title": "示例志", "authors": ["示例组"], "date": "2026"}


def photograph(size: tuple[int, int], orientation: int = 1) -> bytes:
    """A picture as a phone writes it: where, with what, which way up."""
    exif = Exif()
    exif[MAKE], exif[ORIENTATION] = CAMERA.decode(), orientation
    exif.get_ifd(0x8769)[COMMENT] = PLACE
    exif.get_ifd(GPS).update({1: "N", 2: (30.0, 35.0, 12.0), 3: "E", 4: (114.0, 18.0, 5.0)})
    out = BytesIO()
    Image.new("RGB", size, "#7a0b12").save(out, "JPEG", exif=exif, comment=CAMERA)
    return out.getvalue()


def box(kind: bytes, content: bytes) -> bytes:
    """A box of an MP4."""
    return struct.pack(">I", len(content) + 8) + kind + content


def film() -> bytes:
    """The skeleton of an MP4 as a phone writes it: where, when, with what, and the pictures."""
    when = bytes(4) + b"WHENWHEN" + bytes(80)
    track = box(b"trak", box(b"tkhd", when) + box(b"udta", box(b"name", CAMERA)))
    said = box(b"udta", box(b"\xa9xyz", PLACE)) + box(b"meta", CAMERA) + box(b"free", PLACE)
    moov = box(b"moov", box(b"mvhd", when) + track + said)
    return box(b"ftyp", b"isom\0\0\0\0") + moov + box(b"uuid", CAMERA) + box(b"mdat", b"PICTURES")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose one screen shows photographs in every way there is, and a film."""
    folder = tmp_path_factory.mktemp("private")
    for name in ("docs", "hooks", "overrides", ".parts"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    media = folder / "data/buildings/sample/media"
    media.mkdir(parents=True)
    (media / "zhang-san.jpg").write_bytes(photograph((3000, 2000)))
    (media / "zhang-san-logo.jpg").write_bytes(photograph((300, 200)))
    (media / "zhang-san-sideways.jpg").write_bytes(photograph((2400, 1200), orientation=6))
    (media / "zhang-san.mp4").write_bytes(film())
    agreed = {
        "scope": ["photo"],
        "channel": ["web", "lobby"],
        "date": "2026-01-01",
        "expires": "2027-01-01",
        "evidence_id": "档案1",
    }
    screen = {
        "name": "门口屏",
        "geometry": {"diagonal_in": 55, "px": [1920, 1080], "view_distance_m": 5},
        "playlist": [
            {"key": "hi", "kind": "welcome"},
            {"key": "photo", "kind": "picture", "source": "media/zhang-san.jpg", "title": "图"},
            {"key": "wall", "kind": "wall"},
            {"key": "tour", "kind": "walk"},
            {"key": "smiles", "kind": "smiles"},
            {"key": "film", "kind": "video", "source": "media/zhang-san.mp4", "seconds": 20},
        ],
        "modes": [
            {
                "name": "借场",
                "kind": "borrowed",
                "from": "2026-11-23T09:00",
                "to": "2026-11-23T18:00",
                "approved": "值班负责人",
                "theme": {
                    "name": "示例企业",
                    "ground": "#12355B",
                    "ink": "#FFFFFF",
                    "logo": "media/zhang-san-logo.jpg",
                },
            }
        ],
    }
    written: dict[str, Any] = {
        "site.yaml": {
            "title": "示例站",
            "headline": "字",
            "tagline": "话",
            "url": "https://example.org/",
        },
        "buildings/sample/building.yaml": {"name": "示例大厦"},
        "buildings/sample/exhibits/photo.yaml": {
            "title": "一张照片",
            "section": "长廊",
            "kind": "照片",
            "order": 1,
            "credit": "示例作者",
            "sources": [SOURCE],
            "media": [{"file": "media/zhang-san-sideways.jpg", "alt": "照片"}],
        },
        "buildings/sample/walls.yaml": {
            "smiles": [{"photo": "media/zhang-san.jpg", "caption": "你好", "consent": agreed}]
        },
        "buildings/sample/screens/door.yaml": screen,
    }
    for path, content in written.items():
        target = folder / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return folder


def said(folder: Path) -> dict[str, list[bytes]]:
    """Which file tells what it must not, in its name or its bytes."""
    secrets = (CAMERA, PLACE, NAME, b"Exif\0", b"WHENWHEN")
    every = [(p, p.name.encode() + p.read_bytes()) for p in folder.rglob("*") if p.is_file()]
    return {p.name: found for p, raw in every if (found := [s for s in secrets if s in raw])}


def shown(folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.suffix in {".webp", ".mp4"}]


def pictures(folder: Path) -> set[tuple[int, int]]:
    made = set()
    for path in shown(folder):
        if path.suffix == ".webp":
            with Image.open(path) as image:
                made.add(image.size)
                assert not dict(image.getexif())
    return made


FITTED = {(1620, 1080), (540, 1080), (300, 200)}
"""Each no larger than it can be shown on the glass, upright, and never larger than it was."""


def test_the_site_of_a_screen_tells_neither_place_nor_camera_nor_name(
    project: Path, tmp_path: Path
) -> None:
    built = build(tmp_path, config=project / "mkdocs.yml")

    assert built.exit_code == 0, built.log
    assert pictures(tmp_path / "screens") == FITTED
    films = [p for p in shown(tmp_path / "screens") if p.suffix == ".mp4"]
    assert [p.read_bytes()[-8:] for p in films] == [b"PICTURES"], "the film itself is as it was"
    assert [p.stat().st_size for p in films] == [len(film())]
    assert said(tmp_path) == {}


def test_a_stick_tells_neither_place_nor_camera_nor_name(project: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "showcase", "screen", "sample-door", "--usb", str(tmp_path)],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert pictures(tmp_path) == FITTED
    assert said(tmp_path) == {}
