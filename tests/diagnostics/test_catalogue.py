"""Codes are promises: each one in use is described, and none is described that nobody uses."""

import ast
import re
from pathlib import Path

from brochure.diagnostics.catalogue import CODES

SOURCE = Path(__file__).parents[2] / "src" / "brochure"
CODE = re.compile(r"(?:asset|brand|build|csv|font|pdf|print|pull|release|spec|template|word)/[a-z-]+")


def _codes_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {text for text in texts if CODE.fullmatch(text)}


def test_every_code_is_described_and_every_description_used() -> None:
    """The catalogue and the source name the same codes."""
    # The rules of `verify` have names of their own.
    files = [file for file in SOURCE.rglob("*.py") if file.name != "catalogue.py" and "conformance" not in file.parts]
    used = set().union(*map(_codes_in, files))
    assert used
    assert sorted(used - CODES.keys()) == []
    assert sorted(CODES.keys() - used) == []


def test_codes_are_written_alike() -> None:
    """A code is an area and two or three words; its title is a phrase and its meaning a sentence."""
    assert CODES
    for code, entry in CODES.items():
        assert CODE.fullmatch(code), code
        assert not entry.title.endswith("."), code
        assert entry.meaning.endswith("."), code


def test_codes_are_sorted() -> None:
    """Whoever adds a code finds its place."""
    assert list(CODES) == sorted(CODES)
