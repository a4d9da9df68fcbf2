"""Command line: how a command says that it cannot run, in one Chinese sentence."""

from __future__ import annotations

import click


class RefusalError(click.ClickException):
    """The tool cannot do what was asked; the message is the whole of what is told (exit 2)."""

    exit_code = 2
