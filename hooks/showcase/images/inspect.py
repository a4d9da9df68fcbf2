"""Images: whether a file is a picture that can be published; each way it cannot is a code."""

from __future__ import annotations

import re
import struct
import warnings
from io import BytesIO

from showcase.faults import Code, declare

MOST_BYTES = 30_000_000
MOST_PIXELS = 60_000_000
READ = ("JPEG", "PNG", "WEBP", "AVIF")
"""Formats that are taken; nothing else is handed to a decoder."""
_HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1")
_UNREADABLE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    RuntimeError,
    LookupError,
    TypeError,
    ArithmeticError,
    MemoryError,
    struct.error,
)
"""What decoders raise at broken bytes: Pillow promises no one kind, each library has its own."""

BROKEN = declare(
    "E502",
    "图片打不开",
    "图片 {path} 打不开，可能没有传完或已损坏",
    "从原处重新拷贝一份，或用看图软件另存为 JPEG",
    wrong="file: media/half.jpg  # 只传了一半",
    right="file: media/hall.jpg",
)
HEIC = declare(
    "E504",
    "手机原图格式",
    "图片 {path} 是手机的 HEIC 格式，网页不能用",
    "在手机上选“兼容性最佳”再拍，或用看图软件另存为 JPEG",
    wrong="file: media/IMG_0001.jpg  # 实际是 HEIC",
    right="file: media/hall.jpg",
)
TOO_LARGE = declare(
    "E505",
    "图片太大",
    "图片 {path} 太大（{what}），上限 30 MB、6000 万像素",
    "用看图软件把长边缩到 4000 像素以内再放进来",
    wrong="file: media/scan.png  # 3 亿像素",
    right="file: media/scan.jpg",
)
NOT_A_PICTURE = declare(
    "E506",
    "不是照片格式",
    "{path} 不是 JPEG、PNG、WebP 或 AVIF",
    "另存为 JPEG（照片）或 PNG（图表）",
    wrong="file: media/logo.svg",
    right="file: media/logo.png",
)
MEGABYTES = "{:.0f} MB"
MEGAPIXELS = "{:.0f} 万像素"


def inspect(data: bytes) -> tuple[Code, str] | None:
    """What is wrong with the bytes of a picture, and by how much; None when it can be published.

    The whole picture is decoded: a file that was copied half opens well and ends in nothing.
    """
    if len(data) > MOST_BYTES:
        return TOO_LARGE, MEGABYTES.format(len(data) / 1e6)
    if data[4:12] in _HEIC:
        return HEIC, ""
    from PIL import Image, UnidentifiedImageError

    # opening warns of what is judged here anyway, in English
    quiet = warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning)
    try:
        with quiet, Image.open(BytesIO(data), formats=READ) as image:
            pixels = image.width * image.height
            if pixels > MOST_PIXELS:
                return TOO_LARGE, MEGAPIXELS.format(pixels / 1e4)
            image.draft("RGB", (image.width // 8, image.height // 8))  # JPEG: an eighth is enough
            image.load()
    except Image.DecompressionBombError as error:
        # Pillow refuses before anybody can ask for the size; its words name the pixels
        said = re.search(r"\d+", str(error))
        return TOO_LARGE, MEGAPIXELS.format(int(said[0]) / 1e4 if said else MOST_PIXELS / 1e4)
    except UnidentifiedImageError:
        return NOT_A_PICTURE, ""
    except _UNREADABLE:
        return BROKEN, ""
    return None
