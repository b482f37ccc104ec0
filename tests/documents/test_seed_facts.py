"""Every fact of the press release is in the Zizhu documents with its source, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents.reading import docx_passages, pdf_text

# The facts of the release, in its order: what is said, and the words that must stand together in print.
FACTS: dict[str, tuple[str, ...]] = {
    "title of the release": ("Designated as the “National New Industrialization Demonstration Base”",),
    "date of the release": ("28 February 2014",),
    "designation": ("National New Industrialization Demonstration Base",),
    "authority": ("Ministry of Industry and Information Technology",),
    "field": ("software and information service industry",),
    "batch": ("5th",),
    "day not stated": ("by 28 February 2014",),
    "standing": ("econd", "in Shanghai in this field", "after Pudong Software Park"),
    "supporters": ("Ministry of Industry and Information Technology and Shanghai Municipal Government",),
    "requirement": ("achieving economic development and upgrading through innovation",),
    "intensive development": ("has guided the intensive development of its software and information service industry",),
    "under way": ("An internationally competitive demonstration base is being built",),
    "leading industry": ("Software and information service is the leading industry",),
    "companies": (
        "Wicresoft", "Neusoft", "Boyan Technology", "Chinasoft Resources",
        "Pactera", "GE", "Microsoft", "Intel", "and others",
    ),
    "cluster": ("Software outsourcing", "Digital content (animation)", "Avionics information", "Cloud computing"),
    "institutions counted": ("even state-level R&D institutions",),
    "universities": ("Shanghai Jiao Tong University", "East China Normal University", "others"),
    "innovation system": ("Production, teaching and research combine in a complete system of independent innovation",),
    "goal": (
        ("Promote software outsourcing, digital content (games and animation), "
        "new information technology and embedded software"),
    ),
    "emerging industries": ("new generation of information technology, aerospace, new energy, biomedicine and others",),
    "focus": ("Put digital content first, with network audio-visual services as its main example",),
    "continue": ("Keep developing software outsourcing and integrated circuit design",),
    "own innovation": ("Raise the park's capacity for independent innovation",),
    "low carbon": ("Promote a low-carbon economy, industrialization and urbanization",),
    "aim": ("Build an internationally competitive demonstration base",),
    "structure": ("Speed up the change of economic structure", "leap-forward developments", "upgrading of Shanghai"),
}  # fmt: skip

UNCITED = {"title of the release", "date of the release"}

# What a careless writer would add: places, people, sizes and partners that the release does not name.
NOT_SAID = (
    "565",
    "Minhang",
    "Fudan",
    "Tongji",
    "hectare",
    "km²",
    "km2",
    "million",
    "billion",
    "Founded",
    "@",
    "+86",
    "www.",
)

# Digits that may stand in print: dates, the batch, the rank, the count, the source number, the edition and its version.
SAID = re.compile(
    r"28 February 2014|28 Feb 2014|1 March 2014|2014-03|0\.1\.0|5th|2nd|\[1\]|\bp[1-3]\b|2014年2月28日|2014年3月1日"
)


def test_every_fact_is_in_the_brochure_with_a_source_number(zizhu: Path) -> None:
    """The PDF prints each fact, and a [1] follows it within its sentence or box."""
    text = pdf_text(zizhu / "zizhu-brochure.en.pdf")
    assert len(FACTS) == 26
    for name, phrases in FACTS.items():
        for phrase in phrases:
            assert phrase.lower() in text.lower(), f"{name}: {phrase!r} is not printed"
        if name not in UNCITED:
            assert _cited(text, phrases[0]), f"{name}: no source number near {phrases[0]!r}"


def test_every_fact_is_in_the_briefing_with_a_source_number(zizhu: Path) -> None:
    """The Word file prints each fact, and its paragraph, row or section names the source."""
    passages = docx_passages(zizhu / "zizhu-briefing.en.docx")
    text = " ".join(passages)
    for name, phrases in FACTS.items():
        for phrase in phrases:
            assert phrase.lower() in text.lower(), f"{name}: {phrase!r} is not printed"
        if name not in UNCITED:
            assert _cited(text, phrases[0]), f"{name}: no source number near {phrases[0]!r}"


# What a press notice says: the award and its background; statements of mere praise are left to the brochure.
IN_THE_NOTICE = (
    "title of the release", "date of the release", "designation", "authority", "field", "batch", "day not stated",
    "standing", "supporters", "requirement", "intensive development", "leading industry", "companies",
    "institutions counted", "universities",
)  # fmt: skip


@pytest.mark.parametrize("format_", ["pdf", "docx"])
def test_the_announcement_says_what_was_granted(zizhu: Path, format_: str) -> None:
    """What, who, when, which batch and field stand in both formats, with the source."""
    file = zizhu / f"zizhu-announcement.en.{format_}"
    text = pdf_text(file) if format_ == "pdf" else " ".join(docx_passages(file))
    for name in IN_THE_NOTICE:
        for phrase in FACTS[name]:
            assert phrase.lower() in text.lower(), f"{name}: {phrase!r} is not printed"
        if name not in UNCITED:
            assert _cited(text, FACTS[name][0]), f"{name}: no source number near {FACTS[name][0]!r}"
    assert "Contact" not in text, "the release names no contact"


@pytest.mark.parametrize(
    "name",
    [
        "zizhu-brochure.en.pdf",
        "zizhu-brochure.zh-Hans.pdf",
        "zizhu-announcement.en.pdf",
        "zizhu-announcement.en.docx",
        "zizhu-announcement.zh-Hans.pdf",
        "zizhu-announcement.zh-Hans.docx",
        "zizhu-briefing.en.docx",
        "zizhu-briefing.zh-Hans.docx",
    ],
)
def test_nothing_is_invented(zizhu: Path, name: str) -> None:
    """The page-view counter and the usual inventions are absent, and every number in print is one the release gives."""
    text = pdf_text(zizhu / name) if name.endswith(".pdf") else " ".join(docx_passages(zizhu / name))
    for word in NOT_SAID:
        assert word not in text, f"{word!r} is printed"
    # The gap between Han and digits is read as a blank where it is wide.
    text = re.sub(r"(?<=\d) (?=[年月日])|(?<=[年月]) (?=\d)", "", text)
    # What is left besides the dates is small: the count of institutions, folios, section and table numbers.
    left = {int(number) for number in re.findall(r"\d+", SAID.sub(" ", text))}
    assert re.search(r"\d", text), "no number at all was read: the text is not being extracted"
    assert max(left, default=0) <= 20, f"unexplained numbers: {sorted(left)}"


def _cited(text: str, phrase: str, reach: int = 420) -> bool:
    """Whether a source number follows some occurrence of the phrase closely."""
    lower, wanted = text.lower(), phrase.lower()
    starts = [match.start() for match in re.finditer(re.escape(wanted), lower)]
    return any("[1]" in text[start : start + len(phrase) + reach] for start in starts)
