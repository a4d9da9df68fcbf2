"""The built sample site, parsed once a worker."""

from pathlib import Path

import pytest

from tests.support.crawling import Document, base_of, documents


@pytest.fixture(scope="session")
def parsed(built_site: Path) -> dict[str, Document]:
    """All pages of the sample site by URL."""
    return documents(built_site)


@pytest.fixture(scope="session")
def base(parsed: dict[str, Document]) -> str:
    """The address the sample site is published at."""
    return base_of(parsed)
