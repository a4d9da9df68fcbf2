"""The house stands as docs/developers/architecture.md draws it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.builds import ROOT

LIBRARY = ROOT / "hooks" / "showcase"
DRAWING = ROOT / "docs" / "developers" / "architecture.md"


def drawn() -> list[str]:
    """The rooms in the order of the table: a room may import those before it."""
    rows = re.findall(r"^\| ((?:`[a-z_./]+`(?:, )?)+) \|", DRAWING.read_text("utf-8"), re.MULTILINE)
    names = [name for row in rows for name in re.findall(r"`([a-z_]+)(?:\.py|/)`", row)]
    return [
        name for name in names if (LIBRARY / name).is_dir() or (LIBRARY / f"{name}.py").is_file()
    ]


def room_of(path: Path) -> str:
    return path.relative_to(LIBRARY).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


OURS = ("bench", "data", "deploy", "docs", "hooks", "overrides", "parts", "tests", ".ci")
HALF_MERGED = re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE)


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the project by its path; what was installed or made is none of ours."""
    for top in OURS:
        for path in sorted((ROOT / top).rglob("*")):
            if path.is_file() and not {"node_modules", "__pycache__", ".out"} & {*path.parts}:
                yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8", "replace")


MODULES = sorted(
    path for path in LIBRARY.rglob("*.py") if path.parent != LIBRARY or "__" not in path.name
)


def test_every_room_is_drawn() -> None:
    rooms = {room_of(path) for path in MODULES}

    assert rooms == set(drawn())


def test_nothing_is_half_merged() -> None:
    wrong = {path for path, text in texts() if HALF_MERGED.search(text)}

    assert {p for p in wrong if not p.startswith("tests/faults/")} == set()  # there on purpose


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_arrows_run_one_way(path: Path) -> None:
    order = drawn()
    room = room_of(path)
    allowed = set(order[: order.index(room) + 1])

    used = {name.split(".")[1] for name in imports(path) if name.startswith("showcase.")}

    assert used <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(LIBRARY).as_posix())
def test_the_library_knows_nothing_of_mkdocs_or_the_clock(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not [name for name in imports(path) if name.split(".")[0] == "mkdocs"]
    if room_of(path) != "cli":  # a command is the thin layer, like a hook
        assert not re.search(
            r"\b(?:datetime|date)\.(?:now|today|utcnow)\(|os\.environ|time\.time\(", text
        )
