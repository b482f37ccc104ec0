"""Every kind of document in both languages says what the spec says and leaves out what it does not say."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from brochure.compose.readiness import Demand, dated_figures, lacks
from brochure.document.block import Directory, Roster, Section
from brochure.document.document import Document
from brochure.document.inline import Run, plain
from brochure.document.outline import outline
from brochure.document.walk import all_texts, blocks
from brochure.spec.model.documents import SectionChoice
from brochure.spec.model.reference import ProspectRef
from brochure.spec.profile import Profile
from documents.editions import ALDERMOOR, DATE, KINDS, LANGUAGES, ZIZHU, composed, ordered, profile_of, without
from documents.reading import docx_passages, pdf_text

# What a spec file cannot leave out, and what other parts refer to.
KEPT = {"spec", "id", "languages", "locale", "sources", "park", "organisations"}
LEAVE_WITH = {
    "assets": {"companies", "stories"},
    "companies": {"stories"},
    "designations": {"milestones"},
    "industries": {"clusters", "companies", "goals", "kpis", "stories", "conflicts"},
    "kpis": {"clusters", "goals", "conflicts"},
    "programmes": {"designations", "milestones"},
    "quotes": {"stories"},
}
SETTINGS: dict[str, dict[str, object]] = {kind: {"kind": kind, "audience": "internal"} for kind in KINDS}
SETTINGS["meeting-brief"]["prospect"] = ProspectRef("tidewell")


@cache
def park(file: Path) -> Profile:
    """A park, read once."""
    return profile_of(file)


def documents() -> Iterator[tuple[Path, str, str]]:
    """Every document of both parks in both languages."""
    for file in (ALDERMOOR, ZIZHU):
        for name in park(file).documents.documents:
            for language in LANGUAGES:
                yield file, name, language


def words(document: Document | None) -> str:
    """All texts of a document."""
    assert document is not None
    return "\n".join(plain(inlines) for inlines in all_texts(document))


DOCUMENTS = tuple(documents())


@pytest.mark.parametrize(("file", "name", "language"), DOCUMENTS)
def test_it_is_composed_without_a_problem(file: Path, name: str, language: str) -> None:
    """No warning either: what is printed has its source, its words and its translation."""
    document, problems = composed(park(file), name, language)
    assert problems == []
    assert document is not None
    headings = [entry.text for entry in outline(document.blocks)]
    assert headings
    assert all(headings)


def test_the_example_shows_every_kind() -> None:
    """A newcomer finds each kind made from one park."""
    assert {spec.kind for spec in park(ALDERMOOR).documents.documents.values()} == set(KINDS)


@pytest.mark.parametrize(("file", "name", "language"), DOCUMENTS)
def test_every_digit_comes_from_a_fact(file: Path, name: str, language: str) -> None:
    """A number typed into a template would have no source and no date."""
    document, _ = composed(park(file), name, language)
    assert document is not None
    edition = park(file).documents.edition
    own = re.findall(r"\d+", f"{edition.id} {edition.version} {DATE:%Y %d} {DATE.month}")
    # How a rank is read is said in words of the template.
    said = re.compile(r"1 is best|第1为最佳")
    # The questions of a questionnaire are counted.
    counted = re.compile(r"\d+\.\d+")
    typed = [
        run.text for inlines in all_texts(document) for run in inlines if isinstance(run, Run) and run.origin is None
    ]
    assert typed
    left = [
        text for text in typed if not counted.fullmatch(text) and set(re.findall(r"\d+", said.sub("", text))) - set(own)
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_any_part_may_be_missing(kind: str, language: str) -> None:
    """Each optional part alone, all but one, and seeded mixtures: a shorter document, never a broken one."""
    full = ordered(park(ALDERMOOR), **SETTINGS[kind])
    optional = [part for part in type(full.spec).model_fields if part not in KEPT]
    assert len(optional) > 20
    chance = random.Random(f"{kind} {language}")
    mixtures = [set(chance.sample(optional, chance.randint(2, len(optional) - 1))) for _ in range(4)]
    alone = [{part} for part in optional] if language == "en" else []
    for left_out in [*alone, set(optional), *mixtures]:
        dropped = left_out.union(*(LEAVE_WITH.get(part, set()) for part in left_out))
        poorer = without(full, dropped)
        essential = [lack for lack in lacks(poorer, kind) if lack.demand is Demand.ESSENTIAL]
        document, problems = composed(poorer, "sheet", language)
        if essential:
            assert document is None
            assert {problem.code for problem in problems} == {"spec/not-ready"}
        else:
            assert problems == [], sorted(dropped)
            assert "N/A" not in words(document)


@pytest.mark.parametrize(("file", "name", "language"), DOCUMENTS)
def test_open_lists_end_in_others(file: Path, name: str, language: str) -> None:
    """Neither park names all of its companies."""
    document, _ = composed(park(file), name, language)
    assert document is not None
    listed = park(file).spec.companies
    assert listed is not None
    companies = {company.name.original[1] for company in listed.items or ()}
    others = "等" if language == "zh-Hans" else "and others"
    for block in blocks(document.blocks):
        if isinstance(block, Roster) and {plain(one.name) for one in block.names} <= companies:
            assert plain(block.closing) == others
        if isinstance(block, Directory) and any(
            entry.text or entry.activity for group in block.groups for entry in group.entries
        ):
            assert plain(block.closing) == others


def test_zizhu_has_no_fact_sheet_and_no_review() -> None:
    """One dated number and no contact are too few; the matrix says what is missing, what matters most first."""
    zizhu = park(ZIZHU)
    assert dated_figures(zizhu) == 1
    missing = {kind: [(lack.need.part, lack.demand) for lack in lacks(zizhu, kind)] for kind in KINDS}
    assert missing["factsheet"] == [("kpis", Demand.ESSENTIAL), ("contacts", Demand.ESSENTIAL)]
    assert missing["annual-review"][0] == ("kpis", Demand.ESSENTIAL)
    assert missing["designation-announcement"] == [("contacts", Demand.EXPECTED)]
    assert not [demand for _, demand in missing["brochure"] if demand is Demand.ESSENTIAL]
    document, problems = composed(ordered(zizhu, kind="factsheet"), "sheet", "en")
    assert document is None
    assert [problem.code for problem in problems] == ["spec/not-ready", "spec/not-ready"]
    assert all(problem.place is not None for problem in problems)


def test_sections_are_chosen_and_ordered() -> None:
    """`sections` of documents.yaml: what opens and closes a document stays where it is."""

    def sections(**choice: object) -> list[str]:
        chosen = ordered(park(ALDERMOOR), kind="brochure", sections=SectionChoice.model_construct(None, **choice))
        document, problems = composed(chosen, "sheet", "en")
        assert problems == []
        assert document is not None
        return [block.id for block in document.blocks if isinstance(block, Section)]

    whole = sections()
    assert whole[0] == "at-a-glance"
    assert whole[-1] == "sources"
    assert "stories" not in sections(exclude=("stories",))
    assert sections(include=("stories", "premises")) == ["premises", "stories"]
    turned = sections(order=("stories", "location"))
    assert turned.index("stories") < turned.index("location")
    assert (turned[0], turned[-1], set(turned)) == (whole[0], whole[-1], set(whole))


def test_lists_are_cut_and_say_so() -> None:
    """`max_items` shortens the longest list; even a complete one then ends in "and others"."""
    short = ordered(park(ALDERMOOR), kind="brochure", sections=SectionChoice.model_construct(max_items=5))
    document, _ = composed(short, "sheet", "en")
    assert document is not None
    walls = [block for block in blocks(document.blocks) if isinstance(block, Roster) and len(block.names) == 5]
    assert [plain(wall.closing) for wall in walls] == ["and others"]


@pytest.mark.parametrize(
    ("settings", "headings", "first"),
    [
        ({"group": "industry"}, ["Industrial software", "Marine robotics"], "Axleby Planning"),
        ({"group": "building"}, ["A1", "A2"], "Axleby Planning"),
        ({"group": "initial"}, ["A", "B"], "Aldermark Robotics"),
        ({"group": "industry", "sort": "source"}, ["Industrial software", "Marine robotics"], "Axleby Planning"),
    ],
)
def test_directories_are_grouped_and_sorted(settings: dict[str, str], headings: list[str], first: str) -> None:
    """`group` and `sort` of documents.yaml."""
    document, problems = composed(ordered(park(ALDERMOOR), kind="company-directory", **settings), "sheet", "en")
    assert problems == []
    assert document is not None
    entries = next(block for block in blocks(document.blocks) if isinstance(block, Directory))
    assert [plain(group.heading) for group in entries.groups][:2] == headings
    assert plain(entries.groups[0].entries[0].name) == first
    assert sum(len(group.entries) for group in entries.groups) == 66


def test_title_subtitle_embargo_and_classification_are_printed() -> None:
    """What documents.yaml says of a document stands on it, in its language."""
    for language, embargo in (("en", "15 March 2026, 09:00 London"), ("zh-Hans", "伦敦时间2026年3月15日09:00")):
        document, _ = composed(park(ALDERMOOR), "talent-base", language)
        assert embargo in words(document)
    document, _ = composed(park(ALDERMOOR), "briefing", "en")
    assert document is not None
    assert document.edition.classification == "Internal"


@pytest.fixture(scope="module")
def built(brochure: Callable[..., subprocess.CompletedProcess[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fact sheet and the announcement of the example, as CI builds them."""
    output = tmp_path_factory.mktemp("aldermoor")
    for name in ("factsheet", "talent-base"):
        done = brochure("build", ALDERMOOR.parent, "-o", output, "--document", name)
        assert done.returncode == 0, done.stderr
    return output


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fact_sheet_is_one_leaf(built: Path, language: str) -> None:
    """Two pages, no more and no fewer."""
    with pikepdf.open(built / f"aldermoor-factsheet.{language}.pdf") as file:
        assert len(file.pages) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_announcement_is_short_and_says_the_same_in_both_formats(built: Path, language: str) -> None:
    """One or two pages; title, grantor, notice and contact stand in the PDF and in the Word file."""
    file = built / f"aldermoor-talent-base.{language}.pdf"
    with pikepdf.open(file) as opened:
        assert len(opened.pages) <= 2
    pdf, word = pdf_text(file), " ".join(docx_passages(file.with_suffix(".docx")))
    # The contact is somebody who speaks the language.
    name, mail = {"en": ("National Talent Base", "noor@"), "zh-Hans": ("国家人才基地", "yulan@")}[language]
    for said in ("ML 2026/31", name, mail):
        assert said in pdf
        assert said in word


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_ministerial_brief_is_one_page_and_its_annex(
    brochure: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """As another program sets it, in both languages: the decision on the first page, the sources on the second."""
    done = brochure("build", ALDERMOOR.parent, "--document", "decision", "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) == 2
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    for file in files:
        with pikepdf.open(file.with_suffix(".pdf")) as pdf:
            assert len(pdf.pages) == 2, file.name
