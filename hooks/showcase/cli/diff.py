"""Command line: `showcase diff REV` — what changed for visitors since a commit."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from showcase.check import check_folder
from showcase.cli import editing, git
from showcase.cli.project import DATA, checked
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.compare import as_markdown, as_text, changes
from showcase.model import Catalogue

FORMATS = {"text": as_text, "markdown": as_markdown}


@click.command(help=editing.DIFF)
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help=editing.DIFF_FORMAT
)
def diff(old: str, new: str | None, form: str) -> int:
    """Tell the changes between two commits, or since one."""
    project = Path.cwd()
    before = _at(project, old)
    after = _at(project, new) if new else _here(project)
    found, unseen = changes(before, after)
    click.echo(FORMATS[form](found, unseen))
    return 0


def _here(project: Path) -> Catalogue:
    catalogue = checked(project).catalogue
    if catalogue is None:
        raise RefusalError(editing.DIFF_UNREADABLE.format(rev=DATA))
    return catalogue


def _at(project: Path, revision: str) -> Catalogue:
    """The catalogue of a commit, read from git's own archive of its data folder."""
    commit = git.commit_of(project, revision)
    with tempfile.TemporaryDirectory(prefix="showcase-") as folder:
        git.unpack(project, commit, Path(DATA), Path(folder), suffix=".yaml")
        catalogue = check_folder(Path(folder) / DATA, today()).catalogue
    if catalogue is None:
        raise RefusalError(editing.DIFF_UNREADABLE.format(rev=revision))
    return catalogue
