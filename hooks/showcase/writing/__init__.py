"""Writing: data as YAML in the hand of this house, and answers of a person as data."""

from showcase.writing.answers import Known, known_ids, suggest_id, understood
from showcase.writing.draft import Draft, faults_of, nested
from showcase.writing.playlist import playlist
from showcase.writing.questions import Question, questions
from showcase.writing.text import yaml_text

__all__ = [
    "Draft",
    "Known",
    "Question",
    "faults_of",
    "known_ids",
    "nested",
    "playlist",
    "questions",
    "suggest_id",
    "understood",
    "yaml_text",
]
