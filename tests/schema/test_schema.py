"""The files below .vscode/: as the models say, the same every time, each for its files only."""

import json
from fnmatch import fnmatch
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import commands
from showcase.model import KINDS, kind_of
from showcase.schema import files, schema_of
from showcase.schema.vscode import schemas
from tests.support.builds import ROOT
from tests.support.sample import DATA, catalogue


def test_the_committed_schemas_are_what_the_models_say() -> None:
    stale = [
        path
        for path, content in files(catalogue()).items()
        if not path.endswith("ids.json") and (ROOT / path).read_text("utf-8") != content
    ]

    assert stale == [], "run: showcase schema"


def test_every_file_of_the_sample_has_the_schema_of_its_kind() -> None:
    for path in sorted(DATA.rglob("*.yaml")):
        name = path.relative_to(DATA).as_posix()
        found = kind_of(name)
        assert found
        matching = [
            s for s, globs in schemas().items() if any(fnmatch(f"data/{name}", g) for g in globs)
        ]
        assert f"./.vscode/schema/{found[0].name}.json" in matching


def test_ids_are_offered_with_the_names_of_what_they_stand_for() -> None:
    ids = json.loads(files(catalogue())[".vscode/schema/ids.json"])
    listed, free = ids["definitions"]["branch"]["anyOf"]

    told = dict(zip(listed["enum"], listed["enumDescriptions"], strict=True))

    assert told["greenland-committee"] == "武汉绿地中心综合党委"
    assert free == {"type": "string", "minLength": 1}


def test_without_data_any_id_is_let_through() -> None:
    ids = json.loads(files(None)[".vscode/schema/ids.json"])

    assert ids["definitions"]["hall"] == {"type": "string", "minLength": 1}


def test_unknown_keys_are_refused_at_every_depth() -> None:
    for kind in KINDS:
        schema = schema_of(kind)
        objects = [schema, *schema["definitions"].values()]
        assert all(made["additionalProperties"] is False for made in objects), kind.name


def test_the_command_writes_once_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)

    first = CliRunner().invoke(commands, ["schema"], standalone_mode=False)
    second = CliRunner().invoke(commands, ["schema"], standalone_mode=False)

    assert "已更新" in first.output
    assert "最新" in second.output
    assert (tmp_path / ".vscode/settings.json").exists()
