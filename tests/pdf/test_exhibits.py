"""Drawings that fall back to tables: connections, terms, ladders, stories; walls, QR codes, bars in tables."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from decimal import Decimal

from PIL import Image

from brochure.document.block import (
    Block,
    Channel,
    Columns,
    Contact,
    Contacts,
    Figure,
    Picture,
    Roster,
    RosterName,
    Story,
    Table,
    TableColumn,
    TableRow,
)
from brochure.document.exhibit import Connections, Journey, Ladder, Moment, Rung, Term, Terms, TermStanding, Way
from brochure.document.inline import Standing
from brochure.pdf.blocks.logo import ink_box
from pdf.conftest import Render
from pdf.making import document, paragraph, picture, section, t


def _beside(block: Block) -> Columns:
    """The block in a column too narrow for its drawing."""
    return Columns(((block,), (paragraph("beside"),)), (1.0, 1.6))


JOURNEYS = Connections(
    (
        Journey(t("University"), Way.RAIL, t("tram"), t("T2"), t("2.6 km"), t("7 min"), Decimal(7)),
        Journey(t("Airport"), Way.ROAD, t("road"), t("A7"), t("26 km"), t("31 min"), Decimal(31)),
        Journey(t("Sea port"), Way.ROAD, t("road"), distance=t("40 km")),
    )
)
TERMS = Terms(
    (
        Term(t("Technology Zone"), Moment(t("2011"), date(2011, 1, 1), date(2011, 12, 31)), grantor=t("Council")),
        Term(
            t("Pilot Zone"),
            Moment(t("by May 2016"), None, date(2016, 5, 31)),
            Moment(t("2021"), date(2021, 1, 1), date(2021, 12, 31)),
            standing=TermStanding.EXPIRED,
            status=t("expired"),
        ),
        Term(t("Undated Zone")),
    )
)
LADDER = Ladder(
    (
        Rung(t("Hall K1"), Standing.ONGOING, target=t("42,800 m²"), date=t("2027")),
        Rung(t("No carbon"), Standing.GOAL, t("From the works."), date=t("2030")),
    )
)


def test_a_map_says_its_ways_and_that_it_is_not_to_scale(render: Render) -> None:
    """Only what has a time stands on the map; the table has every journey."""
    file = render(document(section("Heading", JOURNEYS)))
    (figure,) = file.tree.all("Figure")
    assert "University, tram T2, 7 min; Airport, road A7, 31 min" in str(figure.raw.Alt)
    assert "schematic" in file.tree.said
    (table,) = file.tree.all("Table")
    assert [row.all("TD")[0].said.strip() for row in table.all("TR")[1:]] == ["University", "Airport", "Sea port"]


def test_drawings_become_tables_where_they_have_no_room(render: Render) -> None:
    """The words stay the same; only the drawing goes."""
    for block, words in (
        (JOURNEYS, ("University", "7 min", "Sea port", "40 km")),
        (TERMS, ("Technology Zone", "by May 2016", "expired", "Undated Zone")),
        (LADDER, ("42,800 m²", "No carbon", "From the works.", "2030")),
    ):
        wide, narrow = render(document(section("H", block))), render(document(section("H", _beside(block))))
        for file in (wide, narrow):
            assert [word for word in words if word not in file.tree.said] == []
        assert narrow.tree.all("Figure") == []


def test_a_term_without_a_date_gets_no_bar_and_a_date_keeps_its_words(render: Render) -> None:
    """Nothing is drawn that no source says."""
    said = render(document(section("Heading", TERMS))).tree.said
    assert "by May 2016" in said
    assert "valid until 2021" in said.lower()


def test_a_story_without_figures_and_quote_is_still_one(render: Render) -> None:
    """Everything optional may be missing."""
    told = Story(t("Fathomline"), (), (t("No slipway."),), (t("A berth."),))
    said = render(document(section("Heading", told))).tree.said
    assert all(word in said for word in ("Fathomline", "No slipway.", "A berth."))


def test_a_logo_has_its_company_as_alternative_text(render: Render) -> None:
    """A name in place of the picture, in the same list as the typeset names."""
    wall = Roster((RosterName(t("Voltmast"), logo=Figure(picture(40, 30), "A logo")), RosterName(t("Beamfold"))))
    file = render(document(section("Heading", wall)))
    assert [str(figure.raw.Alt) for figure in file.tree.all("Figure")] == ["Voltmast"]
    assert len(file.tree.all("LI")) == 2


def test_the_ink_of_a_logo_is_found_inside_its_white_edge() -> None:
    """Optical area counts what is seen, not the file's margins."""
    image = Image.new("RGB", (100, 100), "white")
    image.paste((10, 20, 30), (20, 40, 70, 60))
    file = io.BytesIO()
    image.save(file, "PNG")
    data = file.getvalue()
    logo = Picture(data, "image/png", 100, 100, hashlib.sha256(data).hexdigest())
    assert ink_box(logo) == (0.2, 0.4, 0.7, 0.6)


def test_a_code_says_where_it_leads_and_is_large_enough(render: Render) -> None:
    """18 mm at least, with its address beside it as a link."""
    card = Contact(t("Noor"), (Channel(t("Mail"), t("noor@example.org")),), code="https://example.org/visit")
    file = render(document(section("Heading", Contacts((card,)))))
    (code,) = file.tree.all("Figure")
    assert str(code.raw.Alt).endswith(": https://example.org/visit")
    left, bottom, right, top = (float(value) for value in code.raw.A[0].BBox)
    assert abs((right - left) - (top - bottom)) < 0.01
    assert right - left > 18 * 72 / 25.4
    assert "example.org/visit" in file.tree.said


def test_a_column_with_bars_keeps_its_numbers(render: Render) -> None:
    """A cell without a number has no bar, and is a cell all the same."""
    rows = tuple(
        TableRow((t(name), t(text) if text else ()), amounts=(None, amount))
        for name, text, amount in (("A1", "84", Decimal(84)), ("B1", "42", Decimal(42)), ("C1", "", None))
    )
    block = Table((TableColumn(t("Hall")), TableColumn(t("Area"), bars=True)), rows)
    (table,) = render(document(section("Heading", block))).tree.all("Table")
    assert [row.all("TD")[1].said.strip() for row in table.all("TR")[1:]] == ["84", "42", ""]
