"""What stands on the walls of the fictional 示例大厦: pictures, drawings and codes, made here."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw

from showcase import draw
from showcase.screens.manifest import hashed

PLAN = (
    '<svg viewBox="0 0 900 420" fill="none" stroke="var(--ink)" stroke-width="4">'
    '<path d="M10 10H890V410H10Z"/><path d="M10 200H360V10M360 200V410M620 10V260H890M620 260V410" '
    'stroke-width="3"/><path d="M12 202H358V408H12Z" fill="var(--gold)" fill-opacity=".25"/>'
    '<g fill="var(--ink)" stroke="none" font-size="40" text-anchor="middle">'
    '<text x="185" y="120">洽谈室</text><text x="185" y="320">多功能厅</text>'
    '<text x="490" y="140">序厅</text><text x="755" y="150">阅读区</text>'
    '<text x="755" y="350">心理驿站</text></g>'
    '<circle cx="490" cy="330" r="16" fill="var(--gold)" stroke="none"/></svg>'
)


@cache
def picture(seed: int, width: int = 800, height: int = 600) -> bytes:
    """A generated picture: a quiet skyline of flat shapes."""
    grounds = ["#8c6d46", "#5d6b5f", "#7a4b3a", "#48566b"]
    image = Image.new("RGB", (width, height), "#e8dcc4")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, height * 0.72, width, height), fill=grounds[seed % 4])
    for n in range(9):
        tall = (n * 37 + seed * 53) % 55 / 100 + 0.15
        left = width * n / 9
        pen.rectangle(
            (left + 4, height * (0.72 - tall), left + width / 9 - 8, height * 0.72),
            fill=grounds[(n + seed) % 4],
        )
    pen.ellipse(
        (width * 0.7, height * 0.08, width * 0.8, height * 0.08 + width * 0.1), fill="#b5121b"
    )
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def elevation() -> str:
    """Stands in for the drawing of the room draw: a tapering tower with one lit floor."""
    floors = "".join(
        f'<path d="M{92 - 32 * (y / 780) ** 0.7:.1f} {y + 20}H{208 + 32 * (y / 780) ** 0.7:.1f}" '
        'stroke="var(--line)" stroke-width="1"/>'
        for y in range(12, 780, 12)
    )
    return (
        '<svg viewBox="0 0 300 800" preserveAspectRatio="xMidYMax meet" fill="none">'
        f'{floors}<path d="M92 800V20" stroke="none"/>'
        '<path d="M60 800V520Q64 240 96 20H204Q236 240 240 520V800" stroke="currentColor" '
        'stroke-width="1.6"/><path d="M60 452H240V464H60Z" fill="var(--gold)"/></svg>'
    )


def qr(text: str = "https://example.org/shili/") -> str:
    return draw.qr(text, title="示例")


def pool() -> dict[str, bytes]:
    """Pictures by hashed path."""
    raw = [picture(n) for n in range(2)] + [picture(2, 1600, 900)]
    return {hashed(f"p{n}.png", content): content for n, content in enumerate(raw)}
