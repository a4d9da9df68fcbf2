"""Every fact of the five cases that is to be shown stands on the built site, in its own case."""

from pathlib import Path

from tests.facts.missing import unsaid_by_site
from tests.support.sample import catalogue


def test_every_fact_is_said_on_the_site(built_site: Path) -> None:
    assert unsaid_by_site(built_site, catalogue()) == []
