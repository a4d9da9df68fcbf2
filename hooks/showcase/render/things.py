"""Render: the things that pages are about, as schema.org names them — from the view's own objects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from posixpath import normpath
from typing import Any

from showcase.calendar import Span
from showcase.gallery import Picture
from showcase.model import Activity, Branch, Building, Exhibit, News
from showcase.model.values import Location
from showcase.plan import Page, url_of

Context = Mapping[str, Any]
Absolute = Callable[[str], str]
Thing = dict[str, Any]
About = Callable[[Page, Context, Absolute], Thing]
"""Makes a thing: of the planned page, what its template gets, and what makes an address absolute."""

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def filled(thing: Thing) -> Thing:
    """Without what is not known: a missing value is left out, never invented."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def address(location: Location) -> Thing | None:
    """Where something stands, as far as it is known; None where nothing is."""
    parts = filled(
        {
            "addressLocality": location.city,
            "addressRegion": location.district,
            "streetAddress": location.address,
        }
    )
    return {"@type": "PostalAddress", "addressCountry": "CN", **parts} if parts else None


def _place(page: Page, context: Context, absolute: Absolute) -> Thing:
    building: Building = context["building"]
    centre = building.centre
    geo = building.location.geo
    return {
        "@type": "CivicStructure",
        "@id": absolute(page.url),
        "url": absolute(page.url),
        "name": building.name,
        "alternateName": building.also_known_as,
        "description": building.summary,
        "address": address(building.location),
        "geo": {"@type": "GeoCoordinates", "latitude": geo.lat, "longitude": geo.lon}
        if geo and geo.crs == "wgs84"
        else None,
        "telephone": centre.contact.phone if centre and centre.contact else None,
        "openingHours": _opening_hours(context["profile"].opening),
    }


def _opening_hours(data: str) -> list[str]:
    """The usual week as schema.org writes it: `Mo 09:00-17:30`; a closed day is left out."""
    week: list[str] = json.loads(data)["week"] if data else []
    return [
        f"{day} {span}"
        for day, spans in zip(WEEKDAYS, week, strict=False)
        for span in (_clock(minutes) for minutes in spans.split(",") if minutes)
    ]


def _clock(minutes: str) -> str:
    return str(Span(*map(int, minutes.split("-")))) if minutes != "0-1440" else "00:00-23:59"


def _organisation(page: Page, context: Context, absolute: Absolute) -> Thing:
    branch: Branch = context["branch"]
    above: list[Branch] = context["above"]
    parent = above[-1] if above else None
    return {
        "@type": "Organization",
        "@id": absolute(page.url),
        "url": absolute(page.url),
        "name": branch.name,
        "alternateName": [*branch.also_known_as, *branch.former_names],
        "foundingDate": branch.founded,
        "parentOrganization": parent
        and {
            "@type": "Organization",
            "@id": absolute(url_of("branch", parent.key)),
            "name": parent.name,
        },
    }


def _series(page: Page, context: Context, absolute: Absolute) -> Thing:
    activity: Activity = context["activity"]
    start = activity.starts or activity.when or next(iter(activity.dates), None)
    return {
        "@type": "Event" if start and not activity.repeat else "EventSeries",
        "url": absolute(page.url),
        "name": activity.name,
        "description": activity.summary,
        "startDate": start,
        "endDate": activity.ends,
        "location": page.place and {"@type": "Place", "name": page.place},
        "organizer": activity.organiser_text
        and {"@type": "Organization", "name": activity.organiser_text},
    }


def _exhibit(page: Page, context: Context, absolute: Absolute) -> Thing:
    """What can be looked at is an artwork to schema.org; words and records are archive components."""
    exhibit: Exhibit = context["exhibit"]
    detail = context["detail"]
    gallery = absolute(page.crumbs[-1][1])
    return {
        "@type": "VisualArtwork" if detail.pictures else "ArchiveComponent",
        "@id": absolute(page.url),
        "url": absolute(page.url),
        "name": exhibit.title,
        "alternateName": exhibit.also_known_as,
        "artform": exhibit.kind if detail.pictures else None,
        "genre": None if detail.pictures else exhibit.kind,
        "temporalCoverage": _covered(exhibit.date),
        "abstract": exhibit.label,
        "creditText": exhibit.credit,
        "copyrightNotice": exhibit.rights,
        "license": _licence(exhibit.rights),
        "citation": [source.citation.text for source in detail.sources if not source.citation.owed],
        "image": [_image(picture, exhibit, page, absolute) for picture in detail.pictures],
        # an event is no work that a part could be of; it is about the thing, and the gallery's page
        # names it as a work featured
        "subjectOf": filled(
            {
                "@type": "ExhibitionEvent",
                "@id": f"{gallery}#exhibition",
                "url": gallery,
                "name": f"{page.place}{page.crumbs[-1][0]}",
                "location": {"@type": "Place", "name": page.place},
            }
        ),
    }


def _image(picture: Picture, exhibit: Exhibit, page: Page, absolute: Absolute) -> Thing:
    return filled(
        {
            "@type": "ImageObject",
            "contentUrl": absolute(normpath(page.url + (picture.full or picture.large))),
            "width": picture.width,
            "height": picture.height,
            "caption": picture.caption or picture.alt,
            "creditText": picture.credit,
            "copyrightNotice": picture.rights or exhibit.rights,
            "license": _licence(picture.rights) or _licence(exhibit.rights),
        }
    )


def _licence(rights: str | None) -> str | None:
    """A statement of rights that is itself an address, as schema.org wants a licence to be."""
    return rights if rights and rights.startswith(("https://", "http://")) else None


def _covered(date: str | None) -> str | None:
    """A date that ISO 8601 knows; what EDTF alone can say stays on the page."""
    return (
        date
        if date and re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2}|/\.\.)?", date)
        else None
    )


def _news(page: Page, context: Context, absolute: Absolute) -> Thing:
    news: News = context["news"]
    return {
        "@type": "NewsArticle",
        "url": absolute(page.url),
        "headline": news.title,
        "datePublished": None if news.date_kind == "year_inferred" else news.date,
        "author": {"@type": "Organization", "name": news.unit},
    }


THINGS: dict[str, About] = {
    "building": _place,
    "branch": _organisation,
    "activity": _series,
    "exhibit": _exhibit,
    "news": _news,
}
"""What a page of each kind is about."""
