"""Release: a built site made public — whole or not at all, numbered, and taken back when it must be.

`publish` and `rollback` work on a folder of releases (folder.py), `upload` on a bucket (bucket.py).
What a release consists of stands in its manifest (manifest.py), which is neither the build cache's
index nor a screen's manifest.
"""

from showcase.release import words
from showcase.release.folder import free_or_ours
from showcase.release.look import Dead, dead_links, missing
from showcase.release.manifest import Manifest
from showcase.release.publish import About, Done, publish, rollback
from showcase.release.source import source
from showcase.release.trouble import PublishError

__all__ = [
    "About",
    "Dead",
    "Done",
    "Manifest",
    "PublishError",
    "dead_links",
    "free_or_ours",
    "missing",
    "publish",
    "rollback",
    "source",
    "words",
]
