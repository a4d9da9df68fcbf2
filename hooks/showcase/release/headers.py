"""Release: what a web server says of each file — its type, and how long it may be kept.

deploy/nginx/showcase.conf says the same in nginx' language; tests/release/test_nginx.py compares.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

TYPES = {
    ".avif": "image/avif",
    ".cmd": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".env": "text/plain; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ps1": "text/plain; charset=utf-8",
    ".service": "text/plain; charset=utf-8",
    ".sh": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
FEEDS = {
    "feed.json": "application/feed+json; charset=utf-8",
    "feed.xml": "application/atom+xml; charset=utf-8",
}
UNKNOWN = "application/octet-stream"

CACHING = (
    (r"screens/alert\.json|screens/[^/]+/(?:manifest\.json|sw\.js)|release\.json", "no-store"),
    (
        r"(?:assets|screens/files)/(?:.*[/.-])?[0-9a-f]{8,64}[.-].+",
        "public, max-age=31536000, immutable",
    ),
    (r".*\.woff2", "public, max-age=604800"),
)
"""Patterns over the whole path, the first that matches decides; all others are asked for anew."""
FRESH = "no-cache"


def content_type(path: str) -> str:
    """The media type of a file of the site."""
    name = PurePosixPath(path)
    return FEEDS.get(name.name) or TYPES.get(name.suffix.lower(), UNKNOWN)


def cache_control(path: str) -> str:
    """How long browsers and caches may keep a file of the site."""
    return next((said for rule, said in CACHING if re.fullmatch(rule, path)), FRESH)
