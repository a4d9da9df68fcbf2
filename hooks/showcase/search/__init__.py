"""Search: an index of character pairs cut into small files, so that an answer costs the same at any size.

Chinese has no spaces, so a word is found by its pairs of characters: 服务中心 holds 服务, 务中, 中心.
Rows lie by segment (one building's or district's pages, or the site's), each segment cut into buckets
of bounded size:

- `search/<segment>/titles-<n>.json`: rows without their text; most answers come from here alone;
- `search/<segment>/texts-<n>.json`: rows with a piece of their text;
- `search/pairs/titles-<n>.json`, `texts-<n>.json`: for a pair, the buckets that hold it, as codes of
  three letters;
- `search/index.json`: the segments with their numbers of buckets (titles, texts); of either part the
  number of files of pairs and the size of all their entries.

A query reads the files of its own pairs, then the likeliest buckets until there are answers enough. An
edit writes the buckets of its pages, and the pairs that these gained or lost.
"""

from showcase.search.rows import Counts, Entry, Row
from showcase.search.text import found_by, normal, plain
from showcase.search.update import Told, Update, index, paths_of, segment_in

__all__ = [
    "Counts",
    "Entry",
    "Row",
    "Told",
    "Update",
    "found_by",
    "index",
    "normal",
    "paths_of",
    "plain",
    "segment_in",
]
