"""Plan: from the catalogue to the list of pages, each with its address and what it reads."""

from typing import TYPE_CHECKING, Any

from showcase.plan.page import Page, Scene
from showcase.plan.urls import chapter_url, feed_of, month_url, relative, url_of

if TYPE_CHECKING:
    from showcase.plan.consent import consented

__all__ = [
    "Page",
    "Scene",
    "chapter_url",
    "consented",
    "feed_of",
    "month_url",
    "relative",
    "url_of",
]


def __getattr__(name: str) -> Any:
    """`consented` needs the model, which a build in which nothing changed never loads."""
    if name == "consented":
        from showcase.plan import consent

        return consent.consented
    raise AttributeError(name)
