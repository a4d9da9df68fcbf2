"""Images: a picture as a page needs it — its size, and the files to choose from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """One file format of a picture: its media type, and address and width of each file.

    Addresses are below the site's root.
    """

    type: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in every format and width; the best format first, the one all browsers read last.

    Attributes:
        width: pixels of the original, upright.
        height: likewise.
    """

    width: int
    height: int
    variants: tuple[Variant, ...]

    @property
    def fallback(self) -> Variant:
        """The format every browser reads."""
        return self.variants[-1]

    def near(self, width: int) -> str:
        """The file of the fallback format that is at least so wide, else the widest."""
        files = self.fallback.files
        return next((url for url, wide in files if wide >= width), files[-1][0])
