"""Calendar: recurrence phrases, holidays, expansion into sessions, and what is written of them.

The names below are what other rooms use; the modules behind them may change.
"""

from showcase.calendar.activity import (
    Activity,
    Cancelled,
    Extra,
    Holiday,
    Moved,
    Rota,
    Session,
    Status,
    Turn,
    epoch,
)
from showcase.calendar.almanac import festival, lunar_label, solar_term
from showcase.calendar.canonical import phrase
from showcase.calendar.changes import check_changes
from showcase.calendar.expand import (
    Expansion,
    Skipped,
    coming,
    expand,
    expand_all,
    holiday_note,
)
from showcase.calendar.feeds import Channel, Entry, atom, json_feed
from showcase.calendar.finding import Finding, Read
from showcase.calendar.holidays import (
    DayMark,
    HolidayBook,
    Notice,
    book,
    read_notice,
    statutory,
    without_notice,
)
from showcase.calendar.ics import Details, Publication, calendar_file, event, feed, window
from showcase.calendar.ics_series import series_file, series_window
from showcase.calendar.month import CalendarDay, Month, Role, agenda, all_months, month, months
from showcase.calendar.month import Entry as DayEntry
from showcase.calendar.occupancy import Busy, Clash, HallDay, clashes, hall_week
from showcase.calendar.phrases import read_phrase
from showcase.calendar.rrule_text import rrule_text
from showcase.calendar.rule import Announced, LunarDay, Repeat, Rule, TermDay
from showcase.calendar.said import (
    chat_text,
    session_name,
    session_notes,
    session_title,
    session_when,
)
from showcase.calendar.select import between, grouped, in_series
from showcase.calendar.spec import ActivityText, read_activity, read_date
from showcase.calendar.stats import (
    Tally,
    by_branch,
    by_hall,
    by_kind,
    by_month,
    by_series,
    merged,
    summed,
    tally,
)
from showcase.calendar.time_text import read_time
from showcase.calendar.times import KNOWN_PARTS, Part, Span, TimeOfDay, parts_of_day

__all__ = [
    "KNOWN_PARTS",
    "Activity",
    "ActivityText",
    "Announced",
    "Busy",
    "CalendarDay",
    "Cancelled",
    "Channel",
    "Clash",
    "DayEntry",
    "DayMark",
    "Details",
    "Entry",
    "Expansion",
    "Extra",
    "Finding",
    "HallDay",
    "Holiday",
    "HolidayBook",
    "LunarDay",
    "Month",
    "Moved",
    "Notice",
    "Part",
    "Publication",
    "Read",
    "Repeat",
    "Role",
    "Rota",
    "Rule",
    "Session",
    "Skipped",
    "Span",
    "Status",
    "Tally",
    "TermDay",
    "TimeOfDay",
    "Turn",
    "agenda",
    "all_months",
    "atom",
    "between",
    "book",
    "by_branch",
    "by_hall",
    "by_kind",
    "by_month",
    "by_series",
    "calendar_file",
    "chat_text",
    "check_changes",
    "clashes",
    "coming",
    "epoch",
    "event",
    "expand",
    "expand_all",
    "feed",
    "festival",
    "grouped",
    "hall_week",
    "holiday_note",
    "in_series",
    "json_feed",
    "lunar_label",
    "merged",
    "month",
    "months",
    "parts_of_day",
    "phrase",
    "read_activity",
    "read_date",
    "read_notice",
    "read_phrase",
    "read_time",
    "rrule_text",
    "series_file",
    "series_window",
    "session_name",
    "session_notes",
    "session_title",
    "session_when",
    "solar_term",
    "statutory",
    "summed",
    "tally",
    "window",
    "without_notice",
]
