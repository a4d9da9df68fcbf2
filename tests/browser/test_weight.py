"""What a page weighs on its way: gzip as servers do it, headline fonts aside (none is needed to read)."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.browsing import Watched
from tests.support.kinds import KINDS, file_of, sample

pytestmark = pytest.mark.browser

Open = Callable[..., Watched]
FIRST, LATER = 150_000, 60_000
PACKED = {".avif", ".webp", ".jpg", ".png", ".woff2"}


def bytes_sent(site: Path, address: str, requests: list[str]) -> dict[str, int]:
    """Each file that was asked for with the bytes it takes; fonts are left out."""
    sent = {}
    for url in dict.fromkeys(requests):
        parts = urlsplit(url)
        path = file_of(site, parts.path)
        if parts.netloc != urlsplit(address).netloc or path.suffix == ".woff2":
            continue
        content = path.read_bytes()
        sent[parts.path] = len(content) if path.suffix in PACKED else len(gzip.compress(content, 6))
    return sent


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light_at_first_and_lighter_after(
    page_at: Open, built_site: Path, site_address: str, kind: str
) -> None:
    page = page_at(1440)
    page.goto(sample(built_site, kind))
    first = bytes_sent(built_site, site_address, page.requests)

    assert sum(first.values()) <= FIRST, first

    shared = {path: size for path, size in first.items() if path.startswith("/assets/")}
    own = sum(first.values()) - sum(shared.values())
    assert own <= LATER, first
