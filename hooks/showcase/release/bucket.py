"""Release: a site in a bucket of S3-compatible storage.

A bucket knows no switch, so the order does it: what pages load, then pages, then what points at
them, the manifest last. Visitors of the old pages find their files for a grace period more.

Before anything is changed the manifest says what will be (`doubt`). Whatever happens then — a cut
line, a killed process — the next upload sends those files again, and believes the manifest in all
others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from showcase.release import words
from showcase.release.manifest import NAME, Manifest, entry_of, parse
from showcase.release.numbering import is_numbered
from showcase.release.publish import About, Done, changes
from showcase.release.stage import ALERT, Content
from showcase.release.store import AT_ONCE, Store, connect, reached
from showcase.release.trouble import PublishError

__all__ = ["connect", "upload"]

_POINTING = re.compile(r"[^/]+\.(?:xml|ics|json)|screens/(?!files/)[^/]+/[^/]+")
"""Site map, feeds, and all that a lobby screen follows: they lead to pages and files."""


def upload(built: Path, store: Store, about: About, grace: float) -> Done:
    """Bring a built site into a bucket; only what changed is sent.

    Args:
        built: the folder.
        store: where to.
        about: `keep` is not used: a bucket keeps no older releases.
        grace: hours after which files that are no longer used are removed.

    Raises:
        PublishError: the upload is not complete; what visitors see works, old and new pages mixed
            at worst, and the next upload completes it.
    """
    content = Content.built(built, about.key)
    with reached(store.url):
        now = _claimed(store)
        files = content.entries(now.number)
        gone = {path: since for path, since in now.gone.items() if path not in files}
        lost = {*now.files, *now.doubt} - files.keys() - gone.keys()
        gone |= dict.fromkeys(sorted(lost), about.moment)
        due = [path for path, since in gone.items() if _over(since, about.moment, grace)]
        if files == now.files and not now.doubt and not due:
            return Done(now, 0, fresh=False)
        same = files == now.files and not now.doubt
        number = now.number if same else max(now.number, now.last, about.least - 1) + 1
        for path in filter(is_numbered, content.paths):
            files[path] = entry_of(content.made(path, number) or b"")
        sent = [p for p in files if files[p] != now.files.get(p) or p in now.doubt]
        doubt = tuple({*now.doubt, *sent, *due})
        intent = replace(now, last=number, doubt=doubt).dump()
        store.put(NAME, intent)
        _send(content, store, sent, number)
        if (built / ALERT).is_file() and store.get(ALERT) is None:
            store.put(ALERT, (built / ALERT).read_bytes())
        _each(store.delete, due)
        _still_alone(store, intent, doubt)
        kept = {path: since for path, since in gone.items() if path not in due}
        made = Manifest(number, about.moment, about.source, files, last=number, gone=kept)
        if same:
            made = replace(made, published=now.published, source=now.source)
        store.put(NAME, made.dump(about.key))
        return Done(made, changes(now, made), fresh=not same)


def _claimed(store: Store) -> Manifest:
    """What the bucket says is there; a free prefix becomes ours."""
    known = store.get(NAME)
    if known is not None:
        try:
            return parse(known)
        except ValueError:
            path = f"{store.url}/{NAME}"
            raise PublishError(words.OTHER_FORMAT.format(path=path)) from None
    if not store.is_free():
        raise PublishError(words.NOT_OURS_BUCKET.format(url=store.url))
    return Manifest(0, "", "", {})


def _send(content: Content, store: Store, paths: list[str], number: int) -> None:
    """Send files in the order of `turn`, each group whole before the next begins."""

    def send(path: str) -> None:
        made = content.made(path, number)
        if made is not None:
            store.put(path, made)
            return
        with (content.root / path).open("rb") as file:
            store.put(path, file)

    for group in range(3):
        _each(send, [path for path in paths if turn(path) == group])


def turn(path: str) -> int:
    """When a file is sent: 0 what pages load, 1 pages, 2 what points at pages and files."""
    if _POINTING.fullmatch(path):
        return 2
    return 1 if path.endswith(".html") else 0


def _each(do: Callable[[str], None], paths: list[str]) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in pool.map(do, paths):
            pass


def _over(since: str, now: str, grace: float) -> bool:
    return datetime.fromisoformat(now) - datetime.fromisoformat(since) >= timedelta(hours=grace)


def _still_alone(store: Store, intent: bytes, doubt: tuple[str, ...]) -> None:
    """Refuse to call an upload complete that another one crossed, and let neither believe it is."""
    found = store.get(NAME)
    if found == intent:
        return
    other = parse(found) if found else Manifest(0, "", "", {})
    mixed = replace(other, last=other.last + 1, doubt=tuple({*other.doubt, *doubt}))
    store.put(NAME, mixed.dump())
    raise PublishError(words.LOST_RACE.format(url=store.url))
