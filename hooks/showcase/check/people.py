"""Check: people in running text — telephones out of place, names after a post (norm N11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.check.texts import spot_of, suspects
from showcase.check.wording import QUIET
from showcase.faults import Fault, declare

LANDLINE = declare(
    "W615",
    "电话写在正文里",
    "这里有电话号码 {number}，正文里的号码换了不容易找到",
    "单位固定电话写在 contact 的 phone，正文写“见联系方式”",
    wrong="summary: 报名电话 027-12345678",
    right="summary: 报名见联系方式",
)
NAME = declare(
    "W617",
    "像是人名",
    "“{post}”后面像是人名（{masked}），本站只写岗位，不写姓名",
    "改成岗位，如“服务中心值班岗”",
    wrong="summary: 联系人：张某某",
    right="summary: 联系岗位：服务中心值班岗",
)
_PHONE = re.compile(r"(?<![\d-])0(?:10|2\d|[3-9]\d{2})[-— ]?[1-9]\d{6,7}(?![\d-])")
_PHONE_LIKELY = re.compile(r"0(?:10|2\d|[3-9]\d{2})")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_POSTS = "联系人|负责人|经办人|讲解员|值班员|主讲人|摄影|撰稿|记者"
_NAMED_LIKELY = re.compile(_POSTS)
_NAMED = re.compile(
    f"(?P<post>{_POSTS})[：:]\\s*"
    f"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff岗部室处])"
)


@rule(LANDLINE, scope="file")
def telephones_in_their_place(subject: Subject) -> Iterator[Fault]:
    """A landline stands in the field made for it."""
    for document, loc, text in suspects(subject, _PHONE, _PHONE_LIKELY):
        if loc and loc[-1] != "phone" and not QUIET.intersection(loc):
            for found in _PHONE.finditer(text):
                yield LANDLINE.at(spot_of(document, loc, found[0]), number=found[0])


@rule(NAME, scope="file")
def no_names_of_people(subject: Subject) -> Iterator[Fault]:
    """Posts are named, people are not; what follows a post and begins with a surname is told."""
    for document, loc, text in suspects(subject, _NAMED, _NAMED_LIKELY):
        for found in _NAMED.finditer(text):
            masked = found["name"][0] + "*" * (len(found["name"]) - 1)
            place = spot_of(document, loc, found[0])
            yield NAME.at(place, post=found["post"], masked=masked)
