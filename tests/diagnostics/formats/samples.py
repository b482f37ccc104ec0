"""Problems of every shape, for the formats."""

from __future__ import annotations

from brochure.diagnostics import Hint, Place, Problems

PARK = "specs/zizhu/park.yaml"


def sample() -> Problems:
    """An error with everything, one that reaches over lines, a warning without a place."""
    problems = Problems()
    first = Hint("first written, here", Place(PARK, 2, 1))
    problems.error(
        "spec/unknown-value",
        "'软件 100%' is not an industry: <b>\x07",
        Place(PARK, 7, 13, (7, 20)),
        label="did you mean 'software'?",
        hints=["industries: a | b", first],
    )
    problems.error("spec/rich-text", "two\nlines", Place("specs/a b,c:d/park.yaml", 3, 5, (4, 2)))
    problems.warning("template/other-language", "no place")
    return problems


def many(number: int) -> Problems:
    """So many errors, one a line."""
    problems = Problems()
    for line in range(1, number + 1):
        problems.error("spec/number", f"'{line}x' is no number", Place(PARK, line, 1))
    return problems
