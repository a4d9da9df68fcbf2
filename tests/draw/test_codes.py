import re
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageOps

from showcase.draw import DEEP, LIGHT, Building, elevation, qr, qr_text, social_svg
from showcase.draw.painter import social_png
from tests.draw.picture_page import page
from tests.draw.reading import box, parse, points, texts
from tests.draw.samples import BASEMENT, BUILDINGS, IIC, KNOWN_FLOOR, LONG
from tests.support.builds import ROOT

STYLES = (ROOT / "overrides/assets/css/40-draw.css").read_text("utf-8")


def modules(svg: str) -> list[list[int]]:
    """The code read back from its drawing, without the quiet zone."""
    tree = parse(svg)
    size = int(box(tree)[0])
    grid = [[0] * size for _ in range(size)]
    runs = points(tree.find(".//{*}path").get("d"))
    for (start, y), (end, _) in zip(runs[::2], runs[1::2], strict=True):
        for x in range(int(start), int(end)):
            grid[int(y)][x] = 1
    assert not any(map(any, [*grid[:4], *grid[-4:]]))
    assert not any(any(row[:4]) or any(row[-4:]) for row in grid)
    return [row[4:-4] for row in grid[4:-4]]


@pytest.mark.parametrize("text", ["https://example.invalid/screens/lobby/", "党群服务中心", "1"])
def test_a_code_says_its_text_with_its_quiet_zone(text: str) -> None:
    drawn = modules(qr(text, title="示例"))
    photo = Image.new("L", (len(drawn), len(drawn)), 255)
    photo.putdata([0 if dark else 255 for row in drawn for dark in row])
    photo = ImageOps.expand(photo.resize((len(drawn) * 4,) * 2, Image.Resampling.NEAREST), 16, 255)

    read = zxingcpp.read_barcode(photo)

    assert (read.text, read.ec_level) == (text, "M")


def test_a_code_has_a_name_and_words() -> None:
    assert "二维码：本周活动" in qr("https://example.invalid/", title="本周活动")
    assert (
        qr_text("https://example.invalid/", title="本周活动")
        == "二维码：本周活动，https://example.invalid/"
    )


@pytest.mark.parametrize("text", ["", "长" * 3000])
def test_what_no_code_can_hold_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        qr(text, title="示例")


def test_a_social_image_stands_alone() -> None:
    svg = social_svg(KNOWN_FLOOR, line="党群服务中心", site="示例站")

    assert box(parse(svg)) == (1200, 630)
    assert "var(" not in svg
    assert DEEP.paper in svg
    assert {"示例大厦丙座", "党群服务中心", "示例站"} <= set(texts(parse(svg)))


def test_a_baked_palette_colours_every_class_it_uses() -> None:
    svg = elevation(BASEMENT, "hero", palette=LIGHT)
    used = set(re.findall(r'class="(dr-[a-z-]+)"', svg)) - {
        "dr-tower",
        "dr-note",
        "dr-tick",
        "dr-measure",
        "dr-floor",
    }

    style = re.search(r"<style>(.*?)</style>", svg, re.DOTALL)
    assert style
    assert not [name for name in used if f".{name}" not in style[1]]


@pytest.mark.parametrize("name", BUILDINGS)
def test_the_name_on_a_social_image_is_whole(name: str) -> None:
    building = BUILDINGS[name]

    assert building.name in texts(parse(social_svg(building)))


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether nobody sees two colours apart: a painted image has 256 shades."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 4


def test_the_painted_image_has_the_lit_floor_where_the_drawing_has_it() -> None:
    image = Image.open(BytesIO(social_png(KNOWN_FLOOR))).convert("RGB")
    svg = parse(social_svg(KNOWN_FLOOR))
    band = next(one for one in svg.iter() if one.get("class") == "dr-lit")
    xs, ys = zip(*points(band.get("d")), strict=True)
    middle = (round((min(xs) + max(xs)) / 2) + 700, round((min(ys) + max(ys)) / 2))

    assert image.size == (1200, 630)
    assert alike(image.getpixel(middle), (0xF0, 0xBE, 0x52))
    beside, far = (
        image.getpixel((round(min(xs)) + 693, middle[1])),
        image.getpixel((650, middle[1])),
    )
    assert alike(far, (0x7A, 0x0B, 0x12))
    assert beside[1] > far[1] + 10  # the light around it


def test_a_painted_image_without_a_lit_floor_has_no_gold() -> None:
    image = Image.open(BytesIO(social_png(IIC))).convert("RGB")

    assert not [c for _, c in image.getcolors(1 << 20) if alike(c, (0xF0, 0xBE, 0x52))]


def test_painting_is_the_same_every_time() -> None:
    font = next(iter(sorted(Path("/usr/share/fonts").rglob("NotoS*CJK*.ttc"))), None)

    assert social_png(BASEMENT, line=LONG, font=font) == social_png(BASEMENT, line=LONG, font=font)
    assert social_png(Building("")) == social_png(Building(""))


def test_every_class_of_a_drawing_is_in_the_style_sheet() -> None:
    used = {
        name
        for names in re.findall(r'class="([^"]+)"', page())
        for name in names.split()
        if name.startswith("dr-")
    }
    # These carry meaning for scripts and readers, not looks of their own.
    plain = {
        "dr-tower",
        "dr-card",
        "dr-elevation",
        "dr-hero",
        "dr-social",
        "dr-stop",
        "dr-note",
        "dr-tick",
        "dr-org-many",
        "dr-display",
        "dr-field",
        "dr-key-fill",
        "dr-node-branch",
    }

    assert not [name for name in sorted(used - plain) if not re.search(rf"\.{name}\b", STYLES)]
