"""Meeting: work dealt out to processes that tell each other on the way what they have found."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from showcase.hands import Aside

T = TypeVar("T")
R = TypeVar("R")
Meet = Callable[[Any], list[Any]]


def convene(shares: Sequence[T], work: Callable[[T, Meet], R]) -> list[R]:
    """Do the first share here and each other one in a process of its own, all at once (hands.py).

    Args:
        shares: what is to be done; no more than `hands` says.
        work: does a share. The function it is given takes what this one has to tell and gives what
            all have told, in order of the shares; everybody must come to each meeting.

    Returns:
        What the work gave, a value a share.

    Raises:
        RuntimeError: another process failed; the message is its traceback.
    """
    first, *others = shares
    begun: list[tuple[Aside[R], _Line]] = []

    def meet(said: Any) -> list[Any]:
        told = [said, *(_heard(aside, line) for aside, line in begun)]
        for _, line in begun:
            line.tell(told)
        return told

    try:
        for share in others:
            line = _Line()
            begun.append((Aside(partial(line.beyond, work, share)), line))
            line.begin()
        return [work(first, meet), *(aside.value() for aside, _ in begun)]
    finally:
        for aside, line in begun:
            line.end()
            aside.end()


def _heard(aside: Aside[R], line: _Line) -> Any:
    try:
        return line.hear()
    except EOFError:
        aside.value()  # it has ended, and says why
        raise


class _Line:
    """Between this process and one that it starts: what they tell each other on the way."""

    def __init__(self) -> None:
        self._up, self._down = os.pipe(), os.pipe()

    def begin(self) -> None:
        """Take this end, the other process having the other one."""
        self._take(self._up[0], self._down[1], self._up[1], self._down[0])

    def beyond(self, work: Callable[[T, Meet], R], share: T) -> R:
        """Do the work in the other process."""
        self._take(self._down[0], self._up[1], self._down[1], self._up[0])
        return work(share, self._meet)

    def _take(self, heard: int, told: int, *others: int) -> None:
        for end in others:
            os.close(end)
        self._heard, self._told = open(heard, "rb"), open(told, "wb")  # noqa: SIM115 - until `end`

    def _meet(self, said: Any) -> list[Any]:
        self.tell(said)
        told: list[Any] = self.hear()
        return told

    def tell(self, said: Any) -> None:
        """Say something.

        Raises:
            RuntimeError: nobody is there any more.
        """
        try:
            pickle.dump(said, self._told)
            self._told.flush()
        except BrokenPipeError:
            raise RuntimeError("a process that was to be told has ended") from None

    def hear(self) -> Any:
        """What the other one says.

        Raises:
            EOFError: it has ended.
        """
        return pickle.load(self._heard)  # noqa: S301 - of this program

    def end(self) -> None:
        """Let go of the line, whatever was still to be said."""
        self._heard.close()
        with suppress(BrokenPipeError):
            self._told.close()
