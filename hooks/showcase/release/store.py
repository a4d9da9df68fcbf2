"""Release: a bucket of S3-compatible storage, through boto3, which is loaded only when it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from showcase.release import words
from showcase.release.headers import cache_control, content_type
from showcase.release.trouble import PublishError

AT_ONCE = 8
"""So many files are sent at the same time."""
_URL = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?")


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
    with reached(url):
        client = boto3.client("s3", endpoint_url=endpoint, config=config)
        client.head_bucket(Bucket=found[1])
    return Store(client, found[1], f"{prefix}/" if prefix else "")


@contextmanager
def reached(url: str) -> Iterator[None]:
    """Say in one sentence what the storage or the line to it refused."""
    from boto3.exceptions import Boto3Error
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (Boto3Error, BotoCoreError, ClientError) as error:
        raise PublishError(words.BUCKET.format(url=url, why=error)) from error
