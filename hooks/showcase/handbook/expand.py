"""Handbook: puts the generated tables where a page asks for them.

A page asks with a comment on a line of its own: `<!-- fields: hall -->`, `<!-- fields: shared -->`,
`<!-- fields: others -->` (kinds that no page asks for by name) or `<!-- faults -->`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from showcase.handbook.faults import fault_tables
from showcase.handbook.fields import field_tables
from showcase.model import KINDS

_ASKED = re.compile(r"^<!-- (fields|faults)(?:: ([a-z, -]+))? -->$", re.MULTILINE)


def asked_for(markdown: str) -> list[str]:
    """The kinds whose tables a page asks for."""
    return [found[2] for found in _ASKED.finditer(markdown) if found[1] == "fields"]


def expand(markdown: str, named: Collection[str] = ()) -> str:
    """A page with its tables.

    Args:
        markdown: the page as written.
        named: the kinds that some page asks for by name; `others` are the rest.
    """

    def made(found: re.Match[str]) -> str:
        if found[1] == "faults":
            return fault_tables()
        if found[2] == "others":
            return _others(named)
        return field_tables(found[2])

    return _ASKED.sub(made, markdown)


def _others(named: Collection[str]) -> str:
    kinds = {kind.name: kind.title for kind in KINDS if kind.name not in named}
    return "\n\n".join(f"## {title}\n\n{field_tables(name)}" for name, title in kinds.items())
