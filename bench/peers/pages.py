"""Bench: the words of a site of ours as plain records that any generator can take.

A record is one page: its address, its title, its trail, and what its <main> says as Markdown. A peer
gets the finished words; ours makes them from the data, with drawings, which is more work.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from html.parser import HTMLParser
from pathlib import Path

PREFIX = {"h2": "## ", "h3": "### ", "h4": "#### ", "li": "- ", "dt": "**", "p": ""}
SUFFIX = {"dt": "**"}
SILENT = {"svg", "script", "style", "template"}
BREAKS = {*PREFIX, "dd", "tr", "div", "section", "ul", "ol", "dl", "table", "article"}


@dataclass(frozen=True, slots=True)
class Record:
    """One page, as a peer takes it."""

    path: str
    title: str
    trail: list[str]
    text: str


class _Words(HTMLParser):
    """Collects what <main> says, a Markdown block an element."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.trail = "", []
        self._blocks: list[str] = []
        self._line = ""
        self._open: list[str] = []
        self._inside = self._silent = 0
        self._crumbs = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._inside += 1
        if tag in SILENT:
            self._silent += 1
        if tag == "nav":
            self._crumbs = dict(attrs).get("class") == "crumbs"
        if self._inside and tag in BREAKS:
            self._end_block()
            self._line = PREFIX.get(tag, "")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass
        if tag == "main":
            self._inside -= 1
        if tag in SILENT:
            self._silent -= 1
        if tag == "nav":
            self._crumbs = False
        if self._inside and tag in BREAKS:
            self._line += SUFFIX.get(tag, "")
            self._end_block()

    def handle_data(self, data: str) -> None:
        said = " ".join(data.split())
        if not said or not self._inside:
            return
        if "h1" in self._open:
            self.title += said
        elif self._crumbs:
            self.trail.append(said)
        elif not self._silent and "nav" not in self._open:
            self._line += said if self._line[-1:] in ("", " ", "*") else f" {said}"

    def _end_block(self) -> None:
        if re.search(r"\w", self._line):
            self._blocks.append(self._line)
        self._line = ""

    @property
    def text(self) -> str:
        return "\n\n".join(self._blocks)


def records(site: Path) -> Iterator[Record]:
    """The data pages of a built site, in the order of their addresses; the home page is not among them."""
    for path in sorted(site.rglob("index.html")):
        url = path.parent.relative_to(site).as_posix()
        head = url.split("/")[0]
        if url == "." or head in {"admin", "screens", "handbook", "developers"}:
            continue
        words = _Words()
        words.feed(path.read_text("utf-8"))
        yield Record(url, words.title or url, words.trail, words.text)


def by_place(found: Iterator[Record]) -> dict[str, list[Record]]:
    """Records in groups of the size an editor would keep in a file: those of a building, of a district …"""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in found:
        groups["-".join(record.path.split("/")[:2])].append(record)
    return groups


def as_yaml(group: list[Record]) -> str:
    """A group as YAML, its texts as literal blocks, as an editor would write it."""
    lines = []
    for record in group:
        head = asdict(record)
        text = head.pop("text")
        first = "- "
        for key, value in head.items():
            lines.append(f"{first}{key}: {json.dumps(value, ensure_ascii=False)}")
            first = "  "
        lines.append("  text: |")
        lines += [f"    {line}" if line else "" for line in text.split("\n")]
    return "\n".join(lines) + "\n"


def as_markdown(record: Record) -> str:
    """A page as a Markdown file with front matter."""
    title = json.dumps(record.title, ensure_ascii=False)
    return f"---\ntitle: {title}\n---\n\n# {record.title}\n\n{record.text}\n"
