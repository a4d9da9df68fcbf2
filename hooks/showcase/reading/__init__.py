"""Reading: YAML with positions, and the data folder — every fault told, none raised."""

from showcase.reading.document import Document
from showcase.reading.folder import Reading, Survey, prefix_of, read_file, survey
from showcase.reading.read import read_bytes, read_text

__all__ = [
    "Document",
    "Reading",
    "Survey",
    "prefix_of",
    "read_bytes",
    "read_file",
    "read_text",
    "survey",
]
