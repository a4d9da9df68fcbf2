"""Compare: what changed for visitors between two states of the data, told in Chinese."""

from showcase.compare.changes import Change, changes
from showcase.compare.things import Thing, things
from showcase.compare.told import as_markdown, as_text

__all__ = ["Change", "Thing", "as_markdown", "as_text", "changes", "things"]
