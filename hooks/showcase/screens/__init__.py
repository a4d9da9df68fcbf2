"""Room screens: what hangs in the lobby — schedule, pages, manifest, alerts, heartbeat.

Between calendar and draw above it and plan below: takes its own frozen dataclasses, knows neither
the model nor MkDocs, reads no clock and no disk.
"""

from showcase.screens.alert import Alert, alert_file
from showcase.screens.fragments import Shell, make_slide, render_shell
from showcase.screens.manifest import Release, hashed, release, shell_id
from showcase.screens.program import Program, program
from showcase.screens.rules import check_headline, check_program, check_screen
from showcase.screens.seen import Seen, seen
from showcase.screens.sizes import Sizes, css, sizes
from showcase.screens.spec import (
    Daypart,
    Entry,
    Geometry,
    Mode,
    Off,
    Screen,
    Showing,
    Slide,
    Theme,
)
from showcase.screens.usb import usb_folder

__all__ = [
    "Alert",
    "Daypart",
    "Entry",
    "Geometry",
    "Mode",
    "Off",
    "Program",
    "Release",
    "Screen",
    "Seen",
    "Shell",
    "Showing",
    "Sizes",
    "Slide",
    "Theme",
    "alert_file",
    "check_headline",
    "check_program",
    "check_screen",
    "css",
    "hashed",
    "make_slide",
    "program",
    "release",
    "render_shell",
    "seen",
    "shell_id",
    "sizes",
    "usb_folder",
]
