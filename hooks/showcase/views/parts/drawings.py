"""Parts: the data as the drawings take it — elevation, floor plan, organisation tree, charts.

Templates call these as `drawings.<name>(…)`, because links depend on the page they stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from showcase import draw, words
from showcase.model import Branch, Building, Hall
from showcase.model.building import Floors
from showcase.model.hall import Plan
from showcase.plan import url_of
from showcase.views.parts.amounts import Amount
from showcase.views.parts.branches import Node
from showcase.views.parts.figures import FigureView
from showcase.views.parts.halls import HallView

if TYPE_CHECKING:
    from showcase.views.parts.skyline import Stop

Href = Callable[[str], str]

_CORRIDOR = "长廊"
_NO_ROOM = frozenset({"设备", "互动"})
"""Kinds that stand in a room rather than being one."""
_DOORS = {"north": (0.5, 0.0), "east": (1.0, 0.5), "south": (0.5, 1.0), "west": (0.0, 0.5)}
"""The middle of a side, as shares of a room's width and depth."""


def elevation(building: Building, variant: str = "hero", uid: str | None = None) -> Markup:
    """The building with its lit floors; what is unknown fades out.

    `uid` tells apart the ids of a building that stands more than once on a page.
    """
    return Markup(draw.elevation(drawn(building), variant, uid=uid))  # noqa: S704 - draw escapes


MOST_TOWERS = 8
"""Of a district's buildings so many are told apart on a narrow strip."""


def district(name: str, stops: Sequence[Stop], variant: str = "screen") -> Markup:
    """A district's towers side by side, as far as they are known; a height that is not fades out."""
    towers = tuple(
        draw.Tower(stop.building.name, stop.building.height_m, stop.building.floors_above)
        for stop in stops[:MOST_TOWERS]
    )
    made = draw.Building(name, towers=towers)
    return Markup(draw.elevation(made, variant)) if towers else Markup()  # noqa: S704 - draw escapes


def drawn(building: Building) -> draw.Building:
    """A building of the model as the drawings take it."""
    centre, floors = building.centre, building.floors or Floors()
    lit = [draw.LitFloor(o.floor, o.label, o.tower) for o in building.lit_floors]
    if centre and centre.floor is not None:
        lit.insert(0, draw.LitFloor(centre.floor, centre.name, centre.tower))
    return draw.Building(
        building.name,
        building.height_m.value if building.height_m else None,
        (building.height_m.q or "") if building.height_m else "",
        floors.above,
        floors.below,
        max(floors.known, default=None),
        tuple(
            draw.Tower(
                tower.name,
                tower.height_m.value if tower.height_m else None,
                tower.floors.above if tower.floors else None,
            )
            for tower in building.towers
        ),
        building.building_count,
        building.silhouette,
        tuple(lit),
    )


def qr_code(text: str, title: str) -> Markup:
    """A QR code for a phone."""
    return Markup(draw.qr(text, title=title))  # noqa: S704 - draw escapes


def plan(title: str, views: Sequence[HallView], href: Href, here: Hall | None = None) -> Markup:
    """The floor plan of halls that are known to lie on one floor; empty where that is not known.

    Where the editors drew no plan, equal rooms stand side by side, captioned 示意图.
    """
    rooms = [v for v in views if v.floor is not None and v.hall.kind not in _NO_ROOM]
    if len(rooms) < 2 or len({view.floor for view in rooms}) != 1:
        return Markup()
    marked = here.id if here else None
    if all(_points(view.hall.plan) for view in rooms):
        made = draw.FloorPlan(
            title,
            tuple(_room(view.hall, view.hall.plan, href) for view in rooms if view.hall.plan),
            surveyed=not any(view.hall.plan.schematic for view in rooms if view.hall.plan),
            you_are_here=marked,
        )
    else:
        made = draw.schematic_plan(
            title,
            [
                draw.Hall(
                    view.hall.id,
                    view.hall.name,
                    view.hall.kind,
                    href(url_of("hall", view.hall.key)),
                    _CORRIDOR in view.hall.name,
                )
                for view in rooms
            ],
            you_are_here=marked,
        )
    return Markup(draw.plan_svg(made))  # noqa: S704 - draw escapes


def _room(hall: Hall, plan: Plan, href: Href) -> draw.Room:
    return draw.Room(
        hall.id,
        hall.name,
        _points(plan),
        hall.kind,
        href(url_of("hall", hall.key)),
        _door(plan),
    )


def _points(plan: Plan | None) -> tuple[tuple[float, float], ...]:
    if plan is None:
        return ()
    if plan.points:
        return tuple((x, y) for x, y in plan.points)
    if plan.x is None or plan.y is None or plan.w is None or plan.h is None:
        return ()
    return draw.rect(plan.x, plan.y, plan.w, plan.h)


def _door(plan: Plan) -> tuple[float, float] | None:
    if plan.door is None:
        return None
    xs, ys = zip(*_points(plan), strict=True)
    across, down = _DOORS[plan.door]
    return (
        min(xs) + across * (max(xs) - min(xs)),
        min(ys) + down * (max(ys) - min(ys)),
    )


def tree(
    title: str,
    roots: Sequence[Node],
    href: Href,
    here: Branch | None = None,
    *,
    marked: bool = True,
) -> Markup:
    """The organisations as a tree; count-only nodes say how many they are.

    `here` is the organisation whose page this is, else those of the building are marked; a tree of
    no page in particular is not `marked`.
    """
    made = tuple(_node(root, href, here, marked) for root in roots)
    return Markup(draw.org_tree(made, title=title))  # noqa: S704 - draw escapes


def _node(node: Node, href: Href, here: Branch | None, marked: bool) -> draw.Node:
    children = tuple(_node(child, href, here, marked) for child in node.children)
    branch = node.branch
    if branch is None:
        return draw.Node(node.name, count=node.count, children=children)
    return draw.Node(
        node.name,
        href(url_of("branch", branch.key)),
        branch.kind or "",
        founded=branch.founded or "",
        predecessor=branch.predecessor or "",
        renamed_to=branch.renamed_to or "",
        joint=branch.joint,
        here=marked and (node.here if here is None else branch is here),
        children=children,
    )


def skyline(stops: Sequence[Stop], href: Href, uid: str = "") -> Markup:
    """A strip of buildings at one scale, each a link."""
    made = [draw.Stop(stop.building, href(stop.url), stop.caption) for stop in stops]
    return Markup(draw.skyline(made, uid=uid))  # noqa: S704 - draw escapes


def skyline_levels(stops: Sequence[Stop]) -> Markup:
    """Level lines behind a strip, every hundred metres."""
    return Markup(draw.skyline_levels([stop.building for stop in stops]))  # noqa: S704 - draw escapes


def chart(figure: FigureView) -> Markup:
    """The chart of a figure with its table: a change, a series, a part of a whole; else nothing."""
    if figure.series:
        points = [
            draw.Dated(point.date, _amount(point.amount), figure.scope, point.note)
            for point in figure.series
        ]
        return Markup(draw.series(figure.label, points))  # noqa: S704 - draw escapes
    if figure.before and figure.after:
        ends = (
            _figure(words.BEFORE, figure.before, figure),
            _figure(words.AFTER, figure.after, figure),
        )
        return Markup(draw.before_after(figure.label, *ends))  # noqa: S704 - draw escapes
    if figure.amount and figure.whole:
        part = _figure(figure.label, figure.amount, figure)
        whole = _figure(words.WHOLE, figure.whole, figure)
        return Markup(draw.part_of_whole(figure.label, part, whole))  # noqa: S704 - draw escapes
    return Markup()


def _figure(label: str, number: Amount, of: FigureView) -> draw.Figure:
    return draw.Figure(label, _amount(number), scope=of.scope)


def _amount(number: Amount) -> draw.Amount:
    return draw.Amount(number.value, number.unit, number.before or number.after)
