"""The one fault type: what is wrong, where it stands, and the way out.

Every module that can find a fault declares its `Code` beside the code that finds it, with a wrong
and a right example, so that the handbook and the tests can be generated from the declaration.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How much a fault weighs: a FAULT stops publishing (exit 1), a WARNING does not (exit 0)."""

    FAULT = "E"
    WARNING = "W"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: file as a posix path an editor can open, line and column from 1.

    Columns count characters, not bytes.
    """

    file: str
    line: int = 1
    column: int = 1

    @property
    def file_line(self) -> tuple[str, int]:
        """The line alone."""
        return self.file, self.line

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A piece of one line of a file and what belongs there instead.

    Line and columns from 1, in characters of the decoded text; `end` is the column after the piece.
    """

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault, ready to be told.

    `edits` are what mends it for certain: None where a person must decide, empty where it is enough
    to write the file anew as it was read (its encoding, its line ends).
    """

    place: Place
    code: str
    level: Level = field(compare=False)
    message: str = ""
    way_out: str = field(default="", compare=False)
    edits: tuple[Edit, ...] | None = field(default=None, compare=False)

    @property
    def fixable(self) -> bool:
        """Whether `check --fix` mends it. A flag, not a severity."""
        return self.edits is not None

    def __str__(self) -> str:
        flag = " F" if self.fixable else ""
        way_out = f" → {self.way_out}" if self.way_out else ""
        return f"{self.place} {self.code}{flag} {self.message}{way_out}"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of fault: its number, level, sentence, way out, and one wrong and one right example.

    `message` and `way_out` are `str.format` templates; `wrong` and `right` are YAML an editor could
    have written. `fixable` says that `check --fix` may mend it: each fault brings its own edits.
    """

    code: str
    level: Level
    title: str
    message: str
    way_out: str
    wrong: str
    right: str
    fixable: bool = False

    def at(self, place: Place, *, edits: tuple[Edit, ...] | None = None, **values: object) -> Fault:
        """Make the fault of this kind that stands at `place`; `edits` mend it."""
        message, way_out = self.message.format(**values), self.way_out.format(**values)
        return Fault(place, self.code, self.level, message, way_out, edits)


CODES: dict[str, Code] = {}
"""Every declared code by its number; the handbook's table of faults is made from it."""


def declare(
    code: str,
    title: str,
    message: str,
    way_out: str,
    *,
    wrong: str,
    right: str,
    fixable: bool = False,
) -> Code:
    """Declare a kind of fault. The number's first letter is its level: E stops, W warns.

    Raises:
        ValueError: the number is taken.
    """
    if code in CODES:
        raise ValueError(f"fault code {code} is declared twice")
    made = Code(code, Level(code[0]), title, message, way_out, wrong, right, fixable)
    CODES[code] = made
    return made


class DataError(Exception):
    """The data has faults, so nothing may be published. Carries all of them."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults
