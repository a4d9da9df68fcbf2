"""Model: a stairwell that is a hall — between which storeys it runs, and its measures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from showcase.model.base import Model

Floor = Annotated[int, Field(ge=-30, le=300)]


class Stair(Model):
    """A stair of two flights a storey, with a landing at each storey and one half way."""

    floor_from: Annotated[Floor | None, Field(title="起始楼层", examples=[3])] = None
    floor_to: Annotated[Floor | None, Field(title="终止楼层", examples=[18])] = None
    storey_m: Annotated[float | None, Field(title="层高（米）", ge=2.8, le=8, examples=[3.6])] = (
        None
    )
    run_m: Annotated[
        float | None,
        Field(title="梯段长（米）", description="水平量", ge=1.5, le=12, examples=[3.6]),
    ] = None
    width_m: Annotated[float | None, Field(title="梯段宽（米）", ge=0.9, le=6, examples=[2])] = None
    landing_m: Annotated[float | None, Field(title="平台深（米）", ge=0.9, le=8, examples=[2])] = (
        None
    )

    schematic: Annotated[bool, Field(title="示意", description="没有测绘就写 true")] = True

    @property
    def floors(self) -> tuple[int, ...]:
        """The storeys from the lowest up; there is no storey 0. Empty where they are not known."""
        if self.floor_from is None or self.floor_to is None:
            return ()
        low, high = sorted((self.floor_from, self.floor_to))
        return tuple(floor for floor in range(low, high + 1) if floor)

    @property
    def surveyed(self) -> bool:
        """Whether it is drawn from a survey: all measures are known."""
        return not self.schematic and None not in (
            self.storey_m,
            self.run_m,
            self.width_m,
            self.landing_m,
        )
