"""What is made of a picture: widths, formats, nothing of the camera, the same bytes again."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.Image import Exif

from showcase.images import FORMATS, WIDTHS, prepare, widths_for

GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112


def photograph(size: tuple[int, int] = (2400, 1600), orientation: int = 1) -> bytes:
    """A picture as a phone writes it: where, with what, which way up."""
    exif = Exif()
    exif[MAKE], exif[ORIENTATION] = "示例相机", orientation
    exif.get_ifd(GPS).update({1: "N", 2: (30.0, 35.0, 12.0), 3: "E", 4: (114.0, 18.0, 5.0)})
    out = BytesIO()
    half = Image.new("RGB", size, "#7a0b12")
    half.paste("#fbf7f0", (0, 0, size[0] // 2, size[1]))
    half.save(out, "JPEG", exif=exif)
    return out.getvalue()


class Site:
    """A data folder with one picture, and where its files go."""

    def __init__(self, folder: Path, content: bytes, name: str = "media/a.jpg") -> None:
        self.data, self.cache, self.files = folder / "data", folder / "cache", {}
        (self.data / "media").mkdir(parents=True, exist_ok=True)
        (self.data / name).write_bytes(content)
        self.pictures = prepare({name: (name,)}, self.data, self.cache, self.files.__setitem__)
        self.picture = self.pictures.get(name)

    def opened(self, url: str) -> Image.Image:
        return Image.open(BytesIO(self.files[url]))


def test_every_format_comes_in_three_to_five_widths_and_every_file_is_there(tmp_path: Path) -> None:
    site = Site(tmp_path, photograph())

    assert site.picture is not None
    assert [variant.type for variant in site.picture.variants] == [kind for kind, _, _ in FORMATS]
    for variant in site.picture.variants:
        assert 3 <= len(variant.files) <= 5
        for url, width in variant.files:
            assert site.opened(url).width == width
    assert len(site.files) == sum(len(v.files) for v in site.picture.variants)


def test_nothing_of_the_camera_is_published(tmp_path: Path) -> None:
    site = Site(tmp_path, photograph())

    for url in site.files:
        made = site.opened(url)
        assert not dict(made.getexif())
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(made.info)
        assert "示例相机".encode() not in site.files[url]


def test_a_picture_taken_sideways_stands_upright(tmp_path: Path) -> None:
    site = Site(tmp_path, photograph((1200, 800), orientation=6))

    assert site.picture is not None
    assert (site.picture.width, site.picture.height) == (800, 1200)
    assert site.opened(site.picture.near(400)).size == (400, 600)


@pytest.mark.parametrize("width", [1, 399, 400, 401, 900, 1800, 5000])
def test_no_picture_is_made_larger(width: int) -> None:
    made = widths_for(width)

    assert max(made) <= width
    assert list(made) == sorted(set(made))
    assert max(made) == min(width, WIDTHS[-1])


def test_the_clear_parts_of_a_picture_stay_clear_where_a_format_can(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("RGBA", (600, 400), (0, 0, 0, 0)).save(out, "PNG")
    site = Site(tmp_path, out.getvalue(), "media/a.png")

    assert site.picture is not None
    modes = {v.type: site.opened(v.files[0][0]).mode for v in site.picture.variants}
    assert modes == {"image/avif": "RGBA", "image/webp": "RGBA", "image/jpeg": "RGB"}
    assert site.opened(site.picture.fallback.files[0][0]).getpixel((9, 9)) == (255, 255, 255)


def test_a_second_build_makes_nothing_anew_and_the_same_bytes(tmp_path: Path) -> None:
    first = Site(tmp_path, photograph((900, 600)))
    made = {p: p.stat().st_mtime_ns for p in (tmp_path / "cache").rglob("*") if p.is_file()}
    second = Site(tmp_path, photograph((900, 600)))
    elsewhere = Site(tmp_path / "elsewhere", photograph((900, 600)))

    assert second.files == first.files == elsewhere.files
    assert {p: p.stat().st_mtime_ns for p in made} == made


@pytest.mark.parametrize("spoilt", ["size", "*-*.*"])
def test_what_the_cache_lost_is_made_anew(tmp_path: Path, spoilt: str) -> None:
    first = Site(tmp_path, photograph((900, 600)))
    for number, path in enumerate(sorted((tmp_path / "cache").rglob(spoilt))):
        content = path.read_bytes()
        path.write_bytes((b"", content[: len(content) // 2], content[:-1] + b"!")[number % 3])

    assert Site(tmp_path, photograph((900, 600))).files == first.files


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    first = Site(tmp_path, photograph((500, 300)))
    (tmp_path / "no").mkdir()
    (tmp_path / "no/cache").write_bytes(b"a file where the folder should be")

    assert Site(tmp_path / "no", photograph((500, 300))).files == first.files


def test_the_name_of_the_original_is_not_published(tmp_path: Path) -> None:
    site = Site(tmp_path, photograph((500, 300)), "media/zhang-san.jpg")

    assert all(re.fullmatch(r"assets/pictures/[0-9a-f]{16}-\d+\.\w+", url) for url in site.files)


def test_films_and_missing_files_are_left_out(tmp_path: Path) -> None:
    assert Site(tmp_path, b"film", "media/film.mp4").pictures == {}
    assert prepare({"media/no.jpg": ("media/no.jpg",)}, tmp_path, tmp_path, print) == {}
