"""Parts: the pictures of an exhibit as the gallery hangs them, their measures known beforehand."""

from __future__ import annotations

from showcase import gallery, images, words
from showcase.model import Exhibit, Folder
from showcase.model.values import Media
from showcase.plan import Scene, relative

_SMALL, _LARGE, _FULL = 400, 1200, 1800


def pictures(scene: Scene, folder: Folder, exhibit: Exhibit, page: str) -> list[gallery.Picture]:
    """All pictures of an exhibit that were made, addressed from `page`; films are left out."""
    found = []
    for media in exhibit.media:
        made = scene.pictures.get(f"{folder.kind}s/{folder.id}/{media.file}")
        if made:
            found.append(_picture(made, media, exhibit.credit or "", page))
    return found


def first(scene: Scene, folder: Folder, exhibit: Exhibit, page: str) -> gallery.Picture | None:
    """The picture that hangs."""
    return next(iter(pictures(scene, folder, exhibit, page)), None)


def _picture(made: images.Picture, media: Media, credit: str, page: str) -> gallery.Picture:
    # the walk's browsers all read WebP: the lightest format but for one that old ones lack
    light = next((v for v in made.variants if v.type == "image/webp"), made.fallback)
    return gallery.Picture(
        relative(_near(light, _SMALL), page),
        relative(_near(light, _LARGE), page),
        made.width,
        made.height,
        alt="" if media.decorative else media.alt or "",
        credit="　".join(filter(None, (media.credit or credit, _approval(media)))),
        full=relative(made.near(_FULL), page),
        caption=media.caption or "",
        rights=media.rights or "",
        sources=tuple(
            (
                variant.type,
                ", ".join(f"{relative(url, page)} {width}w" for url, width in variant.files),
            )
            for variant in made.variants
        ),
    )


def _approval(media: Media) -> str:
    """A map's approval number, which stands near it wherever it is shown (norm N18)."""
    return words.MAP_APPROVAL.format(number=media.map_approval) if media.map_approval else ""


def _near(variant: images.Variant, width: int) -> str:
    """The file at least so wide, else the widest."""
    return next((url for url, wide in variant.files if wide >= width), variant.files[-1][0])
