"""Room screens: what each kind of slide is given — plain data, words and drawings, no decisions left.

Each dataclass is rendered by `overrides/screens/slides/<KIND>.html` under the name `s`. Drawings and
QR codes are SVG strings made by the room draw; pictures are manifest paths.
"""

from showcase.screens.slides.dated import Countdown, Month, MonthDay, Now, Today, Week
from showcase.screens.slides.house import Organisation, Plan, Unit
from showcase.screens.slides.offered import Club, Clubs, Service, Services
from showcase.screens.slides.shown import (
    Frame,
    Messages,
    Note,
    Page,
    Phone,
    Picture,
    Smiles,
    Video,
    Walk,
    Wall,
    Welcome,
)
from showcase.screens.slides.told import (
    Event,
    Figures,
    Headline,
    Method,
    News,
    Number,
    Text,
    Timeline,
)

__all__ = [
    "Club",
    "Clubs",
    "Countdown",
    "Event",
    "Figures",
    "Frame",
    "Headline",
    "Messages",
    "Method",
    "Month",
    "MonthDay",
    "News",
    "Note",
    "Now",
    "Number",
    "Organisation",
    "Page",
    "Phone",
    "Picture",
    "Plan",
    "Service",
    "Services",
    "Smiles",
    "Text",
    "Timeline",
    "Today",
    "Unit",
    "Video",
    "Walk",
    "Wall",
    "Week",
    "Welcome",
]
