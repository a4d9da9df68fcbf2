"""Check: the data folder, read and judged — every fault of it at once."""

from showcase.check import (
    exhibits,
    news,
    oneline,
    owner,
    pictures,
    places,
    references,
    screens,
    sessions,
    texts,
)
from showcase.check.explain import model_faults
from showcase.check.rule import RULES, Rule, Subject, rule
from showcase.check.run import Checked, check_folder

__all__ = [
    "RULES",
    "Checked",
    "Rule",
    "Subject",
    "check_folder",
    "exhibits",
    "model_faults",
    "news",
    "oneline",
    "owner",
    "pictures",
    "places",
    "references",
    "rule",
    "screens",
    "sessions",
    "texts",
]
