"""What the form at /admin/ is put together from: patterns and names written once, choices per place."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from showcase.admin.config import configuration
from showcase.admin.places import TOPS, inside
from tests.support.builds import ROOT
from tests.support.sample import catalogue

RUN = f"""
import {{ readFileSync }} from "node:fs";
import {{ collections }} from {json.dumps((ROOT / "parts/admin/collections.js").as_uri())};
const {{ form, places }} = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(collections(form, places)));
"""
PLACE = "wuhan-greenland"


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """The collections of one place of the sample, by name."""
    place = {"top": "buildings", "id": PLACE, "inside": inside(catalogue(), "buildings", PLACE)}
    done = subprocess.run(
        [Path(sys.executable).with_name("node"), "--input-type=module", "-e", RUN],
        input=json.dumps({"form": configuration(catalogue()), "places": [place]}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {one["name"]: one for one in json.loads(done.stdout) if "name" in one}


def field(collection: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(f for f in collection["fields"] if f["name"] == name)
    return found


def test_a_place_has_its_files_and_a_collection_for_each_kind_of_thing(
    made: dict[str, Any],
) -> None:
    assert made[PLACE]["label"] == catalogue().buildings[PLACE].name
    assert made[PLACE]["files"][0]["file"] == f"data/buildings/{PLACE}/building.yaml"
    hall = made[f"{PLACE}--hall"]
    assert hall["folder"] == f"data/buildings/{PLACE}/halls"
    assert hall["media_folder"] == f"/data/buildings/{PLACE}/media"
    assert hall["summary"] == "{{name}}"
    assert {"branch", "site", "holidays"} <= made.keys()
    assert not any(name.startswith("guangzhou-ifc") for name in made)


def test_what_can_be_referred_to_is_chosen_by_name(made: dict[str, Any]) -> None:
    activity = made[f"{PLACE}--activity"]
    halls = catalogue().buildings[PLACE].halls

    hall, organiser = field(activity, "hall"), field(activity, "organiser")
    assert [option["value"] for option in hall["options"]] == list(halls)
    assert {option["value"] for option in organiser["options"]} == set(catalogue().branches)
    assert all(option["label"].endswith(f"（{option['value']}）") for option in hall["options"])
    assert "refers" not in json.dumps(made)


def test_own_sources_come_by_their_id_and_others_with_their_place(made: dict[str, Any]) -> None:
    listed = [option["value"] for option in field(made[f"{PLACE}--news"], "sources")["options"]]

    own = {source.id for source in catalogue().buildings[PLACE].profile.sources}
    assert own < set(listed)
    assert {value.partition("/")[0] for value in set(listed) - own} == {
        folder.id for folder in catalogue().folders() if folder.id != PLACE
    }


def test_the_form_holds_names_of_places_but_none_of_their_fields() -> None:
    form = configuration(catalogue())
    of_places = {key: form.pop(key) for key in ("places", "sources", "branches")}

    told = json.dumps(form, ensure_ascii=False)
    assert not any(f"{f.home}/" in told for f in catalogue().folders())
    assert of_places["places"] == {
        top: {ident: getattr(catalogue(), top)[ident].name for ident in getattr(catalogue(), top)}
        for top in TOPS
    }
