"""People are shown only as they agreed to, and are gone the day after their consent ends."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from tests.views.conftest import Show, listed


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), "#d9a441").save(out, "JPEG")
    return out.getvalue()


PICTURE = {"buildings/sample/media/smile.jpg": jpeg()}
CONSENT: dict[str, Any] = {
    "scope": ["photo"],
    "channel": ["web"],
    "date": "2026-01-01",
    "expires": "2026-09-21",
    "evidence_id": "S-1",
}
URL = "buildings/sample/walls/"


def smiles(consent: dict[str, Any]) -> dict[str, Any]:
    smile = {"photo": "media/smile.jpg", "caption": "笑一个", "consent": consent}
    return {**PICTURE, **listed("walls", smiles=[smile], smiles_text="定期更换")}


def test_a_smile_is_shown_up_to_its_last_day(show: Show) -> None:
    assert "笑一个" in show(smiles(CONSENT), date(2026, 9, 21)).text(URL)
    assert "笑一个" not in show(smiles(CONSENT), date(2026, 9, 22)).body(URL)


@pytest.mark.parametrize(
    "change",
    [
        {"channel": ["lobby"]},
        {"scope": ["name"]},
        {"date": "2026-09-22", "expires": "2027-01-01"},
        {"guardian": False},
    ],
)
def test_a_consent_for_something_else_does_not_count(show: Show, change: dict[str, Any]) -> None:
    made = show(smiles({**CONSENT, **change}))

    assert "笑一个" not in made.body(URL)
    assert not made.tree(URL).xpath("//img")
    assert not made.files


def test_a_wall_whose_consents_have_ended_is_no_chapter(show: Show) -> None:
    files = {
        **PICTURE,
        **listed("walls", smiles=[{"photo": "media/smile.jpg", "consent": CONSENT}]),
    }

    assert URL in show(files, date(2026, 9, 21)).pages
    assert URL not in show(files, date(2026, 9, 22)).pages


def test_a_topic_is_never_a_quotation(show: Show) -> None:
    message = {"topic": "欢迎回家", "gist": "感到温暖"}
    shown = show(listed("walls", messages=[message]))

    assert "不是原话" in shown.text(URL)
    assert not shown.tree(URL).xpath("//blockquote")


def test_words_without_consent_fall_back_to_their_topic(show: Show) -> None:
    message = {"topic": "欢迎回家", "quote": "真好啊", "consent": CONSENT}
    files = listed("walls", messages=[message])

    assert "真好啊" in show(files, date(2026, 9, 21)).text(URL, "//blockquote")
    later = show(files, date(2026, 9, 22))
    assert "真好啊" not in later.body(URL)
    assert "欢迎回家" in later.text(URL)


@pytest.mark.parametrize(
    ("media", "shown"),
    [
        ({}, True),
        ({"faces": True, "consent": CONSENT}, True),
        ({"faces": True, "consent": {**CONSENT, "expires": "2026-09-20"}}, False),
        ({"minors": True, "consent": {**CONSENT, "guardian": True}}, True),
        ({"minors": True, "consent": CONSENT}, False),
    ],
)
def test_pictures_with_faces_need_consent(show: Show, media: dict[str, Any], shown: bool) -> None:
    picture = {"file": "media/smile.jpg", "alt": "合影", **media}
    hall = {"name": "议事厅", "kind": "会议", "media": [picture]}

    # without a guardian it is a fault besides; what is shown does not rely on that
    sound = shown or not media.get("minors")
    made = show({**PICTURE, "buildings/sample/halls/room.yaml": hall}, sound=sound)
    seen = made.tree("buildings/sample/halls/room/").xpath("//picture//img[@alt='合影']")
    assert bool(seen) is shown
    assert bool(made.files) is shown


def test_members_of_a_branch_need_approval(show: Show) -> None:
    branch: dict[str, Any] = {
        "name": "示例党支部",
        "host": "sample",
        "members": {"value": 19, "unit": "名", "note": "流动党员"},
    }
    url = "buildings/sample/branches/"

    hidden = show({"branches/b.yaml": branch})
    assert "未公开" in hidden.text(url)
    assert "19" not in hidden.body(url)
    branch["members"]["approved_for_public"] = True
    assert "19名" in show({"branches/b.yaml": branch}).text(url)
