"""The contact sheet: all pictures of a scheme on one page, a row a kind, a column a width."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CELL_HEIGHT = 900
"""Greatest height of a cell in pixels; a taller page is cut off below."""
GAP = 24
LABEL = 28
LEAST, MOST = 160, 640


def cell_width(width: int) -> int:
    """How wide a picture of a window stands on the sheet: wider windows wider, within limits."""
    return max(LEAST, min(MOST, width // 3))


def contact_sheet(rows: dict[str, list[Path]], widths: list[int], target: Path) -> Path:
    """Lay out pictures and save the sheet.

    Args:
        rows: for each kind its pictures, in the order of `widths`.
        widths: the widths of the windows.
        target: the PNG to write.
    """
    columns = [cell_width(width) for width in widths]
    cells = {
        kind: [thumbnail(path, column) for path, column in zip(pictures, columns, strict=True)]
        for kind, pictures in rows.items()
    }
    heights = {kind: max(cell.height for cell in row) for kind, row in cells.items()}
    size = (
        GAP + sum(column + GAP for column in columns),
        GAP + sum(height + LABEL + GAP for height in heights.values()),
    )
    sheet = Image.new("RGB", size, "#8a8a8a")
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(18)
    top = GAP
    for kind, row in cells.items():
        left = GAP
        for width, column, cell in zip(widths, columns, row, strict=True):
            pen.text((left, top), f"{kind} {width}", fill="white", font=font)
            sheet.paste(cell, (left, top + LABEL))
            left += column + GAP
        top += heights[kind] + LABEL + GAP
    sheet.save(target)
    return target


def thumbnail(path: Path, width: int) -> Image.Image:
    """A picture at `width`, its lower part cut off where it is taller than a cell."""
    with Image.open(path) as picture:
        seen = min(picture.height, round(CELL_HEIGHT * picture.width / width))
        top = picture.convert("RGB").crop((0, 0, picture.width, seen))
        return top.resize(
            (width, max(1, round(seen * width / picture.width))), Image.Resampling.LANCZOS
        )
