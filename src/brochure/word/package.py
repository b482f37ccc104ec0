"""The package around the parts (ECMA-376 part 2).

python-docx keeps the parts and their relationships; nothing of its template is used.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import PackageWriter
from docx.package import Package as WordPackage

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "application/vnd.openxmlformats-officedocument"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip file can name
_LEVEL = 1
"""Of compression: 6, the usual one, takes five times as long on a long report and saves a quarter."""


class Package:
    """A package that parts are added to; names and relationship ids are counted, so that bytes repeat."""

    def __init__(self) -> None:
        self._package = WordPackage()
        self._counts: Counter[str] = Counter()
        self.main = self.part("/word/document.xml", f"{WORD}.document.main+xml")
        self._package.relate_to(self.main, _relationship("officeDocument"))

    def part(self, name: str, media: str, content: bytes = b"") -> Part:
        """A part that nothing leads to yet; a `#` in its name becomes a number."""
        if "#" in name:
            self._counts[name] += 1
            name = name.replace("#", str(self._counts[name]))
        return Part(PackURI(name), media, content, self._package)

    def add(self, name: str, media: str, kind: str, content: bytes = b"", *, owner: Part | None = None) -> Part:
        """A part that the document (or another `owner`) leads to by a relationship of that kind."""
        part = self.part(name, media, content)
        relate(owner or self.main, part, kind)
        return part

    def add_property_part(self, name: str, media: str, kind: str, content: bytes) -> None:
        """A part that the package itself leads to."""
        self._package.relate_to(self.part(name, media, content), _relationship(kind))

    def bytes(self) -> bytes:
        """The package as a file; equal parts give equal bytes."""
        files = _Files()
        parts = self._package.parts
        # What python-docx does to write a package, but for its zip file, whose times and order vary.
        writer: Any = PackageWriter
        writer._write_content_types_stream(files, parts)  # noqa: SLF001
        writer._write_pkg_rels(files, self._package.rels)  # noqa: SLF001
        writer._write_parts(files, parts)  # noqa: SLF001
        return zipped(files.contents)


class _Files:
    """Takes what python-docx writes, by the name that it has in the zip file."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def write(self, name: PackURI, content: bytes | str) -> None:
        """Keep one part."""
        self.contents[name.membername] = content if isinstance(content, bytes) else content.encode()


def fill(part: Part, content: bytes) -> None:
    """Give a part its content, once all that it refers to is known."""
    part._blob = content  # noqa: SLF001 - python-docx has no other way for a part that is not parsed


def relate(owner: Part, target: Part, kind: str) -> str:
    """The id of a new relationship between two parts."""
    key = f"rId{len(owner.rels) + 1}"
    owner.rels.add_relationship(_relationship(kind), target, key)
    return key


def _relationship(kind: str) -> str:
    """The full name of a kind of relationship; those of Office documents are known by their last word."""
    return kind if "://" in kind else f"{_RELATIONSHIPS}/{kind}"


def relate_address(owner: Part, address: str) -> str:
    """The id of a new relationship to an address outside the package."""
    key = f"rId{len(owner.rels) + 1}"
    owner.rels.add_relationship(f"{_RELATIONSHIPS}/hyperlink", address, key, is_external=True)
    return key


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip file in canonical order, without times, owners or attributes."""
    names = [*(name for name in _FIRST if name in files), *sorted(files.keys() - set(_FIRST))]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, files[name], compresslevel=_LEVEL)
    return written.getvalue()
