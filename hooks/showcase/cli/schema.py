"""Command line: `showcase schema` — what VS Code needs to complete, explain and underline."""

from __future__ import annotations

from pathlib import Path

import click

from showcase.cli import editing
from showcase.cli.project import checked, write_schema


@click.command(help=editing.SCHEMA)
def schema() -> int:
    """Write the schemas of all kinds of file and the ids that exist."""
    project = Path.cwd()
    changed = write_schema(project, checked(project))
    click.echo(editing.SCHEMA_DONE.format(count=changed) if changed else editing.SCHEMA_SAME)
    return 0
