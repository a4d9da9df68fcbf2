"""Bench: rows as lines, as the table of docs/developers/speed.md, and as a plot."""

from dataclasses import dataclass

from bench.peers.measure import Run

MARK = "<!-- measured -->"
BAR, GAP, LEFT, WIDTH = 16, 26, 190, 640


@dataclass(frozen=True, slots=True)
class Row:
    """Ours, and beside it a peer where there is one; ratios are ours / theirs."""

    name: str
    pages: int
    ours: Run
    theirs: Run | None
    wall: float | None
    peak: float | None

    @property
    def line(self) -> str:
        """The row as a line of a Markdown table."""
        mine = f"{self.ours.wall:.2f} s, {self.ours.cpu:.2f} s, {self.ours.peak:.0f} MB"
        if self.theirs is None:
            return f"| {self.pages} | {self.name} | {mine} | | | |"
        other = f"{self.theirs.wall:.2f} s, {self.theirs.cpu:.2f} s, {self.theirs.peak:.0f} MB"
        return (
            f"| {self.pages} | {self.name} | {mine} | {other} | {self.wall:.2f} | {self.peak:.2f} |"
        )


def page(rows: list[Row], machine: str, before: str) -> str:
    """The page with the table between its marks written anew."""
    head, _, rest = before.partition(MARK)
    _, _, tail = rest.partition(MARK)
    table = [
        "| pages | beside | ours: wall, CPU, peak | theirs: wall, CPU, peak | wall ratio | memory ratio |",
        "| ---: | --- | --- | --- | ---: | ---: |",
        *(row.line for row in rows),
    ]
    picture = (
        f'![Cold builds, wall seconds](speed.svg){{ width="{WIDTH}" height="{height(rows)}" }}'
    )
    middle = "\n".join([f"{machine}; medians.", "", *table, "", picture])
    return f"{head}{MARK}\n{middle}\n{MARK}{tail}"


def height(rows: list[Row]) -> int:
    """The plot's height, in its own units: two bars a pair."""
    return 2 * GAP * sum(row.theirs is not None for row in rows) + 12


def plot(rows: list[Row]) -> str:
    """Wall seconds as bars, ours dark beside each peer's; SVG."""
    bars = [
        (f"{row.name}, {row.pages}", run.wall, mine)
        for row in rows
        if row.theirs
        for run, mine in ((row.ours, True), (row.theirs, False))
    ]
    most = max(seconds for _, seconds, _ in bars)
    lines = []
    for place, (label, seconds, mine) in enumerate(bars):
        y = place * GAP + (0 if mine else -4)
        length = seconds / most * (WIDTH - LEFT - 90)
        name = "ours" if mine else label
        lines.append(
            f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{name}</text>'
            f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" fill="{"#B5121B" if mine else "#6B6058"}"/>'
            f'<text x="{LEFT + length + 6:.1f}" y="{y + 13}">{seconds:.2f} s</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -8 {WIDTH} {height(rows)}" '
        f'font-family="sans-serif" font-size="12" fill="#221C19"><title>Cold builds, wall seconds</title>'
        + "".join(lines)
        + "</svg>\n"
    )
