"""Check: pictures and words of people — consent, its reach and its end (norm N11)."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.check.rule import Subject, rule
from showcase.faults import Fault, declare
from showcase.model import Entity, Walls
from showcase.model.values import Consent, Media

Loc = tuple[str | int, ...]
_AGREED = "consent: {scope: [photo], channel: [web, lobby], date: 2025-01-05, expires: 2027-12-31, evidence_id: 2026-001}"

QUOTED = declare(
    "E630",
    "原话没有同意记录",
    "留言“{topic}”写了原话，没有同意记录，不能公开（N11）",
    "补上 consent（同意），写存档编号和到期日；没有征得同意就把 quote 改写成 gist（大意）",
    wrong="messages:\n  - {topic: 迎新, quote: 今天很开心}",
    right="messages:\n  - {topic: 迎新, gist: 首次参加感到开心}",
)
FACES = declare(
    "E631",
    "有人脸的照片没有同意记录",
    "照片 {file} 有人脸，没有同意记录，不能公开（N11）",
    "补上 consent（影像同意）；没有征得同意就换一张没有人脸的照片",
    wrong="media:\n  - {file: media/poster.JPG, alt: 合影, faces: true}",
    right="media:\n  - {file: media/poster.JPG, alt: 合影, faces: true, " + _AGREED + "}",
)
MINORS = declare(
    "E632",
    "未成年人的照片没有监护人同意",
    "照片 {file} 有未成年人，没有监护人的同意，不能公开（N11）",
    "监护人同意后在 consent 里写 guardian: true；没有就换一张照片",
    wrong="media:\n  - {file: media/poster.JPG, alt: 亲子活动, minors: true}",
    right="media:\n  - {file: media/poster.JPG, alt: 亲子活动, minors: true, "
    + _AGREED.replace("evidence_id", "guardian: true, evidence_id")
    + "}",
)
EXPIRED = declare(
    "W633",
    "同意已经到期",
    "{what}的同意 {day} 到期，网站和大屏已不再显示",
    "续签后改 expires（到期日）；不再使用就删掉这一条和照片，git 历史里仍有，要清理请找维护人员",
    wrong="smiles:\n  - photo: media/poster.JPG\n    " + _AGREED.replace("2027", "2025"),
    right="smiles:\n  - photo: media/poster.JPG\n    " + _AGREED,
)
UNREACHED = declare(
    "W634",
    "同意的范围不够",
    "{what}的同意{why}，不会显示",
    "核对同意书后改正 consent",
    wrong="smiles:\n  - photo: media/poster.JPG\n    " + _AGREED.replace("photo]", "name]"),
    right="smiles:\n  - photo: media/poster.JPG\n    " + _AGREED,
)
MESSAGE = "留言“{name}”"
SMILE = "笑脸 {name} "
PICTURE = "照片 {name} "
NO_PHOTO = "不包括照片（scope 里没有 photo）"
NOT_YET = "从 {day} 起才有效"
REFUSED = "被监护人拒绝了（guardian: false）"


@rule(QUOTED, FACES, MINORS, EXPIRED, UNREACHED, scope="file")
def people_have_agreed(subject: Subject) -> Iterator[Fault]:
    """Nobody's face or words are in the data without consent; where it does not hold, it is told."""
    for _, entity in subject.entities():
        if isinstance(entity, Walls):
            yield from _walls(subject, entity)
        for index, media in enumerate(getattr(entity, "media", ())):
            yield from _media(subject, entity, media, index)


def _walls(subject: Subject, walls: Walls) -> Iterator[Fault]:
    for index, message in enumerate(walls.messages):
        loc: Loc = ("messages", index)
        if message.quote and message.consent is None:
            yield QUOTED.at(subject.place(walls, *loc, "quote"), topic=message.topic)
        elif message.quote and message.consent:
            what = MESSAGE.format(name=message.topic)
            yield from _held(subject, walls, message.consent, loc, what, photo=False)
    for index, smile in enumerate(walls.smiles):
        what = SMILE.format(name=smile.photo)
        yield from _held(subject, walls, smile.consent, ("smiles", index), what, photo=True)


def _media(subject: Subject, entity: Entity, media: Media, index: int) -> Iterator[Fault]:
    loc: Loc = ("media", index)
    consent = media.consent
    if media.minors and not (consent and consent.guardian):
        yield MINORS.at(subject.place(entity, *loc, "file"), file=media.file)
    elif media.faces and consent is None:
        yield FACES.at(subject.place(entity, *loc, "file"), file=media.file)
    elif consent:
        what = PICTURE.format(name=media.file)
        yield from _held(subject, entity, consent, loc, what, photo=True)


def _held(
    subject: Subject, entity: Entity, consent: Consent, loc: Loc, what: str, *, photo: bool
) -> Iterator[Fault]:
    """A consent that does not hold today, or not for this."""
    today = subject.today.isoformat()
    if consent.expires < today:
        place = subject.place(entity, *loc, "consent", "expires")
        yield EXPIRED.at(place, what=what, day=consent.expires)
        return
    reasons = (
        (photo and "photo" not in consent.scope, "scope", NO_PHOTO),
        (consent.date > today, "date", NOT_YET.format(day=consent.date)),
        (consent.guardian is False, "guardian", REFUSED),
    )
    for lacking, key, why in reasons:
        if lacking:
            yield UNREACHED.at(subject.place(entity, *loc, "consent", key), what=what, why=why)
