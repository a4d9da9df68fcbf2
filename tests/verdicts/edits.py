"""Random edits of a data folder: those of an editor at work, and every slip and oddity a check knows."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.again import edits
from tests.again.edits import Project

SLIPS = (
    b"", b"name: [\n", b"\tname: x\n", b"\xff\xfe\x00", b"name: a\nname: b\n", b"- a\n",
    "name：示例\n".encode(), "name: 示例\n".encode("gbk"), b"<<<<<<< a\nname: x\n=======\n>>>>>>> b\n",
    b"nmae: x\n", b"name: x\nsummary: 5\n", b"# only a remark\n", b"x" * 1_000_001,
)  # fmt: skip
"""What a file may hold by mistake."""
SAYINGS = (
    "全市首个品牌", "实现全覆盖", "黨群活動", "电话13800138000", "见内部资料", "🎉热闹", "党群服务中新",
    "王𬴊路", "<b>重要</b>", "三会一刻", "清风明月", "见 http://10.0.0.8/a", "[看](a.md)",
)  # fmt: skip
"""What a text may say that a rule looks for."""
LINES = (
    "organiser: nobody", "hall: hall-x", "hall: sample/red-hall", "related: [nothing]", "related: [diary]",
    "related_activities: [annex/walk]", "related_branches: [no-branch]", "former_ids: [flag]",
    "former_ids: [diary, old]", "former_ids: [old]", "also_known_as: [红厅]", "martyr: true", "tags: [抽奖]",
    "repeat: 每周五", "time: 18:00-19:00", "sources: [archive]", "sources: [annex/archive]", "floor: 99",
    "date: 2027-01-01", "traditional: true", "share_hall: true", "media: [{file: media/flag.png}]",
    "media: [{file: media/none.png, alt: 无}]", "media: [{file: guoqi.png, alt: 旗}]",
)  # fmt: skip
"""A line more, or instead of the one with the same key."""
SITE = (
    "profile: public", "profile: demo", "freshness: true", "freshness: false",
    "emblem: {file: media/emblem.png, basis: 党组织网站}",
)  # fmt: skip
TERMS = (
    "fixed: [三会一课]\n", "typos: {清风: 轻风, 明月: 名月}\n", "names: [全市首个品牌, 实现全覆盖]\n",
    "secrecy: [春暖]\n", "fixed: [\n", "",
)  # fmt: skip


def _any(project: Project, pattern: str = "data/**/*.yaml") -> Path:
    return project.rng.choice(project.files(pattern) or [project.root / "data/site.yaml"])


def _told(what: str, project: Project, path: Path) -> str:
    return f"{what} {path.relative_to(project.root)}"


def _line(project: Project, path: Path, line: str) -> str:
    key = line.partition(":")[0]
    old = path.read_bytes().decode("utf-8", "replace") if path.exists() else ""
    kept = [row for row in old.splitlines() if not row.startswith(f"{key}:")]
    project.remember(path)
    path.write_text("\n".join([*kept, line, ""]), encoding="utf-8")
    return _told(line, project, path)


def slip(project: Project) -> str:
    """A file holds what it should not."""
    path = _any(project)
    project.remember(path)
    path.write_bytes(project.rng.choice(SLIPS))
    return _told("slip in", project, path)


def saying(project: Project) -> str:
    """A text says what a rule looks for."""
    path = _any(project)
    return _line(project, path, f"summary: {project.rng.choice(SAYINGS)}")


def line(project: Project) -> str:
    """A field more, or another value of one."""
    path = _any(project, "data/*/*/*/*.yaml")
    return _line(project, path, project.rng.choice(LINES))


def field_of_branch(project: Project) -> str:
    """A field of an organisation."""
    return _line(project, _any(project, "data/branches/*.yaml"), project.rng.choice(LINES))


def site(project: Project) -> str:
    """A setting of the whole site."""
    return _line(project, project.root / "data/site.yaml", project.rng.choice(SITE))


def terms(project: Project) -> str:
    """The lists of words."""
    (project.root / "data/terms.yaml").write_text(project.rng.choice(TERMS), encoding="utf-8")
    return "terms"


def lost_file(project: Project) -> str:
    """Any file is deleted, site.yaml and the holidays among them."""
    path = _any(project)
    project.remember(path)
    path.unlink()
    return _told("lost", project, path)


def renamed_file(project: Project) -> str:
    """A file gets another id and says which it had."""
    path = _any(project, "data/*/*/*/*.yaml")
    new = path.with_name(f"{path.stem}-{project.rng.randint(2, 9)}.yaml")
    path.rename(new)
    return _line(project, new, f"former_ids: [{path.stem}]")


def renamed_building(project: Project) -> str:
    """A building gets another id."""
    path = _any(project, "data/*/*/building.yaml").parent
    if path.name == "data":
        return "no building to rename"
    new = path.with_name(f"{path.name}-new")
    if not new.exists():
        path.rename(new)
    return _told("renamed", project, path)


def stray(project: Project) -> str:
    """Something lies where nothing should."""
    place = project.root / "data" / project.rng.choice(
        ("notes.txt", "buildings/sample/hall/x.yaml", "buildings/lone/halls/a.yaml", "halls.yml",
         "buildings/sample/halls/报告厅.yaml", "buildings/sample/halls/a - 副本.yaml", ".hidden", "Thumbs.db",
         "buildings/sample/a/b/c/d/e.yaml", "districts/sample/district.yaml")
    )  # fmt: skip
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("name: 示例\n", encoding="utf-8")
    return _told("stray", project, place)


def empty_folder(project: Project) -> str:
    """A folder with nothing in it, deep below or beside the rest."""
    place = project.root / "data" / project.rng.choice(("x", "buildings/empty", "a/b/c/d/e/f"))
    place.mkdir(parents=True, exist_ok=True)
    return _told("empty", project, place)


def link(project: Project) -> str:
    """A file is a link: to another one, to one outside, to nothing."""
    path = _any(project, "data/*/*/*/*.yaml")
    target = project.rng.choice((_any(project), project.root / "mkdocs.yml", Path("nowhere")))
    if target == path:
        return "no link"
    path.unlink()
    path.symlink_to(os.path.relpath(target, path.parent) if target.is_absolute() else target)
    return _told(f"link to {target.name}", project, path)


def pipe(project: Project) -> str:
    """A file is none."""
    path = _any(project, "data/*/*/*/*.yaml")
    path.unlink()
    os.mkfifo(path)
    return _told("pipe", project, path)


def broken_picture(project: Project) -> str:
    """A picture cannot be opened, or stands under a telling name."""
    path = _any(project, "data/**/media/*.png")
    if path.suffix != ".png":
        return "no picture"
    if project.rng.random() < 0.5:
        path.write_bytes(b"no picture")
    else:
        path.rename(path.with_name(project.rng.choice(("guoqi.png", "Flag.png", "emblem.png"))))
    return _told("picture", project, path)


def top_picture(project: Project) -> str:
    """A picture of the whole site."""
    name = project.rng.choice(("emblem.png", "flag.png", "none.png"))
    edits.picture(project.root / "data/media" / name, project.rng.randrange(256))
    return f"top picture {name}"


def screen_template(project: Project) -> str:
    """A template of slides."""
    path = _any(project, "overrides/screens/**/*.html")
    path.write_text(path.read_text("utf-8") + "<!-- x -->\n", encoding="utf-8")
    return f"template {path.name}"


def no_cache(project: Project) -> str:
    """The cache is gone."""
    shutil.rmtree(project.root / ".cache", ignore_errors=True)
    return "no cache"


Edit = Callable[[Project], str]
OFTEN: tuple[Edit, ...] = (
    edits.another_word, edits.another_word, edits.new_entity, edits.lost_entity, edits.reverted, saying, line,
    line, field_of_branch,
)  # fmt: skip
SELDOM: tuple[Edit, ...] = (
    edits.renamed_entity, edits.new_building, edits.lost_building, edits.another_picture,
    edits.lost_picture, edits.same_again, edits.another_day, edits.spoilt_cache, slip, slip, site, terms,
    lost_file, renamed_file, renamed_building, stray, empty_folder, link, pipe, broken_picture, top_picture,
    screen_template, no_cache,
)  # fmt: skip


def edit(project: Project) -> str:
    """Make one to three edits; says which."""
    chosen = (
        project.rng.choice(OFTEN if project.rng.random() < 0.5 else SELDOM)
        for _ in range(project.rng.choice((1, 1, 1, 2, 3)))
    )
    return ", ".join(_made(project, one) for one in chosen)


def _made(project: Project, one: Edit) -> str:
    try:
        return one(project)
    except (OSError, UnicodeDecodeError) as error:  # earlier edits have left nothing it can edit
        return f"{one.__name__} half made: {type(error).__name__}"
