"""Search: an index of character pairs in two steps, small enough for a phone at any size of site.

Chinese has no spaces, so a word is found by its pairs of characters: 服务中心 holds 服务, 务中, 中心.
Step one, `search/pairs-<n>.json`, tells for a pair which segments hold it; a segment is one building's
or district's pages. Step two, `search/<segment>.json`, holds the segment's entries with their text,
where the browser verifies and ranks. An edit changes one segment, and pairs only where a building
gains or loses one; a query reads a few small files, never the whole index.
"""

from showcase.search.index import Entry, Row, index, index_of, segment_path
from showcase.search.text import found_by, normal, plain
from showcase.search.update import Update

__all__ = [
    "Entry",
    "Row",
    "Update",
    "found_by",
    "index",
    "index_of",
    "normal",
    "plain",
    "segment_path",
]
