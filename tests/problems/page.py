"""`docs/reference/problems.md`, made from the catalogue of codes and one case for each of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from brochure.diagnostics.catalogue import CODES
from problems.case import BASE, Case, Overlay

_AREAS = {
    "asset": "Pictures",
    "brand": "Brand",
    "build": "Builds",
    "csv": "Tables",
    "font": "Characters and fonts",
    "pdf": "Pages",
    "print": "The print edition",
    "pull": "Edits in Word",
    "release": "Releases",
    "spec": "Specs",
    "template": "Templates",
    "word": "Word files",
}
_INTRODUCTION = """\
# Problems

Every message of brochure carries a code in brackets. The codes are stable. This page is made from
`src/brochure/diagnostics/catalogue.py` and the annotated mistakes in `tests/problems/`, which the tests run: the words
below are exactly what is printed, and each correction is known to be right.
"""


def problems_page(cases: Iterable[Case]) -> str:
    """The whole page, in the order of areas and codes."""
    known = list(cases)
    parts = [_INTRODUCTION]
    area = ""
    for code, entry in sorted(CODES.items()):
        if code.split("/")[0] != area:
            area = code.split("/")[0]
            parts.append(f"## {_AREAS[area]}\n")
        parts.append(f"### {code}\n\n{entry.title[:1].upper()}{entry.title[1:]}. {entry.meaning}\n")
        parts.extend(_example(code, known))
    return "\n".join(parts)


def _example(code: str, cases: list[Case]) -> Iterator[str]:
    fitting = [case for case in cases if code in case.codes]
    if not fitting:
        return
    # The plainest example: of few problems, in few lines.
    case = min(fitting, key=lambda case: (len(set(case.codes)), case.says.count("\n"), case.name))
    said = next(block for block in case.says.split("\n\n") if f"[{code}]: " in block.split("\n")[0])
    yield f"```text\n{said.rstrip()}\n```\n"
    correction = "\n".join(_correction(case))
    if correction:
        yield f"Right:\n\n```diff\n{correction}\n```\n"


def _correction(case: Case) -> Iterator[str]:
    files = dict.fromkeys(overlay.file for overlay in case.overlays)
    for file in files:
        bad, good = (_text(case, part, file) for part in ("bad", "good"))
        if bad is not None and good is not None:
            lines = list(difflib.unified_diff(bad.splitlines(), good.splitlines(), n=1, lineterm=""))[2:]
            yield from (line for line in lines if not line.startswith("@@"))


def _text(case: Case, part: str, file: str) -> str | None:
    """A file as a part of a case leaves it, or None where it isn't there or isn't plain text."""
    overlays: list[Overlay] = [overlay for overlay in case.overlays if overlay.part == part and overlay.file == file]
    if any(overlay.form != "utf-8" for overlay in overlays):
        return None
    base = BASE / file
    text = base.read_text(encoding="utf-8") if base.is_file() and not (overlays and not overlays[0].added) else ""
    if not overlays and not base.is_file():
        return None
    return text + "".join(overlay.text for overlay in overlays)
