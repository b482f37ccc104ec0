"""SVG on a page: as vectors, in the right place and colours, and within both standards."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from brochure.diagnostics import Problems
from brochure.document.block import Figure
from brochure.document.document import Document
from brochure.document.drawing import Drawing
from brochure.pdf.inks import ScreenInks
from brochure.pdf.order import PdfOrder
from brochure.pdf.packing import packed
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.drawn import show
from brochure.pdf.pictures.prepare import Plates
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import BACKGROUND
from brochure.picture.opening import open_picture
from pdf.making import document, section
from verapdf import broken_rules

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
<clipPath id="c"><circle cx="75" cy="75" r="20"/></clipPath>
<rect width="100" height="40" fill="url(#g)"/>
<path fill-rule="evenodd" fill="#080" d="M0 50h40v40H0zm10 10h20v20H10z"/>
<rect x="50" y="50" width="50" height="50" clip-path="url(#c)" fill="#f80"/>
<path d="M50 45h50" stroke="#000" stroke-width="4" stroke-opacity=".5" fill="none"/>
</svg>"""


def logo(folder: Path) -> Drawing:
    """A drawing with one part of every kind."""
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    problems = Problems()
    drawing = open_picture(folder / "logo.svg", None, problems)
    assert isinstance(drawing, Drawing), list(problems)
    return drawing


def test_a_drawing_looks_as_drawn(tmp_path: Path) -> None:
    """Gradient, hole, clip and transparent line, in the middle of a frame that is too wide."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed")
    file = tmp_path / "page.pdf"
    canvas = TaggedCanvas((200, 100), "en")
    pen = Pen(canvas, 200, 100, Plates(PdfOrder()), ScreenInks())
    with pen.within(BACKGROUND):
        show(logo(tmp_path), pen, 0, 0, 200, 100)
    canvas.showPage()
    file.write_bytes(packed(canvas))
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", file, tmp_path / "page"], check=True)
    image = Image.open(tmp_path / "page.png").convert("RGB")
    seen = {
        (53, 20): (247, 0, 8),
        (100, 20): (127, 0, 127),
        (146, 20): (10, 0, 245),
        (55, 70): (0, 136, 0),
        (70, 70): (255, 255, 255),
        (125, 75): (255, 136, 0),
        (103, 97): (255, 255, 255),
        (125, 45): (127, 127, 127),
        (20, 20): (255, 255, 255),
    }
    for at, wanted in seen.items():
        found = image.getpixel(at)
        assert isinstance(found, tuple)
        assert all(abs(one - other) <= 10 for one, other in zip(found, wanted, strict=True)), (at, found, wanted)


def test_a_drawing_is_a_figure_of_vectors_in_both_standards(
    tmp_path: Path, rendered: Callable[[Document], bytes]
) -> None:
    """No pixels, an alternative text, PDF/UA-1 and PDF/A-2a."""
    drawing = logo(tmp_path)
    data = rendered(document(section("Logo", Figure(drawing, "The logo of the park"), Figure(drawing, ""))))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        assert not [one for one in streams if one.get("/Subtype") == "/Image"]
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert [str(one.Alt) for one in figures] == ["The logo of the park"]
    (tmp_path / "all.pdf").write_bytes(data)
    assert [*broken_rules("ua1", [tmp_path / "all.pdf"]), *broken_rules("2a", [tmp_path / "all.pdf"])] == []
