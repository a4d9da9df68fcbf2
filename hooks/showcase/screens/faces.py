"""Room screens: drawn faces for the smile wall — chosen by a seed, the likeness of nobody."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

HAIRS, EYES, MOUTHS = 6, 3, 3


@dataclass(frozen=True, slots=True)
class Face:
    """Which hair, eyes and mouth; the template holds the lines."""

    hair: int
    eyes: int
    mouth: int
    glasses: bool
    words: str = ""


def face(seed: str, words: str = "") -> Face:
    """Draw lots for a face: the same seed gives the same face."""
    lots = sha256(seed.encode()).digest()
    return Face(lots[0] % HAIRS, lots[1] % EYES, lots[2] % MOUTHS, lots[3] % 3 == 0, words)
