"""Feeds: the files a phone or a reader subscribes to, of the site, a place, a hall, a branch."""

from showcase.feeds.files import files, units
from showcase.feeds.history import History, read_log

__all__ = ["History", "files", "read_log", "units"]
