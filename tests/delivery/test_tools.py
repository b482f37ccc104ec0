"""Another brochure makes other files, and that is noticed without reading all of it each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_changed_line_of_ours_makes_everything_stale(font_cache: Path, tmp_path: Path) -> None:
    """Even if the file keeps its size and its date, as some tools that copy code leave it."""
    source = Path(shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__")))
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    project = Path(shutil.copytree(source / "brochure/cli/sample", tmp_path / "project"))
    cache = Path(shutil.copytree(font_cache, tmp_path / "cache"))

    def brochure(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": str(source), "BROCHURE_CACHE": str(cache)}
        command = [sys.executable, "-m", "brochure", *arguments]
        return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)

    assert brochure("build").returncode == 0
    assert brochure("build", "--check").returncode == 0
    file = source / "brochure/word/geometry.py"
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("in twips", "in Twips", 1) if "in twips" in text else text.swapcase(), encoding="utf-8"
    )
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    late = brochure("build", "--check")
    assert late.returncode == 4
    assert "brochure, a library or SOURCE_DATE_EPOCH changed" in late.stderr
