"""Times each stage by itself, in one process with a filled font cache."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from brochure.compose.compose import DocumentOrder, compose
from brochure.diagnostics import Problems
from brochure.document.document import Edition
from brochure.pdf.writer import render_pdf
from brochure.spec.reader import read_profile
from brochure.theme.brand import read_brand
from brochure.theme.coverage import check_coverage
from brochure.theme.fonts import font_book
from brochure.word.writer import render_word

ROOT = Path(__file__).parent.parent


def time_stages(spec: Path, rounds: int, folder: Path) -> dict[str, float]:
    """Median seconds by stage, each with the results of the stages before it."""
    problems = Problems()
    taken: dict[str, list[float]] = {}

    def timed(stage: str, run: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = run()
        taken.setdefault(stage, []).append(time.perf_counter() - start)
        return result

    def order(document: str, kind: str) -> DocumentOrder:
        return DocumentOrder(document, kind, "en", Edition(datetime(2014, 3, 1, tzinfo=UTC), ""), "internal")

    for _ in range(rounds + 1):
        profile = timed("read the spec", lambda: read_profile(spec / "park.yaml", ROOT, problems))
        theme = timed("read the brand", lambda: read_brand(spec / "_brand.yml", problems))
        book = font_book(theme, folder / "stages")
        for name, kind, render in (
            ("brochure", "brochure", render_pdf),
            ("briefing", "investment-briefing", render_word),
        ):
            made = timed(
                f"compose the {name}",
                lambda: compose(profile, order(name, kind), (ROOT / "templates",), problems),  # noqa: B023
            )
            timed(f"check the {name}'s characters", lambda: check_coverage(made, book, problems))  # noqa: B023
            timed(f"draw the {name}", lambda: render(made, theme, book, problems))  # noqa: B023
    # The first round imports modules and fills the font cache.
    return {stage: statistics.median(values[1:]) for stage, values in taken.items()}
