"""The same data and the same date give the same bytes, wherever the build runs."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.support.builds import build, digests

PLACES = {
    "utc": {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "shanghai": {
        "TZ": "Asia/Shanghai",
        "LANG": "zh_CN.UTF-8",
        "LC_ALL": "zh_CN.UTF-8",
        "PYTHONHASHSEED": "2",
    },
    "new-york": {
        "TZ": "America/New_York",
        "LANG": "en_US.UTF-8",
        "LC_ALL": "en_US.UTF-8",
        "PYTHONHASHSEED": "3",
    },
}
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.mark.parametrize("place", PLACES)
def test_a_build_elsewhere_gives_the_same_bytes(
    built_site: Path, tmp_path: Path, place: str
) -> None:
    done = build(tmp_path / "site", environment=PLACES[place])

    assert done.exit_code == 0, done.log
    here, there = digests(built_site), digests(tmp_path / "site")
    assert sorted(set(here.items()) ^ set(there.items())) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only there several processes make pages")
def test_one_processor_makes_the_same_bytes_as_all(built_site: Path, tmp_path: Path) -> None:
    every = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(every)})
    try:
        done = build(tmp_path / "site")
    finally:
        os.sched_setaffinity(0, every)

    assert done.exit_code == 0, done.log
    assert digests(built_site) == digests(tmp_path / "site")


def test_properdocs_builds_the_same_but_for_its_name(built_site: Path, tmp_path: Path) -> None:
    done = build(tmp_path / "site", tool="properdocs")

    assert done.exit_code == 0, done.log
    assert list(digests(built_site)) == list(digests(tmp_path / "site"))
    for url in digests(built_site):
        ours, theirs = (built_site / url).read_bytes(), (tmp_path / "site" / url).read_bytes()
        assert GENERATOR.sub(b"", ours) == GENERATOR.sub(b"", theirs), url
