"""The table of the kinds of page says what each module offers; a kind that is not in it has no pages."""

from importlib import import_module
from pathlib import Path

from showcase import views

OFFERS = ("pages_in", "pages", "dated_pages")


def test_every_kind_is_in_the_table_with_what_it_offers() -> None:
    names = sorted(p.stem for p in Path(views.__file__).parent.glob("*.py") if p.stem != "__init__")
    modules = {name: import_module(f"showcase.views.{name}") for name in names}
    offered = {n: {o for o in OFFERS if hasattr(m, o)} for n, m in modules.items()}

    assert {n: set(offers) for n, offers in views.KINDS.items()} == {
        n: offers for n, offers in offered.items() if offers
    }
