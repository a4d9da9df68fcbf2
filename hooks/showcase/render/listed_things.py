"""Render: what pages of lists are about, as schema.org names it — services, and an exhibition."""

from __future__ import annotations

from showcase.model import Building, Folder
from showcase.plan import Page, url_of
from showcase.render.things import About, Absolute, Context, Thing, address, filled
from showcase.views.parts.services import ServiceView


def chapter(page: Page, context: Context, absolute: Absolute) -> Thing:
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
    return filled(
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
        "location": filled(
            {
                "@type": "Place",
                "name": folder.name,
                "address": address(folder.profile.location)
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


CHAPTERS: dict[str, About] = {
    "gallery": _exhibition,
    "services": _services,
}
"""Chapters that are about things of their own."""
