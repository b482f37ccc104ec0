"""A print shop gets what it asks for: bleed, exact boxes, four inks, spot colours by name, black type in black ink."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from brochure.diagnostics import Problems
from brochure.document.block import Columns, Figure
from brochure.document.rendition import Rendition
from brochure.pdf.order import OutputProfile, PdfOrder, PressSheet
from brochure.pdf.printing.preflight import preflight
from brochure.pdf.printing.separation import MOST_INK, Separation
from brochure.pdf.writer import render_pdf
from brochure.theme.fonts import FontBook
from brochure.theme.inks import Ink
from brochure.theme.theme import Colour, Theme
from pdf.making import document, paragraph, picture, section
from pdf.press_profile import NAME, press_profile
from pdf.samples import sample
from verapdf import broken_rules

MM = 72 / 25.4
SPOT = "PANTONE 268 C"
CONDITION = OutputProfile(NAME, press_profile())
SHEET = PressSheet(profile=CONDITION, page_multiple=4)


@pytest.fixture(scope="module")
def house(theme: Theme) -> Theme:
    """The shipped look with a spot colour for its deep ground's companion."""
    return replace(theme, inks={theme.palette.primary: Ink(0.82, 0.98, 0.0, 0.12, spot=SPOT)})


@pytest.fixture(scope="module")
def printed(house: Theme, book: FontBook) -> bytes:
    """The sample document for the print shop."""
    return _printed(house, book, SHEET)


def _printed(theme: Theme, book: FontBook, sheet: PressSheet) -> bytes:
    problems = Problems()
    content = render_pdf(sample(), theme, book, problems, PdfOrder(Rendition.PRINT, sheet))
    assert content is not None, list(problems)
    return content


def _streams(content: bytes) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Every content stream: those of pages and of form XObjects, with its resources."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.contents_coalesce()
            yield page.obj.Resources, page.obj.Contents.read_bytes()
            for one in page.obj.Resources.get("/XObject", pikepdf.Dictionary()).values():
                if one.Subtype == "/Form":
                    yield one.Resources, one.read_bytes()


def test_the_boxes_are_exact(printed: bytes, house: Theme) -> None:
    """To a hundredth of a point, on every page; the sheet ends outside the marks."""
    page = house.page
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert len(pdf.pages) > 4
        for one in pdf.pages:
            trim, bleed, media = (
                [float(value) for value in one.obj[box]] for box in ("/TrimBox", "/BleedBox", "/MediaBox")
            )
            assert trim == pytest.approx([0, 0, page.width, page.height], abs=0.01)
            assert bleed == pytest.approx([-3 * MM, -3 * MM, page.width + 3 * MM, page.height + 3 * MM], abs=0.01)
            assert media[0] < bleed[0] - 10


def test_nothing_is_left_in_red_green_and_blue(printed: bytes) -> None:
    """No operator, image, shading or colour space of any page or form."""
    seen = 0
    for resources, stream in _streams(printed):
        seen += 1
        assert not re.search(rb"(?<![\w/])(?:rg|RG)(?!\w)", stream)
        for kind in ("/XObject", "/Shading", "/ColorSpace"):
            for one in resources.get(kind, pikepdf.Dictionary()).values():
                assert "RGB" not in repr(
                    one.get("/ColorSpace", "") if isinstance(one, pikepdf.Dictionary | pikepdf.Stream) else one
                )
    assert seen > 4
    assert b"DeviceRGB" not in printed


def test_spot_colours_keep_their_names(printed: bytes) -> None:
    """The plate is called as the house calls it, with the four inks that stand in; `All` is for the marks."""
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        spaces = [space for page in pdf.pages for space in page.obj.Resources.get("/ColorSpace", {}).values()]
        names = {str(space[1]) for space in spaces}
    assert names == {f"/{SPOT}", "/All"}


def test_running_text_is_black_ink_alone(printed: bytes) -> None:
    """At full strength: nothing of the other three, so that letters have no coloured edges."""
    colours = [found[1] for _, stream in _streams(printed) for found in re.finditer(rb"([\d. ]+) k\s+BT", stream)]
    assert colours.count(b"0 0 0 1") > 20


def test_grounds_reach_into_the_bleed(printed: bytes, tmp_path: Path) -> None:
    """The cover's four outer edges have colour two millimetres outside the trim, the slug has none."""
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm is not installed (poppler-utils)")
    file = tmp_path / "print.pdf"
    file.write_bytes(printed)
    subprocess.run(["pdftoppm", "-r", "72", "-l", "1", "-png", file, tmp_path / "page"], check=True)
    [picture] = tmp_path.glob("page*.png")
    image = Image.open(picture).convert("L")
    with pikepdf.open(file) as pdf:
        slug = -float(pdf.pages[0].obj.MediaBox[0])
    across, down, out = image.width / 3, image.height / 3, slug - 2 * MM
    inside = [(out, down), (image.width - out, down), (across, out), (across, image.height - out)]
    assert all(image.getpixel((int(x), int(y))) < 250 for x, y in inside)
    assert image.getpixel((3, int(down))) == 255


def test_a_picture_may_bleed(house: Theme, book: FontBook) -> None:
    """Over both edges of the page into the bleed; in a column it stays where it is."""
    shown = Figure(picture(1400, 400), "A quay", bleed=True)
    made = document(section("One", shown), section("Two", Columns(((shown,), (paragraph("Beside"),)), (1.0, 1.0))))
    problems = Problems()
    content = render_pdf(made, house, book, problems, PdfOrder(Rendition.PRINT, SHEET))
    assert content is not None, list(problems)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        read = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    placed = re.findall(rb"q ([\d.]+) 0 0 [\d.]+ (-?[\d.]+) -?[\d.]+ cm\n/\S+ Do", read)
    (wide, left), (narrow, inside) = [(float(width), float(x)) for width, x in placed]
    assert wide == pytest.approx(house.page.width + 6 * MM, abs=0.01)
    assert left == pytest.approx(-3 * MM, abs=0.01)
    assert narrow < house.page.width / 2
    assert inside == pytest.approx(house.page.left, abs=0.01)


def test_pages_come_in_fours(printed: bytes, house: Theme, book: FontBook) -> None:
    """And links still lead to the page that they name."""
    plain = _printed(house, book, PressSheet(profile=CONDITION))
    with pikepdf.open(io.BytesIO(plain)) as loose, pikepdf.open(io.BytesIO(printed)) as bound:
        assert len(bound.pages) % 4 == 0
        assert 0 <= len(bound.pages) - len(loose.pages) < 4


def test_marks_stand_outside_the_bleed(printed: bytes, house: Theme, book: FontBook) -> None:
    """As artifacts in the colour of all plates; none where none are wanted."""
    streams = [stream for resources, stream in _streams(printed) if "/ColorSpace" in resources]
    assert streams
    for stream in streams:
        marks = stream[stream.index(b"/All CS") :]
        for x1, y1, x2, y2 in re.findall(rb"([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S", marks[:4000]):
            inside_x = all(-3 * MM < float(x) < house.page.width + 3 * MM for x in (x1, x2))
            inside_y = all(-3 * MM < float(y) < house.page.height + 3 * MM for y in (y1, y2))
            assert not (inside_x and inside_y)
    assert b"/All" not in _printed(house, book, replace(SHEET, marks=False))


def test_the_file_is_archival_and_accessible_too(printed: bytes, tmp_path: Path) -> None:
    """With the printing condition as its output intent."""
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == NAME
        assert intent.DestOutputProfile.N == 4
        assert intent.DestOutputProfile.read_bytes() == CONDITION.data
    file = tmp_path / "print.pdf"
    file.write_bytes(printed)
    assert broken_rules("ua1,2a", [file]) == []


def test_the_same_bytes_again(printed: bytes, house: Theme, book: FontBook) -> None:
    assert _printed(house, book, SHEET) == printed


def test_colours_stay_within_the_limit() -> None:
    """Whatever a screen can show; greys are black ink alone."""
    separation = Separation(CONDITION)
    steps = range(0, 256, 51)
    inks = [separation.ink(Colour(red, green, blue)) for red in steps for green in steps for blue in steps]
    assert max(ink.total for ink in inks) <= MOST_INK + 0.002
    assert separation.ink(Colour(51, 51, 51)) == Ink(0, 0, 0, 0.8)


def test_a_shop_that_takes_rgb_gets_bleed_and_marks(house: Theme, book: FontBook) -> None:
    """Without a condition the colours are sRGB, and the output intent says so."""
    with pikepdf.open(io.BytesIO(_printed(house, book, PressSheet()))) as pdf:
        assert pdf.Root.OutputIntents[0].DestOutputProfile.N == 3
        assert "/BleedBox" in pdf.pages[0].obj


DOCTORED = {
    "print/rgb-left": b"0.2 0.4 0.1 rg 50 50 20 20 re f",
    "print/too-much-ink": b"0.9 0.9 0.9 0.9 k 50 50 20 20 re f",
    "print/thin-line": b"0.1 w 0 0 0 1 K 50 50 m 90 90 l S",
    "print/small-reversed-text": b"BT %s 5 Tf 0 0 0 0 k 1 0 0 1 100 300 Tm <0001> Tj ET",
}


@pytest.mark.parametrize("code", DOCTORED)
def test_the_preflight_finds_it(code: str, printed: bytes) -> None:
    """On the second page of an otherwise good file."""
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        page = pdf.pages[1]
        font = next(iter(page.resources.Font.keys())).encode()
        page.contents_add(pdf.make_stream(b"/Artifact BMC " + DOCTORED[code].replace(b"%s", font) + b" EMC"))
        doctored = io.BytesIO()
        pdf.save(doctored)
    before, after = Problems(), Problems()
    preflight(printed, SHEET, (), None, before)
    preflight(doctored.getvalue(), SHEET, (), None, after)
    told = [problem for problem in after if problem.code not in {known.code for known in before}]
    assert [problem.code for problem in told] == [code]
    assert told[0].message.endswith("on page 2")


def test_a_picture_that_ends_at_the_trim_is_told(printed: bytes, house: Theme) -> None:
    """And one with four heavy inks as well."""
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        heavy = pdf.make_stream(bytes((240, 240, 240, 200)) * 16)
        heavy.Type, heavy.Subtype, heavy.ColorSpace = pikepdf.Name.XObject, pikepdf.Name.Image, pikepdf.Name.DeviceCMYK
        heavy.Width, heavy.Height, heavy.BitsPerComponent = 4, 4, 8
        page = pdf.pages[1]
        name = page.add_resource(heavy, pikepdf.Name.XObject)
        width = f"{house.page.width:.3f}".encode()
        page.contents_add(
            pdf.make_stream(b"/Artifact BMC q " + width + b" 0 0 200 0 0 cm " + str(name).encode() + b" Do Q EMC")
        )
        doctored = io.BytesIO()
        pdf.save(doctored)
    problems = Problems()
    preflight(doctored.getvalue(), SHEET, (), None, problems)
    assert {"print/no-bleed", "print/too-much-ink"} <= {problem.code for problem in problems}
