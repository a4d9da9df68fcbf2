"""Parts: services by group, with what is declared beyond what is listed, and the portal of 五务."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.model import Catalogue, Folder, Hall, Named
from showcase.model.services import Service, ServiceGroup
from showcase.plan import Scene
from showcase.views.parts.amounts import Amount, amount_of
from showcase.views.parts.items import Items, items
from showcase.words import OPEN_UPWARDS


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service and the hall it is offered in, if that has a page."""

    service: Service
    hall: Named | None

    @property
    def detailed(self) -> bool:
        """Whether more than the name is known."""
        s = self.service
        known = (
            s.where,
            s.how,
            s.department,
            s.provider,
            s.audience,
            s.material,
            s.period,
            s.quota,
            s.note,
        )
        return any(known) or s.days is not None or s.free is not None or self.hall is not None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of services.

    Attributes:
        declared: the source's own total (20多种); None when it gives none.
        partial: fewer are listed than declared.
    """

    group: ServiceGroup
    hall: Named | None
    services: tuple[ServiceView, ...]
    declared: Amount | None
    partial: bool
    facts: Items

    @property
    def plain(self) -> bool:
        """Whether the services are names only."""
        return not any(view.detailed for view in self.services)


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the portal and the listed services of its category, each with its anchor."""

    name: str
    services: tuple[tuple[str, Service], ...]


@dataclass(frozen=True, slots=True)
class ServicesPart:
    """The chapter 服务."""

    groups: tuple[GroupView, ...]
    portal: str = ""
    portal_text: str = ""
    doors: tuple[Door, ...] = ()
    text: str = ""


def filled(catalogue: Catalogue, folder: Folder) -> bool:
    """Whether there is a portal or a group of services."""
    return bool(folder.services.groups or folder.services.portal)


def make(scene: Scene, folder: Folder) -> ServicesPart:
    """The services of a folder."""
    catalogue = scene.catalogue
    head = folder.services
    every = [
        (f"service-{group.id}-{service.id}", service)
        for group in head.groups
        for service in group.services
    ]
    portal = head.portal
    return ServicesPart(
        tuple(_group(catalogue, folder, group) for group in head.groups),
        portal.name if portal else "",
        (portal.text or portal.by or "") if portal else "",
        tuple(
            Door(name, tuple((anchor, s) for anchor, s in every if s.cat == name))
            for name in (portal.means if portal else ())
        ),
        head.text or "",
    )


def offered_in(catalogue: Catalogue, folder: Folder, hall: Hall) -> list[GroupView]:
    """The groups, or parts of groups, that are offered in a hall."""
    found = []
    for group in folder.services.groups:
        view = _group(catalogue, folder, group)
        if view.hall and view.hall.key == hall.key:
            found.append(view)
            continue
        here = [s for s in view.services if s.hall and s.hall.key == hall.key]
        if here:
            found.append(GroupView(group, None, tuple(here), None, False, items([])))
    return found


def _group(catalogue: Catalogue, folder: Folder, group: ServiceGroup) -> GroupView:
    declared = group.declared_total
    return GroupView(
        group,
        catalogue.hall_named(group.hall, folder.id) if group.hall else None,
        tuple(
            ServiceView(s, catalogue.hall_named(s.hall, folder.id) if s.hall else None)
            for s in group.services
        ),
        amount_of(declared),
        declared is not None
        and len(group.services) < declared.value + (declared.q in OPEN_UPWARDS),
        items(group.facts),
    )
