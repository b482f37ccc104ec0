"""Two versions of the example differ in exactly what was changed, on the pages where it stands."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pypdfium2 = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed (the studio extra)")
Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "aldermoor"
PARK = "specs/aldermoor/park.yaml"
DOCUMENTS = """\
edition: {id: "2026", date: 2026-03-15, version: 1.0.0}
defaults: {languages: [en, zh-Hans], status: draft}
documents:
  brochure: {kind: brochure, audience: investors, outputs: [pdf, docx]}
  factsheet: {kind: factsheet, audience: investors, outputs: [pdf], pages: 2}
"""


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example in two commits: in the second a figure, a source, a new and a dropped fact."""
    folder = tmp_path_factory.mktemp("diff") / "project"
    shutil.copytree(EXAMPLE, folder / "specs" / "aldermoor")
    (folder / "specs/aldermoor/documents.yaml").write_text(DOCUMENTS, encoding="utf-8")
    _git(folder, "init", "--quiet")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "One")
    _git(folder, "tag", "v1")
    file = folder / PARK
    text = file.read_text(encoding="utf-8")
    for old, new in (
        (
            "{period: {at: 2025-12-31}, value: 618, cite: register}",
            "{period: {at: 2025-12-31}, value: 625, cite: plan}",
        ),
        ('        note: {en: "planning, twins, embedded code", zh-Hans: 规划、孪生、嵌入式代码}\n', ""),
        (
            "  - id: marine\n    lead_industry",
            "  - id: marine\n    name: {en: Marine works, zh-Hans: 海工}\n    lead_industry",
        ),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text("# a remark\n" + text, encoding="utf-8")
    _git(folder, "commit", "--quiet", "-a", "-m", "Two")
    _git(folder, "tag", "v2")
    return folder


FACTS = {
    ("changed", "aldermoor/kpis/companies/series/7/value"),
    ("removed", "aldermoor/kpis/companies/segments/0/note/en"),
    ("removed", "aldermoor/kpis/companies/segments/0/note/zh-Hans"),
    ("added", "aldermoor/clusters/marine/name/en"),
    ("added", "aldermoor/clusters/marine/name/zh-Hans"),
}


def test_exactly_the_changed_facts_are_listed_with_their_pages(brochure: Brochure, project: Path) -> None:
    """The pages are those on which a reader of the file finds the figure."""
    done = brochure("diff", "v1", "v2", "--format", "json", cwd=project)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert {(fact["kind"], fact["fact"]) for fact in result["facts"]} == FACTS
    (figure,) = (fact for fact in result["facts"] if fact["fact"].endswith("series/7/value"))
    assert (figure["old"]["value"], figure["new"]["value"]) == ("618", "625")
    assert (figure["old"]["sources"], figure["new"]["sources"]) == (["register"], ["plan"])
    assert figure["new"]["place"]["file"] == PARK
    printed = {one["file"]: one["pages"] for one in figure["printed"]}
    assert printed["aldermoor-brochure.en.docx"] == []
    assert brochure("build", cwd=project).returncode == 0
    for name in ("aldermoor-brochure.en.pdf", "aldermoor-brochure.zh-Hans.pdf", "aldermoor-factsheet.en.pdf"):
        with pypdfium2.PdfDocument(project / "build" / name) as pdf:
            texts = [page.get_textpage().get_text_range() for page in pdf]
        read = {number for number, text in enumerate(texts, 1) if re.search(r"(?<!\d)625(?!\d)", text)}
        assert read
        assert read <= set(printed[name])


def test_folders_and_what_was_built_are_versions_too(brochure: Brochure, project: Path, tmp_path: Path) -> None:
    """The working tree without a name; a build folder leads to its commit."""
    _git(project, "checkout", "--quiet", "v1")
    built = tmp_path / "built"
    assert brochure("build", "-o", built, cwd=project).returncode == 0
    copy = Path(shutil.copytree(project / "specs", tmp_path / "copy" / "specs")).parent
    _git(project, "checkout", "--quiet", "v2")
    for named in (built, built / "manifest.json", copy):
        done = brochure("diff", named, "--exit-code", cwd=project)
        assert done.returncode == 4, done.stderr
        assert done.stdout.endswith("facts: 2 added, 1 changed, 2 removed\n")
    same = brochure("diff", "v2", "--exit-code", cwd=project)
    assert (same.returncode, same.stdout) == (0, "no fact changed\n")


def test_changed_pages_are_shown_side_by_side(brochure: Brochure, project: Path) -> None:
    """In one file without a link to anywhere; only pages that look different."""
    done = brochure("diff", "v1", "v2", "--visual", "pages.html", "--format", "json", cwd=project)
    assert done.returncode == 0, done.stderr
    pages = {(one["file"], one["page"]) for one in json.loads(done.stdout)["pages"]}
    shown = (project / "pages.html").read_text(encoding="utf-8")
    assert {(file, int(page)) for file, page in re.findall(r"<h2>(\S+), page (\d+)</h2>", shown)} == pages
    assert ("aldermoor-brochure.en.pdf", 2) in pages
    assert ("aldermoor-brochure.en.pdf", 1) not in pages
    assert shown.count("<img ") == 2 * len(pages)
    assert not re.findall(r"(?:src|href)=.(?!data:)", shown)
    (project / "pages.html").unlink()


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("nowhere", "error: 'nowhere' is no folder here, and git knows no commit of that name\n"),
        ("build", "error: build was not built from one commit, so what it was built from can't be had\n"),
    ],
)
def test_what_is_no_version_is_told(brochure: Brochure, project: Path, tmp_path: Path, named: str, says: str) -> None:
    """In one sentence."""
    folder = Path(shutil.copytree(project, tmp_path / "other", ignore=shutil.ignore_patterns("build")))
    (folder / PARK).write_text((folder / PARK).read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    if named == "build":
        assert brochure("build", "--document", "factsheet", "--lang", "en", cwd=folder).returncode == 0
    done = brochure("diff", named, cwd=folder)
    assert (done.returncode, done.stderr) == (2, says)
