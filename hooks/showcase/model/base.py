"""Model: the ground the entities stand on — strictness, keys, references, partial dates.

Every build after an edit imports all models and reads one or two files. So a model's validator is
built when it is first asked for (`defer_build`), and the modules of models do without
`from __future__ import annotations`, which would make texts of the annotations that pydantic then
compiles one by one.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    StringConstraints,
)

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
PARTIAL_DATE = re.compile(r"^[0-9]{4}(?:-([0-9]{2})(?:-([0-9]{2}))?)?$")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as a reference: its value is the id (or `<building>/<id>`) of a `kind`."""

    kind: str


class Model(BaseModel):
    """Anything an editor writes: unknown keys are refused, values never change after reading."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        strict=True,  # "no" is no boolean and "50" no number: told, not guessed
        defer_build=True,
    )


class Entity(Model):
    """A thing with a file of its own; the id is the file's name.

    Attributes:
        key: `<folder>/<id>` (or `<id>` at the top), unique within a kind; the calendar UID.
        file: path of its file below the data folder.
    """

    notes: Annotated[
        list[str],
        Field(title="编辑备注", description="只给编辑看，永不发布", examples=[["口径待核"]]),
    ] = []
    also_known_as: Annotated[
        list[str],
        Field(
            title="别名",
            description="同一事物的其他叫法，搜索时也能找到",
            examples=[["政治生活馆"]],
        ),
    ] = []
    former_ids: Annotated[
        list[Annotated[str, StringConstraints(pattern=SLUG)]],
        Field(
            title="曾用编号",
            description="改过文件名时写旧名，旧网址会自动跳转",
            examples=[["old-hall"]],
        ),
    ] = []

    _key: str = PrivateAttr(default="")
    _file: str = PrivateAttr(default="")

    @property
    def key(self) -> str:
        """The key of this entity within its kind."""
        return self._private("_key")

    @property
    def id(self) -> str:
        """The id alone, without the folder."""
        return self._private("_key").rpartition("/")[2]

    @property
    def ids(self) -> tuple[str, ...]:
        """The id, then those it had before, the oldest first."""
        return (self.id, *self.former_ids)

    @property
    def folder(self) -> str:
        """The building or district this entity lies in; empty at the top."""
        folder, slash, _ = self._private("_key").partition("/")
        return folder if slash else ""

    @property
    def file(self) -> str:
        """The path of this entity's file below the data folder."""
        return self._private("_file")

    def _private(self, name: str) -> str:
        """A private attribute; a page asks so often that pydantic's own detour would be felt."""
        found: str = (self.__pydantic_private__ or {})[name]
        return found

    def placed(self, key: str, file: str) -> Self:
        """Give the entity its key and file once, right after reading."""
        self._key = key
        self._file = file
        return self


def _partial_date(value: str) -> str:
    found = PARTIAL_DATE.match(value)
    if not found:
        raise ValueError("partial_date")
    month, day = found.groups()
    if month and not 1 <= int(month) <= 12:
        raise ValueError("partial_date")
    if day:
        days = [31, 29 if _leap(int(value[:4])) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if not 1 <= int(day) <= days[int(month) - 1]:
            raise ValueError("no_such_day")
    return value


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _full_date(value: str) -> str:
    _partial_date(value)
    if len(value) != 10:
        raise ValueError("full_date")
    return value


def _bare_year(value: Any) -> Any:
    """YAML reads a lone year as a number; to the editor it is a date like any other."""
    return str(value) if type(value) is int and 1000 <= value <= 9999 else value


PartialDate = Annotated[
    str,
    BeforeValidator(_bare_year, json_schema_input_type=str | int),
    AfterValidator(_partial_date),
    Field(description="写到知道为止：2019、2019-06 或 2019-06-30", examples=["2019-06"]),
]
"""A date as precise as it is known: `2019`, `2019-06` or `2019-06-30`."""

HistoricDate = Annotated[
    str,
    BeforeValidator(_bare_year, json_schema_input_type=str | int),
    StringConstraints(min_length=1, max_length=60, pattern=r"^[^\n]*$"),
    Field(
        description="知道多少写多少：1921、1921-07、1921-07-01、1921~（约）、1921?（存疑）、192X（年代）、1921/1927（起止）",
        examples=["1921-07"],
    ),
]
"""A date of history in a subset of EDTF; what it may say is read by `gallery.read_date`."""

FullDate = Annotated[
    str, AfterValidator(_full_date), Field(description="年-月-日", examples=["2019-06-30"])
]
"""A calendar day, `2019-06-30`."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
"""One line of text."""

Text = Annotated[
    str,
    StringConstraints(min_length=1, max_length=20_000),
    Field(description="可以用 Markdown 写段落、列表和链接"),
]
"""Markdown text; HTML in it is never published."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
BuildingRef = Annotated[str, Ref("building")]
DistrictRef = Annotated[str, Ref("district")]
BranchRef = Annotated[str, Ref("branch")]
HallRef = Annotated[str, Ref("hall")]
ActivityRef = Annotated[str, Ref("activity")]
ExhibitRef = Annotated[str, Ref("exhibit")]
FigureRef = Annotated[str, Ref("figure")]
StationRef = Annotated[str, Ref("station")]
SourceRef = Annotated[str, Ref("source")]
SourceRefs = Annotated[
    list[SourceRef],
    Field(
        title="来源",
        description="所在楼宇或区 sources 里的编号；别处的写 楼宇/编号",
        examples=[["news"]],
    ),
]
"""Where a whole entity is known from."""
MediaPath = Annotated[
    str,
    StringConstraints(min_length=1, max_length=200),
    Ref("media"),
    Field(description="media/ 里的文件", examples=["media/hall.jpg"]),
]
