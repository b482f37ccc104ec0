"""Puts a value in the place of another in the text of a YAML file or a table, and changes nothing else.

Comments, quotes, order, indents and line ends stay as the author wrote them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import PurePath

import yaml

from brochure.diagnostics import Place

_BOM = "\ufeff"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_NEEDS_QUOTES = re.compile(r"[,\[\]{}]|: | #|^\s|\s$|\n")
_DELIMITERS = ",;\t"


class CannotSpliceError(Exception):
    """The value stands where nothing can be written, such as in a workbook; the message says why."""


def value_at(text: str, place: Place) -> str | None:
    """What stands at a place of a file; None where that is no single value."""
    if _is_table(place):
        start, end = _span_of_cell(text, place)
        return next(csv.reader([text[start:end]]), [""])[0].strip() if end > start else ""
    event = _scalars(text).get((place.line, place.column))
    return event.value if event else None


def splice(text: str, values: Mapping[Place, str]) -> str:
    """The text of a file with new values at some places.

    Raises:
        CannotSpliceError: one of them is no value that can be changed alone.
    """
    if not values:
        return text
    bom, body = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    table = _is_table(next(iter(values)))
    scalars = {} if table else _scalars(body)
    changes = []
    for place, value in values.items():
        if table:
            start, end = _span_of_cell(body, place)
            changes.append((start, end, _cell(value, body)))
        else:
            event = scalars.get((place.line, place.column))
            if event is None or event.start_mark is None or event.end_mark is None:
                raise CannotSpliceError("it is not written as one value")
            start, end = event.start_mark.index, event.end_mark.index
            new = _scalar(value, event, body[start:end])
            # A value that was left empty stands right behind its colon.
            changes.append((start, end, f" {new}" if start == end and body[start - 1 : start] == ":" else new))
    for start, end, new in sorted(changes, reverse=True):
        body = body[:start] + new + body[end:]
    return bom + body


def _is_table(place: Place) -> bool:
    suffix = PurePath(place.file).suffix.lower()
    if suffix == ".xlsx":
        raise CannotSpliceError(f"it stands in the workbook {place}; change it there")
    return suffix == ".csv"


def _scalars(text: str) -> dict[tuple[int, int], yaml.ScalarEvent]:
    """Every value of a YAML text by the line and column where it begins, counted from 1."""
    found = {}
    for event in yaml.parse(text.removeprefix(_BOM), Loader=yaml.SafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark is not None:
            found[event.start_mark.line + 1, event.start_mark.column + 1] = event
    return found


def _scalar(value: str, event: yaml.ScalarEvent, old: str) -> str:
    """The value in the style of the old one; plain only where it then still reads as the same text."""
    if event.style == '"':
        return _double_quoted(value)
    if event.style == "'":
        return "'" + value.replace("'", "''") + "'" if "\n" not in value else _double_quoted(value)
    if event.style in ("|", ">"):
        return _block(value, old)
    return value if _reads_plainly(value, event.value) else _double_quoted(value)


def _block(value: str, old: str) -> str:
    """A block keeps its header and its indent."""
    header, *lines = re.split(r"\r\n|\r|\n", old)
    end = "\r\n" if "\r\n" in old else "\n"
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=2)
    tail = old[len(old.rstrip("\r\n")) :] or end
    return end.join([header, *(" " * indent + line if line else "" for line in value.rstrip("\n").split("\n"))]) + tail


def _double_quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def _reads_plainly(value: str, before: str) -> bool:
    if not value or _NEEDS_QUOTES.search(value):
        return False
    try:
        event = next(
            one for one in yaml.parse(f"[{value}]", Loader=yaml.SafeLoader) if isinstance(one, yaml.ScalarEvent)
        )
        now, then = yaml.safe_load(value), yaml.safe_load(before)
    except (yaml.YAMLError, StopIteration, ValueError):
        return False
    # Other programs read the file as well: what was a text for them stays one.
    return event.value == value and not event.style and (isinstance(now, str) or not isinstance(then, str))


def _span_of_cell(text: str, place: Place) -> tuple[int, int]:
    if place.end is None or place.end[0] != place.line:
        raise CannotSpliceError("it runs over several lines of the table, or is empty there; change it in the table")
    start = sum(len(line) for line in _LINE.findall(text.removeprefix(_BOM))[: place.line - 1])
    return start + place.column - 1, start + place.end[1] - 1


def _cell(value: str, text: str) -> str:
    first = _LINE.match(text)
    delimiter = max(_DELIMITERS, key=(first.group() if first else "").count)
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="").writerow([value])
    return written.getvalue()
