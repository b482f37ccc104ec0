"""A slip on the command line is told in one sentence, with what was probably meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Brochure = Callable[..., "object"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("biuld",), "error: there is no command 'biuld': did you mean 'build'?\nsee 'brochure --help'\n"),
        (
            ("frobnicate",),
            (
                "error: there is no command 'frobnicate': "
                "commands: approve, batch, build, check, diff, init, pull, schema, show, verify, watch\n"
                "see 'brochure --help'\n"
            ),
        ),
        (
            ("build", "--documnt", "x"),
            "error: no such option '--documnt'. Did you mean '--document'?\nsee 'brochure build --help'\n",
        ),
        (("build", "specs/zizu"), "error: there is no spec at 'specs/zizu': did you mean 'zizhu'?\n"),
    ],
)
def test_slips_are_told_with_the_nearest_word(brochure, arguments: tuple[str, ...], said: str) -> None:  # type: ignore[no-untyped-def]
    """Exit code 2, nothing on stdout."""
    done = brochure(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_bad_source_date_is_a_slip_too(brochure) -> None:  # type: ignore[no-untyped-def]
    """It is refused before anything is built."""
    done = brochure("build", "specs/zizhu", env={"SOURCE_DATE_EPOCH": "garbage"})
    assert done.returncode == 2
    assert done.stderr.startswith("error: SOURCE_DATE_EPOCH is 'garbage'")
    assert done.stderr.count("\n") == 1


def test_outside_a_project_the_way_in_is_shown(brochure, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """`brochure` alone greets a newcomer with what to type."""
    done = brochure(cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == (
        "there is no specs/ folder here\n"
        "  brochure init my-park   write a small project that builds at once\n"
        "  brochure --help         all commands\n"
    )
    done = brochure("build", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no specs/ folder here")
