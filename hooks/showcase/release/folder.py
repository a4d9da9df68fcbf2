"""Release: the folder of a published site — what lies in it, and how it changes in one step.

    TARGET/showcase.json       this folder is ours; the last number given
    TARGET/releases/12/        a release: the files of the site, and release.json
    TARGET/current             → releases/12, what the web server serves
    TARGET/previous            → releases/11, so that a page opened before a change finds its files
    TARGET/alert.json          the emergency text of the lobby screens, which belongs to no release

Names that begin with a dot are on their way in (`.new`) or out (`.gone`); whatever a killed publish
left of them, the next one removes.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from showcase.cache import locked
from showcase.release import words
from showcase.release.disk import OPEN_FOLDER, flush, link, write
from showcase.release.manifest import NAME, Manifest, parse
from showcase.release.trouble import PublishError

STATE = "showcase.json"
LOCK = ".lock"
FORMAT = 1
HARMLESS = {LOCK, f".{STATE}.new", ".current.new", "lost+found"}
"""What may lie in a folder that is still free."""
REMEMBERED = 20
"""So many withdrawn sources are remembered."""


@dataclass(slots=True)
class State:
    """What a target remembers besides its releases."""

    last: int = 0
    withdrawn: list[str] = field(default_factory=list)


class Target:
    """A target folder, held by this process alone. Made by `opened`."""

    def __init__(self, root: Path, state: State) -> None:
        self.root, self.state = root, state
        self.releases = root / "releases"

    def numbers(self) -> list[int]:
        """The releases that are there whole, oldest first."""
        names = (place.name for place in self.releases.glob("*"))
        return sorted(int(name) for name in names if name.isdecimal())

    def live(self) -> int:
        """The number of the release that is served; 0 when there is none."""
        return _number(self.root / "current")

    def place(self, number: int) -> Path:
        """The folder of a release."""
        return self.releases / str(number)

    def manifest(self, number: int) -> Manifest:
        """The manifest of a release.

        Raises:
            PublishError: it cannot be read.
        """
        path = self.place(number) / NAME
        try:
            return parse(path.read_bytes())
        except (OSError, ValueError):
            raise PublishError(words.OTHER_FORMAT.format(path=path)) from None

    def save(self) -> None:
        """Remember the state for good."""
        known = {"format": FORMAT, **asdict(self.state)}
        write(self.root / STATE, json.dumps(known).encode())

    def next_number(self, least: int) -> int:
        """A number never given before, and not below `least`; given from now on, come what may."""
        self.state.last = max(self.state.last, self.live(), *self.numbers(), least - 1) + 1
        self.save()
        return self.state.last

    def waiting(self, number: int) -> Path:
        """The folder in which a release is put together."""
        return self.releases / f".new-{number}"

    def finish(self, number: int) -> None:
        """Let a release that is put together be one."""
        for folder, _, _ in os.walk(self.waiting(number)):
            flush(Path(folder))
        self.waiting(number).replace(self.place(number))
        flush(self.releases)

    def switch(self, number: int) -> None:
        """Serve another release; the one step in which visitors see a change."""
        if live := self.live():
            self._point("previous", live)
        self._point("current", number)

    def _point(self, name: str, number: int) -> None:
        draft = self.root / f".{name}.new"
        draft.unlink(missing_ok=True)
        link(f"releases/{number}", draft)
        draft.replace(self.root / name)
        flush(self.root)

    def prune(self, keep: int) -> list[int]:
        """Remove all but the live release and the `keep` newest before it."""
        live, previous = self.live(), _number(self.root / "previous")
        old = [number for number in self.numbers() if number != live]
        gone = [number for number in old[: max(len(old) - keep, 0)] if number != previous]
        for number in gone:
            self._remove(number)
        return gone

    def _remove(self, number: int) -> None:
        out = self.releases / f".gone-{number}"
        self.place(number).replace(out)  # a half release is never taken for a whole one
        shutil.rmtree(out)

    def tidy(self) -> None:
        """Remove what a killed publish left: drafts, and a release that never came to be served."""
        self.releases.mkdir(exist_ok=True)
        self.releases.chmod(OPEN_FOLDER)
        for draft in self.releases.glob(".*"):
            shutil.rmtree(draft)
        for name in ("current", "previous"):
            (self.root / f".{name}.new").unlink(missing_ok=True)
        live = self.live()
        for number in self.numbers():
            if live and number > live:
                self._remove(number)


@contextmanager
def opened(root: Path) -> Iterator[Target]:
    """Hold a target folder, making it where there is none; waits for another publish to end.

    Raises:
        PublishError: it is not ours, or cannot hold links.
        OSError: it cannot be written to.
    """
    free_or_ours(root)
    if not root.is_dir():
        root.mkdir(parents=True, exist_ok=True)
        root.chmod(OPEN_FOLDER)
    with locked(root / LOCK) as held:
        if not held:
            (root / LOCK).touch()  # tells why
        state = free_or_ours(root)
        target = Target(root, state)
        _can_link(root)
        target.save()
        target.tidy()
        yield target


def free_or_ours(root: Path) -> State:
    """What a target remembers; nothing yet where it is free to become one.

    Raises:
        PublishError: something else lies there.
    """
    if not root.exists():
        return State()
    if not root.is_dir():
        raise PublishError(words.NO_FOLDER.format(path=root))
    mark = root / STATE
    if not mark.is_file():
        if {entry.name for entry in os.scandir(root)} - HARMLESS:
            raise PublishError(words.NOT_OURS.format(path=root))
        return State()
    try:
        known = json.loads(mark.read_bytes())
        state = State(int(known["last"]), [str(one) for one in known["withdrawn"]])
        ours = known["format"] == FORMAT
    except (KeyError, TypeError, ValueError):
        ours = False
    if not ours:
        raise PublishError(words.OTHER_FORMAT.format(path=mark))
    return state


def _can_link(root: Path) -> None:
    """Find out before anything is built into the folder."""
    if os.name == "nt":  # it has links, and cannot replace one in a single step
        raise PublishError(words.NO_LINKS.format(path=root))
    draft = root / ".current.new"
    draft.unlink(missing_ok=True)
    link("releases/0", draft)
    draft.unlink()


def _number(at: Path) -> int:
    try:
        found = re.fullmatch(r"releases/(\d+)", str(at.readlink()))
    except OSError:
        return 0
    return int(found[1]) if found else 0
