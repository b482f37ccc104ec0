"""Bold, italic and links; everything else prints as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.document.inline import Mark
from brochure.spec.rich_text import doubts_about, read_rich_text

BOLD, ITALIC, PLAIN = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS}), frozenset[Mark]()


def looks(text: str) -> list[tuple[str, frozenset[Mark], str | None]]:
    """Texts with their marks and links."""
    return [(run.text, run.marks, run.link) for run in read_rich_text(text)]


def test_marks_and_links() -> None:
    """The three things there are, nested and beside Chinese punctuation."""
    assert looks("a **b *c* d** e") == [
        ("a ", PLAIN, None),
        ("b ", BOLD, None),
        ("c", BOLD | ITALIC, None),
        (" d", BOLD, None),
        (" e", PLAIN, None),
    ]
    assert looks("本园区是**国家级“基地”**之一") == [
        ("本园区是", PLAIN, None),
        ("国家级“基地”", BOLD, None),
        ("之一", PLAIN, None),
    ]
    assert looks("***x***") == [("x", BOLD | ITALIC, None)]
    assert looks("*[a](https://b.org/c)*") == [("a", ITALIC, "https://b.org/c")]


@pytest.mark.parametrize("link", ["https://a.org", "http://a.org/?q=1", "mailto:a@b.org", "tel:+8621"])
def test_links_that_lead_somewhere(link: str) -> None:
    """Four kinds of address."""
    assert looks(f"[a]({link})") == [("a", PLAIN, link)]


@pytest.mark.parametrize(
    "typed",
    [
        "2*3*4", "2*3* 4", "5 * 3 * 2", "R&D*", "a ** b", "****", "**", "<b>x</b>", "{{ x }}", "[a]", "[a] (https://b.org)",
        "_a_", "[a](javascript:alert)", "[a](ftp://b.org)", "[a](file:///etc/passwd)", "[a](//b.org)", "[a](https://)",
        "`a`",
    ],
)  # fmt: skip
def test_everything_else_prints_as_typed(typed: str) -> None:
    """No character of a value becomes anything but itself."""
    assert looks(typed) == [(typed, PLAIN, None)]


@given(text=st.text("ab *[]():/htps.字。", max_size=40))
def test_nothing_gets_lost(text: str) -> None:
    """The printed text is the typed one without paired asterisks and the addresses of links."""
    runs = read_rich_text(text)
    printed = "".join(run.text for run in runs)
    rest = iter(text)
    assert all(character in rest for character in printed), "printed characters come in the order they were typed"
    if all(not run.marks and run.link is None for run in runs):
        assert printed == text


def test_doubts() -> None:
    """Authors are told of a bold that never ends and a link that leads nowhere."""
    assert len(list(doubts_about("a **b and [c](ftp://d.org)"))) == 2
    assert list(doubts_about("a *b, **c** and 5 * 3")) == []
