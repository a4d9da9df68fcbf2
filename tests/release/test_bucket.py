"""A site in a bucket, against a real server of the S3 protocol on this machine."""

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from moto.server import ThreadedMotoServer

from showcase.cli import main
from showcase.release import PublishError, dead_links
from showcase.release.bucket import connect, turn, upload
from showcase.release.store import Store
from tests.release.sample import NEW, OLD, SCREEN, about, write
from tests.support.builds import digests

BUCKET = "showcase"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(autouse=True)
def bucket(endpoint: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    client = boto3.client("s3", endpoint_url=endpoint)
    client.create_bucket(Bucket=BUCKET)
    yield client
    for row in client.list_objects_v2(Bucket=BUCKET).get("Contents", ()):
        client.delete_object(Bucket=BUCKET, Key=row["Key"])


@pytest.fixture
def store(endpoint: str, bucket: Any) -> Store:
    return connect(f"s3://{BUCKET}/www", endpoint)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path / "new", NEW)


class Recorded:
    """A client that writes down what it changes, and loses the line after so many changes."""

    def __init__(self, client: Any, most: int = sys.maxsize) -> None:
        self._client, self._most = client, most
        self.changes: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def put_object(self, **what: Any) -> Any:
        return self._change("put", self._client.put_object, what)

    def delete_object(self, **what: Any) -> Any:
        return self._change("delete", self._client.delete_object, what)

    def _change(self, verb: str, do: Any, what: dict[str, Any]) -> Any:
        if len(self.changes) >= self._most:
            raise EndpointConnectionError(endpoint_url="http://127.0.0.1")
        self.changes.append(f"{verb} {what['Key'].removeprefix('www/')}")
        return do(**what)


def through(store: Store, most: int = sys.maxsize) -> tuple[Store, list[str]]:
    client = Recorded(store.client, most)
    return Store(client, store.bucket, store.prefix), client.changes


def there(store: Store) -> dict[str, bytes]:
    rows = store.client.list_objects_v2(Bucket=store.bucket).get("Contents", ())
    paths = [row["Key"].removeprefix(store.prefix) for row in rows]
    return {path: store.get(path) or b"" for path in paths}


def site(store: Store) -> dict[str, bytes]:
    live = {"release.json", "screens/alert.json", SCREEN}
    return {path: content for path, content in there(store).items() if path not in live}


def built(folder: Path) -> dict[str, bytes]:
    live = {"screens/alert.json", SCREEN}
    return {path: (folder / path).read_bytes() for path in digests(folder) if path not in live}


def number(store: Store) -> int:
    return int(json.loads(json.loads(store.get(SCREEN) or b"")["payload"])["release"])


def test_a_site_goes_up_in_the_order_that_keeps_it_whole(old: Path, store: Store) -> None:
    watched, changes = through(store)

    done = upload(old, watched, about(1), 24)

    assert (done.manifest.number, done.fresh, number(store)) == (1, True, 1)
    assert site(store) == built(old)
    puts = [change.removeprefix("put ") for change in changes]
    assert puts[0] == puts[-1] == "release.json"
    turns = [turn(path) for path in puts[1:-1] if path != "screens/alert.json"]
    assert turns == sorted(turns)
    assert {turn("assets/a.css"), turn("index.html"), turn("sitemap.xml")} == {0, 1, 2}
    assert turn("screens/files/a.0123456789ab.css") < turn(SCREEN)


def test_types_and_caching_travel_with_the_files(old: Path, store: Store) -> None:
    upload(old, store, about(1), 24)

    def headers(path: str) -> tuple[str, str]:
        answer = store.client.head_object(Bucket=BUCKET, Key=f"www/{path}")
        return answer["ContentType"], answer["CacheControl"]

    assert headers("index.html") == ("text/html; charset=utf-8", "no-cache")
    css = headers("assets/css.aaaaaaaa.css")
    assert css == ("text/css; charset=utf-8", "public, max-age=31536000, immutable")
    assert headers("screens/alert.json") == ("application/json; charset=utf-8", "no-store")
    assert headers(SCREEN)[1] == headers("release.json")[1] == "no-store"


def test_only_what_changed_is_sent_and_the_old_goes_after_a_day(
    old: Path, new: Path, store: Store
) -> None:
    upload(old, store, about(1), 24)
    watched, changes = through(store)

    upload(new, watched, about(2), 24)

    assert sorted(changes[1:-1]) == [
        "put assets/css.bbbbbbbb.css",
        "put index.html",
        f"put {SCREEN}",
    ]
    stay = {"gone/index.html", "assets/css.aaaaaaaa.css"} - built(new).keys()
    assert site(store).keys() == built(new).keys() | stay
    changes.clear()

    upload(new, watched, about(4), 24)

    assert site(store) == built(new)
    assert number(store) == 2


def test_what_must_go_goes_at_once(old: Path, new: Path, store: Store) -> None:
    upload(old, store, about(1), 24)

    upload(new, store, about(2), 0)

    assert site(store) == built(new)


def test_nothing_new_sends_nothing(old: Path, store: Store) -> None:
    upload(old, store, about(1), 24)
    watched, changes = through(store)

    done = upload(old, watched, about(2), 24)

    assert (done.fresh, done.manifest.number, changes) == (False, 1, [])


def test_a_line_cut_anywhere_leaves_a_site_that_works_and_the_next_upload_completes_it(
    old: Path, new: Path, store: Store
) -> None:
    for most in range(100):
        upload(old, store, about(1), 0)
        before = number(store)
        cut, changes = through(store, most)
        try:
            upload(new, cut, about(2), 0)
        except PublishError as error:
            assert "再运行一次" in str(error)  # noqa: PT017 - the last round raises nothing
        else:
            break

        now = site(store)
        assert all(text in (built(old).get(p), built(new).get(p)) for p, text in now.items())
        assert dead_links(now, now.__getitem__, "https://showcase.example/") == []
        # The next one brings what there was before: nothing of the cut upload may stay.
        upload(old, store, about(3), 0)
        assert site(store) == built(old)
        assert number(store) >= before

    assert len(changes) > 5
    assert site(store) == built(new)


def test_an_alert_is_not_written_over(old: Path, new: Path, store: Store) -> None:
    upload(old, store, about(1), 24)
    store.put("screens/alert.json", b"alarm")

    upload(new, store, about(2), 24)

    assert store.get("screens/alert.json") == b"alarm"


def test_two_uploads_that_cross_are_both_told_or_completed(
    old: Path, new: Path, store: Store
) -> None:
    upload(old, store, about(1), 0)

    class Crossed(Recorded):
        def put_object(self, **what: Any) -> Any:
            if what["Key"].endswith(SCREEN):  # late in the first, the other one comes and ends
                upload(old, store, about(2, source="other"), 0)
            return super().put_object(**what)

    with pytest.raises(PublishError, match="另一个发布"):
        upload(new, Store(Crossed(store.client), BUCKET, store.prefix), about(2), 0)

    upload(old, store, about(3), 0)
    assert site(store) == built(old)


def test_a_bucket_of_others_is_left_alone(old: Path, store: Store) -> None:
    store.put("index.php", b"theirs")

    with pytest.raises(PublishError, match="不是本工具发布的"):
        upload(old, store, about(1), 24)

    assert there(store) == {"index.php": b"theirs"}


def test_the_command_reaches_the_bucket(
    old: Path, store: Store, endpoint: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    command = import_module("showcase.cli.publish")  # its name is also the function's
    monkeypatch.setattr(command, "_built", lambda _: nullcontext(old))

    for said in ("已发布第 1 版：8 个文件", "没有变化，没有发新版。线上是第 1 版"):
        with pytest.raises(SystemExit) as ended:
            main(["publish", f"s3://{BUCKET}/www/", "--endpoint-url", endpoint])
        assert ended.value.code == 0
        assert capsys.readouterr().out.startswith(said)

    assert site(store) == built(old)


@pytest.mark.parametrize(
    ("url", "words"),
    [("s3://", "s3://存储桶"), ("s3://not-there/x", "连不上"), ("s3:/x", "存储桶")],
)
def test_a_wrong_address_is_told(endpoint: str, url: str, words: str) -> None:
    with pytest.raises(PublishError, match=words):
        connect(url, endpoint)


def test_without_boto3_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "boto3", None)

    with pytest.raises(PublishError, match="make s3"):
        connect("s3://showcase/www")
