"""Hook: a preview that survives every mistake — what cannot be built leaves the last good site.

Faults of the data are shown above every page as it is sent; no page is made again for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from wsgiref.headers import Headers

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

if TYPE_CHECKING:  # a build never needs it
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("showcase")
_state = SimpleNamespace(faults="")
BELOW = '<header class="site-header"'
"""What the faults are shown above."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take what is to be told of the data."""
    _state.faults = config.extra["showcase"]["faults"]
    return config


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Let a failed rebuild end quietly, tell faults, and see edits at once.

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
    server.set_app(_telling(server.get_app()))
    _see_at_once(server, (config.docs_dir, config.config_file_path, *config.theme.dirs))
    return server


def _telling(site: WSGIApplication) -> WSGIApplication:
    """The site, with the faults in every page."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        told: list[Any] = []
        content = site(environ, lambda *status: told.extend(status))  # type: ignore[arg-type]
        if _state.faults:
            content = _above(content, Headers(told[1]))
        start(*told)
        return content

    return answer


def _above(content: Iterable[bytes], headers: Headers) -> Iterable[bytes]:
    """A page with the faults above it; anything else as it is."""
    if not str(headers["Content-Type"]).startswith("text/html"):
        return content
    del headers["Content-Length"]
    panel = f'<div class="faults" role="alert">{_state.faults}</div>\n{BELOW}'
    return [b"".join(content).replace(BELOW.encode(), panel.encode(), 1)]


def _see_at_once(server: LiveReloadServer, watched: Iterable[str]) -> None:
    """Watch the same folders by what the system tells, and look oneself now and then besides.

    MkDocs looks twice a second, which an edit waits for, and which costs a third of a processor at ten
    thousand files. But no system tells of everything: network drives and shared folders keep silent.

    Args:
        server: of MkDocs.
        watched: what it may be watching by now.
    """
    from showcase.watching import Both

    again = [path for path in watched if _unwatched(server, path)]
    server.observer = Both()
    for path in again:
        server.watch(path)


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Watch a path no more; False where it was not watched."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True
