"""The segments of a JPEG file (ITU-T T.81, annex B): what a camera added can go without touching the image."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MAX_SCANS = 100
"""More scans than any encoder writes only serve to keep a decoder busy."""

_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_JFIF_FIXED = 14
_ADOBE_FIXED = 12
# Baseline, extended and progressive Huffman coding: what the DCTDecode filter of PDF reads.
_READ_EVERYWHERE = (0xC0, 0xC1, 0xC2)
_TABLES = (0xC4, 0xDB, 0xDD)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class JpegFile:
    """A JPEG file without what its camera and editors noted: position, thumbnail, comments, colour profile.

    `portable` is false for what PDF viewers cannot read (arithmetic coding, lossless) or read in other colours.
    `adobe` tells whether Adobe's marker stands in the file: then four inks are stored inverted.
    """

    data: bytes
    scans: int
    portable: bool
    adobe: bool


def read_jpeg(data: bytes) -> JpegFile:
    """The file's image alone, its compressed data bit by bit as before. ValueError where segments do not follow."""
    kept = [b"\xff\xd8"]
    scans, portable, adobe, named_rgb = 0, True, False, False
    for marker, body, coded in _segments(data):
        if marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= _JFIF_FIXED:
            # The two bytes left out are the size of a thumbnail.
            body = body[: _JFIF_FIXED - 2] + b"\0\0"
        elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= _ADOBE_FIXED:
            body, adobe = body[:_ADOBE_FIXED], True
        elif marker in _FRAMES:
            portable = marker in _READ_EVERYWHERE and body[:1] == b"\x08"
            named_rgb = body[6::3] == b"RGB"
        elif marker == _START_OF_SCAN:
            scans += 1
        elif marker not in _TABLES:
            continue
        kept += [bytes((0xFF, marker)), (len(body) + 2).to_bytes(2, "big"), body, coded]
    kept.append(bytes((0xFF, _END_OF_IMAGE)))
    return JpegFile(b"".join(kept), scans, portable and (adobe or not named_rgb), adobe)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, parameters and, behind the start of a scan, its coded data; up to the end of the first image."""
    at = 2
    while True:
        if data[at : at + 1] != b"\xff":
            raise ValueError(f"no marker at byte {at}")
        while data[at : at + 1] == b"\xff":
            at += 1
        marker = data[at] if at < len(data) else _END_OF_IMAGE
        at += 1
        if marker == _END_OF_IMAGE:
            return
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2:
            raise ValueError(f"a segment without end at byte {at}")
        body, at = data[at + 2 : at + length], at + length
        start = at
        if marker == _START_OF_SCAN:
            at = _end_of_scan(data, at)
        yield marker, body, data[start:at]


def _end_of_scan(data: bytes, at: int) -> int:
    while (at := data.find(b"\xff", at)) >= 0:
        following = data[at + 1] if at + 1 < len(data) else _END_OF_IMAGE
        # A zero makes 0xFF a value, and restart markers stand among the coded data.
        if following and not 0xD0 <= following <= 0xD7 and following != 0xFF:
            return at
        at += 1 if following == 0xFF else 2
    return len(data)
