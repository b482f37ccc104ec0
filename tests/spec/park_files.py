"""Small parks on disk, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

from brochure.diagnostics import Problems
from brochure.spec.profile import Profile
from brochure.spec.reader import read_profile

PARK = """\
spec: 1
id: harbour
languages: [en, zh-Hans]
sources:
  register: {kind: statistics, title: Register}
park:
  kind: science-park
  names:
    - {use: preferred, text: Harbour Park, cite: register}
"""
DOCUMENTS = "documents: {sheet: {kind: sheet, outputs: [pdf]}}\n"


def write_park(folder: Path, park: str | bytes = PARK, **others: str | bytes) -> Path:
    """A park folder with a park file and the other files by name; "." in a name is written "_dot_"."""
    files: dict[str, str | bytes] = {"park.yaml": park, "documents.yaml": DOCUMENTS}
    files |= {name.replace("_dot_", "."): content for name, content in others.items()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / "park.yaml"


def read_park(folder: Path, park: str | bytes = PARK, **others: str | bytes) -> tuple[Profile | None, Problems]:
    """The profile of a park written to a folder, and its problems."""
    problems = Problems()
    return read_profile(write_park(folder, park, **others), folder, problems), problems


def profile_of(folder: Path, more: str = "", **others: str | bytes) -> Profile:
    """The profile of a park without any problem; `more` is added to the smallest park file."""
    profile, problems = read_park(folder, PARK + more, **others)
    assert told(problems) == []
    assert profile is not None
    return profile


def told(problems: Problems) -> list[str]:
    """Problems in short: "park.yaml:3:5 spec/unknown-key"."""
    return [f"{problem.place} {problem.code}" for problem in problems]
