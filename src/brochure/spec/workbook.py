"""The cells of an .xlsx workbook as text, with row and column numbers as their places."""

from __future__ import annotations

import io
import warnings
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from brochure.diagnostics import Place, Problems
from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.yaml.tree import ScalarNode

_MAX_UNPACKED = 100_000_000


def workbook_rows(
    data: bytes, file: str, sheet: ScalarNode | None, place: Place, problems: Problems
) -> list[list[ScalarNode]] | None:
    """The rows of one sheet, the first without `sheet`; formulas count as what they last showed.

    `place` is where the spec names the file. None after an error.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(member.file_size for member in package.infolist())
        if unpacked > _MAX_UNPACKED:
            problems.error("spec/too-big", "the workbook unpacks to more than 100 MB", place)
            return None
        return _rows(data, file, sheet, problems)
    except Exception:  # noqa: BLE001 - openpyxl passes on whatever its zip and XML readers raise
        problems.error("spec/table", "this is not a workbook that can be read; save it again as .xlsx", place)
        return None


def _rows(data: bytes, file: str, sheet: ScalarNode | None, problems: Problems) -> list[list[ScalarNode]] | None:
    import openpyxl

    with warnings.catch_warnings():
        # openpyxl warns about drawings and validations, which have no bearing on the cells.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        if sheet is not None and sheet.text not in book.sheetnames:
            problems.error(
                "spec/table",
                f"the workbook has no sheet '{sheet.text}'",
                sheet.place,
                label=did_you_mean(sheet.text, book.sheetnames),
                hints=(listed(book.sheetnames, "sheets"),),
            )
            return None
        found = book[sheet.text] if sheet is not None else book.worksheets[0]
        return [
            [ScalarNode(_text(value), Place(file, row, column), plain=False) for column, value in enumerate(values, 1)]
            for row, values in enumerate(found.iter_rows(values_only=True), 1)
        ]


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return format(Decimal(repr(value)), "f")
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()
