"""Admin: the form in the browser — its configuration, made from the models and the data."""

from showcase.admin.config import configuration
from showcase.admin.shapes import shape_of

__all__ = ["configuration", "shape_of"]
