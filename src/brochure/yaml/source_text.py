"""From the bytes of a file to text that may be shown in print: UTF-8, no control characters, one kind of newline."""

from __future__ import annotations

import codecs
import re
import unicodedata

from brochure.diagnostics import Place, Problems

MAX_BYTES = 10_000_000

_WIDE_ENCODINGS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_ALLOWED_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_REPORTED = 20


def read_text(data: bytes, file: str, problems: Problems) -> str | None:
    """The text of a file with one kind of newline and without byte order mark, or None after saying what is wrong.

    Column numbers count characters. Refused: more than 10 MB, another encoding than UTF-8, and characters that
    cannot be printed or that only look like nothing (control characters, U+2028, a byte order mark inside the text).
    """
    start = Place(file, 1, 1)
    if len(data) > MAX_BYTES:
        size = len(data) / 1_000_000
        problems.error("spec/too-big", f"the file has {size:.1f} MB; at most 10 MB are read", start)
        return None
    if data.startswith(_WIDE_ENCODINGS):
        problems.error("spec/encoding", "the file is saved as UTF-16 or UTF-32; save it as UTF-8", start)
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as fault:
        problems.error(
            "spec/encoding",
            f"byte 0x{fault.object[fault.start]:02X} is not UTF-8; save the file as UTF-8",
            _place_of_bytes(fault.object[: fault.start], file),
            hints=("In most editors: Save As, Encoding: UTF-8. Excel calls it 'CSV UTF-8'.",),
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = False
    for match, _ in zip(_NOT_ALLOWED_RAW.finditer(text), range(_MOST_REPORTED), strict=False):
        found = True
        problems.error(
            "spec/forbidden-character",
            f"{describe(match.group())} cannot be printed; delete it",
            _place_in(text, match.start(), file),
        )
    return None if found else text


def forbidden_in(text: str) -> str | None:
    """The first character of a text that XML 1.0 (section 2.2), and so PDF metadata and Word, cannot hold."""
    match = _NOT_XML.search(text)
    return match.group() if match else None


def describe(character: str) -> str:
    """A character that may be invisible, in words: "U+FEFF (zero width no-break space)"."""
    name = unicodedata.name(character, "")
    if not name:
        name = "surrogate" if unicodedata.category(character) == "Cs" else "control character"
    return f"U+{ord(character):04X} ({name.lower()})"


def _place_in(text: str, offset: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Place(file, line, column, (line, column + 1))


def _place_of_bytes(before: bytes, file: str) -> Place:
    text = before.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _place_in(text, len(text), file)
