"""Lobby: a screen's release as files — for the site, and for a USB stick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from showcase.lobby.letters import Letters, characters
from showcase.lobby.made import Lobby, Show
from showcase.player import SCRIPTS, style_sheet
from showcase.screens.fragments import Shell, render_shell
from showcase.screens.manifest import Release, hashed, release, shell_id
from showcase.screens.sizes import css, name_css
from showcase.screens.usb import usb_folder
from showcase.words import band

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a release is made with: the scripts, the styles, and what only the operator knows.

    Attributes:
        number: release number, made by publish; 0 is a build that was not published.
        private_key: signs; empty leaves the release unsigned.
    """

    player: bytes
    worker: bytes
    styles: bytes
    number: int = 0
    private_key: str = ""
    pin: str = ""
    letters: Letters | None = None

    @classmethod
    def read(
        cls, made: Path, templates: Path, *, number: int = 0, private_key: str = "", pin: str = ""
    ) -> Parts:
        """Read them from `.parts/` and `overrides/`."""
        player, worker = ((made / name).read_bytes() for name in SCRIPTS)
        return cls(
            player, worker, style_sheet(templates), number, private_key, pin, Letters.read(made)
        )


def screen_files(shared: Lobby, show: Show, parts: Parts) -> Files:
    """Files of a screen by path below `screens/`."""
    return dict(_release(shared, show, parts)[0].files)


def usb_files(shared: Lobby, show: Show, parts: Parts) -> Files:
    """Files of a folder that plays from `file://`."""
    done, shell = _release(shared, show, parts)
    page = render_shell(shared.env, replace(shell, base="", usb=True)).encode()
    return dict(usb_folder(done, show.program, page, private_key=parts.private_key))


def _release(shared: Lobby, show: Show, parts: Parts) -> tuple[Release, Shell]:
    own = f"{css(show.spec.geometry)}{name_css(show.folder.name, upright=not show.stands)}".encode()
    files = {
        hashed("screen.css", parts.styles): parts.styles,
        hashed("size.css", own): own,
        hashed("player.js", parts.player): parts.player,
    }
    letters: Files = {}
    if parts.letters:
        sheet, content, letters = parts.letters.files(characters(show))
        files = {sheet: content} | files
    *styles, script = files
    site = shared.scene.catalogue.site
    shell = Shell(
        screen=show.of.slug,
        title=show.of.name,
        building=show.folder.name,
        centre=show.centre,
        script=script,
        styles=tuple(styles),
        elevation=show.elevation,
        pin=parts.pin,
        upright=not show.stands,
        demo=band(site.profile, site.owner.name),
    )
    bare = render_shell(shared.env, shell).encode()
    shell = replace(shell, shell=shell_id(*files.values(), bare))
    first, later = _media(shared, show)
    done = release(
        screen=show.of.slug,
        number=parts.number,
        built=shared.scene.date,
        program=show.program,
        index=render_shell(shared.env, shell).encode(),
        worker=parts.worker,
        shell=shell.shell,
        assets=files | first,
        later_assets=later | letters,
        private_key=parts.private_key,
    )
    return done, shell


def _media(shared: Lobby, show: Show) -> tuple[Files, Files]:
    """Pictures that the first part needs (logos of borrowers among them), and all others."""
    pool = shared.pool.files
    logos = [m.theme.logo for m in show.spec.modes if m.theme and m.theme.logo]
    first = {path: pool[path] for path in [*show.program.parts[0].files, *logos]}
    every = {path: pool[path] for part in show.program.parts for path in part.files}
    return first, {path: raw for path, raw in every.items() if path not in first}
