"""Whatever is in a file: a text arrives as it was written, and garbage leads to problems, never to an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brochure.diagnostics import Problems
from brochure.yaml.tree import to_data
from brochure.yaml.yaml_tree import load_yaml
from spec.park_files import DOCUMENTS, PARK, read_park

XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_characters="\ufffe\uffff", exclude_categories=("Cs",)).filter(
        lambda character: character >= " " or character in "\t\n\r"
    )
)
TREES = st.recursive(
    XML_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(XML_TEXT.filter(str.strip), inner, max_size=4),
    max_leaves=12,
)


@given(value=XML_TEXT, unicode=st.booleans())
def test_any_text_survives(value: str, unicode: bool) -> None:
    """Every character that XML allows arrives at its path, in every place of a file."""
    data = {"park": {"names": [{"text": value}], "note": value}}
    written = yaml.safe_dump(data, allow_unicode=unicode, default_style='"').encode()
    problems = Problems()
    node = load_yaml(written, "park.yaml", problems)
    assert list(problems) == []
    assert node is not None
    assert to_data(node) == data


@given(tree=TREES)
def test_any_shape_survives(tree: object) -> None:
    """Lists and maps of texts come back as they were."""
    problems = Problems()
    node = load_yaml(yaml.safe_dump(tree, default_style='"').encode(), "park.yaml", problems)
    # Keys that differ only in the spelling of an accent are refused, and that is the only reason to refuse one.
    assert {problem.code for problem in problems} <= {"spec/duplicate-key"}
    if not len(problems):
        assert node is not None
        assert to_data(node) == tree


@given(data=st.binary(max_size=300))
def test_garbage_bytes_are_told(data: bytes) -> None:
    """Either there is a tree, or there is a problem with a place."""
    problems = Problems()
    node = load_yaml(data, "park.yaml", problems)
    assert node is not None or len(problems)
    assert all(problem.place for problem in problems)


@given(text=st.text("ab:-[]{}'\"&*!|>%@`#,?\n\t ：“", max_size=60))
def test_garbage_syntax_is_told(text: str) -> None:
    """The characters that mean something to YAML, in any order."""
    problems = Problems()
    node = load_yaml(text.encode(), "park.yaml", problems)
    assert node is not None or len(problems)
    assert all(problem.place and problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)


def _spoilt(file: str) -> st.SearchStrategy[str]:
    """A file with a stretch of it replaced by something else."""
    replacements = st.sampled_from(
        [
            "",
            "null",
            "[]",
            "{}",
            "x",
            "[x]",
            "{x: y}",
            "？",
            ": ",
            "- ",
            "\n",
            '"',
            "1",
            "true",
            "park",
            "cite: [a, {b: c}]",
        ]
    )
    return st.tuples(st.integers(0, len(file)), st.integers(0, 30), replacements).map(
        lambda cut: file[: cut[0]] + cut[2] + file[cut[0] + cut[1] :]
    )


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(park=_spoilt(PARK), documents=_spoilt(DOCUMENTS))
def test_a_spoilt_park_is_told(park: str, documents: str) -> None:
    """A profile or problems, and nothing else; each problem in one of the two files."""
    with tempfile.TemporaryDirectory() as folder:
        profile, problems = read_park(Path(folder), park, documents_dot_yaml=documents)
    assert (profile is None) == bool(problems.errors)
    assert all(problem.place and problem.place.file in ("park.yaml", "documents.yaml") for problem in problems)
