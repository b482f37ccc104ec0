"""Draws the large directory and nothing else: `python drawing.py SPEC OUT.pdf tagged|untagged`.

The composed document and its brand are kept beside the spec after the first run, so that later runs measure the PDF
side alone, with the start of the interpreter and the imports that drawing needs.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

from brochure.collector import still
from brochure.diagnostics import Problems
from brochure.document.document import Document, Edition
from brochure.pdf.writer import render_pdf
from brochure.theme.fonts import font_book
from brochure.theme.theme import Theme


def main() -> None:
    """Draw once."""
    spec, out, mode = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    (document, theme), problems = _kept(spec), Problems()
    if mode == "untagged":
        _leave_out_tags()
    cache = Path(os.environ.get("BROCHURE_CACHE") or Path.home() / ".cache" / "brochure")
    data = render_pdf(document, theme, font_book(theme, cache), problems)
    assert data is not None, list(problems)
    out.write_bytes(data)


def _kept(spec: Path) -> tuple[Document, Theme]:
    kept = spec / "document.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(_made(spec)))
    with still():
        document, theme = pickle.loads(kept.read_bytes())
    assert isinstance(document, Document)
    assert isinstance(theme, Theme)
    return document, theme


def _made(spec: Path) -> tuple[Document, Theme]:
    from brochure.compose.compose import DocumentOrder, compose
    from brochure.spec.reader import read_profile
    from brochure.theme.brand import read_brand

    problems = Problems()
    root = spec.parent.parent
    profile = read_profile(spec / "park.yaml", root, problems)
    assert profile is not None, list(problems)
    edition = Edition(datetime(2026, 1, 31, tzinfo=UTC), "1.0.0")
    order = DocumentOrder("large", "large-directory", "en", edition, "public")
    templates = (root / "templates", Path(__file__).parent.parent.parent / "templates")
    document, theme = compose(profile, order, templates, problems), read_brand(None, problems)
    assert document is not None, list(problems)
    assert theme is not None, list(problems)
    return document, theme


def _leave_out_tags() -> None:
    import brochure.pdf.writer as writer
    from brochure.pdf.tagging.canvas import TaggedCanvas
    from brochure.pdf.tagging.element import BACKGROUND, Target

    marked = TaggedCanvas.within

    # Everything is painted as one artifact a page: no element joins the tree, and none is written.
    def within(canvas: TaggedCanvas, _target: Target) -> AbstractContextManager[None]:
        return nullcontext() if canvas.is_marked else marked(canvas, BACKGROUND)

    TaggedCanvas.within = within  # type: ignore[method-assign]
    writer.write_structure = lambda _canvas: None


if __name__ == "__main__":
    main()
