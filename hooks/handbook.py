"""Hook: the editors' handbook — its tables from the models, and what a public site leaves out."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

FOLDER = "handbook/"
FOR_DEVELOPERS = "developers/"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep the handbook and the developers' pages out of a public site's navigation."""
    if config.extra["showcase"]["profile"] == "public":
        config.nav = [
            entry for entry in config.nav or [] if not _leads(entry, (FOLDER, FOR_DEVELOPERS))
        ]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Note which tables the pages ask for; in public, hide the handbook and drop what is not for visitors."""
    pages = [file for file in files.documentation_pages() if file.src_uri.startswith(FOLDER)]
    if config.extra["showcase"]["build"].lean:  # no page is rendered
        return files
    from showcase.handbook.expand import asked_for  # the models: only where a page is made

    config.extra["showcase"]["tables"] = {
        kind for file in pages for kind in asked_for(file.content_string)
    }
    if config.extra["showcase"]["profile"] == "public":
        for file in pages:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        for file in list(files):
            if file.src_uri.startswith(FOR_DEVELOPERS):
                files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the tables in."""
    if not page.file.src_uri.startswith(FOLDER):
        return markdown
    from showcase.handbook import expand

    return expand(markdown, config.extra["showcase"]["tables"])


def _leads(entry: Any, folders: tuple[str, ...]) -> bool:
    """Whether an entry of the navigation leads into one of the folders."""
    if isinstance(entry, dict):
        return any(_leads(value, folders) for value in entry.values())
    if isinstance(entry, list):
        return any(_leads(value, folders) for value in entry)
    return str(entry).startswith(folders)
