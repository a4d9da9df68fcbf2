"""Which facts are not said where they belong."""

from pathlib import Path

from showcase.model import Catalogue, Entity
from tests.facts.paths import shown
from tests.facts.said import by_data, by_site, stands_in
from tests.facts.sayings import sayings


def unsaid(texts: dict[str, str]) -> list[str]:
    """The facts that the folded text of their case does not say, each with what was looked for."""
    return [
        f"{leaf.name}: {' | '.join(saying)}"
        for leaf in shown()
        for saying in sayings(leaf)
        if not any(stands_in(way, texts[leaf.case]) for way in saying)
    ]


def cases() -> list[str]:
    """The ids of the cases."""
    return sorted({leaf.case for leaf in shown()})


def unsaid_by_data(catalogue: Catalogue, entities: list[Entity]) -> list[str]:
    """The facts that no data file states."""
    return unsaid({case: by_data(catalogue, entities, case) for case in cases()})


def unsaid_by_site(site: Path, catalogue: Catalogue) -> list[str]:
    """The facts that no page about their case says."""
    return unsaid({case: by_site(site, catalogue, case) for case in cases()})
