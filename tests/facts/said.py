"""What is said of a case: by the data files, or by the pages of a built site."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html
from pydantic import BaseModel

from showcase.model import Catalogue, Entity
from showcase.words import date_text, floor_text, quantity_text

DATE = re.compile(r"\d{4}(-\d\d){0,2}")
HIDDEN = {"notes", "former_ids"}
"""Fields that never reach a page."""

FLAGS: dict[tuple[str, Any], str] = {
    ("undefined", True): "内容待补",
    ("suggested", True): "编辑建议",
    ("free", True): "免费",
    ("brand", True): "品牌",
    ("minors", True): "涉及未成年人",
    ("in_layout", False): "布局名称之外",
    ("floor", None): "待补",
    ("area_m2", None): "待补",
    ("as_of_kind", "published"): "发稿日",
    ("as_of_kind", "inferred"): "推断",
    ("started_kind", "year_inferred"): "年份待核",
    ("opened_kind", "year_inferred"): "年份待核",
    ("founded_kind", "year_inferred"): "年份待核",
    ("date_kind", "year_inferred"): "年份待核",
}
"""What pages say for a field's value, in the words of the templates."""

UNITS = {
    "building_count": "栋",
    "declared_count": "项",
    "items_declared": "项",
    "sub_series_declared": "个",
    "key_tasks": "重点任务",
    "diagonal_in": "英寸",
}
"""Units that the name of a field stands for."""

DISTRICTS = {
    "wuhan-greenland": "wuhan-wuchang",
    "guangzhou-ifc": "guangzhou-tianhe",
    "shenzhen-iic": "shenzhen-futian",
}
"""The district that frames a case's building."""


def folded(text: str) -> str:
    """Text as compared: without spaces, half-width and full-width forms being one."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def stands_in(saying: str, text: str) -> bool:
    """Whether a folded text says it; a number is not found inside a longer number."""
    wanted = folded(saying)
    before = r"(?<![\d.])" if wanted[:1].isdigit() else ""
    after = r"(?!\.?\d)" if wanted[-1:].isdigit() else ""
    if not before and not after:
        return wanted in text.replace(f"不{wanted}", "")  # 不定期 does not say 定期
    return re.search(before + re.escape(wanted) + after, text) is not None


def folders(case: str) -> set[str]:
    """The folders of the data that hold a case."""
    return {case, DISTRICTS.get(case, case)}


def branches(catalogue: Catalogue, case: str) -> list[str]:
    """The ids of the organisations that a case's sources tell of."""
    return [
        ident
        for ident, branch in catalogue.branches.items()
        if any(source.startswith(f"{case}/") for source in branch.sources)
    ]


def by_data(catalogue: Catalogue, entities: list[Entity], case: str) -> str:
    """Everything the data files say of a case, folded."""
    own = {f"branches/{ident}.yaml" for ident in branches(catalogue, case)}
    places = folders(case)
    said = [
        text
        for entity in entities
        if entity.file in own or (set(entity.file.split("/")[1:2]) & places)
        for text in spoken(entity, "")
    ]
    return "\n".join(map(folded, said))


def spoken(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, str | bool) or value is None:
        if (name, value) in FLAGS:
            yield FLAGS[name, value]
        elif isinstance(value, str):
            yield value
            if DATE.fullmatch(value):
                yield date_text(value)
    elif isinstance(value, int | float):
        yield quantity_text(value, None, _unit(name))
        if name in ("floor", "known"):
            yield floor_text(int(value))
        if "declared" in name or name == "building_count":
            yield f"共{value}"
    elif isinstance(value, list):
        for item in value:
            yield from spoken(item, name)
    elif isinstance(value, BaseModel):
        yield from _spoken_model(value, name)


def _spoken_model(value: BaseModel, name: str) -> Iterator[str]:
    fields = {n: getattr(value, n) for n in type(value).model_fields if n not in HIDDEN}
    number = fields.get("value")
    if isinstance(number, int | float):
        unit = fields.get("unit") or _unit(name)
        said = quantity_text(number, fields.get("q"), unit)
        yield (fields.get("note") or "") + said
        yield said + (fields.get("note") or "")
    for field in ("before", "after", "people"):
        if isinstance(fields.get(field), int | float):
            yield quantity_text(fields[field], None, fields.get("unit"))
    if type(value).__name__ == "Floors":
        yield f"地上{fields['above']}层，地下{fields['below']}层"
    if type(value).__name__ in ("CountOnly", "Post") and fields["count"]:
        yield f"{fields.get('name') or fields['role']}×{fields['count']}"
    for field, item in fields.items():
        yield from spoken(item, field)


def _unit(name: str) -> str | None:
    return UNITS.get(name) or {"_m2": "平方米", "_m": "米"}.get(name[name.rfind("_") :])


def by_site(site: Path, catalogue: Catalogue, case: str) -> str:
    """Everything the pages about a case say to a visitor, folded: texts, pictures, addresses."""
    tops = [
        f"{top}/{folder}" for folder in sorted(folders(case)) for top in ("buildings", "districts")
    ]
    tops += [f"branches/{ident}" for ident in branches(catalogue, case)]
    files = [page for top in [*tops, "network"] for page in sorted((site / top).rglob("*.html"))]
    return "\n".join(folded(page_text(page)) for page in files)


def page_text(page: Path) -> str:
    """The text of a page's body, with what its pictures and links say."""
    tree = html.document_fromstring(page.read_text(encoding="utf-8"))
    for hidden in tree.xpath("//script | //style | //template"):
        hidden.drop_tree()
    spoken = tree.xpath("//body//text() | //@alt | //@aria-label | //@href | //svg//text()")
    return "".join(map(str, spoken))
