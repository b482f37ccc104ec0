"""Columns get widths that their texts fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brochure.document.block import Table, TableColumn, TableRow
from brochure.document.inline import Citation, Run
from brochure.word.fitting import at_least, fitted, line_width, shares, widest_word, width_of
from word.conftest import Write
from word.reading import W, find
from word.samples import document, t


def test_a_chinese_date_stays_on_one_line(write: Write) -> None:
    """Each row of a table of facts would take two lines for the last character of its date."""
    columns = tuple(TableColumn(t(name), width=width) for name, width in (("事项", 1.7), ("内容", 5.0), ("截至", 1.2)))
    rows = tuple(TableRow((t("领域"), t("软件和信息服务业"), t("不晚于2014年2月28日"))) for _ in range(3))
    made = write(document(Table(columns, rows), language="zh-Hans"))
    widths = [int(one.get(f"{W}w")) for one in find(made.body, "//w:tblGrid/w:gridCol")]
    assert widths[2] > 20 * line_width("不晚于2014年2月28日", 10)
    assert widths[1] > 20 * line_width("软件和信息服务业", 10)


def test_a_chinese_date_is_not_broken_where_all_columns_are_full() -> None:
    """Other Chinese text may be, between any two characters."""
    assert widest_word(t("有效期至2030年12月31日"), 10) >= line_width("2030年12月31日", 10)
    assert widest_word(t("在试验区内进行的船舶试验"), 10) == 20


def test_widths_that_fit_stay_as_the_template_asks() -> None:
    """Its author chose them."""
    assert fitted(9000, (2, 1), [[1000, 500], [4000, 2000]]) == shares(9000, (2, 1))


def test_nothing_moves_where_it_would_save_no_line() -> None:
    """A column is not squeezed for a neighbour that gains nothing."""
    rows = [[3400.0, 900.0, 6000.0]]
    assert fitted(9000, (3, 1, 5), rows) == shares(9000, (3, 1, 5))


def test_source_numbers_take_room() -> None:
    """The last column of a table of facts holds little else."""
    assert width_of((Run("7"), Citation("register", 1, "p2")), 10) > width_of((Run("7"),), 10) + 20


@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0, 9000)), min_size=1, max_size=9), st.integers(1000, 10000))
def test_columns_fill_the_width_whatever_they_hold(columns: list[tuple[float, float]], width: int) -> None:
    """A table as wide as the text, and no column of negative width."""
    weights, needs = zip(*columns, strict=True)
    widths = fitted(width, weights, [needs])
    assert sum(widths) == width
    assert min(widths) >= 0


def test_no_word_of_a_wide_table_is_broken(write: Write) -> None:
    """Eight columns: text is smaller, and no column is narrower than its widest word."""
    heads = (
        "Premises",
        "Use",
        "Area, m²",
        "Free, m²",
        "Units from, m²",
        "Height, m",
        "EUR per m² and month",
        "Available",
    )
    cells = ("Workshops D1 to D3", "laboratories", "196,400", "142,800", "300", "12.0", "19.50", "November 2027")
    columns = tuple(TableColumn(t(name), width=1.0) for name in heads)
    made = write(document(Table(columns, (TableRow(tuple(map(t, cells))),))))
    widths = [int(one.get(f"{W}w")) for one in find(made.body, "//w:tblGrid/w:gridCol")]
    for width, head, cell in zip(widths, heads, cells, strict=True):
        assert width >= 20 * max(widest_word(t(head), 8), widest_word(t(cell), 8)), head
    assert "TableTextDense" in find(made.body, "//w:pStyle/@w:val")


def test_columns_give_what_others_lack() -> None:
    """And nothing moves where there is not enough for all."""
    assert at_least([100, 500], [200, 300]) == [200, 400]
    assert at_least([100, 500], [400, 400]) == [100, 500]
