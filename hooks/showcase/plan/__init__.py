"""Plan: from the catalogue to the list of pages, each with its address and what it reads."""

from showcase.plan.consent import consented
from showcase.plan.page import Page, Scene
from showcase.plan.urls import chapter_url, feed_of, month_url, relative, url_of

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
