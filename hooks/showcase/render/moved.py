"""Render: a small page at each old address, which leads to the new one without any script."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from showcase.plan import Scene, relative
from showcase.plan.moved import moved
from showcase.render.again import file_of
from showcase.render.bodies import environment
from showcase.render.build import Build


def addresses(build: Build) -> frozenset[str]:
    """The addresses of all data pages, also where this build planned none."""
    old = build.opened.old
    if build.urls or old is None:
        return frozenset(build.urls)
    return frozenset(row[0] for _, rows in old.part("plans").values() for row in rows)


def pages(
    scene: Scene, urls: Collection[str], templates: Path, style: str
) -> Iterator[tuple[str, bytes]]:
    """The files of all old addresses.

    Args:
        scene: the data.
        urls: the addresses of all pages.
        templates: the folder of the templates.
        style: the path of the site's style sheet.
    """
    found = moved(scene.catalogue, urls)
    if not found:
        return
    site = scene.catalogue.site
    template = environment(templates).get_template("moved.html")
    for old, new in found.items():
        shown = template.render(
            title=site.title,
            canonical=site.url.rstrip("/") + "/" + new,
            target=relative(new, old),
            style=relative(style, old),
        )
        yield file_of(old), shown.encode()
