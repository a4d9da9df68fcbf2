"""Command line: `showcase new site` — the sample set aside, an owner's own site begun."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from showcase import report
from showcase.cli import editing
from showcase.cli.asking import prompt
from showcase.cli.project import DATA, checked, write_schema
from showcase.cli.refusal import RefusalError
from showcase.faults import Fault, Level
from showcase.writing import suggest_id, yaml_text

ASIDE = "data-sample"
ABOUT = Path("docs") / "about.md"
KEPT = ("holidays",)
"""What every site needs of the sample's data."""


@click.command(help=editing.NEW_SITE)
def site() -> int:
    """Ask, set the sample aside, write the first version, check it."""
    project = Path.cwd()
    if (project / ASIDE).exists():
        raise RefusalError(editing.SITE_AGAIN)
    checked(project)  # refuses where there is no data folder
    click.echo(editing.SITE_HELLO.format(aside=f"{ASIDE}/"))
    said = {
        name: _asked(*question, number=name == "floor")
        for name, question in editing.SITE_QUESTIONS.items()
    }
    _set_aside(project)
    for path, data in _files(said, "public").items():
        _write(project / DATA / path, yaml_text(data))
    _write(project / ABOUT, editing.SITE_ABOUT.format(**said))
    owed = _stops(project)
    if owed:
        _write(project / DATA / "site.yaml", yaml_text(_files(said, "demo")["site.yaml"]))
    return _tell(project, owed)


def _asked(sentence: str, required: bool, *, number: bool) -> str:
    note = editing.ASK_REQUIRED if required else ""
    while True:
        answer = prompt(f"{sentence}{note}")
        if number and answer and not answer.removeprefix("-").isdecimal():
            click.echo(editing.SITE_NUMBER)
        elif answer or not required:
            return answer
        else:
            click.echo(editing.NEEDED)


def _set_aside(project: Path) -> None:
    """Move the sample away; what every site needs stays."""
    shutil.move(project / DATA, project / ASIDE)
    for name in KEPT:
        if (project / ASIDE / name).is_dir():
            shutil.copytree(project / ASIDE / name, project / DATA / name)
    if (project / ABOUT).exists():
        shutil.copy(project / ABOUT, project / ASIDE / ABOUT.name)


def _files(said: dict[str, str], profile: str) -> dict[str, dict[str, Any]]:
    """The first version's files by their path below the data folder."""
    contact = {"role": editing.SITE_CONTACT, "phone": said["phone"]}
    building = suggest_id(said["building"], set(), "building")
    site_data = {
        "title": said["title"],
        "headline": editing.SITE_HEADLINE.format(building=said["building"]),
        "tagline": editing.SITE_TAGLINE.format(centre=said["centre"]),
        "profile": profile,
        "url": said["url"] or editing.SITE_URL,
        "owner": {"name": said["owner"], "type": "party_org", "contact": contact},
        "filing": {"icp": said["icp"]},
        "correction": contact,
    }
    centre = {"name": said["centre"], "floor": int(said["floor"]) if said["floor"] else None}
    made: dict[str, dict[str, Any]] = {
        "site.yaml": site_data,
        f"buildings/{building}/building.yaml": {
            "name": said["building"],
            "location": {"city": said["city"], "district": said["district"]},
            "centre": centre,
            "sources": [dict(editing.SITE_SOURCE)],
        },
    }
    if said["hall"]:
        hall = suggest_id(said["hall"], set(), "hall")
        made[f"buildings/{building}/halls/{hall}.yaml"] = {
            "name": said["hall"],
            "kind": editing.SITE_HALL_KIND,
            "floor": centre["floor"],
            "sources": [editing.SITE_SOURCE["id"]],
        }
    return made


def _stops(project: Path) -> list[Fault]:
    return [fault for fault in checked(project).faults if fault.level is Level.FAULT]


def _tell(project: Path, owed: list[Fault]) -> int:
    """Say what was made and what a public site still lacks; 1 when even the demo does not pass."""
    found = checked(project)
    write_schema(project, found)
    click.echo(editing.SITE_DONE.format(aside=f"{ASIDE}/"))
    if owed:
        click.echo(editing.SITE_OWED)
        for fault in owed:
            click.echo(f"  {fault.message} → {fault.way_out}")
    else:
        click.echo(editing.SITE_PUBLIC)
    left = _stops(project)
    if left:
        click.echo(report.text(left, project))
    click.echo(editing.SITE_NEXT)
    return 1 if left else 0


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
