"""The small project, anew for each test."""

from tests.again.conftest import small

__all__ = ["small"]
