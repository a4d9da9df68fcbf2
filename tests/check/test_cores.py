"""A large folder is judged by all processors, and nobody can tell."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.city import city
from bench.writing import write
from tests.support.builds import EPOCH, ROOT


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "showcase", "check", "--format", "json", "--data", folder],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only there several processes judge")
def test_one_processor_tells_the_same_faults_as_all(tmp_path: Path) -> None:
    assert write(city(3600), tmp_path / "data") > 3000
    hall = tmp_path / "data/buildings/tower-7/halls/hall-1.yaml"
    hall.write_text(hall.read_text("utf-8").replace("floor:", "flor:"), encoding="utf-8")
    every = os.sched_getaffinity(0)

    together = check(tmp_path / "data")
    os.sched_setaffinity(0, {min(every)})
    try:
        alone = check(tmp_path / "data")
    finally:
        os.sched_setaffinity(0, every)

    assert (together.returncode, alone.returncode) == (1, 1)
    assert json.loads(together.stdout) == json.loads(alone.stdout)
    told = {item["code"] for item in json.loads(alone.stdout)["items"]}
    assert any(code.startswith("E") for code in told)
    assert any(code.startswith("W") for code in told)
