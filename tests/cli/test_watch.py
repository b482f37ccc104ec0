"""`watch` builds what a save changed, says so in a line, and keeps the last good files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("watchfiles", reason="watchfiles is not installed (the studio extra)")
PARK = "specs/fernhollow/park.yaml"
SOURCE = str(Path(__file__).parents[2] / "src")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another signal there")


class Watch:
    """A running `brochure watch` and what it has said."""

    def __init__(self, project: Path, cache: Path) -> None:
        self.project = project
        self._log = project / "log"
        environment = os.environ | {"PYTHONPATH": SOURCE, "BROCHURE_CACHE": str(cache), "PYTHONUNBUFFERED": "1"}
        with self._log.open("w") as log:
            command = [sys.executable, "-m", "brochure", "watch"]
            self.process = subprocess.Popen(command, cwd=project, env=environment, stderr=log, stdout=log)
        self._heard = 0

    def hears(self, words: str) -> str:
        """What was said since the last time, once it has those words."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            said = self._log.read_text(encoding="utf-8")[self._heard :]
            if words in said and said.endswith("\n"):
                self._heard += len(said)
                return said
            time.sleep(0.05)
        raise AssertionError(f"{words!r} was not said: {self._log.read_text()}")

    def save(self, old: str, new: str) -> None:
        """As an editor does, in one step."""
        file = self.project / PARK
        scratch = file.with_name(".park.yaml.swp")
        scratch.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        scratch.replace(file)


@pytest.fixture
def watch(project: Path, font_cache: Path) -> Iterator[Watch]:
    """Watching a project that is built."""
    running = Watch(project, font_cache)
    yield running
    running.process.kill()
    running.process.wait()


def _files(project: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (project / "build").iterdir()}


def test_a_save_is_built_and_a_mistake_changes_nothing(watch: Watch) -> None:
    """One line each; after the mistake is mended, building goes on; Ctrl-C ends it."""
    watch.hears("nothing changed in print in")
    time.sleep(0.5)  # until it listens
    before = _files(watch.project)
    watch.save("Tarn Instruments", "Tarn Sensing")
    said = watch.hears(f"({PARK}")
    assert said.count("\n") == 1
    assert said.startswith("wrote fernhollow-brochure.en.pdf, fernhollow-briefing.en.docx in ")
    built = _files(watch.project)
    assert built["fernhollow-brochure.en.pdf"] != before["fernhollow-brochure.en.pdf"]
    watch.save("industry: sensors", "industry: sensor")
    said = watch.hears("the last good files stay")
    assert "did you mean 'sensors'?" in said
    assert _files(watch.project) == built
    watch.save("industry: sensor}", "industry: sensors}")
    watch.hears("nothing changed in print in")
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=30) == 130
    assert "Traceback" not in watch.hears("interrupted")
