"""Room screens, slides: what is shown — greetings, walls, messages, pictures, films."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from showcase.screens.faces import Face
from showcase.screens.slides.offered import Service


@dataclass(frozen=True, slots=True)
class Welcome:
    """A greeting, the first thing seen; also the evergreen card."""

    KIND: ClassVar = "welcome"
    title: str
    lead: str = ""
    lines: tuple[str, ...] = ()
    kicker: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """An exhibit on the wall: picture path and measures in pixels, label."""

    src: str
    title: str
    date: str = ""
    credit: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Wall:
    """One to three exhibits side by side."""

    KIND: ClassVar = "wall"
    title: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the quiet wall at a time: frames, or exhibits by name and date or place."""

    frames: tuple[Frame, ...] = ()
    names: tuple[Service, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """The guided tour past the frames `stops` of a hall, over the quiet wall of the same.

    `scene` and `script` are manifest paths (no script: the wall alone); `files` is everything that
    the tour asks for.
    """

    KIND: ClassVar = "walk"
    title: str
    scene: str
    stops: tuple[str, ...]
    pages: tuple[Page, ...]
    script: str = ""
    schematic: bool = False
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A message; `sign` is a role or a group, never a name."""

    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Messages:
    """One to three messages."""

    KIND: ClassVar = "messages"
    title: str
    items: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Smiles:
    """Drawn faces with a few words each."""

    KIND: ClassVar = "smiles"
    title: str
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, full screen."""

    KIND: ClassVar = "picture"
    src: str
    title: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Video:
    """One film, full screen, without sound."""

    KIND: ClassVar = "video"
    src: str
    title: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """The last slide of a loop: the same content on a phone."""

    KIND: ClassVar = "phone"
    title: str
    qr: str
    lines: tuple[str, ...] = ()
    scan: str = ""
