"""Render: compiled templates, kept between builds."""

from __future__ import annotations

from io import BytesIO

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from showcase.cache import Keep
from showcase.render.opening import Opened


class Compiled(BytecodeCache):
    """Jinja's compiled templates: sealed, and used only for the same source and the same packages.

    All sites of a project share them. May be deleted, damaged or read-only at any time.

    Args:
        opened: the build's beginning.
        environment: names the environment; another one compiles the same template otherwise.
    """

    def __init__(self, opened: Opened, environment: str) -> None:
        self._keep = Keep(opened.project.root / ".cache" / "templates" / environment)
        self._packages = opened.general.packages

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, where its template was compiled before."""
        content = self._keep.get(bucket.key)
        if content is not None and content.startswith(self._packages):
            bucket.load_bytecode(BytesIO(content[len(self._packages) :]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        out = BytesIO()
        bucket.write_bytecode(out)
        self._keep.put(bucket.key, self._packages + out.getvalue())
