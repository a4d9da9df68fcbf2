"""The example CI files are YAML, and call commands that there are."""

import re
from pathlib import Path

import pytest
import yaml

from showcase.cli import COMMANDS
from tests.support.builds import ROOT

FILES = sorted((ROOT / "deploy" / "ci").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_it_checks_builds_and_tells_the_difference(path: Path) -> None:
    text = path.read_text("utf-8")

    called = re.findall(
        r"\bshowcase (\w+)", "\n".join(re.sub(r"#.*", "", ln) for ln in text.split("\n"))
    )

    assert yaml.safe_load(text)
    assert {"check", "diff", "publish"} <= set(called)
    assert set(called) <= set(COMMANDS)
    assert "make site" in text
    assert "AWS_ENDPOINT_URL_S3" in text
    assert re.search(r"make (?:environment parts )?s3\n", text)
    assert "5 16 * * *" in text or "5 0 * * *" in text or "00:05" in text


def test_there_is_one_for_each_forge() -> None:
    assert [path.name for path in FILES] == ["gitee.yml", "github.yml", "gitlab-ci.yml"]
