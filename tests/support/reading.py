"""A data folder read whole, as the check reads it file by file."""

from pathlib import Path

from showcase.reading import Document, Reading, prefix_of, read_file, survey


def read_folder(root: Path, shown: str | None = None) -> Reading:
    """Documents sorted by path, faults sorted by place."""
    name = root.name if shown is None else shown
    found = survey(root, name)
    documents: dict[str, Document] = {}
    faults = list(found.faults)
    for path in sorted(found.known):
        document, told, _ = read_file(root, path, prefix_of(name) + path)
        faults += told
        if document is not None:
            documents[path] = document
    return Reading(documents, sorted(set(faults)), found.known, found.media)
