"""Model: values every entity may carry — quantities with qualifiers, sources, media, consent."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from showcase.model.base import FullDate, Line, MediaPath, Model, PartialDate, Slug, SourceRef, Text

Qualifier = Literal[
    "约", "近", "将近", "逾", "超", "超过", "至少", "预计", "不足", "余", "多", "以上", "千余"
]
AsOfKind = Literal["stated", "published", "inferred"]
Number = Annotated[int | float, Field(ge=-1e15, le=1e15)]


class Dated(Model):
    """The provenance of a number: when it held, how that is known, whose scope, which source."""

    since: Annotated[PartialDate | None, Field(title="起算日期", examples=["2019-07-01"])] = None
    as_of: Annotated[PartialDate | None, Field(title="截至日期", examples=["2019-12-16"])] = None
    as_of_kind: Annotated[
        AsOfKind | None,
        Field(
            title="截至日期的依据",
            description="stated 原文写明；published 取发稿日；inferred 推断",
            examples=["published"],
        ),
    ] = None
    scope: Annotated[
        Line | None, Field(title="口径", description="谁的数、算了什么", examples=["天河楼宇党委"])
    ] = None
    source: Annotated[
        SourceRef | None,
        Field(title="来源", description="本楼宇 sources 里的编号", examples=["news"]),
    ] = None
    approved_for_public: Annotated[
        bool | None, Field(title="已批准公开", description="党员数、组织数必须批准后才发布")
    ] = None
    approval_basis: Annotated[Line | None, Field(title="公开依据", examples=["公开报道"])] = None


class Quantity(Model):
    """A number with its qualifier and unit; the qualifier is never dropped (facts: 近500家)."""

    value: Annotated[Number, Field(title="数值", examples=[1500])]
    q: Annotated[Qualifier | None, Field(title="限定词", examples=["约"])] = None
    unit: Annotated[Line | None, Field(title="单位", examples=["平方米"])] = None
    note: Annotated[Line | None, Field(title="说明", examples=["总建筑面积"])] = None

    @model_validator(mode="before")
    @classmethod
    def _bare_number(cls, data: Any) -> Any:
        if isinstance(data, int | float) and not isinstance(data, bool):
            return {"value": data}
        return data


class Source(Model):
    """A published source, cited after GB/T 7714; what it lacks is shown as 待补."""

    id: Annotated[Slug, Field(title="编号", examples=["news"])]
    type: Annotated[
        Literal["M", "J", "N", "C", "D", "R", "S", "A", "EB/OL", "N/OL", "DB/OL", "Z"],
        Field(
            title="文献类型",
            description="GB/T 7714 标识：N 报纸，EB/OL 网页，M 图书……",
            examples=["EB/OL"],
        ),
    ] = "EB/OL"
    authors: Annotated[
        list[Line], Field(title="责任者", description="只写单位", examples=[["荆楚网"]])
    ] = []
    title: Annotated[Line | None, Field(title="题名")] = None
    publisher: Annotated[Line | None, Field(title="出版者或媒体", examples=["荆楚网"])] = None
    place: Annotated[Line | None, Field(title="出版地")] = None
    date: Annotated[PartialDate | None, Field(title="发布日期", examples=["2019-12-16"])] = None
    accessed: Annotated[FullDate | None, Field(title="引用日期")] = None
    url: Annotated[Line | None, Field(title="网址")] = None
    pages: Annotated[Line | None, Field(title="页码或版次")] = None
    genre: Annotated[Line | None, Field(title="体裁", examples=["新闻报道"])] = None
    note: Annotated[Line | None, Field(title="说明")] = None


class Consent(Model):
    """A person's consent to be shown (PIPL art. 25); gone from every output after `expires`."""

    scope: Annotated[list[Literal["name", "photo", "title"]], Field(title="同意范围", min_length=1)]
    channel: Annotated[list[Literal["web", "lobby", "print"]], Field(title="渠道", min_length=1)]
    date: Annotated[FullDate, Field(title="同意日期")]
    expires: Annotated[FullDate, Field(title="到期日", description="到期自动下架")]
    evidence_id: Annotated[Line, Field(title="存档编号")]
    guardian: Annotated[bool | None, Field(title="监护人已同意")] = None


class Media(Model):
    """A picture or film of the folder `media/`, described in words unless decorative."""

    file: Annotated[MediaPath, Field(title="文件")]
    alt: Annotated[Line | None, Field(title="画面描述", description="给看不到图的人")] = None
    decorative: Annotated[bool, Field(title="仅作装饰")] = False
    caption: Annotated[Line | None, Field(title="图注")] = None
    credit: Annotated[Line | None, Field(title="署名", description="只写单位")] = None
    rights: Annotated[Line | None, Field(title="使用权")] = None
    provenance: Annotated[Line | None, Field(title="由来")] = None
    map_approval: Annotated[
        Line | None,
        Field(title="审图号", description="图片是地图时必填", examples=["GS（2024）1234号"]),
    ] = None
    faces: Annotated[bool, Field(title="有人脸")] = False
    minors: Annotated[bool, Field(title="有未成年人")] = False
    consent: Annotated[Consent | None, Field(title="影像同意")] = None


class Review(Model):
    """Who reviewed a text, by role, never by name."""

    role: Annotated[Line, Field(title="审核岗位", examples=["区委党史研究室"])]
    date: Annotated[FullDate, Field(title="审核日期")]


class Geo(Model):
    """A point with its coordinate system (norm N19); lon before lat."""

    lon: Annotated[float, Field(title="经度", ge=73.5, le=135.1, examples=[113.318075])]
    lat: Annotated[float, Field(title="纬度", ge=3.8, le=53.6, examples=[23.120347])]
    crs: Annotated[
        Literal["wgs84", "gcj02", "bd09", "cgcs2000"], Field(title="坐标系", examples=["wgs84"])
    ]
    source: Annotated[SourceRef | None, Field(title="来源")] = None


class Location(Model):
    """Where something stands, as far as it is known."""

    city: Annotated[Line | None, Field(title="城市", examples=["武汉市"])] = None
    district: Annotated[Line | None, Field(title="区县", examples=["武昌区"])] = None
    street: Annotated[Line | None, Field(title="街道", examples=["徐家棚街"])] = None
    community: Annotated[Line | None, Field(title="社区")] = None
    area: Annotated[Line | None, Field(title="片区", examples=["武昌滨江商务区"])] = None
    hint: Annotated[Line | None, Field(title="位置提示", examples=["武昌长江边"])] = None
    address: Annotated[Line | None, Field(title="门牌地址")] = None
    address_source: Annotated[SourceRef | None, Field(title="地址来源")] = None
    geo: Annotated[Geo | None, Field(title="坐标")] = None


class Contact(Model):
    """How to reach an office: a post and a landline, never a person."""

    role: Annotated[Line | None, Field(title="岗位", examples=["服务中心值班岗"])] = None
    phone: Annotated[Line | None, Field(title="固定电话")] = None
    email: Annotated[Line | None, Field(title="单位邮箱")] = None


class Hours(Model):
    """Opening hours of one set of weekdays."""

    days: Annotated[Line, Field(title="星期", examples=["周一至周五"])]
    time: Annotated[Line, Field(title="时间", examples=["09:00-17:30"])]


class Closure(Model):
    """Days on which the place is closed."""

    from_: Annotated[FullDate, Field(title="从", alias="from")]
    to: Annotated[FullDate | None, Field(title="到（含当日）")] = None
    reason: Annotated[Line | None, Field(title="原因", examples=["场地维修"])] = None


class Link(Model):
    """An address outside the site, shown as a link only."""

    label: Annotated[Line, Field(title="文字")]
    url: Annotated[Line, Field(title="网址")]


class Remark(Model):
    """A statement with what contradicts it: shown side by side, never decided silently."""

    text: Annotated[Text, Field(title="内容")]
    source: Annotated[SourceRef | None, Field(title="来源")] = None
