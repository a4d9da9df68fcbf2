"""Hook: a preview that survives every mistake — what cannot be built leaves the last good site."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

if TYPE_CHECKING:  # its servers and watchers are nothing to a build
    from mkdocs.livereload import LiveReloadServer

POLL = 0.2
"""Seconds between two looks at the files: MkDocs' 0.5 is half of what an edit takes to show."""
log = get_plugin_logger("showcase")


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Let a failed rebuild end quietly.

    MkDocs would hold back every request until the next good build. Pages reach the site folder only
    at the end of a build (hooks/pages.py), so after a failure the last good ones are still there.
    """
    build = server.builder

    def keep_serving() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:
            log.error("这次没有生成成功，浏览器里仍是上一次的页面。原因：%s", error)  # noqa: TRY400 - an editor reads this

    server.builder = keep_serving
    _look_more_often(server)
    return server


def _look_more_often(server: LiveReloadServer) -> None:
    """Watch the same folders with a shorter interval.

    Still by polling: the kernel's own notices also tell of files that are only read, and every build
    reads them all.
    """
    from watchdog.observers.polling import PollingObserver

    watched = dict(server._watched_paths)  # MkDocs has no other list
    for path, times in watched.items():
        for _ in range(times):
            server.unwatch(path)
    server.observer = PollingObserver(timeout=POLL)
    for path, times in watched.items():
        for _ in range(times):
            server.watch(path)
