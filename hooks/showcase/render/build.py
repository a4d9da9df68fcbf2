"""Render: what the hooks of one build share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from showcase import reads
from showcase.render.memory import Memory
from showcase.render.opening import Opened, close_build

if TYPE_CHECKING:  # a build in which nothing changed never needs the model
    from showcase.plan import Page, Scene
    from showcase.render.again import Round
    from showcase.render.tree import Output
    from showcase.search import Entry, Row
    from showcase.verdicts.session import Data


@dataclass(slots=True)
class Build:
    """One build on its way: filled by one hook, read by the next.

    Attributes:
        opened: what was found at its beginning.
        open_scene: makes the scene; None of faulty data, which a preview lives through.
        data: what the check of this build read; None where nothing had to be read.
        memory: what the next build shall know.
        round: the planning of the pages; None where nothing has changed.
        lean: nothing that MkDocs renders has changed, so it renders nothing; of faulty data, that
            everything stays as it was published.
        pages: the data pages of the reference mode.
        urls: the addresses of all data pages.
        prose: rows of the search index of MkDocs' own pages.
        prose_letters: the characters of their headlines.
        entries: what search can find of data pages in the reference mode.
        headlines: the characters set in the headline font.
    """

    opened: Opened
    open_scene: Callable[[], Scene] | None
    data: Data | None = None
    memory: Memory = field(default_factory=Memory)
    round: Round | None = None
    lean: bool = False
    pages: list[Page] = field(default_factory=list)
    urls: set[str] = field(default_factory=set)
    prose: list[Row] = field(default_factory=list)
    prose_letters: str = ""
    entries: list[Entry] = field(default_factory=list)
    headlines: set[str] = field(default_factory=set)
    _scene: Scene | None = None
    _web: Scene | None = None

    @property
    def scene(self) -> Scene | None:
        """The data and the date, loaded when first asked for."""
        if self._scene is None and self.open_scene is not None:
            self._scene = self.open_scene()
        return self._scene

    @property
    def web(self) -> Scene | None:
        """The scene without what people have not agreed to show here; every page is made from it."""
        if self._web is None and self.scene is not None:
            self._web = _web(self.scene, self.opened)
        return self._web

    @property
    def output(self) -> Output:
        """The files of the site."""
        return self.opened.output

    @property
    def same(self) -> bool:
        """Whether the data and the published files are what the last build left."""
        opened = self.opened
        return opened.old is not None and not opened.changed and not opened.damaged

    def add(self, keys: set[str]) -> None:
        """Something besides the data has changed: what looked at it is made again."""
        if self.opened.old is None or not keys:
            return
        self.opened.changed |= keys
        if self._web is not None:
            self._web.catalogue.cells.refresh(self._web.catalogue, self.opened.changed)

    def close(self) -> None:
        """Publish, and remember."""
        opened = self.opened
        if self.open_scene is None and self.lean:
            self.let_go()
            return
        if self.memory.head.frame == b"" or self.open_scene is None:
            opened.keep.drop("head")  # made in another way, nothing to build on
            self.output.publish(opened.project.clock())
        else:
            if self.data is not None and self.data.stored is not None:
                if opened.old is None:
                    opened.keep.clear("units")
                self.data.stored.save(opened.was.keys() - opened.sources.keys())
            if self._web is not None:
                self._remember(self._web)
            close_build(opened, self.memory)
        self.let_go()

    def _remember(self, web: Scene) -> None:
        """Note the derived values that pages and other files read, and whether any reads the date.

        Called at the end, when every hook has made its files: a value that is not kept is not made
        again when what it was made of changes, and whoever read it would stay as it was.
        """
        old, memory = self.opened.old, self.memory
        read: set[str] = set()
        for name in ("plans", "scopes", "bundles"):
            part = getattr(memory, name)
            if part is None and old is not None:
                part = old.part(name)
            read.update(*(row[0] for row in (part or {}).values()))
        memory.cells = web.catalogue.cells.rows(read)
        read.update(*(row[3] for row in memory.cells.values()))
        memory.head.dated = any(key == reads.DATE or key.startswith(reads.DAY) for key in read)

    def let_go(self) -> None:
        """End without publishing: nothing of this build is left behind."""
        self.output.discard()
        self.opened.closing.close()


def _web(scene: Scene, opened: Opened) -> Scene:
    from showcase.images import Pictures
    from showcase.model.derived import Cells
    from showcase.plan import Scene, consented

    cells = Cells(opened.old.part("cells") if opened.old else {})
    project = opened.project
    catalogue = consented(scene.catalogue, project.today, "web", cells)
    cells.refresh(catalogue, opened.changed)
    pictures = Pictures(project.root / "data", project.root / ".cache" / "images")
    return Scene(catalogue, project.today, pictures)
