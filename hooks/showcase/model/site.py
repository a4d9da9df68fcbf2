"""Model: the site itself — who answers for it, under which profile it is published."""

import re
from typing import Annotated, Literal

from pydantic import Field

from showcase.model.base import Entity, FullDate, Line, Model, Text
from showcase.model.values import Contact, Link


class Owner(Model):
    """Who answers for the site (norm N01); the type decides which marks may be shown."""

    name: Annotated[Line | None, Field(title="主办单位")] = None
    type: Annotated[
        Literal["party_org", "gov", "public_institution", "company", "property"],
        Field(title="主办方性质"),
    ] = "party_org"
    contact: Annotated[Contact | None, Field(title="联系方式")] = None


ICP = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备[0-9]{8,10}号(?:-[0-9]+)?"
)
"""A filing number of the ministry, of the subject or (with -1) of the site (norm N02)."""
POLICE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]公网安备\s?([0-9]{14})号"
)
"""A filing number of the police; the group is the code its link carries (norm N03)."""
SITE_CODE = re.compile(r"[a-z]{2}[0-9]{8}|[0-9]{10}")
"""The identification code of a government site (norm N01)."""

MAP_APPROVAL = re.compile(r"(?:GS[\u4e00-\u9fff]?|[\u4e00-\u9fff]S)[（(]\d{4}[)）]\d+号")
"""The approval number of a published map (norm N18)."""


class Filing(Model):
    """Filing numbers of the footer (norms N02–N04)."""

    icp: Annotated[Line | None, Field(title="ICP备案号", examples=["鄂ICP备12345678号"])] = None
    police: Annotated[Line | None, Field(title="公安备案号")] = None
    site_code: Annotated[Line | None, Field(title="网站标识码")] = None

    @property
    def police_code(self) -> str:
        """The fourteen digits of the police filing number; empty when there is no right number."""
        found = POLICE.fullmatch(self.police or "")
        return found[1] if found else ""


class Mourning(Model):
    """Days on which the site is grey; the dates are the owner's, with their basis (norm N27)."""

    from_: Annotated[FullDate, Field(title="从", alias="from")]
    to: Annotated[FullDate, Field(title="到（含当日）")]
    scope: Annotated[Literal["web", "lobby", "both"], Field(title="范围")] = "both"
    basis: Annotated[Line, Field(title="依据")]
    emblem: Annotated[Literal["follow", "hide"], Field(title="党徽")] = "follow"


class Emblem(Model):
    """The owner's own emblem file and the basis of its use (norm N08); off without it."""

    file: Annotated[Line, Field(title="文件", examples=["media/emblem.svg"])]
    basis: Annotated[
        Line,
        Field(
            title="批准依据",
            description="企业、物业的网站要写明由哪个党组织批准",
            examples=["某某街道党工委批准"],
        ),
    ]
    sha256: Annotated[
        Line | None,
        Field(
            title="文件指纹",
            description="核对过的文件的 SHA-256，检查会告诉您是多少；文件被换掉就会报错",
        ),
    ] = None


class Site(Entity):
    """site.yaml."""

    title: Annotated[Line, Field(title="网站名称", examples=["楼宇党建展厅"])]
    headline: Annotated[Line, Field(title="首页大字", examples=["高楼之中，点亮一层。"])]
    tagline: Annotated[Line, Field(title="首页一句话")]
    profile: Annotated[
        Literal["demo", "public"], Field(title="用途", description="demo 演示；public 正式")
    ] = "demo"
    url: Annotated[Line, Field(title="网址", examples=["https://example.org/"])]
    owner: Annotated[Owner, Field(title="主办单位")] = Field(default_factory=Owner)
    filing: Annotated[Filing, Field(title="备案")] = Field(default_factory=Filing)
    emblem: Annotated[Emblem | None, Field(title="党徽")] = None
    parts_of_day: Annotated[
        list[Line], Field(title="时段词", description="没有钟点时可用的词，按一天的先后写")
    ] = ["上午", "中午", "下午", "晚间"]
    mourning: Annotated[list[Mourning], Field(title="哀悼日")] = []
    links: Annotated[list[Link], Field(title="友情链接")] = []
    allowed_hosts: Annotated[list[Line], Field(title="允许外链的网站")] = []
    correction: Annotated[Contact | None, Field(title="纠错联系")] = None
    privacy: Annotated[Text | None, Field(title="隐私补充说明")] = None
    freshness: Annotated[
        bool | None,
        Field(
            title="更新提醒",
            description="动态两周没有更新等情况是否提醒；不写时正式网站提醒，演示站点不提醒",
        ),
    ] = None


class Terms(Entity):
    """terms.yaml: fixed terms, known typos, words that stop publishing, and names that are right as they are."""

    fixed: Annotated[
        list[Line],
        Field(
            title="固定用语",
            description="逐字照写的说法，四个字以上；写成同音字会提醒",
            examples=[["三会一课"]],
        ),
    ] = []
    typos: Annotated[
        dict[str, Line],
        Field(
            title="错字对",
            description="左边是错的，右边是对的；出现左边的就不能发布",
            examples=[{"华容": "华融"}],
        ),
    ] = {}
    secrecy: Annotated[
        list[Line],
        Field(
            title="不能发布的字样",
            description="“绝密”“内部资料”等已经内置，这里写本单位另加的",
            examples=[["会议纪要"]],
        ),
    ] = []
    names: Annotated[
        list[Line],
        Field(
            title="照原样写的名称",
            description="地名、单位名、引文里的字：不当错字、绝对化说法、别名或繁体字提醒",
            examples=[["华容县", "第一党支部"]],
        ),
    ] = []


class HolidayDay(Model):
    """A span of days off, or one make-up working day."""

    name: Annotated[Line, Field(title="节日")]
    from_: Annotated[FullDate, Field(title="从", alias="from")]
    to: Annotated[FullDate, Field(title="到（含当日）")]
    workdays: Annotated[list[FullDate], Field(title="调休上班")] = []


class HolidayYear(Entity):
    """holidays/<year>.yaml: the yearly notice of the State Council."""

    year: Annotated[int, Field(title="年份", ge=1990, le=2100)]
    basis: Annotated[Line | None, Field(title="依据")] = None
    holidays: Annotated[list[HolidayDay], Field(title="放假安排")] = []


def site_owed() -> Site:
    """What stands in for site.yaml while a preview is started on data that cannot be read."""
    return Site(title="还没有网站", headline="待补", tagline="待补", url="https://site.invalid/")
