"""Generated pictures of every shape for the fictional 示例大厦: the same bytes for the same number."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw

from showcase.gallery import Picture

PAPER, INK, RED, GOLD, GREY = "#F4EDE1", "#2A2320", "#A3161C", "#C79A45", "#9C8F83"
TONES = (
    ("#EFE5D3", "#3A2F29"),
    ("#E6E1D8", "#2C3136"),
    ("#F3E3CF", "#5A2A22"),
    ("#DFD9CC", "#2F3A34"),
)
SHAPES = (
    (1200, 800), (800, 1200), (1000, 1000), (1600, 500), (500, 1400), (1200, 900),
    (900, 1200), (1400, 700), (1200, 675), (700, 700), (1800, 450), (1100, 1300),
)  # fmt: skip


def draw(number: int, size: tuple[int, int]) -> Image.Image:
    """Picture `number`, in one of five manners of a woodcut."""
    rng = random.Random(number)
    paper, ink = TONES[number % len(TONES)]
    image = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(image)
    MANNERS[number % len(MANNERS)](pen, size, ink, rng)
    return image


def skyline(pen: ImageDraw.ImageDraw, size: tuple[int, int], ink: str, rng: random.Random) -> None:
    width, height = size
    unit = min(size)
    pen.ellipse(_disc(width * 0.72, height * 0.3, unit * 0.13), fill=RED)
    for depth, tone in enumerate((GREY, "#6E625A", ink)):
        x, base = -20.0, height * (0.8 + depth * 0.06)
        while x < width:
            w, h = unit * rng.uniform(0.06, 0.16), unit * rng.uniform(0.15, 0.6 - depth * 0.12)
            pen.rectangle((x, base - h, x + w, height), fill=tone)
            if depth == 2:
                for row in range(int(base - h + 10), height, 18):
                    pen.line((x + 5, row, x + w - 5, row), fill="#8C7F73", width=2)
                lit = int(base - h + 10 + 18 * rng.randrange(2, 5))
                pen.rectangle((x + 3, lit, x + w - 3, lit + 9), fill=GOLD)
            x += w + unit * rng.uniform(0.0, 0.07)


def hills(pen: ImageDraw.ImageDraw, size: tuple[int, int], ink: str, rng: random.Random) -> None:
    width, height = size
    pen.ellipse(_disc(width * 0.3, height * 0.28, min(size) * 0.11), fill=GOLD)
    for layer in range(5):
        level, points = height * (0.38 + layer * 0.13), [(0.0, float(height))]
        drift = rng.uniform(-0.05, 0.05)
        for step in range(17):
            drift = max(-0.13, min(0.13, drift + rng.uniform(-0.06, 0.06)))
            points.append((width * step / 16, level + height * drift))
        points.append((float(width), float(height)))
        share = layer / 5
        tone = tuple(
            int(a + (b - a) * share) for a, b in zip((201, 190, 172), _rgb(ink), strict=True)
        )
        pen.polygon(points, fill=tone)


def document(pen: ImageDraw.ImageDraw, size: tuple[int, int], ink: str, rng: random.Random) -> None:
    width, height = size
    margin = min(size) * 0.1
    pen.rectangle(
        (margin * 0.5, margin * 0.5, width - margin * 0.5, height - margin * 0.5),
        outline=ink,
        width=4,
    )
    x = width - margin * 1.2
    while x > margin:
        y = margin
        while y < height - margin * rng.uniform(1.0, 2.6):
            step = margin * rng.uniform(0.22, 0.34)
            pen.rectangle((x - margin * 0.2, y, x, y + step * 0.75), fill=ink)
            y += step
        x -= margin * 0.5
    seal = margin * 1.5
    pen.rectangle(
        (margin, height - margin - seal, margin + seal, height - margin), outline=RED, width=10
    )
    pen.line(
        (margin, height - margin - seal / 2, margin + seal, height - margin - seal / 2),
        fill=RED,
        width=10,
    )


def rays(pen: ImageDraw.ImageDraw, size: tuple[int, int], ink: str, rng: random.Random) -> None:
    width, height = size
    foot = width * rng.uniform(0.35, 0.65)
    for ray in range(-12, 13):
        if ray % 2:
            span = width * 0.05
            pen.polygon(
                ((foot, height), (foot + ray * span * 2.4, 0), (foot + (ray + 1) * span * 2.4, 0)),
                fill="#E2CDA8",
            )
    pen.rectangle((0, height * 0.82, width, height), fill=ink)
    pole = width * 0.5
    pen.rectangle((pole - 4, height * 0.16, pole + 4, height * 0.82), fill=ink)
    unit = min(size)
    pen.polygon(
        (
            (pole, height * 0.16),
            (pole + unit * 0.4, height * 0.16 + unit * 0.06),
            (pole + unit * 0.34, height * 0.16 + unit * 0.24),
            (pole, height * 0.16 + unit * 0.26),
        ),
        fill=RED,
    )


def plan(pen: ImageDraw.ImageDraw, size: tuple[int, int], ink: str, rng: random.Random) -> None:
    width, height = size
    for line in range(0, max(size), 40):
        pen.line((line, 0, line, height), fill="#D8CCBB")
        pen.line((0, line, width, line), fill="#D8CCBB")

    def cut(x0: float, y0: float, x1: float, y1: float, depth: int) -> None:
        pen.rectangle((x0, y0, x1, y1), outline=ink, width=7 - depth)
        if depth > 3 or min(x1 - x0, y1 - y0) < 120:
            if rng.random() < 0.15:
                pen.rectangle((x0 + 8, y0 + 8, x1 - 8, y1 - 8), fill=RED)
            return
        at = rng.uniform(0.35, 0.65)
        if x1 - x0 > y1 - y0:
            middle = x0 + (x1 - x0) * at
            cut(x0, y0, middle, y1, depth + 1)
            cut(middle, y0, x1, y1, depth + 1)
        else:
            middle = y0 + (y1 - y0) * at
            cut(x0, y0, x1, middle, depth + 1)
            cut(x0, middle, x1, y1, depth + 1)

    edge = min(size) * 0.08
    cut(edge, edge, width - edge, height - edge, 0)


MANNERS = (skyline, hills, document, rays, plan)


def make(folder: Path, number: int, prefix: str = "") -> Picture:
    """Write a picture's two derivatives into `folder` and describe them."""
    size = SHAPES[number % len(SHAPES)]
    names = []
    for kind, most in (("s", 480), ("l", 1200)):
        name = f"e{number:02}-{kind}.webp"
        names.append(prefix + name)
        if not (folder / name).exists():
            copy = draw(number, size)
            copy.thumbnail((most, most), Image.Resampling.LANCZOS)
            copy.save(folder / name, quality=72, method=2)
    return Picture(
        names[0],
        names[1],
        *size,
        alt=f"示意图第{number}号：几何图形拼成的版画",
        credit="示例大厦党群服务中心",
        full=names[1],
    )


def _disc(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    return x - radius, y - radius, x + radius, y + radius


def _rgb(text: str) -> tuple[int, ...]:
    return tuple(int(text[at : at + 2], 16) for at in (1, 3, 5))
