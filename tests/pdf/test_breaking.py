"""Where lines end, asked of the line breaker alone, with type of even widths."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brochure.pdf.tagging.element import Element
from brochure.pdf.typeset.cell import Cell, NewLine, Piece, fill_cells
from brochure.pdf.typeset.kinsoku import is_han
from brochure.pdf.typeset.lines import Line, break_lines
from brochure.pdf.typeset.look import Look
from brochure.pdf.typeset.setting import Setting
from brochure.pdf.typeset.typeface import Shaped
from brochure.theme.theme import Colour

_SIZE = 10.0
_LOOK = Look(_SIZE, Colour(0, 0, 0), Element("P"))
_NEVER_FIRST = "、。，；：！？）》”"
_NEVER_LAST = "（《“"
_MIXED = st.text(st.sampled_from("发展园区软件信息服务业" + _NEVER_FIRST + _NEVER_LAST + "abcdeW12 "), max_size=160)


class _Even:
    """Han on a full em, everything else on half of one."""

    scale = 1.0
    blank = Shaped(500.0, 1, (), exact=True)

    def shape(self, text: str, tracking: float = 0.0, *, leftward: bool = False) -> Shaped:
        width = sum(1000.0 if is_han(character) or character in "“”" else 500.0 for character in text)
        return Shaped(width, len(text), (), exact=not leftward)


def _cells(*texts: str, whole: tuple[str, ...] = ()) -> list[Cell]:
    setting = Setting(lambda text: [(_Even(), text)], _SIZE)  # type: ignore[list-item]
    return fill_cells(
        NewLine() if text == "\n" else Piece(text, _LOOK, setting, text in whole) for text in texts if text
    )


def _text(line: Line) -> str:
    return "".join("".join(glyphs.said for glyphs in cell.glyphs) + cell.space for cell in line.cells)


def _broken(*texts: str, width: float, **how: bool) -> list[str]:
    return [_text(line).strip() for line in break_lines(_cells(*texts), width, **how)]


@given(_MIXED)
def test_nothing_is_lost_or_added(text: str) -> None:
    """All characters stand on the lines, in order."""
    lines = break_lines(_cells(text), 83.0)
    assert "".join(_text(line) for line in lines).split() == text.split()


@given(_MIXED)
def test_no_line_is_too_wide(text: str) -> None:
    """What hangs over the edge is at most the empty half of a mark."""
    for line in break_lines(_cells(text), 83.0):
        assert line.width - (line.cells[-1].hang if line.cells else 0.0) <= 83.01


def test_closing_marks_never_begin_a_line_and_opening_ones_never_end_one() -> None:
    """Whatever the width, 、 follows its word and （ stays with what it opens."""
    text = "园区以软件（信息服务）为主导，吸引了微软、英特尔、东软等“知名企业”；形成集群。" * 3
    for width in range(40, 300, 7):
        lines = _broken(text, width=float(width))
        assert not any(line[0] in _NEVER_FIRST for line in lines), (width, lines)
        assert not any(line[-1] in _NEVER_LAST for line in lines[:-1]), (width, lines)


def test_latin_names_and_numbers_in_chinese_stay_whole() -> None:
    """Microsoft is not cut because Chinese may be."""
    for width in range(60, 200, 5):
        lines = _broken("吸引了Microsoft和Intel等22,400家企业落户", width=float(width))
        assert all(any(word in line for line in lines) for word in ("Microsoft", "Intel", "22,400"))


def test_a_source_number_stays_with_its_statement() -> None:
    """[1] never begins a line."""
    for width in range(30, 160, 3):
        lines = break_lines(_cells("Software leads the park", "[1]", whole=("[1]",)), float(width))
        assert not any(_text(line).startswith("[1]") for line in lines)


def test_headlines_are_balanced() -> None:
    """Two lines of nearly one length instead of a long one and a leftover word."""
    first, second = _broken("A complete system that joins teaching and work", width=200.0, balanced=True)
    assert abs(len(first) - len(second)) < 8


def test_the_last_line_is_not_one_short_word() -> None:
    """A paragraph gives its last line company."""
    lines = _broken("wwww wwww wwww wwww wwww wwww wwww wwww a", width=100.0)
    assert len(lines[-1]) > 3


def test_a_line_break_is_kept() -> None:
    """The author's line end ends the line, and nothing else."""
    assert _broken("one", "\n", "two three", width=200.0) == ["one", "two three"]
