"""What somebody changes in a Word file comes back into the spec, and nothing else does."""

from __future__ import annotations

import re
from typing import Any

import pytest

from brochure.delivery.prepare import prepare
from brochure.diagnostics import Problem, Problems, Severity
from brochure.document.document import Document
from brochure.document.inline import Run
from brochure.document.walk import all_texts
from brochure.pull.edited import read_edited
from brochure.pull.pull import Pulled, differences
from brochure.pull.writing import write
from pull.conftest import Office, changed_lines
from pull.officer import W, changed, commented, controls, put, tracked, typed

BRIEF = "aldermoor-briefing.en.docx"
CHINESE = "aldermoor-briefing.zh-Hans.docx"
ZIZHU = "zizhu-briefing.en.docx"
COMPANIES = "kpis/companies/series/7/value"


def codes(problems: list[Problem]) -> list[str]:
    """What was complained of; the stale translations that follow from a new wording count for nothing here."""
    return [problem.code for problem in problems if problem.code != "spec/stale-translation"]


def edits(pulled: Pulled) -> dict[str, str]:
    """The new value of each fact."""
    assert pulled.patch is not None
    return {one.edit.key.path: one.new for one in pulled.patch.written}


def test_a_file_nobody_touched_changes_nothing(office: Office) -> None:
    """All Word documents of both parks, in both languages."""
    assert len(office.files) >= 10
    for name, data in office.files.items():
        pulled, problems = office.pull(data, name)
        assert edits(pulled) == {}, name
        assert codes(problems) == [], name


def test_one_number_changes_one_line_and_then_no_more(office: Office, built: Office) -> None:
    """Comments, quotes and line ends stay; a second pull finds that the spec says so already."""
    edited = typed(office.files[BRIEF], COMPANIES, "1,204")
    pulled, problems = office.pull(edited, BRIEF)
    assert codes(problems) == []
    assert edits(pulled) == {COMPANIES: "1204"}
    assert pulled.patch
    write(pulled.patch)
    (line,) = changed_lines(built.park("aldermoor"), office.park("aldermoor"))
    assert line.strip() == "- {period: {at: 2025-12-31}, value: 1204, cite: register}"
    again, problems = office.pull(edited, BRIEF)
    assert edits(again) == {}
    assert codes(problems) == []
    assert again.merge
    assert [edit.after for edit in again.merge.known] == ["1,204"]


def test_the_difference_is_a_patch(office: Office) -> None:
    """A unified diff with the paths that git gives them."""
    pulled, _ = office.pull(typed(office.files[BRIEF], COMPANIES, "620"), BRIEF)
    assert pulled.patch
    lines = list(differences(pulled.patch, office.root))
    assert lines[:2] == ["--- a/specs/aldermoor/park.yaml\n", "+++ b/specs/aldermoor/park.yaml\n"]
    assert [line[0] for line in lines[2:] if line[0] in "+-"] == ["-", "+"]


@pytest.mark.parametrize(
    ("name", "path", "text", "new"),
    [
        (BRIEF, COMPANIES, "６２０", "620"),
        (BRIEF, "kpis/research-spending/series/7/value", "430", "430 million"),
        (BRIEF, "designations/green-campus/date", "June 2022", "2022-06"),
        (BRIEF, "designations/science-park/batch", "fourth", "4"),
        (BRIEF, "designations/science-park/rank/ordinal", "fifth", "5"),
        (BRIEF, "sources/register/published", "by 1 February 2026", "2026-02-01"),
        (BRIEF, "companies/bitwharf/name", 'Bitwharf "Two", Ltd', 'Bitwharf "Two", Ltd'),
        (BRIEF, "documents/briefing/ask", "Agree: 3,000 m² # now.", "Agree: 3,000 m² # now."),
        (CHINESE, "designations/green-campus/date", "2022年6月", "2022-06"),
        (CHINESE, "kpis/employees/series/9/value", "2.6", "26000"),
        (CHINESE, "companies/bitwharf/function", "船厂资料室", "船厂资料室"),
        (ZIZHU, "institutions/counts/state-level-rd/value", "Nine", "9"),
    ],
)
def test_values_are_read_as_the_document_writes_them(office: Office, name: str, path: str, text: str, new: str) -> None:
    """Thousands, full-width digits, words, dates in both languages, texts that YAML has to quote."""
    pulled, problems = office.pull(typed(office.files[name], path, text), name)
    assert codes(problems) == []
    assert edits(pulled) == {path: new}
    assert pulled.patch
    write(pulled.patch)
    again, problems = office.pull(typed(office.files[name], path, text), name)
    assert edits(again) == {}
    assert codes(problems) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (COMPANIES, "lots"),
        (COMPANIES, "1.204,5"),
        ("designations/green-campus/date", "some day"),
        (COMPANIES, "5 people"),
    ],
)
def test_what_cannot_be_read_is_refused(office: Office, path: str, text: str) -> None:
    """It is an error with the place of the fact, and nothing changes."""
    pulled, problems = office.pull(typed(office.files[BRIEF], path, text), BRIEF)
    assert codes(problems) == ["pull/not-written"]
    assert problems[0].severity is Severity.ERROR
    assert problems[0].place
    assert problems[0].place.file == "specs/aldermoor/park.yaml"
    assert pulled.patch
    assert pulled.patch.files == {}


def test_one_of_two_controls_is_enough(office: Office) -> None:
    """LibreOffice changes neither the other control nor the data item."""
    data = office.files[BRIEF]
    pulled, problems = office.pull(typed(data, COMPANIES, "620", only=0), BRIEF)
    assert edits(pulled) == {COMPANIES: "620"}
    pulled, problems = office.pull(typed(data, COMPANIES, "620", store=True), BRIEF)
    assert edits(pulled) == {COMPANIES: "620"}
    assert codes(problems) == []


def test_two_values_of_one_fact_are_a_conflict(office: Office) -> None:
    """Nobody can tell which is meant."""
    data = typed(typed(office.files[BRIEF], COMPANIES, "620", only=0), COMPANIES, "625", only=1)
    pulled, problems = office.pull(data, BRIEF)
    assert codes(problems) == ["pull/several-values"]
    assert "'620' and '625'" in problems[0].message
    assert edits(pulled) == {}


def test_a_fact_that_changed_in_the_spec_as_well_is_a_conflict(office: Office) -> None:
    """Unless both say the same by now."""
    park = office.park("aldermoor")
    park.write_text(park.read_text("utf-8").replace("value: 618, cite", "value: 630, cite"), "utf-8")
    pulled, problems = office.pull(typed(office.files[BRIEF], COMPANIES, "620"), BRIEF)
    assert "pull/changed-meanwhile" in codes(problems)
    assert edits(pulled) == {}
    pulled, problems = office.pull(typed(office.files[BRIEF], COMPANIES, "630"), BRIEF)
    assert codes(problems) == []
    assert edits(pulled) == {}


def test_a_change_of_the_spec_alone_stays(office: Office) -> None:
    """An old file does not turn the spec back."""
    park = office.park("aldermoor")
    park.write_text(park.read_text("utf-8").replace("value: 618, cite", "value: 630, cite"), "utf-8")
    pulled, problems = office.pull(typed(office.files[BRIEF], "companies/bitwharf/name", "Bitwharf Two"), BRIEF)
    assert codes(problems) == []
    assert edits(pulled) == {"companies/bitwharf/name": "Bitwharf Two"}


def test_deleted_and_emptied_facts_are_told_of_and_stay(office: Office) -> None:
    """An empty field may mean anything."""

    def change(body: Any) -> None:
        for control in controls(body, "companies/bitwharf/name"):
            control.getparent().remove(control)
        for control in controls(body, "companies/corbel/building"):
            put(control, "")

    pulled, problems = office.pull(changed(office.files[BRIEF], "word/document.xml", change), BRIEF)
    assert sorted(codes(problems)) == ["pull/emptied", "pull/removed"]
    assert edits(pulled) == {}
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_tracked_changes_are_read_as_accepted(office: Office) -> None:
    """And it is said who made them."""
    pulled, problems = office.pull(tracked(office.files[BRIEF], COMPANIES, "620", "Noor"), BRIEF)
    assert codes(problems) == []
    assert edits(pulled) == {COMPANIES: "620"}
    assert pulled.patch
    assert pulled.patch.written[0].edit.tracked == ("Noor",)


def test_remarks_in_the_margin_are_listed_with_their_fact(office: Office) -> None:
    """They change nothing."""
    pulled, problems = office.pull(commented(office.files[BRIEF], COMPANIES, "Since when?", "Ilse"), BRIEF)
    assert codes(problems) == []
    (comment,) = pulled.edited.comments
    assert (comment.author, comment.text, comment.paths) == ("Ilse", "Since when?", (COMPANIES,))


def test_other_words_are_from_no_fact(office: Office) -> None:
    """What the template says cannot be changed in the spec."""

    def change(body: Any) -> None:
        texts = [one for one in body.iter(f"{W}t") if (one.text or "").startswith("Each figure")]
        heading = next(one for one in body.iter(f"{W}t") if one.text and not list(one.iterancestors(f"{W}sdt")))
        (texts[0] if texts else heading).text = "Something quite different"

    _, problems = office.pull(changed(office.files[BRIEF], "word/document.xml", change), BRIEF)
    assert codes(problems) == ["pull/not-a-fact"]
    assert "Something quite different" in problems[0].message


def test_a_file_that_is_no_brief_is_refused_in_words(office: Office, brochure: Any) -> None:
    """Another program's file, and no file at all."""
    (office.root / "other.docx").write_bytes(b"PK")
    for name in ("other.docx", "missing.docx"):
        done = brochure("pull", name, cwd=office.root)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert name in done.stderr


def test_the_command_shows_first_and_writes_when_told(office: Office, built: Office, brochure: Any) -> None:
    """The patch on stdout, words on stderr; a conflict writes nothing and exits with 1."""
    file = office.root / BRIEF
    file.write_bytes(typed(office.files[BRIEF], COMPANIES, "620"))
    shown = brochure("pull", BRIEF, cwd=office.root)
    assert shown.returncode == 0
    assert shown.stdout.startswith("--- a/specs/aldermoor/park.yaml\n")
    assert "618 → 620" in shown.stderr
    assert changed_lines(built.park("aldermoor"), office.park("aldermoor")) == []
    file.write_bytes(typed(typed(office.files[BRIEF], COMPANIES, "620", only=0), COMPANIES, "625", only=1))
    clash = brochure("pull", BRIEF, "--write", cwd=office.root)
    assert clash.returncode == 1
    assert "nothing was written" in clash.stderr
    assert changed_lines(built.park("aldermoor"), office.park("aldermoor")) == []
    file.write_bytes(typed(office.files[BRIEF], COMPANIES, "620"))
    done = brochure("pull", BRIEF, "--write", "--format", "json", cwd=office.root)
    assert done.returncode == 0
    assert '"new": "620"' in done.stdout
    assert len(changed_lines(built.park("aldermoor"), office.park("aldermoor"))) == 1


def test_every_number_and_date_of_a_brief_is_bound(built: Office) -> None:
    """Each digit of a fact stands in a control, but for links: LibreOffice loses a file with a control in a link."""
    counted = 0
    work = prepare(built.request(), Problems())
    for job in work.jobs:
        if job.format != "docx":
            continue
        document = work.workshop.document(job, Problems())
        assert document is not None
        file = built.root / job.name
        file.write_bytes(built.files[job.name])
        bound = {(control.key.path, control.text) for control in read_edited(file).controls}
        facts = _facts_with_digits(document)
        shown = {one for one in facts if one[1] in read_edited(file).said}
        assert shown - bound == set(), job.name
        counted += len(shown)
    assert counted > 500


def _facts_with_digits(document: Document) -> set[tuple[str, str]]:
    return {
        (run.origin.path, run.text)
        for inlines in all_texts(document)
        for run in inlines
        if isinstance(run, Run)
        and run.origin
        and not run.link
        and re.search("[0-9]", run.text)
        and "\n" not in run.text
    }
