"""Command line: `showcase new site` — the sample set aside, an owner's own site begun."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import click

from showcase import report
from showcase.cli import editing
from showcase.cli.asking import prompt
from showcase.cli.project import DATA, checked, write_schema
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.faults import Fault, Level
from showcase.model.site import ICP
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
        name: _asked(*question, _FORMS.get(name))
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


_FORMS = {
    "floor": (re.compile(r"-?[0-9]{1,3}"), editing.SITE_NUMBER),
    "type": (re.compile("[1-5]"), editing.SITE_TYPE),
    "icp": (ICP, editing.SITE_ICP),
    "url": (re.compile(r"https?://[^\s/]+\.[^\s]+"), editing.SITE_ADDRESS),
    "phone": (
        re.compile(r"0\d{2,3}[- ]?\d{7,8}(?:-\d{1,6})?|400[- ]?\d{3}[- ]?\d{4}"),
        editing.SITE_PHONE,
    ),
}
"""What an answer must look like, and what is said when it does not."""


def _asked(sentence: str, required: bool, form: tuple[re.Pattern[str], str] | None) -> str:
    note = editing.ASK_REQUIRED if required else ""
    while True:
        answer = prompt(f"{sentence}{note}")
        if form and answer and not form[0].fullmatch(answer):
            click.echo(form[1])
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
        "owner": {
            "name": said["owner"],
            "type": editing.SITE_TYPES[int(said["type"] or 1) - 1],
            "contact": contact,
        },
        "filing": {"icp": said["icp"]},
        "correction": contact,
    }
    floor = int(said["floor"]) if said["floor"] else None
    source = {
        "id": editing.SITE_SOURCE,
        "type": "A",
        "authors": [said["owner"]],
        "title": editing.SITE_SOURCE_TITLE,
        "publisher": said["owner"],
        "place": said["city"],
        "date": today().isoformat(),
    }
    made: dict[str, dict[str, Any]] = {
        "site.yaml": site_data,
        "terms.yaml": {"fixed": editing.SITE_TERMS},
        f"buildings/{building}/building.yaml": {
            "name": said["building"],
            "location": {name: said[name] for name in ("city", "district", "address")},
            "centre": {
                "name": said["centre"],
                "floor": floor,
                "contact": contact if said["phone"] else None,
            },
            "sources": [source],
        },
    }
    if said["hall"]:
        hall = suggest_id(said["hall"], set(), "hall")
        made[f"buildings/{building}/halls/{hall}.yaml"] = {
            "name": said["hall"],
            "kind": editing.SITE_HALL_KIND,
            "floor": floor,
            "sources": [editing.SITE_SOURCE],
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
        click.echo(editing.SITE_THEN)
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
