"""Release: a build becomes what visitors see, or an older release does again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from showcase.release import words
from showcase.release.disk import write
from showcase.release.folder import REMEMBERED, Target, opened
from showcase.release.manifest import NAME, Entry, Manifest, entry_at
from showcase.release.stage import ALERT, Content, stage
from showcase.release.trouble import PublishError, told


@dataclass(frozen=True, slots=True)
class About:
    """What a publish is told besides the files.

    Attributes:
        moment: ISO time with its offset.
        source: digest of what the site was built from.
        key: the private key that signs; empty leaves unsigned.
        keep: how many releases before the live one stay.
        least: the number to begin with, where a target has none yet.
        anyway: publish even what was withdrawn.
    """

    moment: str
    source: str = ""
    key: str = ""
    keep: int = 5
    least: int = 1
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it.

    Attributes:
        manifest: the release that is live now.
        changed: files that are new, different or gone; 0 where nothing was published.
        fresh: whether it was published now.
    """

    manifest: Manifest
    changed: int
    fresh: bool


def publish(built: Path, root: Path, about: About) -> Done:
    """Publish a built site into a target folder.

    Visitors see the old site until the very last step, and the new one after it. Where the new one
    is the same but for its number, nothing is published.

    Raises:
        PublishError: nothing was published.
    """
    content = Content.built(built, about.key)
    with _held(root) as target:
        live = target.live()
        now = _readable(target, live)
        state = target.state
        if about.source in state.withdrawn:
            if not about.anyway:
                raise PublishError(words.WITHDRAWN.format(live=live))
            state.withdrawn.remove(about.source)
        if now is not None and content.entries(live) == now.files == there(target.place(live)):
            return Done(now, 0, fresh=False)
        number = target.next_number(about.least)
        before = target.place(live) if live else None
        files = stage(content, number, target.waiting(number), before, now.files if now else {})
        made = Manifest(number, about.moment, about.source, files)
        _go_live(target, made, about, built)
        return Done(made, changes(now, made), fresh=True)


def rollback(root: Path, number: int, about: About) -> Done:
    """Publish the content of an older release again, under a new number.

    Args:
        root: the target folder.
        number: which release; 0 is the one before the live one.
        about: `source` is not used: what is taken back now is remembered as withdrawn.

    Raises:
        PublishError: nothing was published.
    """
    if not (root / "current").exists():
        raise PublishError(words.NOTHING_LIVE.format(path=root))
    with _held(root) as target:
        now = target.manifest(target.live())
        old = target.manifest(_chosen(target, now, number))
        content = Content(target.place(old.number), tuple(sorted(old.files)), about.key)
        found = there(content.root)
        damaged = [path for path in old.files if found.get(path) != old.files[path]]
        if damaged:
            told_of = words.DAMAGED.format(number=old.number, file=damaged[0], count=len(damaged))
            raise PublishError(told_of)
        fresh = target.next_number(about.least)
        files = stage(content, fresh, target.waiting(fresh), content.root, old.files)
        made = Manifest(fresh, about.moment, old.source, files, of=old.base)
        if now.source and now.source != old.source:
            known = [one for one in target.state.withdrawn if one not in (now.source, old.source)]
            target.state.withdrawn = [*known, now.source][-REMEMBERED:]
        _go_live(target, made, about, content.root)
        return Done(made, changes(now, made), fresh=True)


@contextmanager
def _held(root: Path) -> Iterator[Target]:
    """The target, and nothing of an unfinished release left behind when something goes wrong."""
    try:
        with opened(root) as target:
            try:
                yield target
            except BaseException:
                for draft in target.releases.glob(".new-*"):
                    shutil.rmtree(draft, ignore_errors=True)
                raise
    except OSError as error:
        raise told(error, root) from error


def there(folder: Path) -> dict[str, Entry]:
    """The entries of a release's files as they lie on the disk."""
    return {path: entry_at(folder / path) for path in Content.built(folder).paths}


def _readable(target: Target, number: int) -> Manifest | None:
    """The manifest of what is live; None where there is none, or it is damaged."""
    try:
        return target.manifest(number) if number else None
    except PublishError:
        return None


def _go_live(target: Target, made: Manifest, about: About, content: Path) -> None:
    """Finish a staged release, switch to it, and let the oldest go."""
    folder = target.waiting(made.number)
    alert = target.root / "alert.json"
    if not alert.exists() and (content / ALERT).is_file():
        write(alert, (content / ALERT).read_bytes())
    if alert.exists() and (folder / "screens").is_dir():
        (folder / ALERT).symlink_to("../../../alert.json")
    write(folder / NAME, made.dump(about.key))
    target.finish(made.number)
    target.save()
    target.switch(made.number)
    with suppress(OSError):  # the new release is live; the next publish tries again
        target.prune(about.keep)


def _chosen(target: Target, now: Manifest, number: int) -> int:
    """The release to go back to; without a number the newest that came before what is live."""
    known = [one for one in target.numbers() if one != now.number]
    if number == now.number:
        raise PublishError(words.IS_LIVE.format(number=number))
    if number:
        if number not in known:
            listed = "、".join(map(str, known)) or "—"
            raise PublishError(words.NO_SUCH.format(path=target.root, number=number, known=listed))
        return number
    older = [one for one in known if one < now.base]
    if not older:
        raise PublishError(words.NO_OLDER.format(path=target.root))
    return older[-1]


def changes(old: Manifest | None, new: Manifest) -> int:
    """How many files are new, different or gone."""
    was = old.files if old else {}
    return sum(was.get(path) != new.files.get(path) for path in was.keys() | new.files.keys())
