"""Command line: `showcase new KIND` — a new file that passes the check, asked for or given as flags."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

import click

from showcase import report
from showcase.cli import editing
from showcase.cli.asking import ask, prompt
from showcase.cli.new_site import site
from showcase.cli.project import DATA, checked, faults_in, write_schema
from showcase.cli.refusal import RefusalError
from showcase.model import KINDS, Catalogue, Kind
from showcase.model.base import SLUG
from showcase.plan import url_of
from showcase.plan.urls import URLS
from showcase.writing import (
    Draft,
    Known,
    faults_of,
    known_ids,
    nested,
    playlist,
    questions,
    suggest_id,
    understood,
)
from showcase.writing.answers import NotUnderstoodError

Answers = dict[tuple[str, ...], Any]


def _kinds() -> list[Kind]:
    """The kinds of thing that have files of their own, each once."""
    own = [
        kind
        for kind in KINDS
        if ("{id}" in kind.path or kind.name in ("building", "district"))
        and kind.name != "holidays"  # copied from a notice; an empty year would say there is none
    ]
    return list({kind.name: kind for kind in reversed(own)}.values())[::-1]


@click.group(help=editing.NEW)
def new() -> None:
    """A group with one command a kind."""


def _command(kind: Kind) -> click.Command:
    options: list[click.Parameter] = [
        click.Option([f"--{q.flag}", q.parameter], help=q.field.title, metavar=q.field.title)
        for q in questions(kind.name)
    ]
    options.append(click.Option(["--id", "ident"], help=editing.NEW_ID))
    if _in_folder(kind):
        options.append(click.Option(["--into"], help=editing.NEW_INTO))
    options.append(click.Option(["-y", "--yes", "quiet"], is_flag=True, help=editing.NEW_YES))
    return click.Command(
        kind.name,
        params=options,
        callback=partial(_make, kind),
        help=editing.NEW_KIND.format(title=kind.title),
    )


def _in_folder(kind: Kind) -> bool:
    return "{folder}" in kind.path and "{id}" in kind.path


def _make(
    kind: Kind, /, quiet: bool, ident: str | None, into: str | None = None, **given: str | None
) -> int:
    """Ask for what was not given, write the file, check it, say where it is."""
    project = Path.cwd()
    found = checked(project)
    folder = _folder(kind, found.catalogue, into, quiet) if _in_folder(kind) else ""
    known = known_ids(found.catalogue, folder)
    answers = _answers(kind, known, given, quiet)
    data = nested(answers) | _made(kind, found.catalogue, folder)
    kind = _of_folder(kind, found.catalogue, folder)
    ident = _id(kind, ident, data, project, folder, quiet)
    draft = Draft(kind, _path(kind, folder, ident), data)
    if faults := faults_of(draft):
        click.echo(editing.NOT_PASSED)
        click.echo(report.text(faults, project))
        return 1
    return _write(project, draft, folder, ident)


def _folder(kind: Kind, catalogue: Catalogue | None, into: str | None, quiet: bool) -> str:
    """The building or district the thing lies in, by id or name."""
    tops = {k.path.split("/")[0] for k in KINDS if k.name == kind.name}
    names = {
        f.id: f.name for f in (catalogue.folders() if catalogue else ()) if f"{f.kind}s" in tops
    }
    if not names:
        raise RefusalError(editing.NO_FOLDERS)
    if into is None and not quiet:
        click.echo(editing.ASK_KNOWN)
        for ident, name in names.items():
            click.echo(editing.ASK_CHOICE.format(number=ident, choice=name))
        into = prompt(editing.ASK_INTO, next(iter(names)) if len(names) == 1 else "")
    by_name = {name: ident for ident, name in names.items()}
    chosen = by_name.get(into or "", into or "")
    if chosen not in names:
        raise RefusalError(editing.NO_FOLDER.format(ident=into or "", known="、".join(names)))
    return chosen


def _made(kind: Kind, catalogue: Catalogue | None, folder: str) -> dict[str, Any]:
    """What nobody is asked for."""
    home = catalogue.folder(folder) if catalogue else None
    return {"playlist": playlist(home)} if kind.name == "screen" and home else {}


def _of_folder(kind: Kind, catalogue: Catalogue | None, folder: str) -> Kind:
    """The kind's variant for this folder: activities lie in buildings and in districts."""
    if not folder or catalogue is None:
        return kind
    top = "buildings" if folder in catalogue.buildings else "districts"
    return next(k for k in KINDS if k.name == kind.name and k.path.startswith(top))


def _answers(kind: Kind, known: Known, given: dict[str, str | None], quiet: bool) -> Answers:
    answers: Answers = {}
    for question in questions(kind.name):
        said = given[question.parameter]
        if said is not None:
            answers[question.path] = _flagged(question, said, known)
        elif not quiet:
            answers[question.path] = ask(question, known)
        elif question.required:
            raise RefusalError(
                editing.MISSING.format(flag=question.flag, title=question.field.title)
            )
    return answers


def _flagged(question: Any, said: str, known: Known) -> Any:
    """The value of a flag; what is not understood ends the command."""
    field = question.field
    try:
        return understood(field, said, known)
    except NotUnderstoodError as error:
        offered = field.choices or tuple(known.get(field.refers or "", {}))
        choices = editing.FLAG_CHOICES.format(choices="、".join(offered)) if offered else ""
        raise RefusalError(
            editing.FLAG_NOT_UNDERSTOOD.format(
                flag=question.flag, title=field.title, answer=error, choices=choices
            )
        ) from None


def _id(
    kind: Kind, given: str | None, data: dict[str, Any], project: Path, folder: str, quiet: bool
) -> str:
    """The id: given, or asked for with a proposal; a free one in any case."""

    def taken(ident: str) -> bool:
        return (project / DATA / _path(kind, folder, ident)).exists()

    suggestion = _suggestion(kind, data, taken)
    if given is None:
        given = suggestion if quiet else prompt(editing.ASK_ID, suggestion)
    while not re.fullmatch(SLUG, given) or taken(given):
        problem = (
            editing.EXISTS.format(path=f"{DATA}/{_path(kind, folder, given)}")
            if re.fullmatch(SLUG, given)
            else editing.BAD_ID.strip()
        )
        if quiet:
            raise RefusalError(problem)
        click.echo(editing.TAKEN.format(ident=given) if taken(given) else editing.BAD_ID)
        given = prompt(editing.ASK_ID, suggestion)
    return given


def _suggestion(kind: Kind, data: dict[str, Any], taken: Any) -> str:
    name = str(data.get("name") or data.get("title") or kind.name)
    base = suggest_id(name, set(), kind.name)
    if kind.name == "news" and "date" in data:
        base = f"{data['date']}-{base}"
    ident, number = base, 2
    while taken(ident):
        ident, number = f"{base}-{number}", number + 1
    return ident


def _path(kind: Kind, folder: str, ident: str) -> str:
    return kind.path.format(folder=folder or ident, id=ident)


def _write(project: Path, draft: Draft, folder: str, ident: str) -> int:
    """Write the draft; take it back when the whole data do not pass with it."""
    target = project / DATA / draft.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(draft.text, encoding="utf-8", newline="\n")
    shown = f"{DATA}/{draft.path}"
    found = checked(project)
    if faults := faults_in(found, shown):
        click.echo(editing.NOT_PASSED)
        click.echo(report.text(faults, project))
        target.unlink()
        return 1
    if (project / ".vscode" / "schema").is_dir():
        write_schema(project, found)
    click.echo(editing.WRITTEN.format(path=shown))
    if url := _address(draft, folder, ident):
        click.echo(editing.PREVIEW.format(url=editing.PREVIEW_AT.format(url=url)))
    click.echo(editing.NEXT.format(title=draft.kind.title))
    return 0


def _address(draft: Draft, folder: str, ident: str) -> str:
    """Where a preview shows the new thing, below the site's root; empty where it has no place."""
    if draft.kind.name == "screen":
        return f"screens/{folder}-{ident}/"
    if draft.kind.name not in URLS:
        return ""
    home = draft.path.split("/")[0]
    return url_of(draft.kind.name, f"{folder}/{ident}" if folder else ident, home)


for _each in _kinds():
    new.add_command(_command(_each))
new.add_command(site)
