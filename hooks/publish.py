"""Hook: the last one — site map, and everything into the site folder at once.

MkDocs writes its own few pages into a staging folder, so that nothing is cleaned away and a build
that fails leaves the published site as it was.
"""

from __future__ import annotations

import errno
import logging
import shutil
import tempfile
from pathlib import Path
from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from showcase.render.build import Build
from showcase.render.sitemap import sitemap
from showcase.search import index

log = get_plugin_logger("showcase")
_state = SimpleNamespace()
SITEMAP = "sitemap.xml"
TROUBLE = {
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EROFS: "磁盘只能读，不能写",
    errno.EACCES: "没有写文件的权限",
}
"""What the machine may refuse, in words."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Send MkDocs' own output to a staging folder; listen whether it warns of anything."""
    _state.staging = Path(tempfile.mkdtemp(prefix="showcase-"))
    _state.warnings = CountHandler(level=logging.WARNING)
    logging.getLogger("mkdocs").addHandler(_state.warnings)
    config.site_dir = str(_state.staging)
    return config


def on_build_error(error: Exception) -> None:
    """Leave nothing behind of a build that failed, be it before there was a staging folder."""
    if staging := getattr(_state, "staging", None):
        logging.getLogger("mkdocs").removeHandler(_state.warnings)
        shutil.rmtree(staging, ignore_errors=True)
    if isinstance(error, OSError) and error.errno in TROUBLE:
        raise Abort(
            f"{TROUBLE[error.errno]}，没有生成网站，原有网站未改动：{error.filename}"
        ) from error


def on_post_build(config: MkDocsConfig) -> None:
    """Make what covers all pages, then publish."""
    build: Build = config.extra["showcase"]["build"]
    if config.extra["showcase"]["left_out"]:
        what = "、".join(config.extra["showcase"]["left_out"])
        log.info("没有找到 .parts/（make site 会生成）：这次不带%s。", what)
    logging.getLogger("mkdocs").removeHandler(_state.warnings)
    if config.extra.get("reference"):
        for path, content in index(build.entries, build.prose):
            build.output.put(path, content)
    old = build.opened.old
    if build.lean and build.round is None:
        build.output.keep([SITEMAP])
    else:
        urls = build.urls | {row[0] for row in build.prose}
        build.output.put(SITEMAP, sitemap(config.site_url or "", urls))
    head = build.memory.head
    if build.lean and old is not None:
        build.output.keep(old.head.staged)
        head.staged, head.quiet = old.head.staged, old.head.quiet
    else:
        (_state.staging / f"{SITEMAP}.gz").unlink(missing_ok=True)  # it lacks the data pages
        head.staged = build.output.put_folder(_state.staging)
        head.quiet = not _state.warnings.get_counts()
    build.close()
    shutil.rmtree(_state.staging)
    config.site_dir = str(build.output.target)
