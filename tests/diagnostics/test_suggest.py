"""What `nearest` takes for a slip of the finger, and what it doesn't."""

import time

import pytest

from brochure.diagnostics.suggest import did_you_mean, listed, nearest

INDUSTRIES = ["software", "software-info", "avionics-info", "cloud", "digital-content", "games"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sofware", "software"),
        ("Cloud", "cloud"),
        ("digital_content", "digital-content"),
        ("lcoud", "cloud"),
        ("avionics", "avionics-info"),
        ("gmaes", "games"),
        ("tourism", None),
        ("x", None),
        ("", None),
    ],
)
def test_nearest_word(typed: str, meant: str | None) -> None:
    """Slips of the finger, other spellings and beginnings are found; other words are not."""
    assert nearest(typed, INDUSTRIES) == meant


def test_short_ids() -> None:
    """Ids of two to four letters have a neighbour too."""
    assert nearest("mit", ["miit", "shanghai"]) == "miit"
    assert nearest("zn", ["en", "zh"]) is not None
    assert nearest("fr", ["en", "zh"]) is None


def test_exact_spelling_beats_a_nearer_looking_word() -> None:
    """A word that differs in case only is the one meant, whatever comes first."""
    assert nearest("CITE", ["site", "cite"]) == "cite"


def test_same_answer_whatever_the_order() -> None:
    """A message must not change with the hash seed."""
    words = {"cat", "car", "can"}
    assert {nearest("caz", order) for order in (sorted(words), sorted(words, reverse=True), words)} == {"can"}


def test_wording() -> None:
    """The two phrases other stages print."""
    assert did_you_mean("sofware", INDUSTRIES) == "did you mean 'software'?"
    assert did_you_mean("tourism", INDUSTRIES) == ""
    assert listed(["a", "b"], "sources") == "sources: a, b"
    assert listed([], "sources") == "sources: none yet"
    assert listed([str(n) for n in range(14)], "ids").endswith("11, … (14 in all)")


def test_a_large_table_stays_quick() -> None:
    """A hundred wrong ids against five thousand right ones take a moment, not minutes."""
    ids = [f"company-{n:04}" for n in range(5000)]
    start = time.perf_counter()
    for n in range(100):
        nearest(f"organisation-{n:03}", ids)
    assert time.perf_counter() - start < 5
