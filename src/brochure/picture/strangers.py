"""What often stands in a picture's place, recognised by its first bytes."""

from __future__ import annotations

_STARTS = (
    (b"gif8", "is a GIF picture, which is not read; export it as PNG"),
    (b"%pdf", "is a PDF file, not a picture; export it as SVG or PNG"),
    (b"%!ps", "is a PostScript file, not a picture; export it as SVG or PNG"),
    (b"bm", "is a BMP picture, which is not read; export it as PNG"),
    (b"8bps", "is a Photoshop file; export it as PNG or TIFF"),
    (b"\x1f\x8b", "is compressed (an SVGZ file?); unpack it first"),
    (b"version https://git-lfs", "is a Git LFS pointer, not the picture itself; run 'git lfs pull'"),
    (b"<!doctype html", "is a web page, not a picture; the download went wrong"),
    (b"<html", "is a web page, not a picture; the download went wrong"),
)
_BRANDS = (
    ((b"avif", b"avis"), "is an AVIF picture, which is not read; export it as JPEG or PNG"),
    ((b"heic", b"heix", b"mif1", b"hevc"), "is a HEIC picture, which is not read; export it as JPEG"),
)


def stranger(data: bytes) -> str | None:
    """What a file is, and what to do about it; None for what may be a picture."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data:
        return "is empty"
    # ISO base media files name their kind behind the size and type of the first box.
    if data[4:8] == b"ftyp":
        return next((words for brands, words in _BRANDS if data[8:12] in brands), "is a film or an unknown picture")
    return next((words for mark, words in _STARTS if start.startswith(mark)), None)


def looks_like_svg(data: bytes) -> bool:
    """Whether a file is XML, of which only SVG is a picture; byte order marks of UTF-16 count as XML."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<?xml", b"<svg", b"<!doctype svg", b"<!--", b"\xff\xfe<", b"\xfe\xff\0<"))
