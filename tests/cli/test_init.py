"""`init` gives a newcomer a project that builds, and never touches a file that is there."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]


def test_init_says_what_it_wrote_and_what_comes_next(brochure: Brochure, tmp_path: Path) -> None:
    """The whole transcript."""
    done = brochure("init", "my-park", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "wrote my-park/specs/fernhollow/_brand.yml\n"
        "wrote my-park/specs/fernhollow/documents.yaml\n"
        "wrote my-park/specs/fernhollow/park.yaml\n"
        "wrote my-park/specs/schema/documents.json\n"
        "wrote my-park/specs/schema/park.json\n"
        "next: cd my-park && brochure build\n"
    )


def test_the_sample_is_right_fictional_and_completed_by_editors(brochure: Brochure, built: Path) -> None:
    """Nothing is wrong with it, it says that its park does not exist, and its schema line leads to a schema."""
    done = brochure("check", "--strict", cwd=built)
    assert (done.returncode, done.stderr) == (0, "nothing is wrong\n")
    for name in ("park", "documents"):
        spec = built / "specs/fernhollow" / f"{name}.yaml"
        first = spec.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../schema/{name}.json"
        schema = json.loads((spec.parent / first.partition("=")[2]).read_text(encoding="utf-8"))
        assert schema["type"] == "object"
    assert "does not exist" in (built / "specs/fernhollow/park.yaml").read_text(encoding="utf-8")


def test_init_overwrites_nothing(brochure: Brochure, tmp_path: Path) -> None:
    """One file in the way is enough to write none."""
    mine = tmp_path / "specs/fernhollow/documents.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = brochure("init", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        "error: specs/fernhollow/documents.yaml is there already, and init overwrites nothing\n",
    )
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["documents.yaml"]
    assert mine.read_text() == "mine"
