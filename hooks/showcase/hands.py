"""Hands: work dealt out to several processes, where the machine has several cores and the work is much."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # a build of one process never needs it
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

WORTH = 150
"""Pages for which another process is worth its start, which copies what this one has in memory."""


def hands(pages: int) -> int:
    """How many processes shall make so many pages.

    Only where processes can be forked safely: on Linux, and with no thread beside this one.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), pages // WORTH))


def deal(weights: Mapping[str, int], count: int) -> list[list[str]]:
    """Jobs in `count` shares of about the same weight, the heaviest dealt first."""
    shares: list[list[str]] = [[] for _ in range(count)]
    loads = [0] * count
    for name in sorted(weights, key=lambda n: (-weights[n], n)):
        lightest = loads.index(min(loads))
        shares[lightest].append(name)
        loads[lightest] += weights[name]
    return shares


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
    if not others:
        return [work(first)]
    from multiprocessing import get_context

    context = get_context("fork")
    started = []
    try:
        for share in others:
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=_do, args=(there, work, share), daemon=True)
            process.start()
            there.close()
            started.append((process, here))
        return [work(first), *(_answer(pipe) for _, pipe in started)]
    finally:
        for process, pipe in started:
            pipe.close()
            process.terminate()
            process.join()


def _do(pipe: Connection, work: Callable[[T], R], share: T) -> None:
    try:
        done, told = True, work(share)
    except BaseException:  # whatever it is, the other process must hear of it
        pipe.send((False, traceback.format_exc()))
        return
    pipe.send((done, told))


def _answer(pipe: Connection) -> R:  # type: ignore[type-var]  # what comes over a pipe has any type
    try:
        done, told = pipe.recv()
    except EOFError:
        raise RuntimeError("a process that made pages ended without a word") from None
    if not done:
        raise RuntimeError(told)
    return told  # type: ignore[no-any-return]
