"""A new value changes the parts that show it, and no other: what is kept in version control stays readable."""

from __future__ import annotations

import shutil
from pathlib import Path

from brochure.delivery.prepare import prepare
from brochure.delivery.project import find_project
from brochure.delivery.request import Request, Selection
from brochure.delivery.revision import Revision
from brochure.diagnostics import Problems
from conftest import ROOT
from word.reading import Docx


def _brief(folder: Path, cache: Path) -> Docx:
    project = find_project((), folder)
    revisions = dict.fromkeys(project.parks, Revision("", None))
    chosen = Selection(("briefing",), ("en",))
    work = prepare(Request(project, folder / "build", cache, None, revisions, chosen), Problems())
    (job,) = (job for job in work.jobs if job.format == "docx")
    artifact = work.workshop.make(job).artifact
    assert artifact is not None
    return Docx(artifact.finished.content)


def test_one_fact_changes_only_the_parts_it_must(tmp_path: Path, font_cache: Path) -> None:
    """The text, both data items, one chart and its workbook."""
    park = Path(shutil.copytree(ROOT / "docs" / "examples" / "aldermoor", tmp_path / "specs" / "aldermoor"))
    before = _brief(tmp_path, font_cache)
    file = park / "park.yaml"
    text = file.read_text("utf-8")
    assert text.count("value: 618, cite") == 1
    file.write_text(text.replace("value: 618, cite", "value: 620, cite"), "utf-8")
    after = _brief(tmp_path, font_cache)
    assert list(before.files) == list(after.files)
    assert [name for name in before.files if before.files[name] != after.files[name]] == [
        "customXml/item1.xml",
        "customXml/item2.xml",
        "word/charts/chart1.xml",
        "word/document.xml",
        "word/embeddings/Microsoft_Excel_Worksheet1.xlsx",
    ]
