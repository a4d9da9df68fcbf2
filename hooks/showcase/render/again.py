"""Render: which pages must be made again — those that read what has changed, and no others."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from showcase import reads, views
from showcase.plan import Page, Scene
from showcase.plan.page import segment_of
from showcase.render.memory import Made, Plan, Planned, Scope
from showcase.search import segment_in


def file_of(url: str) -> str:
    """The file of a page."""
    return f"{url}index.html"


@dataclass(slots=True)
class Round:
    """The planning of one build.

    Attributes:
        changed: keys of what has changed since the last build (showcase/reads.py).
        old_plans: what the last build planned; empty where it must not be built on.
        old_scopes: what the last build made, by segment.
    """

    changed: set[str]
    old_plans: dict[str, Plan] = field(default_factory=dict)
    old_scopes: dict[str, Scope] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    _makers: dict[str, views.Maker] = field(default_factory=dict)
    _pages: dict[str, Page] = field(default_factory=dict)

    def plan(self, scene: Scene) -> None:
        """Plan all pages: anew where what a plan read has changed, else as before.

        Raises:
            ValueError: two pages claim one address (a mistake in the views, not in the data).
        """
        for key, maker in views.makers(scene):
            self._makers[key] = maker
            old = self.old_plans.get(key)
            if old is not None and self.changed.isdisjoint(old[0]):
                self.plans[key] = old
                continue
            with reads.recording() as found:
                pages = list(maker())
            self._pages |= {page.url: page for page in pages}
            rows = tuple((page.url, page.section, page.print) for page in pages)
            self.plans[key] = (tuple(sorted(found)), rows)
        views.once(url for url, _, _ in self.planned())

    def planned(self) -> Iterator[Planned]:
        """Every page of the site."""
        for _, rows in self.plans.values():
            yield from rows

    def segments(self) -> dict[str, list[Planned]]:
        """Every page by its segment."""
        found: dict[str, list[Planned]] = defaultdict(list)
        for row in self.planned():
            found[segment_of(row[0])].append(row)
        return found

    def pages(self, urls: set[str]) -> dict[str, Page]:
        """The pages of these addresses; where their plan was taken over they are planned again."""
        missing = urls - self._pages.keys()
        if missing:
            for key, (_, rows) in self.plans.items():
                if any(row[0] in missing for row in rows):
                    self._pages |= {page.url: page for page in self._makers[key]()}
        return {url: self._pages[url] for url in sorted(urls)}

    def replanned(self) -> set[str]:
        """Addresses that came, went or are planned otherwise than before."""
        found: set[str] = set()
        for key in self.plans.keys() | self.old_plans.keys():
            new, old = self.plans.get(key), self.old_plans.get(key)
            if new is not old:
                rows = set(new[1] if new else ()) ^ set(old[1] if old else ())
                found |= {row[0] for row in rows}
        return found

    def stale(self, damaged: set[str], frames: set[tuple[str, int]]) -> dict[str, set[str]]:
        """The pages to make again, by segment; a segment that only lost pages has an empty set.

        Args:
            damaged: published files that are not what the last build left.
            frames: shells (section and depth) that differ from the last build's.
        """
        found: dict[str, set[str]] = {}
        other = self.replanned()
        moved = {segment_of(url) for url in other}
        unsearched = {segment_in(path) for path in damaged}
        for segment, rows in self.segments().items():
            scope = self.old_scopes.get(segment)
            every = {row[0] for row in rows}
            if scope is None or segment in unsearched:
                found[segment] = every
                continue
            again = every & other
            if damaged:
                again |= {url for url in every if file_of(url) in damaged}
            if frames:
                again |= {url for url, section, _ in rows if (section, url.count("/")) in frames}
            if not self.changed.isdisjoint(scope[0]):
                again |= {m[0] for m in unpack(scope) if not self.changed.isdisjoint(m[1])} & every
            if again or segment in moved:
                found[segment] = again
        return found


def pack(made: list[Made]) -> Scope:
    """The made pages of a segment, as they are kept: a key that many have looked at is written once."""
    one = {key: key for _, found, _ in made for key in found}
    rows = [(url, tuple(one[key] for key in found), letters) for url, found, letters in made]
    letters = "".join(sorted({char for _, _, letters in made for char in letters}))
    return tuple(sorted(one)), letters, marshal.dumps(rows)


def unpack(scope: Scope) -> list[Made]:
    """The made pages of a segment."""
    found: list[Made] = marshal.loads(scope[2])  # noqa: S302 - sealed (cache/keep.py)
    return found
