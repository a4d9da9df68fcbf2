"""Calendar: write `data/holidays/<year>.yaml` from the package chinese-calendar.

Run by hand when a new notice is in the package:
`python -m showcase.calendar.seed data/holidays 2027`.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from chinese_calendar import Holiday, constants

from showcase.calendar.words import HOLIDAY_RENAMED, SEED_BASIS, SEED_HEAD


def notice_yaml(year: int) -> str:
    """The notice of one year as YAML: days off in runs, each with its make-up days.

    Raises:
        LookupError: the package does not know the year yet.
    """
    off = [(day, name) for day, name in sorted(constants.holidays.items()) if day.year == year]
    work = [(day, name) for day, name in sorted(constants.workdays.items()) if day.year == year]
    if not off:
        raise LookupError(year)
    lines = [
        SEED_HEAD.format(year=year),
        f"year: {year}",
        SEED_BASIS.format(year=year),
        "holidays:",
    ]
    told: set[str] = set()
    for first, last, name in _runs(off):
        lines += [f"  - name: {_chinese(name)}", f"    from: {first}", f"    to: {last}"]
        made_up = [str(day) for day, other in work if other == name and name not in told]
        if made_up:
            lines.append(f"    workdays: [{', '.join(made_up)}]")
        told.add(name)
    return "\n".join(lines) + "\n"


def _runs(days: list[tuple[date, str]]) -> list[tuple[date, date, str]]:
    """Neighbouring days of one holiday as (first, last, name)."""
    runs: list[tuple[date, date, str]] = []
    for day, name in days:
        if runs and runs[-1][2] == name and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day, name)
        else:
            runs.append((day, day, name))
    return runs


def _chinese(name: str) -> str:
    chinese = str(Holiday(name).chinese)
    return HOLIDAY_RENAMED.get(chinese, chinese)


def main(arguments: list[str]) -> None:
    """Write the notices of the years named after the folder."""
    folder, *years = arguments
    for year in years:
        Path(folder, f"{year}.yaml").write_text(notice_yaml(int(year)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
