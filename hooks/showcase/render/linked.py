"""Render: what a page says to machines — JSON-LD after schema.org, from the view's own objects."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from posixpath import normpath
from typing import Any

from markupsafe import Markup

from showcase.calendar import Span
from showcase.gallery import Picture
from showcase.model import Activity, Branch, Building, Exhibit, Folder, News
from showcase.model.values import Location
from showcase.plan import Page, url_of
from showcase.views.parts.services import ServiceView

Context = Mapping[str, Any]
Absolute = Callable[[str], str]
Thing = dict[str, Any]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def linked_data(page: Page, context: Context, absolute: Absolute) -> Markup:
    """The JSON-LD of a page: its trail of breadcrumbs, and the thing it is about.

    Args:
        page: the planned page.
        context: what its template gets.
        absolute: makes an absolute address of one below the site's root.
    """
    things = [crumbs(page, absolute)] if page.crumbs else []
    make = ABOUT.get(page.kind)
    if make:
        thing = make(page, context, absolute)
        things += [{"@context": "https://schema.org", **_filled(thing)}] if thing else []
    return Markup("\n".join(map(_script, things)))  # noqa: S704 - escaped in _script


def crumbs(page: Page, absolute: Absolute) -> Thing:
    """The trail from the home page to this page."""
    trail = [("首页", ""), *page.crumbs, (page.title, page.url)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": absolute(url)}
            for n, (name, url) in enumerate(trail, 1)
        ],
    }


def _script(thing: Thing) -> str:
    """JSON that cannot end its script element, whatever an editor wrote."""
    text = _JSON.encode(thing)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f'<script type="application/ld+json">{text}</script>'


def _filled(thing: Thing) -> Thing:
    """Without what is not known: a missing value is left out, never invented."""
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}


def _address(location: Location) -> Thing | None:
    parts = _filled(
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
        "address": _address(building.location),
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
        "subjectOf": _filled(
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
    return _filled(
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


def _chapter(page: Page, context: Context, absolute: Absolute) -> Thing:
    """What a chapter's page is about; most are about no one thing."""
    make = CHAPTERS.get(context["chapter"].name)
    return make(page, context, absolute) if make else {}


def _services(page: Page, context: Context, absolute: Absolute) -> Thing:
    """The services of a building, each with where it stands on the page."""
    folder: Folder = context["folder"]
    listed = [
        _service(view, f"{absolute(page.url)}#service-{group.group.id}-{view.service.id}")
        for group in context["part"].groups
        for view in group.services
    ]
    if not listed:
        return {}
    return {
        "@type": "ItemList",
        "url": absolute(page.url),
        "name": f"{folder.name}{page.title}",
        "numberOfItems": len(listed),
        "itemListElement": [
            {"@type": "ListItem", "position": n, "item": service}
            for n, service in enumerate(listed, 1)
        ],
    }


def _service(view: ServiceView, url: str) -> Thing:
    service = view.service
    providers = [*service.provider, *filter(None, [service.department])]
    return _filled(
        {
            "@type": "Service",
            "@id": url,
            "url": url,
            "name": service.name,
            "alternateName": service.also_known_as,
            "serviceType": service.cat,
            "description": service.how,
            "provider": [{"@type": "Organization", "name": name} for name in providers],
            "availableChannel": view.hall
            and {
                "@type": "ServiceChannel",
                "serviceLocation": {"@type": "Place", "name": view.hall.name},
            },
            "offers": service.free and {"@type": "Offer", "price": 0, "priceCurrency": "CNY"},
        }
    )


def _exhibition(page: Page, context: Context, absolute: Absolute) -> Thing:
    """The gallery's page: an exhibition with its pieces."""
    folder: Folder = context["folder"]
    labels = [label for room in context["part"].rooms for label in room.labels]
    return {
        "@type": "ExhibitionEvent",
        "@id": absolute(page.url) + "#exhibition",
        "url": absolute(page.url),
        "name": f"{folder.name}{page.title}",
        "location": _filled(
            {
                "@type": "Place",
                "name": folder.name,
                "address": _address(folder.profile.location)
                if isinstance(folder.profile, Building)
                else None,
            }
        ),
        "workFeatured": [
            {
                "@type": "CreativeWork",
                "name": label.exhibit.title,
                "url": absolute(url_of("exhibit", label.exhibit.key)),
            }
            for label in labels
        ],
    }


def _news(page: Page, context: Context, absolute: Absolute) -> Thing:
    news: News = context["news"]
    return {
        "@type": "NewsArticle",
        "url": absolute(page.url),
        "headline": news.title,
        "datePublished": None if news.date_kind == "year_inferred" else news.date,
        "author": {"@type": "Organization", "name": news.unit},
    }


CHAPTERS: dict[str, Callable[[Page, Context, Absolute], Thing]] = {
    "gallery": _exhibition,
    "services": _services,
}
"""Chapters that are about things of their own."""

ABOUT: dict[str, Callable[[Page, Context, Absolute], Thing]] = {
    "building": _place,
    "branch": _organisation,
    "chapter": _chapter,
    "activity": _series,
    "exhibit": _exhibit,
    "news": _news,
}
"""What a page of each kind is about; kinds that are lists only have their breadcrumbs."""
