import os
import subprocess
import sys

import pytest

from showcase.hands import Aside, deal, spread
from tests.support.builds import ROOT

FORKED = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


def alone(code: str) -> subprocess.CompletedProcess[str]:
    """Python code in a process without threads."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from showcase.hands import Aside, spread, take_turns\nfrom showcase.meeting import convene\n{code}",
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_shares_are_dealt_alike_whatever_the_order() -> None:
    weights = {"a": 5, "b": 1, "c": 4, "d": 2}

    shares = deal(weights, 2)

    assert shares == deal(dict(reversed(weights.items())), 2)
    assert sorted(name for share in shares for name in share) == ["a", "b", "c", "d"]
    assert [sum(weights[name] for name in share) for share in shares] == [6, 6]


def test_one_share_is_done_where_it_is_asked_for() -> None:
    assert spread([[1, 2]], lambda share: (sum(share), os.getpid())) == [(3, os.getpid())]


@FORKED
def test_each_share_has_its_process_and_the_values_their_order() -> None:
    done = alone(
        "import os\nfound = spread(['a', 'b', 'c'], lambda s: (s, os.getpid()))\n"
        "print([s for s, _ in found], len({p for _, p in found}))"
    )

    assert done.stdout == "['a', 'b', 'c'] 3\n"


@FORKED
def test_who_is_done_takes_the_next_job() -> None:
    """The first to come waits for the other one to have done all the rest."""
    done = alone(
        "import os\nhere, there = os.pipe()\n"
        "def work(names):\n"
        "    did = []\n"
        "    for name in names:\n"
        "        did.append(name)\n"
        "        if name == 'heavy': os.read(here, 1)\n"
        "        if len(did) == 1999: os.write(there, b'!')\n"
        "    return did\n"
        "weights = {str(n): 1 for n in range(1999)} | {'heavy': 9}\n"
        "found = take_turns(weights, 2, work)\n"
        "print(sorted(map(len, found)), {*found[0], *found[1]} == {*weights})"
    )

    assert done.stdout == "[1, 1999] True\n"


@FORKED
def test_what_fails_in_another_process_fails_here() -> None:
    done = alone("spread([1, 0], lambda n: 1 / n)")

    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


@FORKED
def test_a_process_that_dies_is_not_waited_for() -> None:
    done = alone("import os\nspread([1, 0], lambda n: n or os.kill(os.getpid(), 9))")

    assert done.returncode == 1
    assert "ended without a word" in done.stderr


@FORKED
def test_work_aside_goes_on_while_other_work_is_done() -> None:
    done = alone(
        "import os\nhere, there = os.pipe()\n"
        "def work(): return os.read(here, 1), os.getpid()\n"
        "aside = Aside(work)\nos.write(there, b'!')\n"  # it waits for what is written only afterwards
        "told, process = aside.value()\naside.end()\nprint(told, process != os.getpid())"
    )

    assert done.stdout == "b'!' True\n"


@FORKED
def test_work_aside_that_nobody_asks_for_ends_with_who_began_it() -> None:
    done = alone(
        "import os, time\naside = Aside(lambda: time.sleep(600))\naside.end()\n"
        "try: os.waitpid(-1, 0)\nexcept ChildProcessError: print('none left')"
    )

    assert done.stdout == "none left\n"


@FORKED
def test_another_process_does_the_work_aside_itself() -> None:
    """Two of them would read half an answer each."""
    done = alone(
        "aside = Aside(lambda: 'x' * 100_000)\n"
        "print([len(told) for told in spread([1, 2, 3], lambda _: aside.value())])"
    )

    assert done.stdout == "[100000, 100000, 100000]\n"


def test_what_is_not_worth_a_process_is_done_when_asked_for() -> None:
    done: list[int] = []

    aside = Aside(lambda: done.append(os.getpid()), worth=False)

    assert done == []
    aside.value()
    assert done == [os.getpid()]


@FORKED
def test_all_who_work_meet_and_hear_each_other() -> None:
    done = alone(
        "def work(name, meet):\n"
        "    first = meet(name * 100_000)\n"
        "    return name, [t[0] for t in first], meet(len(first))\n"
        "print(convene(['a', 'b', 'c'], work))"
    )

    heard = "['a', 'b', 'c'], [3, 3, 3]"
    assert done.stdout == f"[('a', {heard}), ('b', {heard}), ('c', {heard})]\n"


@FORKED
@pytest.mark.parametrize("end", ["1 / 0", "os.kill(os.getpid(), 9)"])
def test_who_does_not_come_to_a_meeting_is_not_waited_for(end: str) -> None:
    done = alone(f"import os\nconvene([1, 2, 3], lambda n, meet: meet(n) if n != 2 else {end})")

    assert done.returncode == 1
    assert ("ZeroDivisionError" if "0" in end else "ended without a word") in done.stderr
