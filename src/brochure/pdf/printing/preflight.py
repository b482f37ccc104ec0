"""The preflight: what a print shop would send a file back for, in its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

import pikepdf

from brochure.diagnostics import Place, Problems
from brochure.pdf.order import PressSheet
from brochure.pdf.pictures.prepare import Resolution
from brochure.pdf.printing.proof import Proof, proofs, ranges
from brochure.pdf.printing.separation import MOST_INK

_FINEST_LINE = 0.25
_SMALLEST_REVERSED = 7.0
_SAFE = 3 * 72 / 25.4
_SHARP = 225.0
_COARSE = 150.0
_AT_EDGE = 0.5
_ROUNDING = 0.005


def preflight(
    content: bytes, sheet: PressSheet, resolutions: Iterable[Resolution], at: Place | None, problems: Problems
) -> None:
    """Look at a finished print file; `at` is where the document is asked for, for what concerns whole pages."""
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = list(proofs(pdf))
        box = pdf.pages[0].trimbox
        width, height = float(box[2]) - float(box[0]), float(box[3]) - float(box[1])
    _pictures(resolutions, problems)

    def tell(code: str, message: str, hint: str, concerns: Callable[[Proof], bool], *, refused: bool = False) -> None:
        concerned = [page.page for page in pages if concerns(page)]
        if concerned:
            add = problems.error if refused else problems.warning
            add(code, f"{message} on {_pages(concerned)}", at, hints=(hint,))

    if sheet.profile is not None:
        tell(
            "print/rgb-left",
            "there is colour in red, green and blue",
            "every colour and picture must be in the inks of the press",
            lambda page: page.has_rgb,
            refused=True,
        )
    tell(
        "print/too-much-ink",
        f"more than {MOST_INK:.0%} ink stands on one spot".replace("%", " %"),
        "paper does not dry from more; give the colour lighter inks in the brand file",
        lambda page: page.most_ink > MOST_INK + _ROUNDING,
        refused=True,
    )
    tell(
        "print/thin-line",
        f"there is a line thinner than {_FINEST_LINE} pt",
        "it may vanish in print; a drawing's lines can be made stronger in its file",
        lambda page: page.thinnest < _FINEST_LINE - _ROUNDING,
    )
    tell(
        "print/small-reversed-text",
        f"light text on a dark ground is smaller than {_SMALLEST_REVERSED:g} pt",
        "ink runs into letters that small; set 'scale' in the brand file a little higher",
        lambda page: any(one.is_light and one.size < _SMALLEST_REVERSED - _ROUNDING for one in page.type),
    )
    tell(
        "print/near-the-trim",
        "text stands nearer than 3 mm to where the page is cut",
        "the knife may take it; set wider margins in the brand file",
        lambda page: any(_is_near(one.x, one.y, width, height) for one in page.type),
    )
    tell(
        "print/no-bleed",
        "a picture ends at the trim instead of running over it",
        "a white edge shows where the knife is a hair off",
        lambda page: sheet.bleed > 0 and any(_ends_at_trim(one, width, height) for one in page.pictures),
    )


def _pictures(resolutions: Iterable[Resolution], problems: Problems) -> None:
    worst: dict[str, Resolution] = {}
    for one in resolutions:
        known = worst.setdefault(one.picture.sha256, one)
        if one.ppi < known.ppi:
            worst[one.picture.sha256] = one
    for one in worst.values():
        wanted = one.picture.least_ppi or _SHARP
        if one.ppi >= wanted:
            continue
        needed = round(one.picture.width * wanted / one.ppi)
        add = problems.error if one.ppi < min(_COARSE, wanted) else problems.warning
        add(
            "print/coarse-picture",
            f"the picture has {one.ppi:.0f} pixels an inch at its printed size, and print needs {wanted:.0f}",
            one.picture.at,
            hints=(f"a version {needed} pixels wide would be sharp; this one has {one.picture.width}",),
        )


def _is_near(x: float, y: float, width: float, height: float) -> bool:
    return not (_SAFE <= x <= width - _SAFE and _SAFE <= y <= height - _SAFE)


def _ends_at_trim(corners: Sequence[float], width: float, height: float) -> bool:
    left, bottom, right, top = corners
    return min(abs(left), abs(bottom), abs(right - width), abs(top - height)) < _AT_EDGE


def _pages(numbers: Sequence[int]) -> str:
    return f"page {numbers[0]}" if len(numbers) == 1 else f"pages {ranges(numbers)}"
