"""Room screens: one folder that plays from a USB stick, without network, server or worker.

`file://` knows no fetch, no modules and no service worker, so the manifest and the program travel
inside a classic script; pictures and styles stay files beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from showcase.screens.manifest import Release, envelope
from showcase.screens.program import Program, dump

SWITCH = "black-off.js"
"""Renamed to `black.js`, it makes the screen black within two seconds (parts/player/black.js)."""


def usb_folder(
    release: Release,
    program: Program,
    index: bytes,
    *,
    private_key: str = "",
) -> Mapping[str, bytes]:
    """Files of the folder by path; open `index.html`.

    Args:
        release: the screen's release.
        program: its schedule.
        index: the shell page rendered with `base` "" and `usb` true (see overrides/screens).
        private_key: signs, as for the site.
    """
    parts = [part.text for part in program.parts]
    data = dump({"envelope": envelope(release.payload, private_key), "parts": parts})
    files = {path: raw for path, raw in release.files.items() if path.startswith("files/")}
    files = {path: raw for path, raw in files.items() if not path.startswith("files/program.")}
    files["index.html"] = index
    files[SWITCH] = (
        b"// Rename this file to black.js: the screen is black until it is renamed back.\n"
    )
    files["data.js"] = f"window.SHOWCASE_USB={data};\n".encode()
    return files
