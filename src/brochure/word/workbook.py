"""The workbook behind a chart (SpreadsheetML): what "Edit Data" in Word opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from brochure.document.block import Series
from brochure.word.markup import DECLARATION, Markup, escape, join
from brochure.word.package import zipped

SHEET = "Data"

_OFFICE = "http://schemas.openxmlformats.org"
_SHEET_NAMESPACE = f"{_OFFICE}/spreadsheetml/2006/main"
_RELATIONSHIPS = f"{_OFFICE}/officeDocument/2006/relationships"
_PACKAGE = f"{_OFFICE}/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(categories: Sequence[str], series: Sequence[Series]) -> bytes:
    """One sheet: categories down the first column, a column for each series."""
    rows = [_row(1, ["", *(one.name for one in series)])]
    for place, category in enumerate(categories):
        values = (one.points[place].value for one in series)
        rows.append(_row(place + 2, [category, *values]))
    sheet = f'<worksheet xmlns="{_SHEET_NAMESPACE}"><sheetData>{join(rows)}</sheetData></worksheet>'
    parts = _PARTS | {"xl/worksheets/sheet1.xml": sheet}
    return zipped({name: f"{DECLARATION}{xml}".encode() for name, xml in parts.items()})


def column(number: int) -> str:
    """The letters of a column, from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_text(value: Decimal) -> str:
    """A number as both the workbook and the chart write it, without exponent or spare zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _row(number: int, values: Iterable[str | Decimal | None]) -> Markup:
    cells = (_cell(f"{column(place)}{number}", value) for place, value in enumerate(values) if value is not None)
    return Markup(f'<row r="{number}">{join(cells)}</row>')


def _cell(reference: str, value: str | Decimal) -> Markup:
    if isinstance(value, Decimal):
        return Markup(f'<c r="{reference}"><v>{number_text(value)}</v></c>')
    return Markup(f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>')


_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SPREADSHEET}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_SHEET_NAMESPACE}" xmlns:r="{_RELATIONSHIPS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
}
