"""Views: an activity of a building or a district."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from showcase import words
from showcase.model import Activity, Catalogue, Folder
from showcase.plan import Page, Scene, chapter_url, feed_of, url_of
from showcase.programme import DAYS_AHEAD, branch_ids
from showcase.views.chapters import chapters
from showcase.views.parts import activities
from showcase.views.parts.folders import Link, around, crumbs, home_of, section
from showcase.views.parts.sessions import coming, next_chat, shared_programme
from showcase.views.parts.sources import used_by

LABEL = dict(words.CHAPTERS)["activities"]


def pages_in(catalogue: Catalogue, folder: Folder) -> Iterator[Page]:
    """A page for each activity."""
    home = home_of(folder)
    for activity in folder.activities.values():
        yield Page(
            url_of("activity", activity.key, home),
            "activity",
            activity.name,
            partial(_view, ident=folder.id, kind=folder.kind, activity_id=activity.id),
            description=activity.summary or "",
            section=section(folder),
            place=folder.name,
            names=tuple(activity.also_known_as),
            crumbs=crumbs(folder, (LABEL, chapter_url(folder.id, "activities", home))),
        )


def _view(scene: Scene, ident: str, kind: str, activity_id: str) -> dict[str, Any]:
    catalogue = scene.catalogue
    folder = (catalogue.buildings if kind == "building" else catalogue.districts)[ident]
    home = home_of(folder)
    activity = folder.activities[activity_id]
    made = shared_programme(scene)
    detail = activities.detail(catalogue, folder, activity)
    keys = [activity.key, *(member.key for member in detail.view.members)]
    sessions = coming(scene, made.of_activity(*keys), DAYS_AHEAD)
    return {
        "folder": folder,
        "home": home,
        "activity": activity,
        "sessions": sessions,
        "feed": feed_of("activity", activity.key, home) if made.of_activity(activity.key) else "",
        "address": catalogue.site.url.rstrip("/") + "/" + url_of("activity", activity.key, home),
        "turns": _turns(catalogue, activity),
        "chat": next_chat(sessions, scene),
        "detail": detail,
        "organiser": catalogue.branches.get(activity.organiser or ""),
        "sources": used_by(catalogue, folder, [activity]),
        "chapters": chapters(catalogue, folder),
        "here": "activities",
        "around": around(catalogue, _links, folder, url_of("activity", activity.key, home)),
    }


@dataclass(frozen=True, slots=True)
class TurnView:
    """A turn of a rota; `url` is the organisation's page, empty where it has none."""

    when: str
    name: str
    url: str
    theme: str


def _turns(catalogue: Catalogue, activity: Activity) -> list[TurnView]:
    """Named turns, then the order in which the others follow each other."""
    rows = [(turn.when, turn.branch, turn.theme or "") for turn in activity.rota]
    rows += [("", branch, "") for branch in activity.rota_cycle]
    ids = branch_ids(catalogue) if rows else {}
    return [
        TurnView(when, known.name, url_of("branch", known.id), theme)
        if (known := catalogue.branches.get(ids.get(branch, branch)))
        else TurnView(when, branch, "", theme)
        for when, branch, theme in rows
    ]


def _links(catalogue: Catalogue, top: str, ident: str) -> list[Link]:
    folder: Folder = getattr(catalogue, top)[ident]
    return [Link(one.name, url_of("activity", one.key, top)) for one in activities.ordered(folder)]
