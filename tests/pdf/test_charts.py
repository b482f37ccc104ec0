"""Charts: what is printed, what only the tags say, and that areas and sums are right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from brochure.document.block import Chart, ChartKind, Columns, KeyFigure, KeyFigures, Point, Series, Trend
from brochure.pdf.charts.runs import runs
from brochure.pdf.charts.treemap import squarified
from pdf.conftest import Render
from pdf.making import document, paragraph, points, section, t
from pdf.reading import Node

YEARS = ("2021", "2022", "2023", "2024")


def _chart(kind: ChartKind, *series: Series, categories: tuple[str, ...] = YEARS, **more: object) -> Chart:
    return Chart(kind, t("The message"), t("Companies"), categories, series, "The message. 1, 2, 3", **more)  # type: ignore[arg-type]


def _rows(table: Node) -> list[list[str]]:
    """The cells of a table, each as a screen reader says it."""
    return [
        [str(cell.raw.get("/ActualText", cell.said.strip())) for cell in (*row.all("TH"), *row.all("TD"))]
        for row in table.all("TR")
    ]


@pytest.mark.parametrize("kind", [ChartKind.BAR, ChartKind.LINE, ChartKind.STACKED, ChartKind.GROUPED])
def test_the_numbers_are_a_table_in_the_tags(render: Render, kind: ChartKind) -> None:
    """Gaps and forecasts are said to be so, whether or not the page has room for the words."""
    one = Series("Offices", points("10", None, "30", "40", forecasts=1))
    file = render(document(section("Heading", _chart(kind, one))))
    (table,) = file.tree.all("Table")
    assert _rows(table) == [
        ["Offices", ""],
        ["2021", "10"],
        ["2022", "not published"],
        ["2023", "30"],
        ["2024", "40 (forecast)"],
    ]


def test_values_without_room_stay_in_the_table(render: Render) -> None:
    """Thirty years in a narrow column: the page thins the labels, the tags keep every number."""
    years = tuple(str(year) for year in range(1990, 2020))
    many = Series("Jobs", points(*(str(1000 + year) for year in range(30))))
    chart = _chart(ChartKind.LINE, many, categories=years)
    block = Columns(((chart,), (paragraph("beside"),)), (1.0, 2.0))
    file = render(document(section("Heading", block)))
    (table,) = file.tree.all("Table")
    assert [row[1] for row in _rows(table)[1:]] == [str(1000 + year) for year in range(30)]
    printed = [year for year in years if year in file.text()]
    assert 2 < len(printed) < 16


def test_a_treemap_fills_its_field_with_areas_in_proportion() -> None:
    """Equal values get equal areas; nothing overlaps and nothing is left over."""
    values = [141.0, 138.0, 107.0, 106.0, 69.0, 57.0]
    tiles = squarified(values, 520.0, 282.0)
    scale = 520.0 * 282.0 / sum(values)
    assert {tile.place: round(tile.width * tile.height, 3) for tile in tiles} == {
        place: round(value * scale, 3) for place, value in enumerate(values)
    }
    assert all(max(tile.width / tile.height, tile.height / tile.width) < 3 for tile in tiles)
    for one in tiles:
        for other in tiles:
            apart = one.x + one.width <= other.x + 0.01 or one.y + one.height <= other.y + 0.01
            assert (
                one is other or apart or other.x + other.width <= one.x + 0.01 or other.y + other.height <= one.y + 0.01
            )


def test_sums_and_shares_are_printed_as_the_composer_worded_them(render: Render) -> None:
    """The page never writes a number of its own."""
    first, second = Series("Offices", points("10", "20")), Series("Halls", points("5", "5"))
    stacked = _chart(ChartKind.STACKED, first, second, categories=("2023", "2024"), derived=("15 sum", "25 sum"))
    parts = _chart(
        ChartKind.SHARE,
        Series("Companies", points("40", "30", "20", "10")),
        categories=("One", "Two", "Three", "Four"),
        derived=("40 %", "30 %", "20 %", "10 %"),
    )
    text = render(document(section("Heading", stacked, replace(parts, at=None)))).text()
    assert [word for word in ("15 sum", "25 sum", "40 %", "30 %", "20 %", "10 %") if word not in text] == []


def test_a_line_is_not_drawn_across_a_gap() -> None:
    """Measured values join measured neighbours; the dashed part begins at the last measured value."""
    series = points("1", "2", None, "4", "5", "6", forecasts=1)
    assert runs(series, forecasts=False) == [[0, 1], [3, 4]]
    assert runs(series, forecasts=True) == [[4, 5]]


def test_a_key_figure_shows_where_it_came_from(render: Render) -> None:
    """First value and period in print, the whole trend as alternative text; without a trend there is no figure."""
    trend = Trend(("2018", "2025"), (Point(Decimal(268), "268"), Point(Decimal(618), "618")), "2018 268, 2025 618")
    figures = KeyFigures(
        (KeyFigure(t("618"), t("Companies"), t("2025"), trend=trend), KeyFigure(t("402"), t("Patents"), t("2025")))
    )
    file = render(document(section("Heading", figures)))
    (spark,) = file.tree.all("Figure")
    assert str(spark.raw.Alt) == "2018 268, 2025 618"
    assert "268" in file.text()
