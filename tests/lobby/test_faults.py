"""What only finished slides tell, each fault at its line of the playlist: data in, faults out."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builds import ROOT

SCREEN = """\
name: 门口屏
geometry: {{diagonal_in: 55, px: [1920, 1080], view_distance_m: 5}}
playlist:
  - {{key: welcome, kind: welcome}}
  - {line}
"""
LONG = "很多话" * 40


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        (f"{{key: a, kind: welcome, title: 你好, lead: {LONG}}}", "W950", "超过 89 个"),
        (
            "{key: a, kind: text, title: 一个比十五个字还要长的标题一行字, text: 短}",
            "W951",
            "16 个字",
        ),
        ("{key: a, kind: text, title: 短, text: 八个字的一句话, seconds: 2}", "W952", "写了 2 秒"),
        ("{key: a, kind: news}", "W954", "没有任何一页可放"),
        ("{key: a, kind: text, title: 㐂庆, text: 短}", "W955", "U+3402"),
        ("{key: a, kind: countdown, activity: theme-day}", "W951", "主题党日活动预告与回顾之一"),
    ],
)
def test_check_tells_what_a_slide_would_look_like(
    tmp_path: Path, line: str, code: str, said: str
) -> None:
    """Emergency text tiny (piSignage 141) has a cousin: words that nobody can read in passing."""
    shutil.copytree(ROOT / "tests" / "faults" / "_good", tmp_path / "data")
    for name in ("overrides", ".parts"):
        (tmp_path / name).symlink_to(ROOT / name)
    building = tmp_path / "data/buildings/demo-tower"
    (building / "screens").mkdir()
    (building / "screens/door.yaml").write_text(SCREEN.format(line=line), "utf-8")
    activity = building / "activities/theme-day.yaml"
    text = activity.read_text("utf-8")
    title = next(row for row in text.splitlines() if row.startswith("name:"))
    activity.write_text(text.replace(title, "name: 主题党日活动预告与回顾之一二三四"), "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "showcase", "check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": "1772330400"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    told = [row for row in done.stdout.splitlines() if f" {code} " in row]
    assert told, done.stdout + done.stderr
    assert told[0].startswith("data/buildings/demo-tower/screens/door.yaml:5:"), told
    assert said in told[0]
    assert done.returncode == 0, "a warning stops nothing"
