"""Which files a document is made from, and their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from brochure.delivery.project import Project

_YAML = {".yaml", ".yml"}
_TEMPLATE = ".j2"


def sha256(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def file_sha256(file: Path) -> str | None:
    """The hash of a file, or None where it is missing or can't be read."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return None


def visible_inputs(project: Project, park: Path) -> dict[str, str]:
    """The files that a park's documents depend on by where they lie, under their labels.

    These are the YAML files beside the spec, the brand and all templates: a new one among them (an overlay in another
    language, a template that goes before a shipped one) changes documents that did not read it before.
    """
    files = [file for file in _below(park.parent, nested=False) if file.suffix in _YAML]
    files += [park, *filter(None, [project.brand(park)])]
    files += [file for folder in project.templates for file in _below(folder, nested=True) if file.suffix == _TEMPLATE]
    return hashes(project, files)


def hashes(project: Project, files: Iterable[Path]) -> dict[str, str]:
    """The hashes of those files that can be read, under their labels, in the order of the labels."""
    found = {project.label(file): file_sha256(file) for file in files}
    return {label: digest for label, digest in sorted(found.items()) if digest}


def _below(folder: Path, *, nested: bool) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~", "__pycache__")):
            continue
        if path.is_file():
            yield path
        elif nested and path.is_dir():
            yield from _below(path, nested=True)
