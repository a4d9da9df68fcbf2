"""Writing: the playlist of a new screen — of each kind of page one, as far as there is something to show."""

from __future__ import annotations

from showcase.model import Folder


def playlist(folder: Folder) -> list[dict[str, str]]:
    """The entries of a screen that hangs in a building or district.

    Args:
        folder: what lies there.

    Returns:
        Entries as an editor writes them; the first and the last need no other data.
    """
    there: tuple[tuple[str, object], ...] = (
        ("welcome", True),
        ("figure", any(figure.headline for figure in folder.figures.figures)),
        ("organisation", folder.profile.organisation),
        ("services", folder.services.groups),
        ("method", folder.methods.methods),
        ("wall", folder.exhibits),
        ("timeline", folder.timeline.timeline),
        ("news", folder.news),
        ("month", folder.activities),
        ("phone", True),
    )
    return [{"key": kind, "kind": kind} for kind, shown in there if shown]
