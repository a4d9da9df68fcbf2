"""Command line: `showcase key` — make the key that signs screens, change it, revoke an old one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from showcase.cli import texts
from showcase.cli.refusal import RefusalError
from showcase.screens.keys import revoke, successor
from showcase.screens.signing import new_key, public_of


@click.command("key", help=texts.KEY)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--after", type=click.Path(path_type=Path), help=texts.KEY_AFTER)
@click.option("--revoke", "revoked", multiple=True, metavar="PUBLIC", help=texts.KEY_REVOKE)
def key(file: Path, after: Path | None, revoked: tuple[str, ...]) -> int:
    """Make a key file, or add revoked keys to one that is there; tell its public key."""
    if file.resolve().is_relative_to(Path.cwd().resolve()):
        raise RefusalError(texts.KEY_INSIDE.format(path=file))
    if after and file.exists():
        raise RefusalError(texts.KEY_THERE.format(path=file))
    made = _read(file) if file.exists() else successor(_read(after)) if after else new_key()[0]
    for public in revoked:
        try:
            made = revoke(made, public)
        except ValueError:
            raise RefusalError(texts.KEY_NOT_REVOKED.format(key=public)) from None
    if revoked or not file.exists():
        _write(file, made)
    click.echo(texts.KEY_PUBLIC.format(path=file, key=public_of(made)))
    return 0


def _read(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8").strip()
        public_of(text)
    except (OSError, ValueError):  # a text that is no key, or no UTF-8, is a ValueError too
        raise RefusalError(texts.KEY_UNREAD.format(path=path)) from None
    return text


def _write(path: Path, text: str) -> None:
    """Readable by its owner only, from its first byte on."""
    draft = path.with_name(f"{path.name}.new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(text if text.endswith("\n") else f"{text}\n")
        draft.replace(path)
    except OSError:
        raise RefusalError(texts.KEY_UNWRITTEN.format(path=path)) from None
