"""Documents for companies that may come: one each, for the house alone; and questions with their answers."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.document.block import Callout, Section, Table
from brochure.document.inline import plain
from brochure.document.walk import all_texts, blocks
from brochure.document.walk import texts as texts_of
from brochure.spec.model.reference import FactRef, ProspectRef
from documents.editions import ALDERMOOR, ROOT, composed, ordered, profile_of
from documents.reading import docx_passages
from spec.park_files import read_park, told

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
PROSPECTS = "prospects: {acme: {company: Acme}, bolt: {company: Bolt, facts: [park/kind]}}\n"
LISTS = (
    "claims", "clusters", "connectivity", "costs", "designations", "goals", "incentives", "kpis", "policies",
    "premises", "settling", "talent", "utilities",
)  # fmt: skip
EACH = "documents: {meet: {kind: meeting-brief, audience: internal, outputs: [docx], prospects: %s}}\n"


def texts(name: str, language: str = "en") -> str:
    """Everything that a document of the example says."""
    document, problems = composed(profile_of(ALDERMOOR), name, language)
    assert problems == []
    assert document is not None
    return "\n".join(plain(inlines) for inlines in all_texts(document))


@pytest.mark.parametrize(
    ("wanted", "made"),
    [("all", ["meet-acme", "meet-bolt"]), ("[bolt]", ["meet-bolt"]), ("bolt", ["meet-bolt"])],
)
def test_one_document_for_each(tmp_path: Path, wanted: str, made: list[str]) -> None:
    """Of all prospects or of those that are named; each knows where its entry is written."""
    profile, problems = read_park(tmp_path, documents_dot_yaml=EACH % wanted, prospects_dot_yaml=PROSPECTS)
    assert told(problems) == []
    assert profile is not None
    assert list(profile.documents.documents) == made
    kind = profile.place(f"documents/{made[0]}/kind")
    assert kind is not None
    assert (kind.file, kind.line) == ("documents.yaml", 1)


@pytest.mark.parametrize(
    ("documents", "prospects", "said"),
    [
        (EACH % "[acne]", PROSPECTS, "documents.yaml:1:90 spec/unknown-reference"),
        (EACH % "[]", PROSPECTS, "documents.yaml:1:78 spec/empty-value"),
        (EACH % "all", "prospects: {}\n", "documents.yaml:1:89 spec/unknown-reference"),
        (EACH % "all", PROSPECTS.replace("kind", "knd"), "prospects.yaml:1:66 spec/unknown-reference"),
    ],
)
def test_a_slip_is_told_where_it_stands(tmp_path: Path, documents: str, prospects: str, said: str) -> None:
    """A prospect or a fact that nobody has written down."""
    _, problems = read_park(tmp_path, documents_dot_yaml=documents, prospects_dot_yaml=prospects)
    assert told(problems) == [said]


def test_two_documents_of_one_name(tmp_path: Path) -> None:
    """The one for a prospect and one that is called so."""
    documents = "documents:\n  meet: {kind: meeting-brief, prospects: all}\n  meet-acme: {kind: factsheet}\n"
    _, problems = read_park(tmp_path, documents_dot_yaml=documents, prospects_dot_yaml=PROSPECTS)
    assert told(problems) == ["documents.yaml:3:3 spec/duplicate-id"]


def test_a_brief_needs_its_company() -> None:
    """The message says how to name one."""
    document, problems = composed(
        ordered(profile_of(ALDERMOOR), kind="meeting-brief", audience="internal"), "sheet", "en"
    )
    assert document is None
    assert [problem.code for problem in problems] == ["spec/not-ready"]
    assert "prospects: all" in problems[0].hints[0].text


@pytest.mark.parametrize("audience", ["public", "investors", "press", "partner"])
def test_a_prospect_stays_in_the_house(audience: str) -> None:
    """Whoever is not of the house gets no document that names one, and is told of both places."""
    settings = {"kind": "meeting-brief", "audience": audience, "prospect": ProspectRef("lumenor")}
    document, problems = composed(ordered(profile_of(ALDERMOOR), **settings), "sheet", "en")
    assert document is None
    assert {problem.code for problem in problems} == {"spec/not-for-this-audience"}
    for problem in problems:
        assert problem.place is not None
        assert problem.place.file.endswith("prospects.yaml")
        assert any("printed here" in hint.text and hint.place for hint in problem.hints)


def test_a_meeting_brief_says_who_when_and_what() -> None:
    """In the order in which it is read: the objective is the first box."""
    said = texts("meetings-lumenor")
    wanted = (
        "2 April 2026, 09:30 London",
        "To learn whether the clean rooms suffice",
        "Jonas Reyes",
        "1,500 m² of clean rooms",
        "Do not promise a rent",
        "Crewless Vessel Pilot Zone",
        "First call",
        "By 17 April 2026",
    )
    places = [said.find(one) for one in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert "Beamfold" in said  # a tenant of its field
    assert "了解K1号楼建成前洁净室能否满足需要" in texts("meetings-lumenor", "zh-Hans")


def test_questions_are_answered_with_proof() -> None:
    """The short answer, the facts behind it with their sources, what to add; and what nobody knows is said so."""
    document, problems = composed(profile_of(ALDERMOOR), "questions", "en")
    assert problems == []
    assert document is not None
    asked = [block for block in blocks(document.blocks) if isinstance(block, Section) and block.level == 2]
    first, last = asked[0], asked[-1]
    assert plain(first.heading) == "How fast is the park growing?"
    said = " ".join(plain(inlines) for block in blocks((first,)) for inlines in texts_of(block))
    assert "People employed: 22,400 people (2025)" in said
    assert any(isinstance(block, Callout) for block in first.blocks)
    assert plain(last.lead) == "Not known; no source says it"


def test_every_park_is_asked_the_same() -> None:
    """Without questions of its own a document answers those that every park is asked, as far as the spec can."""
    settings = {"kind": "qa-annex", "audience": "public"}
    document, problems = composed(
        ordered(profile_of(ROOT / "specs" / "zizhu" / "park.yaml"), **settings), "sheet", "en"
    )
    assert problems == []
    assert document is not None
    asked = [
        plain(block.heading) for block in blocks(document.blocks) if isinstance(block, Section) and block.level == 2
    ]
    assert "Which official titles does it hold?" in asked
    assert "How large is it?" not in asked  # the release does not say


def test_answers_are_the_same_in_word_and_csv(brochure: Brochure, tmp_path: Path) -> None:
    """One line a fact, with the source in words; a spreadsheet reads the letters and runs nothing."""
    done = brochure("build", ALDERMOOR.parent, "-o", tmp_path, "--document", "survey")
    assert done.returncode == 0, done.stderr
    for language, area in (("en", ["64", "ha"]), ("zh-Hans", ["64", "公顷"])):
        file = tmp_path / f"aldermoor-survey.{language}.csv"
        data = file.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\n") == data.count(b"\r\n")
        head, *rows = csv.reader(data.decode("utf-8-sig").splitlines())
        assert len(head) == 8
        assert {len(row) for row in rows} == {8}
        assert len(rows) > 60
        assert [row[3:5] for row in rows if row[1] == "1.2"] == [area]
        assert all(row[6] and "[" not in row[6] for row in rows)
        word = docx_passages(file.with_suffix(".docx"))
        assert sum(passage.startswith(tuple(f"{row[1]} " for row in rows)) for passage in word) >= len(rows)
    shown = brochure("verify", *tmp_path.glob("*.docx"))
    assert shown.returncode == 0, shown.stdout


def test_a_questionnaire_in_its_own_words() -> None:
    """With the numbers of the one who asks; what is not known is answered so."""
    questions = profile_of(ALDERMOOR).documents.documents["questions"].questions
    assert questions
    settings = {"kind": "rfi-answers", "audience": "partner", "questions": questions}
    document, problems = composed(ordered(profile_of(ALDERMOOR), **settings), "sheet", "en")
    assert problems == []
    assert document is not None
    tables = [block for block in blocks(document.blocks) if isinstance(block, Table)]
    rows = [[plain(cell) for cell in row.cells] for table in tables for row in table.rows]
    assert [row[0] for row in rows] == ["1.1", "1.2", "2.1", "2.1", "2.1", "2.2", "7.3"]
    assert rows[-1][2] == "Not known; no source says it"


def test_a_document_without_a_table_is_no_csv(brochure: Brochure, tmp_path: Path) -> None:
    """The place is that of the outputs."""
    for file in ALDERMOOR.parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    documents = tmp_path / "documents.yaml"
    text = documents.read_text(encoding="utf-8").replace(
        "audience: press\n    outputs: [pdf, docx]", "audience: press\n    outputs: [csv]"
    )
    documents.write_text(text, encoding="utf-8")
    done = brochure("build", tmp_path, "-o", tmp_path / "out", "--document", "talent-base")
    assert done.returncode == 1
    assert "csv/no-table" in done.stderr
    assert "outputs: [csv]" in done.stderr


def test_any_fact_can_be_asked_for() -> None:
    """Whatever has a path in the spec prints as an answer, entity or single value."""
    profile = profile_of(ALDERMOOR)
    paths = [path for path in profile.index.places if path.count("/") == 1 and path.partition("/")[0] in LISTS]
    paths += [f"companies/{company.id}" for company in profile.spec.companies.items or ()]
    assert len(paths) > 80
    base = (profile.documents.documents["questions"].questions or ())[0]
    question = base.model_copy(
        update={"answer": None, "facts": tuple(map(FactRef, [*paths, "park/area", "park/founded"]))}
    )
    for kind in ("qa-annex", "rfi-answers"):
        settings = {"kind": kind, "audience": "internal", "questions": (question,)}
        document, problems = composed(ordered(profile, **settings), "sheet", "zh-Hans")
        assert [problem.message for problem in problems if problem.severity.name == "ERROR"] == []
        assert document is not None


def test_a_path_that_is_no_fact() -> None:
    """It stands in the spec and says how to read it; the message names it."""
    profile = profile_of(ALDERMOOR)
    question = (profile.documents.documents["questions"].questions or ())[0]
    asked = question.model_copy(update={"facts": (FactRef("companies/map"),)})
    document, problems = composed(
        ordered(profile, kind="qa-annex", audience="internal", questions=(asked,)), "sheet", "en"
    )
    assert document is None
    assert "'companies/map' is nothing that can be printed" in problems[0].message
