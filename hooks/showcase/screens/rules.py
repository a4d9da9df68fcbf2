"""Room screens: what can be wrong with a screen, and the functions that look (codes.py declares).

A rule reads the screen, its finished slides and the place of a value; it knows
neither YAML nor the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.faults import Fault
from showcase.screens import codes
from showcase.screens.fit import HEADLINE_CHARS, MOST_CHARS, dwell
from showcase.screens.program import FIRST_BYTES, Program
from showcase.screens.sizes import MIN_CHARS_A_LINE, sizes
from showcase.screens.spec import MODE_KINDS, Screen, Slide, Where

LEAST_CONTRAST = 7.0


def check_screen(screen: Screen, slides: Sequence[Slide], where: Where) -> list[Fault]:
    """Every fault of a screen and its finished slides, in the order of its file."""
    return [*check_frame(screen, where), *check_slides(screen, slides, where)]


def check_frame(screen: Screen, where: Where) -> list[Fault]:
    """Faults that are seen without a slide: geometry, dayparts, modes."""
    return [*_geometry(screen, where), *_dayparts(screen, where), *_modes(screen, where)]


def check_slides(screen: Screen, slides: Sequence[Slide], where: Where) -> list[Fault]:
    """Faults of the finished slides: none that is always true, empty entries, too much text."""
    return list(_playlist(screen, slides, where))


def no_evergreen(where: Where) -> Fault:
    """The fault of a playlist in which everything has dates."""
    return codes.NO_EVERGREEN.at(where("playlist"))


def check_program(made: Program, where: Where) -> list[Fault]:
    """Whether the part that must arrive first is small."""
    size = made.parts[0].bytes
    if size <= FIRST_BYTES:
        return []
    kilo = -(-size // 1000)
    return [codes.HEAVY_START.at(where("playlist"), kilobytes=kilo, most=FIRST_BYTES // 1000)]


def check_headline(title: str, where: Where, *loc: str | int) -> list[Fault]:
    """Whether a headline can be read at a glance."""
    if len(title) <= HEADLINE_CHARS:
        return []
    return [codes.LONG_HEADLINE.at(where(*loc), title=title, chars=len(title), most=HEADLINE_CHARS)]


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two #RRGGBB colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _is_colour(text: str) -> bool:
    return (
        len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    )


def _geometry(screen: Screen, where: Where) -> Iterator[Fault]:
    made = sizes(screen.geometry)
    if made.chars_a_line < MIN_CHARS_A_LINE:
        yield codes.TOO_FAR.at(
            where("geometry"),
            distance=screen.geometry.view_distance_m,
            body=made.body,
            chars=made.chars_a_line,
        )


def _playlist(screen: Screen, slides: Sequence[Slide], where: Where) -> Iterator[Fault]:
    if all(slide.dated for slide in slides):
        yield no_evergreen(where)
    for index, entry in enumerate(screen.playlist):
        mine = [slide for slide in slides if slide.entry == entry.key]
        place = where("playlist", index)
        if not mine:
            yield codes.EMPTY_ENTRY.at(place, key=entry.key)
            continue
        longest = max(slide.chars for slide in mine)
        if longest > MOST_CHARS:
            yield codes.LONG_SLIDE.at(place, key=entry.key, chars=longest, most=MOST_CHARS)
        if entry.kind == "video":
            if any(slide.seconds is None for slide in mine):
                yield codes.VIDEO_LENGTH.at(place, key=entry.key)
        elif entry.seconds is not None and entry.seconds < dwell(longest):
            yield codes.SHORT_DWELL.at(
                place, key=entry.key, asked=entry.seconds, needed=dwell(longest)
            )


def _dayparts(screen: Screen, where: Where) -> Iterator[Fault]:
    for index, part in enumerate(screen.dayparts):
        yield from _unknown(screen, part.entries, where, "dayparts", index)
        if part.start == part.end:
            clock = f"{part.start // 60:02}:{part.start % 60:02}"
            yield codes.EMPTY_DAYPART.at(where("dayparts", index), name=part.name, clock=clock)


def _modes(screen: Screen, where: Where) -> Iterator[Fault]:
    for index, mode in enumerate(screen.modes):
        place = where("modes", index)
        yield from _unknown(screen, mode.entries, where, "modes", index)
        if mode.kind not in MODE_KINDS:
            yield codes.UNKNOWN_MODE.at(
                place, name=mode.name, kind=mode.kind, known="、".join(MODE_KINDS)
            )
        missing = [key for key, v in (("from", mode.start), ("to", mode.end)) if v is None]
        if missing:
            yield codes.OPEN_MODE.at(place, name=mode.name, missing="、".join(missing))
        elif mode.start is not None and mode.end is not None and mode.end <= mode.start:
            yield codes.BACKWARD_MODE.at(place, name=mode.name, start=mode.start, end=mode.end)
        if not mode.approved.strip():
            yield codes.UNAPPROVED_MODE.at(place, name=mode.name)
        if mode.kind == "mourning" and not mode.basis.strip():
            yield codes.MOURNING_BASIS.at(place, name=mode.name)
        if mode.theme is not None:
            yield from _theme(mode.theme.name, mode.theme.ground, mode.theme.ink, where, index)


def _theme(name: str, ground: str, ink: str, where: Where, index: int) -> Iterator[Fault]:
    bad = [(key, v) for key, v in (("ground", ground), ("ink", ink)) if not _is_colour(v)]
    for key, value in bad:
        yield codes.BAD_COLOUR.at(where("modes", index, "theme", key), value=value)
    if not bad and contrast(ground, ink) < LEAST_CONTRAST:
        yield codes.THEME_CONTRAST.at(
            where("modes", index, "theme"),
            name=name,
            ratio=f"{contrast(ground, ink):.1f}",
            least=LEAST_CONTRAST,
        )


def _unknown(
    screen: Screen, entries: Sequence[str], where: Where, *loc: str | int
) -> Iterator[Fault]:
    known = [entry.key for entry in screen.playlist]
    for index, key in enumerate(entries):
        if key not in known:
            yield codes.UNKNOWN_ENTRY.at(
                where(*loc, "entries", index), name=key, known="、".join(known)
            )
