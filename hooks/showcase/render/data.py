"""Render: the data of a build — as the last one left them, or read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from showcase import words
from showcase.render.build import Build
from showcase.render.opening import Opened

if TYPE_CHECKING:  # a build in which nothing changed never needs these
    from showcase.check.session import Data
    from showcase.faults import Fault
    from showcase.model.site import Site
    from showcase.plan import Scene

FOLDER = "data"
HOME = "index.html"
OWED = {
    "title": "还没有网站",
    "tagline": "待补",
    "url": "https://site.invalid/",
    "profile": "demo",
    "band": words.BAND_SAMPLE,
    "grey_days": "",
    "updated": "",
}


class Later:
    """site.yaml, loaded when something of it is first asked for."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self._load = load
        self._site: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._site is None:
            self._site = self._load()
        return getattr(self._site, name)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the frames of pages show.

    Attributes:
        site: site.yaml.
        faults: every fault and warning, where there is a fault.
        updated: the date of the site's content, in words.
    """

    site: Any
    faults: list[Fault] = field(default_factory=list)
    updated: str = ""

    @property
    def stops(self) -> int:
        """How many faults stop a build."""
        from showcase.faults import Level

        return sum(fault.level is Level.FAULT for fault in self.faults)

    def text(self, root: Path) -> str:
        """The faults for a terminal."""
        from showcase import report

        return report.text(self.faults, root)

    def html(self, root: Path) -> str:
        """The faults for a page; empty when there are none."""
        if not self.faults:
            return ""
        from showcase import report

        return report.html(self.faults, root)


def load(opened: Opened) -> tuple[Build, Shown]:
    """Take the data as they were left, or read what has changed."""
    if opened.old is not None and not opened.changed:
        build = Build(opened, lambda: _scene(opened, _check(opened)))
        build.memory.head.site = opened.old.head.site
        return build, Shown(Later(lambda: _site(build)), updated=opened.old.head.site["updated"])
    from showcase.faults import Level

    data = _check(opened)
    if any(fault.level is Level.FAULT for fault in data.faults) or data.stored is None:
        return _faulty(opened, data.faults)
    opened.changed -= data.same
    build = Build(opened, lambda: _scene(opened, data), data)
    site = _site(build)
    build.memory.head.site = _told(site) | {"updated": _updated(build)}
    build.memory.checks = _packed(data)
    return build, Shown(site, updated=build.memory.head.site["updated"])


def _check(opened: Opened) -> Data:
    from showcase.check.session import check_data, unpacked

    old = opened.old
    return check_data(
        opened.project.root / FOLDER,
        FOLDER,
        opened.project.today,
        opened.keep,
        opened.sources,
        opened.was if old else None,
        unpacked(old.part("checks")) if old else None,
        old.part("cells") if old else {},
    )


def _packed(data: Data) -> dict[str, Any]:
    from showcase.check.session import packed

    return packed(data.before)


def _scene(opened: Opened, data: Data) -> Scene:
    from showcase.model import Catalogue
    from showcase.plan import Scene

    assert data.stored is not None
    return Scene(Catalogue(data.stored), opened.project.today)


def _site(build: Build) -> Site:
    assert build.scene is not None
    return build.scene.catalogue.site


def _updated(build: Build) -> str:
    from showcase.views.parts.updated import updated

    assert build.web is not None
    return updated(build.web, {})


def _told(site: Site) -> dict[str, str]:
    """What the configuration takes from site.yaml."""
    grey = " ".join(f"{d.from_}/{d.to}" for d in site.mourning if d.scope != "lobby")
    return {
        "title": site.title,
        "tagline": site.tagline,
        "url": site.url,
        "profile": site.profile,
        "band": words.band(site.profile, site.owner.name),
        "grey_days": grey,
    }


def _faulty(opened: Opened, faults: list[Fault]) -> tuple[Build, Shown]:
    """A preview of faulty data: what was shown before stays, if there was anything."""
    from showcase.model.site import site_owed

    build = Build(opened, None, lean=opened.output.shows(HOME))
    build.memory.head.site = dict(OWED)
    return build, Shown(site_owed(), faults)
