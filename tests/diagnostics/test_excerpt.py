"""Problems as people read them: each test is a line somebody would squint at if it were wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from brochure.diagnostics import Hint, Place, Problems
from brochure.diagnostics.excerpt import count, report, source_lines


def shown(text: str, place: Place | None, label: str = "", hints: Sequence[str | Hint] = ()) -> list[str]:
    """The report of one error in a file with that text, without its first line and the count."""
    problems = Problems()
    problems.error("spec/example", "wrong", place, label=label, hints=hints)
    lines = report(problems, lambda file: text.split("\n") if file == "a.yaml" else ()).split("\n")
    assert lines[0] == "error[spec/example]: wrong"
    assert lines[-3:] == ["", "1 error", ""]
    return lines[1:-3]


def test_the_form_of_the_design() -> None:
    """Message, place, source line, carets with advice: the form every reader learns once."""
    problems = Problems()
    place = Place("specs/zizhu/park.yaml", 7, 13, (7, 20))
    problems.error("spec/unknown-value", "'sofware' is not an industry", place, label="did you mean 'software'?")
    lines = ["", "", "", "", "", "", "    sector: sofware"]
    assert report(problems, lambda _: lines) == (
        "error[spec/unknown-value]: 'sofware' is not an industry\n"
        "  --> specs/zizhu/park.yaml:7:13\n"
        "   |\n"
        " 7 |     sector: sofware\n"
        "   |             ^^^^^^^ did you mean 'software'?\n"
        "\n"
        "1 error\n"
    )


@pytest.mark.parametrize(
    ("line", "column", "end", "carets"),
    [
        ("name: 紫竹高新区 x", 7, 12, "   |       ^^^^^^^^^^"),
        ("紫竹: 高新区", 5, 8, "   |       ^^^^^^"),
        ("Ｗide: x", 7, 8, "   |        ^"),
        ("cafe\u0301: x", 8, 9, "   |       ^"),
        ("e\u0301e\u0301", 1, 5, "   | ^^"),
        ("\tname: x", 8, 9, "   |           ^"),
        ("ab\tc", 4, 5, "   |     ^"),
        ("🏭 works: x", 3, 8, "   |    ^^^^^"),
        ("abc", 2, 2, "   |  ^"),
    ],
)
def test_carets_stand_below_what_is_meant(line: str, column: int, end: int, carets: str) -> None:
    """Chinese, full-width, combining and tab characters move the carets as they move the text."""
    assert shown(line, Place("a.yaml", 1, column, (1, end)))[-1] == carets


def test_tabs_show_as_blanks() -> None:
    """A tab in print would move the line but not the carets."""
    assert shown("\tname: x", Place("a.yaml", 1, 8))[2] == " 1 |     name: x"


def test_a_long_line_is_cut_round_the_carets() -> None:
    """A paragraph on one line shows the part that matters, within a terminal's width."""
    line = "园" * 400 + " here " + "区" * 400
    excerpt = shown(line, Place("a.yaml", 1, 402, (1, 406)), "this word")
    source, carets = excerpt[-2].removeprefix(" 1 | "), excerpt[-1].removeprefix("   | ")
    assert source.startswith("…")
    assert source.endswith("…")
    assert sum(2 if letter in "园区" else 1 for letter in source) <= 100
    before = source[: source.index("here")]
    assert carets.index("^") == sum(2 if letter == "园" else 1 for letter in before)
    assert carets.endswith("^^^^ this word")


def test_a_long_mark_ends_with_the_line_shown() -> None:
    """Carets below a whole long paragraph stop where the shown part stops."""
    excerpt = shown("text: " + "x" * 500, Place("a.yaml", 1, 7, (1, 507)))
    assert excerpt[-2].endswith("x…")
    assert len(excerpt[-1]) == len(excerpt[-2]) - 1


def test_several_lines_show_their_first_and_last() -> None:
    """A folded text is marked where it begins and where it ends, not at the empty lines behind it."""
    text = "quote: >-\n  one\n  two\n  three\n\nnext: 1"
    assert shown(text, Place("a.yaml", 1, 8, (6, 1)), "too long")[1:] == [
        "   |",
        " 1 | quote: >-",
        "   |        ^^",
        "...",
        " 4 |   three",
        "   |   ^^^^^ too long",
    ]


def test_two_lines_need_no_gap() -> None:
    """Neighbouring lines stand below each other."""
    assert "..." not in shown("a: [b,\n  c]", Place("a.yaml", 1, 4, (2, 5)))


def test_advice_and_a_second_place() -> None:
    """Advice stands below the excerpt; advice about another line brings that line along."""
    hints = ["ids are unique in a file", Hint("first used here", Place("a.yaml", 1, 5, (1, 8)))]
    assert shown("id: abc\nid: abc", Place("a.yaml", 2, 5, (2, 8)), hints=hints)[3:] == [
        "   |     ^^^",
        "   = help: ids are unique in a file",
        "  --> a.yaml:1:5",
        "   |",
        " 1 | id: abc",
        "   |     ^^^ first used here",
    ]


@pytest.mark.parametrize("place", [None, Place("missing.png", 3, 1), Place("a.yaml", 99, 1)])
def test_advice_is_kept_without_a_line_to_show(place: Place | None) -> None:
    """Where there is no text to point into, the advice is still told."""
    assert shown("x", place, "did you mean 'y'?")[-1] == "   = help: did you mean 'y'?"


def test_the_end_of_a_file_can_be_marked() -> None:
    """Something missing at the end has a place too."""
    assert shown("a: 1\n", Place("a.yaml", 2, 1), "the closing quote")[1:] == [
        "   |",
        " 2 |",
        "   | ^ the closing quote",
    ]


def test_high_line_numbers_widen_the_margin() -> None:
    """The bars of one problem stand below each other, also with a hint on a far line."""
    text = "\n" * 1233 + "x"
    excerpt = shown(text, Place("a.yaml", 2, 1), hints=[Hint("here", Place("a.yaml", 1234, 1))])
    assert {line.index("|") for line in excerpt if "|" in line} == {5}


def test_a_value_cannot_steer_the_terminal() -> None:
    """Escape sequences, and marks that turn the writing round, are shown and not obeyed."""
    excerpt = "\n".join(shown("a: \x1b[31m\u202eevil\x07\u0530", Place("a.yaml", 1, 4), "no \x1b[0m"))
    assert "\x1b" not in excerpt
    assert "\u202e" not in excerpt
    assert "␛[31m·evil␇·" in excerpt


def test_colour_only_when_asked() -> None:
    """Colour wraps the same words."""
    problems = Problems()
    problems.warning("spec/example", "odd", Place("a.yaml", 1, 1, (1, 2)), label="this")
    plain = report(problems, lambda _: ["x"])
    coloured = report(problems, lambda _: ["x"], colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;33mwarning[spec/example]\x1b[0m: odd" in coloured
    assert coloured.count("\x1b[") % 2 == 0


def test_counts() -> None:
    """The last line counts errors first, in the singular where it is one."""
    problems = Problems()
    assert report(problems, lambda _: ()) == ""
    for number in range(3):
        problems.error("spec/example", str(number))
    problems.warning("spec/example", "odd")
    assert count(problems) == "3 errors, 1 warning"


def test_files_are_read_as_an_editor_shows_them(tmp_path: Path) -> None:
    """Any newline, a byte order mark and broken bytes do not shift lines or columns; pictures have no lines."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\xff\n")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\0")
    lines = source_lines(tmp_path)
    assert list(lines("a.yaml")) == ["one", "two", "three\ufffd", ""]
    assert list(lines("b.png")) == []
    assert list(lines("gone.yaml")) == []
