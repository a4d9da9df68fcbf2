"""Hands: work dealt out to several processes, where the machine has several cores and the work is much."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH = 150
"""Pages for which another process is worth its start, which copies what this one has in memory."""

LOTS = 2000
"""Lots of jobs waiting to be taken: the numbers of all of them fit into any pipe."""


def forks() -> bool:
    """Whether processes can be forked safely: on Linux, and with no thread beside this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def hands(pages: int) -> int:
    """How many processes shall make so many pages."""
    return max(1, min(len(os.sched_getaffinity(0)), pages // WORTH)) if forks() else 1


def deal(weights: Mapping[str, int], count: int) -> list[list[str]]:
    """Jobs in `count` shares of about the same weight, the heaviest dealt first."""
    shares: list[list[str]] = [[] for _ in range(count)]
    loads = [0] * count
    for name in _heaviest_first(weights):
        lightest = loads.index(min(loads))
        shares[lightest].append(name)
        loads[lightest] += weights[name]
    return shares


def _heaviest_first(weights: Mapping[str, int]) -> list[str]:
    return sorted(weights, key=lambda name: (-weights[name], name))


def take_turns(
    weights: Mapping[str, int], count: int, work: Callable[[Iterable[str]], R]
) -> list[R]:
    """Jobs taken by `count` processes one by one, the heaviest first: none is done long before another.

    Args:
        weights: the jobs with what they weigh, about.
        count: how many processes; as many as `hands` says.
        work: does the jobs it is given (see `spread`); which these are is another chance each time.

    Returns:
        What the work gave, a value a process.

    Raises:
        RuntimeError: another process failed; the message is its traceback.
    """
    names = _heaviest_first(weights)
    if count < 2:
        return [work(names)]
    lots = [names[n::LOTS] for n in range(min(len(names), LOTS))]
    here, there = os.pipe()
    os.write(there, b"".join(n.to_bytes(2, "big") for n in range(len(lots))))
    os.close(there)

    def taken() -> Iterator[str]:
        while number := os.read(here, 2):
            yield from lots[int.from_bytes(number, "big")]

    try:
        return spread(range(count), lambda _: work(taken()))
    finally:
        os.close(here)


def spread(shares: Sequence[T], work: Callable[[T], R]) -> list[R]:
    """Do the first share here and each other one in a process of its own, all at once.

    Args:
        shares: what is to be done.
        work: does a share; sees everything as it is now, and what it changes stays where it is done,
            but for files. Its value must be picklable.

    Returns:
        What the work gave, a value a share.

    Raises:
        RuntimeError: another process failed; the message is its traceback.
    """
    first, *others = shares
    begun: list[Aside[R]] = []
    try:
        begun.extend(Aside(partial(work, share)) for share in others)
        return [work(first), *(aside.value() for aside in begun)]
    finally:
        for aside in begun:
            aside.end()


class Aside(Generic[R]):
    """Work done in a process of its own while this one goes on; where none can be had, when it is asked for.

    Args:
        work: sees everything as it is now. Its value must be picklable.
        worth: whether it is worth a process.
    """

    def __init__(self, work: Callable[[], R], *, worth: bool = True) -> None:
        self._work, self._child, self._owner = work, 0, os.getpid()
        if not (worth and forks()):
            return
        self._pipe, there = os.pipe()
        self._child = os.fork()
        if not self._child:
            _do(there, work)
        os.close(there)

    def value(self) -> R:
        """What the work gave; to be asked for once.

        Raises:
            RuntimeError: the other process failed; the message is its traceback.
        """
        if not self._child or os.getpid() != self._owner:
            return self._work()
        with open(self._pipe, "rb", closefd=False) as pipe:
            answer = pipe.read()
        if not answer:
            raise RuntimeError("a process that made pages ended without a word")
        done, told = pickle.loads(answer)  # noqa: S301 - of this program
        if not done:
            raise RuntimeError(told)
        return told  # type: ignore[no-any-return]  # what comes over a pipe has any type

    def end(self) -> None:
        """Let go of the process, whether or not it has done its work."""
        if self._child:
            os.close(self._pipe)
            os.kill(self._child, signal.SIGTERM)
            os.waitpid(self._child, 0)
            self._child = 0


def _do(there: int, work: Callable[[], object]) -> NoReturn:
    """Do the work, tell what came of it, and end; whatever happens, nothing else of the program runs here."""
    try:
        try:
            answer = pickle.dumps((True, work()))
        except BaseException:  # whatever it is, the other process must hear of it
            answer = pickle.dumps((False, traceback.format_exc()))
        with open(there, "wb") as pipe:
            pipe.write(answer)
    finally:
        os._exit(0)
