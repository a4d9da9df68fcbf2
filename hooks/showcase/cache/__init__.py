"""Cache: what a build remembers — content hashes that hold, sealed files, one build at a time.

Nothing here knows what is remembered. A cache may be deleted, damaged or read-only at any time; a
build is then slower, never wrong.
"""

from showcase.cache.keep import Keep
from showcase.cache.lay import Lay, lay
from showcase.cache.lock import locked
from showcase.cache.stamps import Seen, digest, walk

__all__ = ["Keep", "Lay", "Seen", "digest", "lay", "locked", "walk"]
