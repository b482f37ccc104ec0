"""The finished file: objects packed into object streams and found through a cross-reference stream (ISO 32000-1, 7.5).

ReportLab would write every object by itself and a table of offsets, three times the size of a packed file, and a second
program that packs it must read all of it again. Here each object is written once.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from reportlab.pdfbase.pdfdoc import format as written

from brochure.pdf.tagging.canvas import TaggedCanvas

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_MEMBERS = 200
"""Objects in one object stream: more pack better, fewer are found faster."""
_FREE, _APART, _PACKED = 0, 1, 2
"""The types of an entry in a cross-reference stream."""
_ENTRY, _WIDTHS = struct.Struct(">BIH"), "1 4 2"
"""An entry, and how many bytes its parts take."""
_FIRST_FREE = (_FREE, 0, 65535)


def packed(canvas: TaggedCanvas) -> bytes:
    """The file of a canvas whose pages are all shown; equal content gives equal bytes."""
    document = canvas.document
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    file = _File()
    members: list[tuple[int, bytes]] = []
    for number, syntax in _objects(document):
        if syntax.endswith(b"endstream"):
            file.add(number, syntax)
        else:
            members.append((number, syntax))
    start = iter(members)
    while batch := list(islice(start, _MEMBERS)):
        file.add_together(batch)
    # Formatted last: both are known by number once every object is.
    return file.closed(f"/Root {written(root, document).decode()}/Info {written(info, document).decode()}")


def _objects(document: Any) -> Iterator[tuple[int, bytes]]:
    """Every object in the order of its number; writing one may add others."""
    number = 1
    while number in document.numberToId:
        content = document.idToObject[document.numberToId[number]]
        if isinstance(content, bytes):
            yield number, content
        else:
            syntax: bytes = written(content, document, toplevel=1).rstrip(b"\n")
            if syntax.endswith(b"endstream"):
                # ReportLab leaves out the line end that ISO 19005-2, 6.1.7.1 wants in front of `endstream`.
                syntax = syntax.removesuffix(b"endstream") + b"\nendstream"
            yield number, syntax
        number += 1


class _File:
    """The bytes so far, and where each object stands in them: type, offset or stream, place in the stream."""

    def __init__(self) -> None:
        self._parts = [_HEAD]
        self._length = len(_HEAD)
        self._places: dict[int, tuple[int, int, int]] = {0: _FIRST_FREE}
        self._streams: list[tuple[Sequence[tuple[int, bytes]], bytes]] = []

    def add(self, number: int, syntax: bytes) -> None:
        """An object by itself."""
        part = b"%d 0 obj\n%b\nendobj\n" % (number, syntax)
        self._places[number] = _APART, self._length, 0
        self._parts.append(part)
        self._length += len(part)

    def add_together(self, members: Sequence[tuple[int, bytes]]) -> None:
        """Objects in one stream; its own number follows when those of all objects are known."""
        index, offset = [], 0
        for number, syntax in members:
            index.append(b"%d %d" % (number, offset))
            offset += len(syntax) + 1
        head = b" ".join(index) + b"\n"
        data = zlib.compress(head + b"\n".join(syntax for _, syntax in members))
        entries = b"/Type/ObjStm/N %d/First %d" % (len(members), len(head))
        self._streams.append((members, _stream(entries, data)))

    def closed(self, trailer: str) -> bytes:
        """The whole file; `trailer` are the entries that name the catalogue and the properties."""
        count = 1 + max((number for members, _ in self._streams for number, _ in members), default=0)
        count = max(count, 1 + max(self._places))
        for number, (members, stream) in enumerate(self._streams, count):
            self.add(number, stream)
            self._places.update({member: (_PACKED, number, place) for place, (member, _) in enumerate(members)})
        number, start = count + len(self._streams), self._length
        self._places[number] = _APART, start, 0
        table = b"".join([_ENTRY.pack(*self._places[place]) for place in range(number + 1)])
        # The identifier follows from everything in front of it (14.4).
        identity = hashlib.sha256(b"".join(self._parts)).hexdigest()[:32]
        entries = f"/Type/XRef/Size {number + 1}/W[{_WIDTHS}]{trailer}/ID[<{identity}><{identity}>]"
        self.add(number, _stream(entries.encode("ascii"), zlib.compress(table)))
        return b"".join([*self._parts, b"startxref\n%d\n%%%%EOF\n" % start])


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(data), data)
