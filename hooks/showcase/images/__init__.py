"""Images: what editors put into media/, judged and made into files for every screen.

Knows the model (which files are asked for) and Pillow; every page and screen takes its pictures from here, so
that no original, with its camera's position and serial number, is ever published.
"""

from showcase.images.asked import asked_above, asked_for, asked_in
from showcase.images.derive import FORMATS, WIDTHS, Derived, derive, widths_for
from showcase.images.film import nameless
from showcase.images.glass import Fitted, fitted, measured
from showcase.images.inspect import MOST_BYTES, MOST_PIXELS, inspect
from showcase.images.picture import Picture, Variant
from showcase.images.prepare import Pictures, prepare
from showcase.images.shape import shape

__all__ = [
    "FORMATS",
    "MOST_BYTES",
    "MOST_PIXELS",
    "WIDTHS",
    "Derived",
    "Fitted",
    "Picture",
    "Pictures",
    "Variant",
    "asked_above",
    "asked_for",
    "asked_in",
    "derive",
    "fitted",
    "inspect",
    "measured",
    "nameless",
    "prepare",
    "shape",
    "widths_for",
]
