"""What a document was made with: brochure's own code and the libraries whose versions show in the bytes."""

from __future__ import annotations

import hashlib
import platform
import zlib
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import brochure
from brochure.delivery.manifest import Tools

_PACKAGE = Path(brochure.__file__).parent
# What does not shape a document, or is recorded file by file as an input.
_APART = {"__pycache__", "cli", "fonts", "templates"}
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


def current_tools(epoch: datetime | None) -> Tools:
    """The tools of this process; `epoch` is SOURCE_DATE_EPOCH where it is set."""
    versions = {name: version(name) for name in _LIBRARIES}
    versions |= {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    return Tools(brochure.__version__, _code_digest(), versions, int(epoch.timestamp()) if epoch else None)


def _code_digest() -> str:
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        path = file.relative_to(_PACKAGE)
        if file.is_file() and path.parts[0] not in _APART and "__pycache__" not in path.parts:
            # Line ends differ between checkouts of one commit.
            content = file.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
