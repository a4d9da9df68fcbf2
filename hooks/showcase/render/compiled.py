"""Render: compiled templates, kept between builds."""

from __future__ import annotations

from io import BytesIO

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from showcase.cache import Keep


class Compiled(BytecodeCache):
    """Jinja's compiled templates in the build's cache: sealed, and used only for the same source.

    Args:
        keep: the cache.
    """

    def __init__(self, keep: Keep) -> None:
        self._keep = keep

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where its template was compiled before."""
        content = self._keep.get(f"templates/{bucket.key}")
        if content is not None:
            bucket.load_bytecode(BytesIO(content))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        out = BytesIO()
        bucket.write_bytecode(out)
        self._keep.put(f"templates/{bucket.key}", out.getvalue())
