"""Release: a site in a bucket of S3-compatible storage.

A bucket knows no switch, so the order does it: what pages load, then pages, then what points at
them, the manifest last. Visitors of the old pages find their files for a grace period more.

Before anything is changed the manifest says what will be (`doubt`). Whatever happens then — a cut
line, a killed process — the next upload sends those files again, and believes the manifest in all
others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from showcase.release import words
from showcase.release.headers import cache_control, content_type
from showcase.release.manifest import NAME, Manifest, entry_of, parse
from showcase.release.numbering import is_numbered
from showcase.release.publish import About, Done, changes
from showcase.release.stage import ALERT, Content
from showcase.release.trouble import PublishError

AT_ONCE = 8
"""So many files are sent at the same time."""
_URL = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?")
_POINTING = re.compile(r"[^/]+\.(?:xml|ics|json)|screens/[^/]+/[^/]+")
"""Site map, feeds, and all that a lobby screen follows: they lead to pages and files."""


@dataclass(frozen=True, slots=True)
class Store:
    """A prefix of a bucket. `client` is boto3's, which many threads may use."""

    client: Any
    bucket: str
    prefix: str

    @property
    def url(self) -> str:
        """As an operator writes it."""
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")

    def get(self, path: str) -> bytes | None:
        """The bytes of an object; None where there is none."""
        try:
            answer = self.client.get_object(Bucket=self.bucket, Key=self.prefix + path)
        except self.client.exceptions.NoSuchKey:
            return None
        content: bytes = answer["Body"].read()
        return content

    def put(self, path: str, body: Any) -> None:
        """Write an object with its headers; readers see the old or the new one, never a part."""
        self.client.put_object(
            Bucket=self.bucket,
            Key=self.prefix + path,
            Body=body,
            ContentType=content_type(path),
            CacheControl=cache_control(path),
        )

    def delete(self, path: str) -> None:
        """Remove an object; one that is gone already is no fault."""
        self.client.delete_object(Bucket=self.bucket, Key=self.prefix + path)

    def is_free(self) -> bool:
        """Whether nothing lies below the prefix but the prefix itself."""
        answer = self.client.list_objects_v2(Bucket=self.bucket, Prefix=self.prefix, MaxKeys=2)
        return not [row for row in answer.get("Contents", ()) if row["Key"] != self.prefix]


def connect(url: str, endpoint: str | None = None) -> Store:
    """Find boto3 and the bucket. Keys and region come from where boto3 looks for them.

    Raises:
        PublishError: the address is none, boto3 is not installed, or the bucket does not answer.
    """
    found = _URL.fullmatch(url)
    if found is None:
        raise PublishError(words.BAD_URL.format(url=url))
    try:
        import boto3
        from botocore.config import Config
    except ImportError:
        raise PublishError(words.NO_BOTO3) from None
    # Many services of this kind know nothing of the checksums that boto3 sends by itself.
    config = Config(
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        max_pool_connections=AT_ONCE,
    )
    prefix = (found[2] or "").strip("/")
    with _reached(url):
        client = boto3.client("s3", endpoint_url=endpoint, config=config)
        client.head_bucket(Bucket=found[1])
    return Store(client, found[1], f"{prefix}/" if prefix else "")


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
    with _reached(store.url):
        now = _claimed(store)
        files = content.entries(now.number)
        gone = {path: since for path, since in now.gone.items() if path not in files}
        gone |= {path: about.moment for path in now.files if path not in files}
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


def _each(do: Any, paths: list[str]) -> None:
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


@contextmanager
def _reached(url: str) -> Iterator[None]:
    """Say in one sentence what the storage or the line to it refused."""
    from boto3.exceptions import Boto3Error
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (Boto3Error, BotoCoreError, ClientError) as error:
        raise PublishError(words.BUCKET.format(url=url, why=error)) from error
