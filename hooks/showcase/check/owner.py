"""Check: what a published site must say of its owner (norms N01–N03); a demo shows 待补 instead."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import Code, Fault, declare
from showcase.model import Site
from showcase.model.site import ICP, POLICE, SITE_CODE

NO_OWNER = declare(
    "E701",
    "没有主办单位",
    "正式网站的页脚要写主办单位，owner.name 还没有填",
    "填上主办单位全称；还在试用就把 profile 改成 demo",
    wrong="profile: public",
    right="profile: public\nowner: {name: 某街道党工委, contact: {phone: 027-12345678}}",
)
NO_ADDRESS = declare(
    "E709",
    "没有网址",
    "正式网站要写自己的网址，url 还是占位的 {url}",
    "填访客打开网站的地址，如 https://www.某某.cn/",
    wrong="profile: public\nurl: https://site.invalid/",
    right="profile: public\nurl: https://example.org/",
)
NO_CONTACT = declare(
    "E702",
    "没有联系方式",
    "正式网站的页脚要写联系方式，owner.contact 里还没有电话或邮箱",
    "填单位固定电话或单位邮箱，不写个人手机",
    wrong="profile: public\nowner: {name: 某街道党工委}",
    right="profile: public\nowner: {name: 某街道党工委, contact: {phone: 027-12345678}}",
)
NO_ICP = declare(
    "E703",
    "没有 ICP 备案号",
    "正式网站的页脚要写 ICP 备案号，filing.icp 还没有填",
    "填备案系统给的号码，如 鄂ICP备12345678号",
    wrong="profile: public",
    right="profile: public\nfiling: {icp: 鄂ICP备12345678号}",
)
BAD_ICP = declare(
    "E704",
    "ICP 备案号写法不对",
    "“{value}”不像 ICP 备案号：省份简称、ICP备、8 到 10 位数字、号",
    "照备案系统上的写，如 鄂ICP备12345678号 或 鄂ICP备12345678号-1",
    wrong="filing: {icp: ICP备12345678}",
    right="filing: {icp: 鄂ICP备12345678号}",
)
NO_POLICE = declare(
    "W705",
    "没有公安备案号",
    "正式网站开通 30 日内要办公安联网备案，filing.police 还没有填",
    "办好后填 鄂公网安备42010000000000号 这样的号码",
    wrong="profile: public",
    right="profile: public\nfiling: {police: 鄂公网安备42010000000000号}",
)
BAD_POLICE = declare(
    "E706",
    "公安备案号写法不对",
    "“{value}”不像公安备案号：省份简称、公网安备、14 位数字、号",
    "照公安备案平台上的写，如 鄂公网安备42010000000000号",
    wrong="filing: {police: 鄂公网安备4201号}",
    right="filing: {police: 鄂公网安备42010000000000号}",
)
NOT_GOVERNMENT = declare(
    "E707",
    "不该有网站标识码",
    "网站标识码只有政府网站才有，主办方性质是 {type}",
    "删掉 filing.site_code；确是政府网站就把 owner.type 写成 gov",
    wrong="owner: {type: company}\nfiling: {site_code: '4201000001'}",
    right="owner: {type: gov}\nfiling: {site_code: '4201000001'}",
)
BAD_SITE_CODE = declare(
    "E708",
    "网站标识码写法不对",
    "“{value}”不像网站标识码：10 位数字，或两个小写字母加 8 位数字",
    "照编制部门给的写",
    wrong="owner: {type: gov}\nfiling: {site_code: A1}",
    right="owner: {type: gov}\nfiling: {site_code: '4201000001'}",
)

PLACEHOLDER = "site.invalid"
"""The host of a site that has none yet (RFC 2606: it can never exist)."""


@rule(NO_OWNER, NO_ADDRESS, NO_CONTACT, NO_ICP, NO_POLICE, scope="file")
def owner_is_told(subject: Subject) -> Iterator[Fault]:
    """A public site names its owner, how to reach it, and its filings."""
    for site in _sites(subject):
        if site.profile != "public":
            continue
        contact = site.owner.contact
        missing: tuple[tuple[bool, Code, tuple[str, ...]], ...] = (
            (not site.owner.name, NO_OWNER, ("owner",)),
            (not (contact and (contact.phone or contact.email)), NO_CONTACT, ("owner", "contact")),
            (not site.filing.icp, NO_ICP, ("filing", "icp")),
            (not site.filing.police, NO_POLICE, ("filing", "police")),
        )
        for owed, code, loc in missing:
            if owed:
                yield code.at(subject.place(site, *loc))
        if PLACEHOLDER in site.url:
            yield NO_ADDRESS.at(subject.place(site, "url"), url=site.url)


@rule(BAD_ICP, BAD_POLICE, NOT_GOVERNMENT, BAD_SITE_CODE, scope="file")
def filings_are_right(subject: Subject) -> Iterator[Fault]:
    """Filing numbers are written as the authorities write them, whatever the profile."""
    for site in _sites(subject):
        filing = site.filing
        written = (
            (filing.icp, ICP, BAD_ICP, "icp"),
            (filing.police, POLICE, BAD_POLICE, "police"),
            (filing.site_code, SITE_CODE, BAD_SITE_CODE, "site_code"),
        )
        for value, pattern, code, key in written:
            if value and not pattern.fullmatch(value):
                yield code.at(subject.place(site, "filing", key), value=value)
        if filing.site_code and site.owner.type != "gov":
            yield NOT_GOVERNMENT.at(
                subject.place(site, "filing", "site_code"), type=site.owner.type
            )


def _sites(subject: Subject) -> Iterator[Site]:
    for _, entity in subject.entities():
        if isinstance(entity, Site):
            yield entity
