"""Handbook: every fault the check can tell, with a wrong and a right example."""

from __future__ import annotations

import re

from showcase.faults import CODES, Code, Level
from showcase.handbook import words

_VALUE = re.compile(r"\{[a-z_]+\}")


def fault_tables() -> str:
    """All declared faults as Markdown, by the blocks of their numbers; each has an anchor."""
    sections = []
    for digit, title in words.BLOCKS.items():
        codes = sorted((c for c in CODES.values() if c.code[1] == digit), key=lambda c: c.code[1:])
        if codes:
            sections.append("\n\n".join([f"## {title}", *(_fault(code) for code in codes)]))
    return "\n\n".join(sections)


def anchor(code: str) -> str:
    """The anchor of a fault on its page."""
    return code.lower()


def _fault(code: Code) -> str:
    weight = words.FAULT if code.level is Level.FAULT else words.WARNING
    kind = f"{weight}，{words.FIXABLE}" if code.fixable else weight
    way = words.WAY_OUT.format(way=_said(code.way_out)) if code.way_out else ""
    return "\n\n".join(
        [
            f"### {code.code} {code.title} {{ #{anchor(code.code)} }}",
            f"{words.MESSAGE.format(message=_said(code.message), way=way)}（{kind}）",
            _example(words.WRONG, code.wrong),
            _example(words.RIGHT, code.right),
        ]
    )


def _said(template: str) -> str:
    """A message with its values left open, safe in Markdown."""
    text = _VALUE.sub(words.ANY, template).replace("{{", "{").replace("}}", "}")
    return re.sub(r"([\\`*_>\[\]])", r"\\\1", text).replace("<", "&lt;")  # Markdown has no \<


def _example(title: str, text: str) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    visible = "".join(char if char.isprintable() or char == "\n" else _seen(char) for char in text)
    return f'{fence}text title="{title}"\n{visible}\n{fence}'


def _seen(char: str) -> str:
    """A character that cannot be seen, made visible: a tab, a BOM, a zero-width space."""
    return "⇥" if char == "\t" else f"⟨U+{ord(char):04X}⟩"
