"""The small project, anew for each test."""

import random
from pathlib import Path

import pytest

from tests.again.edits import Project
from tests.again.small import small_project


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """The small project with every kind of thing."""
    root = small_project(tmp_path / "project")
    return Project(root, tmp_path / "site", random.Random(0))
