"""GitHub Actions shows every problem where it is, and drops none without a word."""

from __future__ import annotations

from brochure.diagnostics.formats.github import summary, workflow_commands
from diagnostics.formats.samples import many, sample


def test_an_annotation_stands_on_one_line_at_its_place() -> None:
    """Commas, colons, percent signs and line ends would otherwise cut it short."""
    assert workflow_commands(sample()).splitlines() == [
        "::error title=spec/rich-text,file=specs/a b%2Cc%3Ad/park.yaml,line=3,col=5,endLine=4::two%0Alines",
        (
            "::error title=spec/unknown-value,file=specs/zizhu/park.yaml,line=7,col=13,endColumn=20::"
            "'软件 100%25' is not an industry: <b>\x07%0Adid you mean 'software'?%0Aindustries: a | b%0A"
            "first written, here (specs/zizhu/park.yaml:2:1)"
        ),
        "::warning title=template/other-language::no place",
    ]


def test_the_eleventh_is_counted_and_listed_in_the_summary() -> None:
    """GitHub shows ten of a kind."""
    lines = workflow_commands(many(12)).splitlines()
    assert len([line for line in lines if line.startswith("::error")]) == 10
    assert lines[-1] == "and 2 errors more, in the log above and in the step's summary"
    assert "and" not in workflow_commands(many(10)).splitlines()[-1].split("::")[0]
    assert summary(many(12)).count("is no number") == 12


def test_the_summary_shows_text_as_text() -> None:
    """What a spec says must not become a link, an image or a column of the table."""
    text = summary(sample(), [("build/a|b.pdf", "written")])
    rows = [line for line in text.splitlines() if line.startswith("| error")]
    assert len(rows) == 2
    assert "\\<b\\>" in rows[1]
    assert "`build/a\\|b.pdf` | written |" in text
    assert text.startswith("### brochure: 2 errors, 1 warning\n")
    assert summary([]).startswith("### brochure: nothing is wrong\n")
