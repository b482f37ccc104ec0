"""What a document was made with: brochure's own code and the libraries whose versions show in the bytes."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import brochure
from brochure.cache import Cache
from brochure.delivery.inputs import file_sha256
from brochure.delivery.manifest import Tools

_PACKAGE = Path(brochure.__file__).parent
# What does not shape a document, or is recorded file by file as an input.
_APART = {"cli", "fonts", "templates"}
_LIBRARIES = (
    "Babel",
    "Jinja2",
    "Pillow",
    "PyYAML",
    "brotli",
    "fonttools",
    "lxml",
    "openpyxl",
    "pikepdf",
    "pydantic",
    "python-bidi",
    "python-docx",
    "reportlab",
    "uharfbuzz",
)
_FOLDER = "tools"


def current_tools(epoch: datetime | None, cache: Path | None = None) -> Tools:
    """The tools of this process; `epoch` is SOURCE_DATE_EPOCH where it is set.

    In the folder `cache` it is kept what they were, as long as no file of theirs is another: reading them all would
    take longer than all the rest of a build with nothing to do.
    """
    found = _installed(cache)
    return Tools(brochure.__version__, found["code"], found["versions"], int(epoch.timestamp()) if epoch else None)


def shipped_files(cache: Path | None = None) -> Mapping[str, str]:
    """The hashes of all files of the installed package, by path."""
    files: dict[str, str] = _installed(cache)["files"]
    return files


@functools.cache
def _installed(cache: Path | None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Cache(cache / _FOLDER if cache else None).fetch(_seen(), _read))
    return found


def _read() -> bytes:
    import platform
    from importlib.metadata import version

    versions = {name: version(name) for name in _LIBRARIES}
    versions |= {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    files = {entry.path: file_sha256(Path(entry.path)) for entry in _own_files(os.fspath(_PACKAGE))}
    return json.dumps({"code": _code_digest(), "versions": versions, "files": files}).encode()


def _seen() -> str:
    """What can be seen of code and libraries without opening a file; a change of any of them shows in it."""
    digest = hashlib.sha256(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}".encode())
    for entry in _own_files(os.fspath(_PACKAGE)):
        at = entry.stat()
        digest.update(f"{entry.path}\0{at.st_size} {at.st_mtime_ns} {at.st_ctime_ns} {at.st_ino}\0".encode())
    # A library that is installed, updated or removed renames an entry of the folder it lies in.
    for folder in sys.path:
        if Path(folder).is_dir():
            digest.update(f"{folder}\0{Path(folder).stat().st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _own_files(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not entry.is_dir():
                yield entry
            elif entry.name != "__pycache__":
                yield from _own_files(entry.path)


def _code_digest() -> str:
    digest = hashlib.sha256()
    for file in sorted(Path(entry.path) for entry in _own_files(os.fspath(_PACKAGE))):
        path = file.relative_to(_PACKAGE)
        if path.parts[0] not in _APART:
            # Line ends differ between checkouts of one commit.
            content = file.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
