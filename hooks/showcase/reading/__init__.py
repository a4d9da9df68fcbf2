"""Reading: YAML with positions, and the data folder — every fault told, none raised."""

from showcase.reading.document import Document
from showcase.reading.folder import Reading, read_folder
from showcase.reading.read import read_bytes, read_text

__all__ = ["Document", "Reading", "read_bytes", "read_folder", "read_text"]
