"""Render: the run over all pages of a build, segment by segment, and the search index with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from showcase import reads
from showcase.fonts import headline_characters
from showcase.plan import Page
from showcase.render.again import file_of, pack, unpack
from showcase.render.bodies import render
from showcase.render.build import Build
from showcase.render.entries import entry, is_searched
from showcase.render.memory import Made, Scope
from showcase.render.pages import Place
from showcase.render.shells import Shell
from showcase.search import Row, Update, segment_path

Frame = Callable[[Place], Shell]
Stale = Mapping[str, set[str]]


@dataclass(slots=True)
class _Segment:
    """A segment to be made again: the pages to render, and the rows that stay."""

    urls: list[str]
    pages: dict[str, Page]
    stay: list[Row]

    @property
    def searched(self) -> bool:
        """Whether anything of its pages can be found."""
        return bool(self.stay) or any(is_searched(page) for page in self.pages.values())


class Run:
    """The making of all pages.

    Args:
        build: the build; its round is planned, and its prose is known.
        stale: the pages to make again, by segment.
        damaged: published files that are not what the last build left.
    """

    def __init__(self, build: Build, stale: Stale, damaged: set[str]) -> None:
        assert build.round is not None
        self._build, self._round = build, build.round
        self._planned = {s: [r[0] for r in rows] for s, rows in build.round.segments().items()}
        self._damaged = damaged
        self._scopes: dict[str, Scope] = {}
        self._before = build.opened.old.head.segments if build.opened.old else []
        self._prose = {"site": build.prose} if build.prose else {}
        self._again = {name: self._open(name, urls) for name, urls in stale.items()}
        for name in self._prose_moved():
            self._again.setdefault(name, self._open(name, set()))
        for name in set(self._before) - self._planned.keys():
            self._again.setdefault(name, self._open(name, set()))

    def _prose_moved(self) -> Iterable[str]:
        """Segments whose prose is not what it was."""
        old = self._build.opened.old.head.prose if self._build.opened.old else []
        return ["site"] if sorted(old) != sorted(self._build.prose) else []

    def _open(self, name: str, urls: set[str]) -> _Segment:
        every = self._planned.get(name, [])
        path = segment_path(name)
        old: list[Row] = []
        if name in self._before and path not in self._damaged and len(urls) < max(len(every), 1):
            old = Update.rows_of(self._build.output.read(path))
        still = set(every) - urls
        stay = [row for row in old if row[0] in still]
        return _Segment(every, self._round.pages(urls), stay)

    def _names(self) -> list[str]:
        """The segments of the search index, in order."""
        kept = {name for name in self._before if name not in self._again}
        found = {name for name, part in self._again.items() if part.searched}
        return sorted(kept | found | self._prose.keys())

    def make(self, env: Environment, frame: Frame) -> None:
        """Render what must be rendered, and leave the rest as it is published.

        Args:
            env: the environment of the bodies.
            frame: gives the shell of a section and depth.
        """
        build, names = self._build, self._names()
        whole = self._before and not any(path.startswith("search/") for path in self._damaged)
        update = Update(self._before if whole else None, names, build.output.read)
        positions = {name: position for position, name in enumerate(names)}
        for name in sorted({*self._planned, *self._again, *names}):
            part = self._again.get(name)
            if part is None:
                self._keep(name)
                if name in positions:
                    build.output.keep([segment_path(name)])
                    update.same(positions[name], name)
                continue
            rows = [*part.stay, *self._render(name, part, env, frame), *self._prose.get(name, ())]
            if name in positions:
                build.output.put(segment_path(name), update.touched(positions[name], name, rows))
        written, stay = update.files()
        for path, content in written.items():
            build.output.put(path, content)
        build.output.keep(stay)
        build.memory.head.segments = names
        build.urls = {url for urls in self._planned.values() for url in urls}
        letters = {c for scope in self._scopes.values() for c in scope[1]}
        build.headlines |= letters
        build.memory.head.letters = "".join(sorted(letters))
        build.memory.scopes = self._scopes
        pages = map(file_of, sorted(build.urls))
        build.memory.kept = [*pages, *map(segment_path, names), *written, *stay]

    def _keep(self, name: str) -> None:
        """Leave a segment's pages as they are."""
        if name in self._planned:
            self._build.output.keep(map(file_of, self._planned[name]))
            self._scopes[name] = self._round.old_scopes[name]

    def _render(self, name: str, part: _Segment, env: Environment, frame: Frame) -> list[Row]:
        """Render a segment's stale pages, keep its others; the rows of the rendered ones."""
        build, scene = self._build, self._build.web
        assert scene is not None  # only pages of good data are planned
        if not part.urls:
            return []
        kept = [url for url in part.urls if url not in part.pages]
        old = self._round.old_scopes.get(name)
        made: dict[str, Made] = {row[0]: row for row in unpack(old)} if old and kept else {}
        build.output.keep(map(file_of, kept))
        rows: list[Row] = []
        for url, page in part.pages.items():
            with reads.recording() as found:
                slots = render(page, scene, env)
            build.output.put(
                file_of(url), frame((page.section, url.count("/"))).fill(slots).encode()
            )
            letters = "".join(sorted(headline_characters(slots.body)))
            made[url] = (url, tuple(sorted(found)), letters)
            if told := entry(page, slots.body):
                rows.append(told.row)
        self._scopes[name] = pack([made[url] for url in sorted(part.urls)])
        return rows
