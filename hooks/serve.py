"""Hook: a preview that survives every mistake — what cannot be built leaves the last good site."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

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
    return server
