"""Hook: what a reader with a keyboard needs of prose that Markdown does not write."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

REACHED = {
    "<pre><span></span><code>": '<pre><span></span><code tabindex="0">',
    "<pre><code>": '<pre><code tabindex="0">',
    "<table>": '<table tabindex="0">',
}
"""How a listing (highlighted or plain) and a table begin, and how they begin for Tab."""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let Tab reach whatever scrolls by itself when it is wider than the window (WCAG 2.1.1)."""
    for start, reached in REACHED.items():
        html = html.replace(start, reached)
    return html
