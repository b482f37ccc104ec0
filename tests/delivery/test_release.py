"""Nothing goes out that is a draft, out of date, unread, unsourced or forbidden; what may go out does."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from brochure.delivery.plan import Job
from brochure.delivery.release import findings
from brochure.delivery.shelf import Finished
from brochure.delivery.workshop import Artifact
from brochure.document.document import Edition

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
SAMPLE = Path(__file__).parents[2] / "src" / "brochure" / "cli" / "sample"
PARK = Path("specs/fernhollow/park.yaml")
DOCUMENTS = Path("specs/fernhollow/documents.yaml")
ORDER = """\
edition: {{id: "2026-03", date: 2026-03-01, version: 0.1.0}}
documents:
  brochure:
    kind: brochure
    audience: investors
    languages: [en, zh-Hans]
    outputs: [pdf]
    status: {status}
{more}"""


class Office:
    """A project under git, and the people who work in it."""

    def __init__(self, folder: Path, brochure: Brochure) -> None:
        self.folder = folder
        self._brochure = brochure
        shutil.copytree(SAMPLE, folder)
        self.edit("languages: [en] #", "languages: [en, zh-Hans] #")
        self.git("init", "--quiet")

    def git(self, *arguments: str) -> None:
        """A git command that must work."""
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self) -> None:
        """All that was changed."""
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "-m", "Change")

    def order(self, status: str, more: str = "") -> None:
        """Write documents.yaml, and commit."""
        (self.folder / DOCUMENTS).write_text(ORDER.format(status=status, more=more), encoding="utf-8")
        self.commit()

    def edit(self, old: str, new: str) -> None:
        """Change the park file."""
        text = (self.folder / PARK).read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        (self.folder / PARK).write_text(text.replace(old, new), encoding="utf-8")

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A brochure command."""
        return self._brochure(*arguments, cwd=self.folder, env=environment)

    def approved(self, more: str = "", status: str = "approved") -> None:
        """Have the document signed as it is now."""
        self.order(status, more)
        done = self.run("approve", "brochure", "--name", "A. Chen", "--role", "Director", "--date", "2026-03-01")
        assert done.returncode == 0, done.stderr
        line = next(line for line in done.stdout.splitlines() if "sha256" in line)
        self.order(status, f"{more}    approvals:\n{line}\n")

    def refused(self, **environment: str) -> set[str]:
        """The codes of all that stands in the way of a release."""
        done = self.run("build", "--release", "--format", "json", **environment)
        assert done.returncode == 1, done.stdout + done.stderr
        result = json.loads(done.stdout)
        assert all(problem["place"] for problem in result["problems"])
        assert not (self.folder / "build").exists() or not list((self.folder / "build").glob("*.pdf"))
        return {problem["code"] for problem in result["problems"] if problem["severity"] == "error"}


@pytest.fixture
def office(brochure: Brochure, tmp_path: Path) -> Office:
    """A new one."""
    return Office(tmp_path / "office", brochure)


def _text(file: Path) -> str:
    pdftotext = shutil.which("pdftotext")
    if not pdftotext:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([pdftotext, file, "-"], capture_output=True, text=True, check=True).stdout


def test_what_is_approved_and_committed_goes_out(office: Office) -> None:
    """Without a draft's mark, with its version; and the approval survives a new commit and a comment."""
    office.approved()
    done = office.run("build", "--release")
    assert done.returncode == 0, done.stderr
    files = sorted((office.folder / "build").glob("*.pdf"))
    assert len(files) == 2
    assert "Draft" not in _text(files[0])
    statuses = {entry["status"] for entry in json.loads((office.folder / "build/manifest.json").read_text())["outputs"]}
    assert statuses == {"approved"}
    park = office.folder / PARK
    park.write_text("# a remark\n" + park.read_text(encoding="utf-8"), encoding="utf-8")
    office.commit()
    assert office.run("build", "--release").returncode == 0


@pytest.mark.parametrize("status", ["draft", "in-review", "withdrawn"])
def test_what_nobody_approved_stays(office: Office, status: str) -> None:
    """Whatever it is called."""
    office.order(status)
    assert office.refused() == {"release/not-approved"}


def test_a_word_alone_is_no_approval(office: Office) -> None:
    """Somebody has to sign for exactly this content."""
    office.order("approved")
    assert office.refused() == {"release/not-approved"}


def test_an_approval_is_void_after_any_change(office: Office) -> None:
    """Of a fact or of the brand; until it is renewed, the document is a draft again and says so."""
    office.approved()
    office.edit("Tarn Instruments", "Tarn Sensing")
    office.commit()
    assert office.refused() == {"release/void-approval"}
    assert office.run("build").returncode == 0
    assert "Draft" in _text(office.folder / "build/fernhollow-brochure.en.pdf")
    office.edit("Tarn Sensing", "Tarn Instruments")
    brand = office.folder / "specs/fernhollow/_brand.yml"
    before = brand.read_text(encoding="utf-8")
    brand.write_text(re.sub(r'primary: ".*"', 'primary: "#5A1F46"', before), encoding="utf-8")
    office.commit()
    shutil.rmtree(office.folder / "build")
    assert office.refused() == {"release/void-approval"}
    brand.write_text(before, encoding="utf-8")
    office.commit()
    assert office.run("build", "--release").returncode == 0


def test_what_is_not_committed_stays_and_is_a_draft(office: Office) -> None:
    """A release names its commit; a build for oneself is marked."""
    office.approved()
    (office.folder / PARK).write_text((office.folder / PARK).read_text() + "# one more\n")
    assert office.refused() == {"release/not-committed"}
    assert office.run("build").returncode == 0
    assert "Draft" in _text(office.folder / "build/fernhollow-brochure.en.pdf")
    shutil.rmtree(office.folder / "build")
    shutil.rmtree(office.folder / ".git")
    assert "release/not-committed" in office.refused(GIT_CEILING_DIRECTORIES=str(office.folder.parent))


def test_an_embargo_is_kept_to_the_instant(office: Office) -> None:
    """Before it nothing goes out; from it on the document goes out, and no longer says that it is under embargo."""
    office.approved("    embargo_until: 2026-06-01T09:00Z\n", "embargoed")
    assert office.refused() == {"release/embargoed"}
    assert office.refused(SOURCE_DATE_EPOCH="1780304399") == {"release/embargoed"}
    assert office.run("build").returncode == 0
    assert "embargo" in _text(office.folder / "build/fernhollow-brochure.en.pdf")
    done = office.run("build", "--release", SOURCE_DATE_EPOCH="1780304400")
    assert done.returncode == 0, done.stderr
    assert "embargo" not in _text(office.folder / "build/fernhollow-brochure.en.pdf")


def test_a_figure_without_a_source_stays(office: Office) -> None:
    """Its line is named."""
    office.edit("value: 1080, cite: brief@p2", "value: 1080")
    office.approved()
    assert office.refused() == {"release/unsourced-number"}


@pytest.mark.parametrize(
    ("entry", "gate", "fits"),
    [
        ("translation: sure", "", True),
        ("translation: review", "", False),
        ("translation: review", "    translation_gate: any\n", True),
        ("translation: machine", "", False),
        ("cite: brief@p2", "", True),
        ("cite: brief@p2", "    translation_gate: sure\n", False),
    ],
)
def test_a_translation_that_nobody_read_stays(office: Office, entry: str, gate: str, fits: bool) -> None:
    """The gate says how good it must be; without one, whatever is marked for review stays."""
    label = "    label: {en: People employed, zh-Hans: 就业人数}\n    " + entry
    office.edit("    label: People employed", label)
    office.approved(gate)
    if fits:
        assert office.run("build", "--release").returncode == 0
    else:
        assert office.refused() == {"release/translation"}


def test_a_translation_of_an_older_wording_stays(office: Office) -> None:
    """Whatever its status was."""
    overlay = office.folder / "specs/fernhollow/park.zh-Hans.yaml"
    text = "goals/third-building/text: {text: 在溪边建第三座实验楼。, status: sure, of: %s}"
    overlay.write_text(f"language: zh-Hans\ntexts:\n  {text % '00000000'}\n", encoding="utf-8")
    office.order("approved")
    assert "spec/stale-translation" in office.refused()
    done = office.run("build", "--release")
    right = re.search("write of: ([0-9a-f]{8})", done.stderr)
    assert right
    overlay.write_text(f"language: zh-Hans\ntexts:\n  {text % right[1]}\n", encoding="utf-8")
    office.approved()
    done = office.run("build", "--release")
    assert done.returncode == 0, done.stderr


def test_a_picture_whose_permission_has_ended_stays(office: Office) -> None:
    """Also where the document does not print it: it lies in the project."""
    Image.new("RGB", (400, 300), (30, 90, 70)).save(office.folder / "specs/fernhollow/stream.png")
    text = (office.folder / PARK).read_text(encoding="utf-8")
    assets = "assets:\n  stream: {file: stream.png, alt: A stream, expires: 2026-02-28}\n"
    (office.folder / PARK).write_text(f"{text}\n{assets}", encoding="utf-8")
    office.approved()
    assert office.refused() == {"release/expired"}
    office.edit("expires: 2026-02-28", "expires: 2026-03-01")
    office.approved()
    assert office.run("build", "--release").returncode == 0


def test_a_file_that_breaks_its_claims_stays() -> None:
    """Judged by the same checks as `brochure verify`."""
    job = Job(Path("park.yaml"), "park", "brochure", "en", "pdf")
    edition = Edition(datetime(2026, 3, 1, tzinfo=UTC), "1")
    artifact = Artifact(job, Finished(b"%PDF-1.7 torn"), "", "T", "approved", edition, {})
    assert [finding.rule for finding in findings(artifact)] == ["file/unreadable"]
