"""Hook: a preview that survives every mistake — what cannot be built leaves the last good site."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

if TYPE_CHECKING:  # a build never needs it
    from mkdocs.livereload import LiveReloadServer

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
    _see_at_once(server)
    return server


def _see_at_once(server: LiveReloadServer) -> None:
    """Watch the same folders by what the system tells, and look oneself now and then besides.

    MkDocs looks twice a second, which an edit waits for, and which costs a third of a processor at ten
    thousand files. But no system tells of everything: network drives and shared folders keep silent.
    """
    from showcase.watching import Both

    watched = dict(server._watched_paths)  # MkDocs has no other list
    for path, times in watched.items():
        for _ in range(times):
            server.unwatch(path)
    server.observer = Both()
    for path, times in watched.items():
        for _ in range(times):
            server.watch(path)
