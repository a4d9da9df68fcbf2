"""A process killed at each of its steps on the disk, one run a step."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

STEPS = frozenset(
    {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.symlink", "os.link", "os.chmod"}
)
"""Audit events (PEP 578) of what changes a disk; each is raised before the thing is done."""


def killed_everywhere(work: Callable[[], Any], within: Path) -> Iterator[int]:
    """Run `work` in processes of their own, killed (SIGKILL) before step 0, 1, 2… below `within`.

    Yields after each kill, with the step; ends when the work gets through alive. Between two runs
    the caller puts the folder back as it was.
    """
    step = 0
    while _killed(work, within, step):
        yield step
        step += 1


def _killed(work: Callable[[], Any], within: Path, step: int) -> bool:
    child = os.fork()
    if child == 0:
        _die_at(step, os.fspath(within))
        try:
            work()
        except BaseException:
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in (0, -signal.SIGKILL), "the work failed by itself"
    return os.WIFSIGNALED(status)


def _die_at(step: int, within: str) -> None:
    left = step

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event not in STEPS or not _below(arguments, within) or _only_reads(event, arguments):
            return
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    sys.addaudithook(hook)


def _below(arguments: tuple[Any, ...], within: str) -> bool:
    # rmtree removes below a folder's handle: a bare name is counted as well
    names = [os.fspath(one) for one in arguments if isinstance(one, (str, os.PathLike))]
    return any(name.startswith(within) or "/" not in name for name in names)


def _only_reads(event: str, arguments: tuple[Any, ...]) -> bool:
    return event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
