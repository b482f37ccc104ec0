"""Equal for what prints alike, different for what does not."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from brochure.delivery.fingerprint import fingerprint
from brochure.diagnostics import Place
from brochure.document.inline import Mark, Origin, Run
from word.samples import sample

SOURCE = str(Path(__file__).parents[2] / "src")


def test_places_do_not_count_and_all_else_does() -> None:
    """A comment above a fact moves it; it prints the same. Another path, mark or letter does not."""
    run = Run("18", frozenset({Mark.STRONG}), Origin("site/area", Place("a.yaml", 1, 1)), Place("t.j2", 3, 4))
    moved = replace(run, origin=Origin("site/area", Place("b.yaml", 9, 9)), at=Place("t.j2", 5, 1))
    assert fingerprint(run) == fingerprint(moved)
    others = [
        replace(run, text="19"),
        replace(run, marks=frozenset()),
        replace(run, origin=Origin("site/other")),
        replace(run, origin=None),
        replace(run, link=""),
    ]
    assert len({fingerprint(one) for one in [run, *others]}) == 1 + len(others)


def test_shapes_are_told_apart() -> None:
    """What joins to the same letters is not the same."""
    values = [
        ("ab", "c"), ("a", "bc"), ("abc",), (("a",), "b"), ("a", ("b",)), "1", 1, 1.0, Decimal(1), Decimal("1.0"), True,
        None, b"1", {"a": "b"}, ("a", "b"), frozenset({"a", "b"}), Path("a"), datetime(2026, 1, 1, tzinfo=UTC),
    ]  # fmt: skip
    assert len({fingerprint(value) for value in values}) == len(values)
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})


def test_every_block_has_one_that_is_the_same_in_every_process() -> None:
    """Hash seeds order sets differently."""
    code = (
        "from word.samples import sample; from brochure.delivery.fingerprint import fingerprint;"
        "print(fingerprint(sample()))"
    )
    tests = str(Path(__file__).parents[1])
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": f"{SOURCE}:{tests}", "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2", "3")
    }
    assert found == {fingerprint(sample())}


def test_what_has_no_defined_form_is_refused() -> None:
    """Rather than overlooked."""
    with pytest.raises(TypeError, match="object has no fingerprint"):
        fingerprint(("a", object()))
