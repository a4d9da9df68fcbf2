"""Command line: `showcase publish` — build beside, check, then change what visitors see in one step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from showcase import release
from showcase.cache import locked, walk
from showcase.cli import texts
from showcase.cli.project import signing_key
from showcase.cli.refusal import RefusalError
from showcase.cli.today import today
from showcase.dates import SHANGHAI
from showcase.player import missing_parts
from showcase.release import About, Done, PublishError, bucket

MOST_TOLD = 20


@click.command("publish", help=texts.PUBLISH)
@click.argument("target")
@click.option("--keep", type=click.IntRange(1), default=5, help=texts.PUBLISH_KEEP)
@click.option("--rollback", is_flag=False, flag_value=0, type=click.IntRange(0), default=None,
              help=texts.PUBLISH_ROLLBACK)  # fmt: skip
@click.option("--from", "least", type=click.IntRange(1), default=1, help=texts.PUBLISH_FROM)
@click.option("--anyway", is_flag=True, help=texts.PUBLISH_ANYWAY)
@click.option("--endpoint-url", default=None, help=texts.PUBLISH_ENDPOINT)
@click.option("--grace", type=click.FloatRange(0), default=24, help=texts.PUBLISH_GRACE)
def publish(
    target: str,
    keep: int,
    rollback: int | None,
    least: int,
    anyway: bool,
    endpoint_url: str | None,
    grace: float,
) -> int:
    """Publish the project of this folder, or go back; the exit code says whether it was done."""
    project = Path.cwd()
    moment = datetime.now(UTC).astimezone(SHANGHAI)
    stamp = moment.isoformat(timespec="seconds")
    away = target.startswith("s3:")
    try:
        if rollback is not None:
            if away:
                raise RefusalError(release.words.NO_BUCKET_ROLLBACK)
            about = About(stamp, key=signing_key(), keep=keep, least=least)
            done = release.rollback(Path(target), rollback, about)
            click.echo(texts.ROLLED_BACK.format(number=done.manifest.number, of=done.manifest.of))
            return 0
        # Asked before the build, so that a wrong address costs no minute.
        store = bucket.connect(target, endpoint_url) if away else None
        if store is None:
            release.free_or_ours(Path(target))
        about = About(stamp, release.source(project), signing_key(), keep, least, anyway)
        with _built(project) as built:
            if built is None:
                return 1
            if store is not None:
                done = bucket.upload(built, store, about, grace)
            else:
                done = release.publish(built, Path(target), about)
    except PublishError as error:
        raise RefusalError(str(error)) from None
    click.echo(_told(done))
    return 0


def _told(done: Done) -> str:
    made = done.manifest
    if not done.fresh:
        return texts.PUBLISHED_ALREADY.format(number=made.number, when=made.published[:16])
    return texts.PUBLISHED.format(number=made.number, changed=done.changed, count=len(made.files))


@contextmanager
def _built(project: Path) -> Iterator[Path | None]:
    """The site, built and looked at; None where something is wrong, which has been told."""
    if not (project / "mkdocs.yml").is_file():
        raise RefusalError(texts.NO_PROJECT)
    if missing_parts(project / ".parts"):
        raise RefusalError(texts.PUBLISH_NO_PARTS)
    today()  # refuses a date that cannot be read
    folder = project / ".cache" / "publish"
    with locked(folder / "lock"):  # another publish may not change what this one copies
        site = folder / "site"
        yield site if _build(project, site) and _looked(site) else None


def _build(project: Path, site: Path) -> bool:
    # The number comes in when a release is made (release/numbering.py), so that builds stay the same.
    environment = {k: v for k, v in os.environ.items() if k != "SHOWCASE_RELEASE"}
    done = subprocess.run(  # noqa: S603 - this Python, fixed arguments
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=project,
        env=environment | {"NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    if done.returncode:
        click.echo(texts.NOT_BUILT, err=True)
    return done.returncode == 0


def _looked(site: Path) -> bool:
    """Whether the built site may be shown."""
    paths = list(walk(site))
    for path in release.missing(paths):
        click.echo(texts.LACKING.format(path=path), err=True)
    dead = release.dead_links(paths, lambda path: (site / path).read_bytes(), _address(site))
    for one in dead[:MOST_TOLD]:
        click.echo(texts.DEAD_LINK.format(page=one.page, link=one.link), err=True)
    wrong = bool(dead or release.missing(paths))
    if wrong:
        click.echo(texts.NOT_SHOWN.format(count=len(dead)), err=True)
    return not wrong


def _address(site: Path) -> str:
    """The site's own address: the shortest in its site map is the home page's."""
    try:
        text = (site / "sitemap.xml").read_text("utf-8")
    except OSError:
        return ""
    return min(re.findall(r"<loc>([^<]+)</loc>", text), key=len, default="")
