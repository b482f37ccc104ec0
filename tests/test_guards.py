"""What holds for the repository as a whole."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BINARY = {".docx", ".icc", ".jpg", ".otf", ".pdf", ".png", ".ttf", ".woff2", ".xlsx"}


def tracked_files() -> list[Path]:
    """Every file of the repository, new ones included."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    return [file for file in files if file.is_file()]


def test_stages_point_one_way() -> None:
    """The import contract of docs/architecture.md."""
    cli = pytest.importorskip("importlinter.cli", reason="import-linter is not installed (the lint extra)")
    assert cli.lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    """No home folders, scratch folders or package hosts: a clone works anywhere."""
    pattern = re.compile(r"(?<![\w.])/(?:home|opt|root|tmp|Users|work)/\w|pypi\.[a-z]+/simple")
    files = [file for file in tracked_files() if file.suffix not in BINARY]
    assert len(files) > 50
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


def test_pins_are_exact_hashed_and_hostless() -> None:
    """Every package of constraints.txt has one version and its hashes, and every direct dependency is among them."""
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\w)", text.partition("\n")[2].strip())
    pinned = {}
    for entry in entries:
        match = re.match(r"([\w-]+)==(\S+)", entry)
        assert match, entry
        assert "--hash=sha256:" in entry, entry
        pinned[_normal(match[1])] = match[2]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    direct = [*project["dependencies"], *(name for extra in extras for name in extra)]
    assert len(direct) > 15
    assert {_normal(re.split(r"[^\w.-]", name)[0]) for name in direct} <= pinned.keys()


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_commands_of_the_readme_exist() -> None:
    """The two commands a newcomer types first, and every `make` target that a page mentions."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    named = {target for page in pages for target in re.findall(r"\bmake ([a-z]+)\b", _code(page))}
    assert {"build", "test"} <= named
    assert sorted(named - targets) == []


def _code(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    return "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text))


def test_links_between_pages_lead_somewhere() -> None:
    """No link to a file of the repository is dead."""
    dead, seen = [], 0
    for page in (file for file in tracked_files() if file.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:"):
                seen += 1
                if not (page.parent / target).exists():
                    dead.append(f"{page.relative_to(ROOT)}: {target}")
    assert seen > 5
    assert dead == []


def test_large_files_are_meant() -> None:
    """Nothing over a megabyte slips in but fonts."""
    large = [file for file in tracked_files() if file.stat().st_size > 1_000_000 and "fonts" not in file.parts]
    assert large == []
