"""Command line: what commands ask git — a folder as a commit has it, and what was touched since."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

from showcase.cli import editing
from showcase.cli.refusal import RefusalError


def commit_of(project: Path, revision: str) -> str:
    """The hash of a revision.

    Raises:
        RefusalError: git is not there, this is no repository, or it has no such commit.
    """
    refused = RefusalError(editing.DIFF_NO_REVISION.format(rev=revision))
    if revision.startswith("-"):  # would be an option
        raise refused
    found = _git(project, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found is None:
        raise refused
    return found.decode().strip()


def parted_at(project: Path, revision: str) -> str:
    """The commit where what is checked out left a revision: the revision itself if it is older."""
    commit = commit_of(project, revision)
    found = _git(project, "merge-base", commit, "HEAD")
    return found.decode().strip() if found else commit


def touched(project: Path, commit: str, folder: Path) -> set[str]:
    """The files below a folder that differ from a commit, new and deleted ones among them.

    Paths are posix, below the project.
    """
    names = b""
    for question in (
        ("diff", "--name-only", "--no-renames", "--relative", "-z", commit),
        ("ls-files", "--others", "--exclude-standard", "-z"),
    ):
        names += _git(project, *question, "--", folder.as_posix()) or b""
    return {name.decode("utf-8", "surrogateescape") for name in names.split(b"\0") if name}


def unpack(project: Path, commit: str, folder: Path, target: Path, suffix: str = "") -> None:
    """Write the files that a commit has below a folder; with a `suffix` only those that end so.

    A folder that the commit does not have leaves nothing.
    """
    content = _git(project, "archive", "--format=tar", commit, "--", folder.as_posix())
    if content is None:
        return
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for member in archive:
            path = PurePosixPath(member.name)
            file = archive.extractfile(member) if member.isfile() else None
            if file is None or path.is_absolute() or ".." in path.parts:
                continue  # nothing may lie elsewhere
            if not path.name.endswith(suffix):
                continue
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(file.read())


def _git(project: Path, *arguments: str) -> bytes | None:
    """What git answers; None where it says no.

    Raises:
        RefusalError: git is not there.
    """
    try:
        done = subprocess.run(  # noqa: S603 - no shell; revisions are hashes by now (commit_of)
            ["git", *arguments],  # noqa: S607 - the git of the PATH
            cwd=project,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RefusalError(editing.DIFF_NO_GIT) from None
    return None if done.returncode else done.stdout
