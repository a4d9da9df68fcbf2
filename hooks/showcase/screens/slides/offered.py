"""Room screens, slides: what is offered — services and clubs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Service:
    """A service and where it is done."""

    name: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Services:
    """Services with a QR code to the same on a phone."""

    KIND: ClassVar = "services"
    title: str
    items: tuple[Service, ...]
    qr: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Club:
    """A club: when and where it meets."""

    name: str
    when: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Clubs:
    """Up to six clubs."""

    KIND: ClassVar = "clubs"
    title: str
    items: tuple[Club, ...]
