"""Parts: news, latest first, with an archive by month."""

from __future__ import annotations

from dataclasses import dataclass

from showcase import words
from showcase.model import Catalogue, Folder, News
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.folders import home_of


@dataclass(frozen=True, slots=True)
class NewsView:
    """A news item; `unchecked` when its year is inferred (年份待核)."""

    news: News
    when: str
    unchecked: bool
    people: Amount | None
    home: str


@dataclass(frozen=True, slots=True)
class Month:
    """The news of a month: its name, an anchor, the items."""

    name: str
    anchor: str
    items: tuple[NewsView, ...]


@dataclass(frozen=True, slots=True)
class NewsPart:
    """The chapter 动态."""

    months: tuple[Month, ...]

    @property
    def first(self) -> tuple[NewsView, ...]:
        """A handful for the short form."""
        return tuple(item for month in self.months for item in month.items)[:5]


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is any news."""
    return bool(folder.news)


def make(scene: Scene, folder: Folder) -> NewsPart:
    """The news of a folder by month, latest first."""
    months: dict[str, list[NewsView]] = {}
    for item in ordered(folder):
        months.setdefault(item.date[:7], []).append(view(folder, item))
    return NewsPart(
        tuple(Month(words.date_text(m), f"m{m}", tuple(items)) for m, items in months.items())
    )


def ordered(folder: Folder) -> list[News]:
    """The news latest first; of one day, by id."""
    by_id = sorted(folder.news.values(), key=lambda n: n.id)
    return sorted(by_id, key=lambda n: n.date, reverse=True)


def view(folder: Folder, news: News) -> NewsView:
    """A news item as it is shown."""
    return NewsView(
        news,
        words.date_text(news.date),
        news.date_kind == "year_inferred",
        amount_of(news.people),
        home_of(folder),
    )
