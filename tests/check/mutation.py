"""Seeded mutation of data files, and whether what is told of a mutant is told where it was touched."""

import random
from collections.abc import Callable
from dataclasses import dataclass

TABLE = "序号\t名称\t时间\n1\t主题党日\t每月第二周\n2\t微党课\t每周三"
WORD_TABLE = "| 名称 | 时间 |\n| --- | --- |\n| 主题党日 | 每月 |"
CHAT = "张三：今天几点？\n李四：12点"

Lines = list[str]


@dataclass(frozen=True)
class Mutant:
    """A file after one accident.

    Attributes:
        what: what happened, for messages.
        text: the file now.
        first, last: the lines of it (from 1) that the accident touched.
        lost: the text that is gone.
    """

    what: str
    text: str
    first: int
    last: int
    lost: str = ""


def _some(chance: random.Random, lines: Lines) -> int:
    """The index of a line with something on it."""
    return chance.choice([n for n, line in enumerate(lines) if line.strip()])


def _put(what: str, lines: Lines, at: int, new: Lines, drop: int = 1) -> Mutant:
    text = "\n".join([*lines[:at], *new, *lines[at + drop :]])
    return Mutant(what, text, at + 1, at + max(1, len(new)), "\n".join(lines[at : at + drop]))


def delete(chance: random.Random, lines: Lines) -> Mutant:
    return _put("delete", lines, _some(chance, lines), [])


def double(chance: random.Random, lines: Lines) -> Mutant:
    at = _some(chance, lines)
    return _put("double", lines, at, [lines[at], lines[at]])


def swap_characters(chance: random.Random, lines: Lines) -> Mutant:
    at = _some(chance, lines)
    line = lines[at]
    i = chance.randrange(max(1, len(line) - 1))
    return _put(
        "swap characters",
        lines,
        at,
        [line[:i] + line[i + 1 : i + 2] + line[i : i + 1] + line[i + 2 :]],
    )


def drop_character(chance: random.Random, lines: Lines) -> Mutant:
    at = _some(chance, lines)
    i = chance.randrange(len(lines[at]))
    return _put("drop a character", lines, at, [lines[at][:i] + lines[at][i + 1 :]])


def swap_lines(chance: random.Random, lines: Lines) -> Mutant:
    at = chance.randrange(max(1, len(lines) - 1))
    return _put("swap lines", lines, at, lines[at : at + 2][::-1], 2)


def cut(chance: random.Random, lines: Lines) -> Mutant:
    text = "\n".join(lines)
    end = chance.randrange(1, len(text))
    number = text.count("\n", 0, end) + 1
    return Mutant("cut", text[:end], number, number, text[end:])


def paste(chance: random.Random, lines: Lines) -> Mutant:
    at = chance.randrange(len(lines) + 1)
    new = chance.choice([TABLE, WORD_TABLE, CHAT]).split("\n")
    return _put("paste", lines, at, new, 0)


def move(by: str) -> Callable[[random.Random, Lines], Mutant]:
    def moved(chance: random.Random, lines: Lines) -> Mutant:
        at = _some(chance, lines)
        return _put(f"indent {by!r}", lines, at, [by + lines[at]])

    return moved


def outdent(chance: random.Random, lines: Lines) -> Mutant:
    at = _some(chance, lines)
    return _put("outdent", lines, at, [lines[at].removeprefix(" ")])


def put(old: str, new: str) -> Callable[[random.Random, Lines], Mutant]:
    """One `old` of one line becomes `new`."""

    def changed(chance: random.Random, lines: Lines) -> Mutant:
        having = [n for n, line in enumerate(lines) if old in line]
        if not having:
            return delete(chance, lines)
        at = chance.choice(having)
        return _put(f"{old!r} to {new!r}", lines, at, [lines[at].replace(old, new, 1)])

    return changed


def conflict(chance: random.Random, lines: Lines) -> Mutant:
    at = _some(chance, lines)
    both = ["<<<<<<< HEAD", lines[at], "=======", lines[at], ">>>>>>> other"]
    return _put("conflict", lines, at, both[: chance.randint(3, 5)])


ACCIDENTS: tuple[Callable[[random.Random, Lines], Mutant], ...] = (
    delete, double, swap_characters, drop_character, swap_lines, cut, paste, conflict, outdent,
    move(" "), move("\t"), move("\u3000"), move("- "),
    put(": ", "："), put(": ", ":"), put("- ", "-"), put(": ", ": “"), put(": ", ": @"),
    put(": ", ": *"), put(": ", ": ["), put('"', "“"), put("0", "０"), put("1", "l"), put(" ", "\u00a0"),
    put("-", "—"), put(": ", ' : "'), put(": ", ": |"), put("\n", "\r\n"),
)  # fmt: skip


def mutant(chance: random.Random, text: str) -> Mutant:
    return chance.choice(ACCIDENTS)(chance, text.split("\n"))


def near(mutant: Mutant, line: int) -> bool:
    """Whether a line is in the neighbourhood of what was touched: there, or the lines beside it."""
    return mutant.first - 1 <= line <= mutant.last + 1


def beside(mutant: Mutant, line: int) -> bool:
    """Whether a line stands in the list or group of what was touched, from its head to its end."""
    lines = mutant.text.split("\n")
    touched = [*mutant.lost.split("\n"), *lines[mutant.first - 1 : mutant.last]]
    depth = min(_depth(row) for row in touched if row.strip()) if any(touched) else 0
    first = mutant.first
    while first > 1 and _depth(lines[first - 2]) >= depth:
        first -= 1
    last = mutant.last
    while last < len(lines) and _depth(lines[last]) >= depth:
        last += 1
    return first - 1 <= line <= last + 1


def _depth(row: str) -> int:
    """The indentation of a line; an empty one ends nothing."""
    return len(row) - len(row.lstrip()) if row.strip() else 99
