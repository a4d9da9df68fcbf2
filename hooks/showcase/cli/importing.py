"""Command line: `showcase import` and `showcase template` — the tables an office already has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from showcase import report
from showcase.cli import editing
from showcase.cli.project import DATA, checked, faults_in, write_schema
from showcase.cli.refusal import RefusalError
from showcase.model import Catalogue, Folder
from showcase.sheets import (
    IMPORTED,
    Found,
    MergeError,
    UnreadableError,
    merged,
    read_table,
    understand,
    words,
    workbook,
)
from showcase.writing import known_ids, suggest_id, yaml_text

KINDS = click.Choice(list(IMPORTED))
MOST_DOUBTS = 200


@click.command(help=editing.TEMPLATE)
@click.argument("kind", type=KINDS)
@click.argument("out", type=click.Path(path_type=Path))
def template(kind: str, out: Path) -> int:
    """Write an empty workbook."""
    if out.suffix.lower() != ".xlsx":
        raise RefusalError(editing.TEMPLATE_SUFFIX)
    if out.exists():
        raise RefusalError(editing.EXISTS.format(path=out))
    out.write_bytes(workbook(IMPORTED[kind]))
    click.echo(editing.TEMPLATE_DONE.format(path=out, kind=kind))
    return 0


@click.command("import", help=editing.IMPORT)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=KINDS, required=True, help=editing.IMPORT_KIND)
@click.option("--into", required=True, help=editing.NEW_INTO)
@click.option("--dry-run", is_flag=True, help=editing.IMPORT_DRY)
def import_(file: Path, kind: str, into: str, dry_run: bool) -> int:
    """Read a table, tell every doubt, write what is sure."""
    project = Path.cwd()
    catalogue = checked(project).catalogue
    folder = _folder(catalogue, into, kind)
    if not file.is_file():
        raise RefusalError(editing.NO_FILE.format(path=file))
    try:
        table = read_table(file.name, file.read_bytes())
        found = understand(
            table, IMPORTED[kind], known_ids(catalogue, folder.id), _names(folder, kind)
        )
    except UnreadableError as error:
        raise RefusalError(str(error)) from None
    texts = (
        _service_file(project, folder, found)
        if kind == "services"
        else _files(project, folder, kind, found)
    )
    _tell_doubts(found)
    if dry_run:
        click.echo(editing.IMPORT_WOULD.format(things=len(found.things), files=len(texts)))
        for path in texts:
            click.echo(f"  {path}")
        return 0
    for path, text in texts.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8", newline="\n")
        click.echo(editing.WRITTEN.format(path=path))
    click.echo(editing.IMPORT_DONE.format(things=len(found.things), files=len(texts)))
    return _check(project, list(texts))


def _folder(catalogue: Catalogue | None, into: str, kind: str) -> Folder:
    folders = list(catalogue.folders()) if catalogue else []
    fitting = [f for f in folders if kind != "exhibits" or f.kind == "building"]
    for folder in fitting:
        if into in (folder.id, folder.name):
            return folder
    known = "、".join(folder.id for folder in fitting)
    raise RefusalError(editing.NO_FOLDER.format(ident=into, known=known))


def _names(folder: Folder, kind: str) -> list[str]:
    """The names that exist in the folder already."""
    if kind == "activities":
        return [activity.name for activity in folder.activities.values()]
    if kind == "exhibits":
        return [exhibit.title for exhibit in folder.exhibits.values()]
    return [service.name for group in folder.services.groups for service in group.services]


def _files(project: Path, folder: Folder, kind: str, found: Found) -> dict[str, str]:
    """A file for each thing, by its path below the project; existing files are never taken."""
    base = f"{DATA}/{folder.kind}s/{folder.id}/{kind}"
    taken = {path.stem for path in (project / base).glob("*.yaml")}
    texts: dict[str, str] = {}
    for _, _, data in found.things:
        ident = suggest_id(
            str(data.get("name") or data.get("title")), taken, kind.removesuffix("s")
        )
        taken.add(ident)
        texts[f"{base}/{ident}.yaml"] = yaml_text(data)
    return texts


def _service_file(project: Path, folder: Folder, found: Found) -> dict[str, str]:
    """The services file with the new groups behind those it has."""
    path = f"{DATA}/{folder.kind}s/{folder.id}/services.yaml"
    groups = _groups(folder, found)
    if not groups:
        return {}
    target = project / path
    if not target.exists():
        head = {"source": folder.profile.sources[0].id} if folder.profile.sources else {}
        return {path: yaml_text({**head, "groups": groups})}
    try:
        return {path: merged(target.read_text("utf-8"), groups)}
    except MergeError:
        raise RefusalError(words.CANNOT_MERGE.format(path=path)) from None


def _groups(folder: Folder, found: Found) -> list[dict[str, Any]]:
    """The imported services by group; groups that exist are told, not touched."""
    present = {group.name for group in folder.services.groups}
    ids = {s.id for group in folder.services.groups for s in group.services}
    group_ids = {group.id for group in folder.services.groups}
    made: dict[str, dict[str, Any]] = {}
    kept = []
    for row, name, data in found.things:
        name = name or words.DEFAULT_GROUP
        if name in present:
            told = editing.DOUBT_ROW.format(row=row + 1, why=words.GROUP_EXISTS.format(name=name))
            click.echo(told)
            continue
        if name not in made:
            ident = suggest_id(name, group_ids, "group")
            group_ids.add(ident)
            made[name] = {"id": ident, "name": name, "services": []}
        ident = suggest_id(str(data["name"]), ids, "service")
        ids.add(ident)
        made[name]["services"].append({"id": ident, **data})
        kept.append((row, name, data))
    found.things[:] = kept
    return list(made.values())


def _tell_doubts(found: Found) -> None:
    if not found.doubts:
        click.echo(editing.NO_DOUBTS)
        return
    click.echo(editing.DOUBTS.format(count=len(found.doubts)))
    for doubt in found.doubts[:MOST_DOUBTS]:
        click.echo(f"  {doubt}")
    if len(found.doubts) > MOST_DOUBTS:
        click.echo(editing.MORE_DOUBTS.format(count=len(found.doubts) - MOST_DOUBTS))


def _check(project: Path, paths: list[str]) -> int:
    """Check what was written; the files stay, the faults are told."""
    found = checked(project)
    faults = [fault for path in paths for fault in faults_in(found, path)]
    if (project / ".vscode" / "schema").is_dir():
        write_schema(project, found)
    if faults:
        click.echo(editing.IMPORT_FAULTS)
        click.echo(report.text(faults, project))
    return 1 if faults else 0
