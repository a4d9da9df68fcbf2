"""Model: a file that holds a list without a page for each item."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import Entity, Line, PartialDate, SourceRef, Text
from showcase.model.values import AsOfKind


class ListFile(Entity):
    """A file that holds a list; what is true of all its items is said once at its head."""

    as_of: Annotated[PartialDate | None, Field(title="截至日期（全表）")] = None
    as_of_kind: Annotated[AsOfKind | None, Field(title="截至日期的依据（全表）")] = None
    source: Annotated[SourceRef | None, Field(title="来源（全表）")] = None
    approved_for_public: Annotated[bool | None, Field(title="已批准公开（全表）")] = None
    approval_basis: Annotated[Line | None, Field(title="公开依据（全表）")] = None
    text: Annotated[Text | None, Field(title="说明")] = None
