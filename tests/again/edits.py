"""Random edits of a project, each as an editor, an operator or an accident would make it."""

import random
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.again.small import picture

WORDS = "清风 明月 山高 水长 日出 东方 春暖 花开"
TEXTS = re.compile(
    r"^(\s*(?:name|title|summary|text|label|event|headline|gist|detail): )(\S.*)$", re.MULTILINE
)


@dataclass
class Project:
    """A project under edit.

    Attributes:
        root: its folder.
        site: the folder it is built into.
        rng: where chance comes from.
        epoch: seconds of the build's date.
        past: earlier contents of files, to go back to.
    """

    root: Path
    site: Path
    rng: random.Random
    epoch: int = 1795305600
    past: list[tuple[Path, bytes]] = field(default_factory=list)

    def files(self, pattern: str) -> list[Path]:
        return sorted(path for path in self.root.glob(pattern) if path.is_file())

    def files_of_site(self) -> list[Path]:
        return sorted(path for path in self.site.rglob("*") if path.is_file())

    def remember(self, path: Path) -> None:
        self.past.append((path, path.read_bytes()))

    def restore(self, saved: Path) -> None:
        shutil.rmtree(self.root / "data")
        shutil.copytree(saved, self.root / "data")


def another_word(project: Project) -> str:
    """A name, title or text says something else."""
    path = project.rng.choice(project.files("data/**/*.yaml"))
    text = path.read_text("utf-8")
    found = list(TEXTS.finditer(text))
    if not found:
        return f"nothing to change in {path.name}"
    project.remember(path)
    hit = project.rng.choice(found)
    word = "".join(project.rng.sample(WORDS.split(), 2))
    path.write_text(text[: hit.start(2)] + word + text[hit.end(2) :], encoding="utf-8")
    return f"word in {path.relative_to(project.root)}"


def new_entity(project: Project) -> str:
    """A copy of an entity under another id."""
    path = project.rng.choice(
        project.files("data/*/*/*/*.yaml") + project.files("data/branches/*.yaml")
    )
    copy = path.with_name(f"{path.stem}-{project.rng.randint(2, 99)}.yaml")
    shutil.copy(path, copy)
    return f"new {copy.relative_to(project.root)}"


def renamed_entity(project: Project) -> str:
    """An entity gets another id."""
    path = project.rng.choice(project.files("data/*/*/*/*.yaml"))
    path.rename(path.with_name(f"{path.stem}-x.yaml"))
    return f"renamed {path.relative_to(project.root)}"


def lost_entity(project: Project) -> str:
    """An entity is deleted."""
    path = project.rng.choice(
        project.files("data/*/*/**/*.yaml") + project.files("data/branches/*.yaml")
    )
    project.remember(path)
    path.unlink()
    return f"lost {path.relative_to(project.root)}"


def new_building(project: Project) -> str:
    """A copy of a building with everything in it."""
    folders = [p.parent for p in project.files("data/buildings/*/building.yaml")]
    if not folders:
        return "no building to copy"
    folder = project.rng.choice(folders)
    copy = folder.with_name(f"{folder.name}-{project.rng.randint(2, 99)}")
    if not copy.exists():
        shutil.copytree(folder, copy)
    return f"new {copy.relative_to(project.root)}"


def lost_building(project: Project) -> str:
    """A building is deleted."""
    folders = [p.parent for p in project.files("data/buildings/*/building.yaml")]
    if not folders:
        return "no building to lose"
    folder = project.rng.choice(folders)
    shutil.rmtree(folder)
    return f"lost {folder.relative_to(project.root)}"


def reverted(project: Project) -> str:
    """A file is as it was some time ago."""
    if not project.past:
        return "nothing to revert"
    path, content = project.rng.choice(project.past)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return f"reverted {path.relative_to(project.root)}"


def same_again(project: Project) -> str:
    """A file is saved without a change."""
    path = project.rng.choice(project.files("data/**/*.yaml"))
    path.write_bytes(path.read_bytes())
    return f"saved {path.relative_to(project.root)}"


def style(project: Project) -> str:
    """A style sheet."""
    path = project.rng.choice(project.files("overrides/assets/css/*.css"))
    path.write_text(path.read_text("utf-8") + f"/* {project.rng.random()} */\n", encoding="utf-8")
    return f"style {path.name}"


def template(project: Project) -> str:
    """A template."""
    path = project.rng.choice(project.files("overrides/pages/*.html"))
    path.write_text(
        path.read_text("utf-8") + f"<!-- {project.rng.random()} -->\n", encoding="utf-8"
    )
    return f"template {path.name}"


def prose(project: Project) -> str:
    """A page of prose."""
    path = project.rng.choice(project.files("docs/*.md"))
    path.write_text(
        path.read_text("utf-8") + f"\n又一段 {project.rng.random()}。\n", encoding="utf-8"
    )
    return f"prose {path.name}"


def another_picture(project: Project) -> str:
    """A picture is replaced by another of the same name."""
    files = project.files("data/**/media/*.png") or [project.root / "data/media/new.png"]
    path = project.rng.choice(files)
    picture(path, project.rng.randrange(256))
    return f"picture {path.relative_to(project.root)}"


def lost_picture(project: Project) -> str:
    """A picture is deleted."""
    files = project.files("data/**/media/*.png")
    if not files:
        return "no picture to lose"
    path = project.rng.choice(files)
    project.remember(path)
    path.unlink()
    return f"lost {path.relative_to(project.root)}"


def another_part(project: Project) -> str:
    """A script made with Node, a font, or a file for the screens' computers is another one."""
    files = [*project.files(".parts/*.*"), *project.files("deploy/screens/*")]
    if not files:
        return "no parts"
    path = project.rng.choice(files)
    path.write_text(path.read_text("utf-8") + f"/* {project.rng.random()} */\n", encoding="utf-8")
    return f"part {path.name}"


def code(project: Project) -> str:
    """The project's own code."""
    path = project.rng.choice(project.files("hooks/showcase/*/*.py"))
    path.write_text(path.read_text("utf-8") + f"# {project.rng.random()}\n", encoding="utf-8")
    return f"code {path.name}"


def configuration(project: Project) -> str:
    """A setting of mkdocs.yml."""
    path = project.root / "mkdocs.yml"
    name, value = project.rng.choice(
        [("copyright", f"第{project.rng.randint(1, 9)}版"), ("remote_branch", "pages")]
    )
    text = re.sub(rf"^{name}: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text + f"{name}: {value}\n", encoding="utf-8")
    return f"configuration {name}"


def another_day(project: Project) -> str:
    """The build is made on another date."""
    project.epoch += 86_400 * project.rng.randint(1, 40)
    return "another day"


def spoilt_page(project: Project) -> str:
    """Somebody changed a published file, to one of the same size.

    Not the alert: what is written there was meant to be, and no build takes it back.
    """
    files = [p for p in project.files_of_site() if p.stat().st_size and p.name != "alert.json"]
    path = project.rng.choice(files)
    content = bytearray(path.read_bytes())
    content[project.rng.randrange(len(content))] ^= 1
    path.write_bytes(bytes(content))
    return f"spoilt {path.relative_to(project.site)}"


def lost_page(project: Project) -> str:
    """A published file is gone."""
    path = project.rng.choice(project.files_of_site())
    path.unlink()
    return f"lost output {path.relative_to(project.site)}"


def foreign_file(project: Project) -> str:
    """A file that is none of the site's lies in its folder."""
    (project.site / f"left-{project.rng.randint(1, 9)}.html").write_text("left", encoding="utf-8")
    return "foreign file"


def spoilt_cache(project: Project) -> str:
    """A file of the cache is damaged, cut short or gone."""
    files = [path for path in project.files(".cache/**/*") if path.name != "lock"]
    if not files:
        return "no cache to spoil"
    path = project.rng.choice(files)
    content = path.read_bytes()
    match project.rng.randrange(3):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(content[: len(content) // 2])
        case _:
            path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]) if content else b"x")
    return f"spoilt cache {path.name}"


Edit = Callable[[Project], str]
OFTEN: tuple[Edit, ...] = (
    another_word,
    another_word,
    another_word,
    new_entity,
    lost_entity,
    reverted,
)
SELDOM: tuple[Edit, ...] = (
    renamed_entity,
    new_building,
    lost_building,
    another_picture,
    another_picture,
    lost_picture,
    another_part,
    code,
    same_again,
    style,
    template,
    prose,
    configuration,
    another_day,
    spoilt_page,
    lost_page,
    foreign_file,
    spoilt_cache,
)


def edit(project: Project) -> str:
    """Make one to three edits; says which."""
    return ", ".join(
        project.rng.choice(OFTEN if project.rng.random() < 0.6 else SELDOM)(project)
        for _ in range(project.rng.choice((1, 1, 1, 2, 3)))
    )
