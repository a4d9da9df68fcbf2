"""Parts: the pictures of an exhibit as the gallery hangs them, with their sizes known beforehand."""

from __future__ import annotations

from pathlib import PurePosixPath

from showcase import gallery
from showcase.model import Exhibit, Folder
from showcase.model.values import Media
from showcase.plan import Scene, relative

DRAWABLE = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"})
"""Endings of what hangs as a picture; films and documents do not."""
_UNMEASURED = (1200, 900)


def pictures(scene: Scene, folder: Folder, exhibit: Exhibit, page: str) -> list[gallery.Picture]:
    """All pictures of an exhibit that can be shown, addressed from `page`."""
    found = (picture(scene, folder, media, exhibit.credit or "", page) for media in exhibit.media)
    return [one for one in found if one]


def first(scene: Scene, folder: Folder, exhibit: Exhibit, page: str) -> gallery.Picture | None:
    """The picture that hangs."""
    return next(iter(pictures(scene, folder, exhibit, page)), None)


def picture(
    scene: Scene, folder: Folder, media: Media, credit: str, page: str
) -> gallery.Picture | None:
    """A picture; None where the file is none or cannot be read.

    Sizes stand in `scene.shared["pictures"]` (path below data/ → width and height).
    """
    if PurePosixPath(media.file).suffix.lower() not in DRAWABLE:
        return None
    path = f"{folder.kind}s/{folder.id}/{media.file}"
    sizes = scene.shared.get("pictures")
    size = _UNMEASURED if sizes is None else sizes.get(path)
    if size is None:
        return None
    address = relative(path, page)
    return gallery.Picture(
        address,
        address,
        size[0],
        size[1],
        alt="" if media.decorative else media.alt or "",
        credit=media.credit or credit,
        full=address,
        caption=media.caption or "",
        rights=media.rights or "",
    )
