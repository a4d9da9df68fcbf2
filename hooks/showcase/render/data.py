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
    from showcase.faults import Fault
    from showcase.model.site import Site
    from showcase.model.stored import Stored
    from showcase.plan import Scene
    from showcase.verdicts import Case
    from showcase.verdicts.session import Data

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
        build = Build(opened, lambda: _scene(opened, _stored(opened)))
        build.memory.head.site = opened.old.head.site
        return build, Shown(Later(lambda: _site(build)), updated=opened.old.head.site["updated"])
    data = _check(opened)
    stored = data.stored
    if stored is None:
        return _faulty(opened, data.faults)
    opened.changed -= data.same
    build = Build(opened, lambda: _scene(opened, stored), data)
    site = _site(build)
    build.memory.head.site = _told(site) | {"updated": _updated(build)}
    build.memory.checks = {
        "looks": sorted(data.known.looks),
        "former": sorted(data.known.former),
    }
    return build, Shown(site, updated=build.memory.head.site["updated"])


def _check(opened: Opened) -> Data:
    from showcase.check.again import Known
    from showcase.verdicts import Looked
    from showcase.verdicts.session import Last, check_data

    project, old = opened.project, opened.old
    others = {f"{project.root}/{path}": row for path, row in opened.general.rows.items()}
    looked = Looked(opened.now, opened.there, opened.rows, others)
    last = None
    if old is not None:
        last = Last(
            opened.was,
            opened.differ,
            Known(**{name: frozenset(keys) for name, keys in old.part("checks").items()}),
            (old.head.date, old.head.shape) == (project.today.isoformat(), opened.there.shape),
            old.part("cells"),
        )
    return check_data(_case(opened), opened.keep, opened.sources, looked, last)


def _case(opened: Opened) -> Case:
    from showcase.verdicts import Case

    project = opened.project
    return Case(
        project.root / FOLDER,
        FOLDER,
        project.root,
        project.today,
        project.search_path,
        project.clock,
    )


def _stored(opened: Opened) -> Stored:
    from showcase.verdicts.session import stored

    return stored(_case(opened), opened.keep, opened.sources, {})


def _scene(opened: Opened, stored: Stored) -> Scene:
    from showcase.model import Catalogue
    from showcase.plan import Scene

    return Scene(Catalogue(stored), opened.project.today)


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
