"""Reading: a text mended line by line, each change known by where it stood as written."""

from __future__ import annotations

from itertools import takewhile

from showcase.faults import Edit


class Draft:
    """The lines of a text. Every change comes back as an edit of the text as written."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self._origins: dict[int, list[int]] = {}

    @property
    def text(self) -> str:
        """The text as it is by now."""
        return "\n".join(self.lines)

    def column(self, number: int, at: int) -> int:
        """The column as written (from 1) of a column as it is now (from 0) of a line (from 1)."""
        origins = self._origins.get(number)
        return (origins[min(at, len(origins) - 1)] if origins else at) + 1

    def change(self, number: int, start: int, end: int, text: str) -> Edit:
        """Replace the columns from `start` up to `end` (from 0, as they are now) of a line."""
        line = self.lines[number - 1]
        origins = self._origins.setdefault(number, list(range(len(line) + 1)))
        edit = Edit(number, origins[start] + 1, origins[end] + 1, text)
        self.lines[number - 1] = line[:start] + text + line[end:]
        origins[start:end] = [origins[start]] * len(text)
        return edit

    def rewrite(self, number: int, text: str) -> tuple[Edit, ...] | None:
        """Give a line another text; the edit is the piece that differs, None where none does."""
        line = self.lines[number - 1]
        if text == line:
            return None
        start = _common(line, text)
        tail = _common(line[start:][::-1], text[start:][::-1])
        return (self.change(number, start, len(line) - tail, text[start : len(text) - tail]),)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with the edits made; of edits that overlap, the first in the text alone."""
    lines = text.split("\n")
    made: list[Edit] = []
    for edit in sorted(set(edits)):
        before = made[-1] if made else None
        if before and before.line == edit.line and edit.start < max(before.end, before.start + 1):
            continue
        if edit.line <= len(lines) and edit.end <= len(lines[edit.line - 1]) + 1:
            made.append(edit)
    for edit in reversed(made):
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.start - 1] + edit.text + line[edit.end - 1 :]
    return "\n".join(lines)
