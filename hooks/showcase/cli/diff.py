"""Command line: `showcase diff REV` — what changed for visitors since a commit."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

import click

from showcase.check import check_folder
from showcase.cli import editing
from showcase.cli.project import DATA, checked, today
from showcase.cli.refusal import RefusalError
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
    if revision.startswith("-"):
        raise RefusalError(editing.DIFF_NO_REVISION.format(rev=revision))
    with tempfile.TemporaryDirectory(prefix="showcase-") as folder:
        _unpack(_archive(project, revision), Path(folder))
        catalogue = check_folder(Path(folder) / DATA, today()).catalogue
    if catalogue is None:
        raise RefusalError(editing.DIFF_UNREADABLE.format(rev=revision))
    return catalogue


def _unpack(content: bytes, folder: Path) -> None:
    """Write the archive's YAML files; nothing else of it is needed, nothing may lie elsewhere."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for member in archive:
            path = PurePosixPath(member.name)
            file = archive.extractfile(member) if member.isfile() else None
            if file is None or path.suffix != ".yaml" or path.is_absolute() or ".." in path.parts:
                continue
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())


def _archive(project: Path, revision: str) -> bytes:
    """The data folder of a commit as a tar.

    Raises:
        RefusalError: git is not there, this is no repository, or it has no such commit.
    """
    try:
        done = subprocess.run(  # noqa: S603 - no shell; a revision cannot be an option (see _at)
            ["git", "archive", "--format=tar", revision, DATA],  # noqa: S607 - the git of the PATH
            cwd=project,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RefusalError(editing.DIFF_NO_GIT) from None
    if done.returncode:
        raise RefusalError(editing.DIFF_NO_REVISION.format(rev=revision))
    return done.stdout
