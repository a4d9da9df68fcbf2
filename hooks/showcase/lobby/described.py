"""Lobby: the screen of the data as the player takes it, with the site's own days of mourning."""

from __future__ import annotations

from showcase.check.described import described as of_data
from showcase.model import Catalogue, Screen
from showcase.screens import spec


def described(catalogue: Catalogue, screen: Screen) -> spec.Screen:
    """A screen with every mode that holds for it."""
    days = [days for days in catalogue.site.mourning if days.scope != "web"]
    return of_data(screen, days)
