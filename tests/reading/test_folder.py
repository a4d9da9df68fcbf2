"""A data folder is read whole, and what does not belong in it is told."""

import os
from pathlib import Path

import pytest

from showcase.model import KINDS
from showcase.reading import Reading, layout
from tests.support.reading import read_folder

SITE = "title: 示例展厅\nheadline: 高楼之中\ntagline: 虚构\nurl: https://example.org/\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE, "utf-8")
    return folder


def told(reading: Reading) -> list[str]:
    return [str(fault) for fault in reading.faults]


def codes(reading: Reading) -> list[str]:
    return [fault.code for fault in reading.faults]


def test_the_places_are_those_the_model_reads() -> None:
    model = {kind.path.replace("{folder}", "{}").replace("{id}", "{}") for kind in KINDS}

    assert {spot.pattern for spot in layout.SPOTS} == model


def test_documents_come_sorted_with_data_and_places(data: Path) -> None:
    (data / "branches").mkdir()
    (data / "branches" / "b.yaml").write_text("name: 乙\nposts:\n  - role: 书记\n", "utf-8")
    (data / "branches" / "a.yaml").write_text('name: "甲"\n', "utf-8")

    reading = read_folder(data)

    assert list(reading.documents) == ["branches/a.yaml", "branches/b.yaml", "site.yaml"]
    document = reading.documents["branches/b.yaml"]
    assert document.data == {"name": "乙", "posts": [{"role": "书记"}]}
    assert str(document.place("posts", 0, "role")) == "data/branches/b.yaml:3:11"
    assert str(document.key_place("posts", 0, "role")) == "data/branches/b.yaml:3:5"
    assert str(document.place("posts", 7, "role")) == "data/branches/b.yaml:3:3"
    assert str(document.place("nothing")) == "data/branches/b.yaml:1:1"


def test_an_empty_folder_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    assert told(read_folder(tmp_path / "data")) == [
        (
            "data:1:1 E134 文件夹 data 是空的 → 先放一个 site.yaml（网站名称、首页大字、网址），"
            "再放 buildings/ 和 branches/"
        )
    ]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert codes(read_folder(tmp_path / "data")) == ["E134"]


def test_a_folder_without_site_is_told_with_what_looks_like_it(data: Path) -> None:
    (data / "site.yaml").rename(data / "Site.yml")

    reading = read_folder(data)

    assert "E135" in codes(reading)
    assert "（文件夹里有 Site.yml，是不是它？）" in "".join(told(reading))


def test_a_file_of_200_megabytes_is_told_and_not_read(data: Path) -> None:
    (data / "terms.yaml").touch()
    os.truncate(data / "terms.yaml", 200_000_000)

    assert told(read_folder(data)) == [
        (
            "data/terms.yaml:1:1 E125 这个文件有 200.0 MB，超过了 1 MB，没有读取 → "
            "数据文件通常只有几 KB；看看是不是把图片、视频或表格改名成了 .yaml"
        )
    ]


@pytest.mark.parametrize("target", ["/etc", "/etc/hostname", "../outside.yaml"])
def test_a_link_out_of_the_folder_is_refused(data: Path, target: str) -> None:
    (data.parent / "outside.yaml").write_text("a: 1\n", "utf-8")
    (data / "terms.yaml").symlink_to(target)

    reading = read_folder(data)

    assert codes(reading) == ["E133"]
    assert "terms.yaml" not in reading.documents


def test_a_link_in_a_circle_ends(data: Path) -> None:
    (data / "branches").symlink_to(data)

    assert codes(read_folder(data)) == ["E133"]


def test_a_link_inside_the_folder_is_read(data: Path) -> None:
    (data / "branches").mkdir()
    (data / "branches" / "a.yaml").write_text("name: 甲\n", "utf-8")
    (data / "branches" / "b.yaml").symlink_to("a.yaml")

    reading = read_folder(data)

    assert reading.faults == []
    assert reading.documents["branches/b.yaml"].data == {"name": "甲"}


def test_a_pipe_does_not_hang_the_reader(data: Path) -> None:
    os.mkfifo(data / "terms.yaml")

    assert codes(read_folder(data)) == ["E137"]


def test_what_systems_leave_behind_is_passed_over(data: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$site.yaml", "site.yaml~", "README.md", ".gitkeep"):
        (data / name).write_text("x", "utf-8")

    assert read_folder(data).faults == []


def test_pictures_are_listed_and_not_read(data: Path) -> None:
    folder = data / "buildings" / "a" / "media"
    folder.mkdir(parents=True)
    (folder / "海报.yaml").write_text("[", "utf-8")
    (data / "buildings" / "a" / "building.yaml").write_text("name: 示例大厦\n", "utf-8")

    reading = read_folder(data)

    assert reading.faults == []
    assert reading.media == {"buildings/a/media/海报.yaml"}


def test_names_of_any_kind_are_told_and_never_raise(data: Path) -> None:
    (data / "branches").mkdir()
    for name in ("a b.yaml", "$(x).yaml", "a\nb.yaml", "%.yaml", "{x}.yaml", "-.yaml", "名.yaml"):
        (data / "branches" / name).write_text("name: 甲\n", "utf-8")

    assert codes(read_folder(data)) == ["E131"] * 7
