"""Draw: the social image as PNG, painted by Pillow from the same geometry as the SVG."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from showcase.draw.building import Building
from showcase.draw.facade import Band, Facade
from showcase.draw.form import Line
from showcase.draw.letters import Text
from showcase.draw.palette import DEEP, Palette
from showcase.draw.social import Card, social_layout

_OVER = 2
"""Painted twice as large, then reduced, for smooth lines."""
_ROLES = (
    ("bays", 0.2, 1.0), ("floors", 0.3, 1.0), ("decades", 0.65, 1.0), ("outline", 1.0, 2.0),
    ("basement", 0.7, 1.0),
)  # fmt: skip
"""Lines of a facade: which, how opaque, how wide."""
_FADE_STEPS = 24


def social_png(
    building: Building,
    *,
    line: str = "",
    site: str = "",
    palette: Palette = DEEP,
    font: Path | None = None,
) -> bytes:
    """The social image as PNG, 1200 by 630.

    Args:
        building: what the data know of it.
        line: one line under the name.
        site: the site's name.
        palette: the colours.
        font: a font file with Chinese; without one the image has no words, only the building.
    """
    card = social_layout(building, line, site)
    size = (int(card.width * _OVER), int(card.height * _OVER))
    image = Image.new("RGB", size, palette.paper)
    for facade in card.drawing.facades:
        _facade(image, facade, card.shift, palette)
    draw = ImageDraw.Draw(image)
    ground = card.drawing.ground
    _stroke(draw, ((0, ground), (card.width, ground)), 0, palette.ink, 2.0)
    for made in card.drawing.levels:
        _stroke(draw, made, card.shift, palette.gold_line, 1.5)
    if font:
        for made in card.drawing.leaders:
            _stroke(draw, made, card.shift, palette.gold_line, 1.2)
        _letters(draw, card, palette, font)
    out = BytesIO()
    image.reduce(_OVER).quantize(palette=_shades(palette), dither=Image.Dither.NONE).save(
        out, "PNG"
    )
    return out.getvalue()


@cache
def _shades(palette: Palette) -> Image.Image:
    """Every mixture of the background with what is drawn on it, 256 in all.

    With them a file is half as large and made in a third of the time, and no shade is seen to change.
    """
    shades = [
        _mix(over, palette.paper, step / (steps - 1))
        for over, steps in ((palette.ink, 112), (palette.gold, 112), (palette.gold_line, 32))
        for step in range(steps)
    ]
    held = Image.new("P", (1, 1))
    held.putpalette([part for shade in shades for part in shade])
    return held


def _mix(over: str, under: str, part: float) -> tuple[int, int, int]:
    """`part` of one colour over another; painting mixed colours needs no alpha layer."""
    pairs = zip(ImageColor.getrgb(over)[:3], ImageColor.getrgb(under)[:3], strict=True)
    red, green, blue = (round(a * part + b * (1 - part)) for a, b in pairs)
    return red, green, blue


def _points(line: Line, shift: float) -> list[tuple[float, float]]:
    return [((x + shift) * _OVER, y * _OVER) for x, y in line]


def _stroke(
    draw: ImageDraw.ImageDraw,
    line: Line,
    shift: float,
    colour: str | tuple[int, int, int],
    wide: float,
) -> None:
    draw.line(_points(line, shift), fill=colour, width=max(1, round(wide * _OVER / 1.5)))


def _facade(image: Image.Image, facade: Facade, shift: float, palette: Palette) -> None:
    draw = ImageDraw.Draw(image)
    if facade.fade is None:
        shade = _mix(palette.ink, palette.paper, 0.06)
        draw.polygon(_points(facade.side, shift), fill=shade)
    for role, part, wide in _ROLES:
        for line in getattr(facade, role):
            for piece, kept in _faded(line, facade.fade):
                _stroke(draw, piece, shift, _mix(palette.ink, palette.paper, part * kept), wide)
    for band in facade.bands:
        _band(image, band, shift, palette)


def _faded(line: Line, fade: tuple[float, float] | None) -> list[tuple[Line, float]]:
    """A line in pieces, each with how much of its ink is left."""
    if fade is None:
        return [(line, 1.0)]
    start, end = fade
    pieces: list[tuple[Line, float]] = []
    for (x1, y1), (x2, y2) in pairwise(line):
        steps = 1 if y1 == y2 else _FADE_STEPS
        for i in range(steps):
            a, b = i / steps, (i + 1) / steps
            piece = (
                (x1 + (x2 - x1) * a, y1 + (y2 - y1) * a),
                (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b),
            )
            middle = (piece[0][1] + piece[1][1]) / 2
            kept = min(1.0, max(0.0, (middle - end) / (start - end))) if start != end else 1.0
            pieces.append((piece, kept))
    return pieces


def _band(image: Image.Image, band: Band, shift: float, palette: Palette) -> None:
    """The light around a lit floor, then the floor."""
    half_w, half_h = band.glow
    x, y = band.middle
    left, top = round((x + shift - half_w) * _OVER), round((y - half_h) * _OVER)
    size = (round(2 * half_w * _OVER), round(2 * half_h * _OVER))
    # Pillow's radial gradient is dark in the middle: turned round and weakened, it is the light.
    mask = Image.radial_gradient("L").resize(size).point(lambda v: max(0, round((181 - v) * 0.8)))
    image.paste(Image.new("RGB", size, palette.gold), (left, top), mask)
    ImageDraw.Draw(image).polygon(_points(band.shape, shift), fill=palette.gold)


def _letters(draw: ImageDraw.ImageDraw, card: Card, palette: Palette, font: Path) -> None:
    inks = {"display": palette.ink, "level": palette.gold_line}
    placed: list[tuple[Text, float]] = [(text, 0.0) for text in card.texts]
    placed += [(text, card.shift) for text in card.drawing.texts]
    for text, shift in placed:
        face = ImageFont.truetype(str(font), round(text.size * _OVER))
        for index, line in enumerate(text.lines):
            y = (text.y + (text.first_dy + index * 1.25) * text.size) * _OVER
            ink = inks.get(text.role, palette.quiet)
            draw.text(((text.x + shift) * _OVER, y), line, ink, face, anchor="ls")
