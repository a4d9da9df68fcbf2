"""Lobby: from the data to what each screen plays — slides, release, USB folder, the operator's page."""

from showcase.lobby.described import described
from showcase.lobby.files import Files, Parts, missing_parts, screen_files, usb_files
from showcase.lobby.made import Lobby, Show, lobby, show
from showcase.lobby.pictures import Pool

__all__ = [
    "Files",
    "Lobby",
    "Parts",
    "Pool",
    "Show",
    "described",
    "lobby",
    "missing_parts",
    "screen_files",
    "show",
    "usb_files",
]
