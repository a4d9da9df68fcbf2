"""Lobby: from the data to what each screen plays — slides, release, USB folder, the operator's page."""

from showcase.lobby.described import described
from showcase.lobby.faults import of_show
from showcase.lobby.files import Files, Parts, screen_files, usb_files
from showcase.lobby.letters import Letters
from showcase.lobby.made import Lobby, Show, lobby, show
from showcase.lobby.pictures import Pool

__all__ = [
    "Files",
    "Letters",
    "Lobby",
    "Parts",
    "Pool",
    "Show",
    "described",
    "lobby",
    "of_show",
    "screen_files",
    "show",
    "usb_files",
]
