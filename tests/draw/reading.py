"""Reads drawings back from their markup, as a browser would."""

from __future__ import annotations

import re

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"


def parse(svg: str) -> etree._Element:
    """The drawing as a tree; raises where it is not well-formed XML."""
    return etree.fromstring(svg.encode("utf-8"))


def fragment(html: str) -> etree._Element:
    """HTML of a drawing read as XML, which is stricter than a browser."""
    return parse(f"<div>{html}</div>")


def box(svg: etree._Element) -> tuple[float, float]:
    """Width and height of the viewBox."""
    _, _, wide, high = map(float, svg.get("viewBox", "").split())
    return wide, high


def points(d: str) -> list[tuple[float, float]]:
    """The absolute points of a path made of M, L, H, V, Z, and of m and h, which are relative."""
    x = y = 0.0
    found = []
    for command, rest in re.findall(r"([MLHVZmh])([^MLHVZmh]*)", d):
        numbers = [float(part) for part in rest.split()]
        if command == "H":
            x = numbers[0]
        elif command == "V":
            y = numbers[0]
        elif command == "h":
            x += numbers[0]
        elif command == "m":
            x, y = x + numbers[0], y + numbers[1]
        elif command in "ML":
            x, y = numbers
        found.append((x, y))
    return found


def texts(tree: etree._Element) -> list[str]:
    """What is written, a text element each."""
    return ["".join(one.itertext()).strip() for one in tree.iter(f"{SVG}text")]


def by_class(tree: etree._Element, name: str) -> list[etree._Element]:
    """The elements of a class."""
    return [one for one in tree.iter() if name in (one.get("class") or "").split()]
