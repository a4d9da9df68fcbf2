"""Watching: what is written below a folder, told at once where the system tells of it, else soon."""

from __future__ import annotations

from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

SELDOM = 3.0
"""Seconds between two looks of our own."""
WRITTEN: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""Of these a build must know; systems tell of files that were only read, too."""


class _First(FileSystemEventHandler):
    """Hands on what the system tells, and notes of what."""

    def __init__(self, handler: FileSystemEventHandler, told: set[str | bytes]) -> None:
        self._handler, self._told = handler, told

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take an event of any kind."""
        self._told |= _paths(event)
        self._handler.dispatch(event)


class _Second(_First):
    """Hands on what was seen besides."""

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take an event of any kind."""
        paths = _paths(event)
        if paths <= self._told:
            self._told -= paths
        else:
            self._handler.dispatch(event)


def _paths(event: FileSystemEvent) -> set[str | bytes]:
    return {path for path in (event.src_path, event.dest_path) if path}


class Both:
    """Two observers as one, as far as MkDocs asks: the system's own, and one that looks itself."""

    def __init__(self) -> None:
        self._observers = (Observer(), PollingObserver(timeout=SELDOM))

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> list[Any]:
        """Tell the handler once of what is written below a path; a build only reads, and begins none."""
        told: set[str | bytes] = set()
        handlers = _First(handler, told), _Second(handler, told)
        return [
            one.schedule(each, path, recursive=recursive, event_filter=WRITTEN)
            for one, each in zip(self._observers, handlers, strict=True)
        ]

    def unschedule(self, watches: list[Any]) -> None:
        """Tell no more of a path."""
        for one, watch in zip(self._observers, watches, strict=True):
            one.unschedule(watch)

    def start(self) -> None:
        """Begin."""
        for one in self._observers:
            one.start()

    def stop(self) -> None:
        """End."""
        for one in self._observers:
            one.stop()

    def join(self) -> None:
        """Wait for the end."""
        for one in self._observers:
            one.join()
