"""Model: what the data means — typed, frozen, without I/O. Asks nobody but the fault type."""

from showcase.model.activity import Activity
from showcase.model.base import Entity, Ref
from showcase.model.branch import Branch
from showcase.model.building import Building
from showcase.model.catalogue import Catalogue, resolve
from showcase.model.clubs import Clubs
from showcase.model.district import District, Station
from showcase.model.exhibit import Exhibit
from showcase.model.figures import Figure, Figures
from showcase.model.folder import Folder
from showcase.model.hall import Hall
from showcase.model.kinds import KINDS, Kind, kind_of
from showcase.model.load import Loaded, load, load_one
from showcase.model.methods import Method, Methods
from showcase.model.news import News
from showcase.model.records import Records
from showcase.model.references import references
from showcase.model.screen import Screen
from showcase.model.services import Services
from showcase.model.shelf import Named
from showcase.model.site import HolidayYear, Site, Terms
from showcase.model.tasks import TaskLists
from showcase.model.timeline import Timeline
from showcase.model.values import Quantity, Source
from showcase.model.walls import Walls

__all__ = [
    "KINDS",
    "Activity",
    "Branch",
    "Building",
    "Catalogue",
    "Clubs",
    "District",
    "Entity",
    "Exhibit",
    "Figure",
    "Figures",
    "Folder",
    "Hall",
    "HolidayYear",
    "Kind",
    "Loaded",
    "Method",
    "Methods",
    "Named",
    "News",
    "Quantity",
    "Records",
    "Ref",
    "Screen",
    "Services",
    "Site",
    "Source",
    "Station",
    "TaskLists",
    "Terms",
    "Timeline",
    "Walls",
    "kind_of",
    "load",
    "load_one",
    "references",
    "resolve",
]
