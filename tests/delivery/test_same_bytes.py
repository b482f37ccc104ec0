"""The same inputs give the same bytes, on any machine and with any number of workers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Machine:
    """What differs between two machines that build the same."""

    folder: str
    hash_seed: str
    zone: str
    locale: str
    workers: int


MACHINES = (
    Machine("here", "0", "UTC", "C", 1),
    Machine("there/much deeper/紫竹", "1", "Asia/Shanghai", "zh_CN.UTF-8", 2),
    Machine("elsewhere", "4242", "America/St_Johns", "tr_TR.UTF-8", 1),
)


@pytest.mark.parametrize("specs", ["src/brochure/cli/sample/specs", "specs"])
def test_every_machine_builds_the_same_set(brochure: Brochure, font_cache: Path, tmp_path: Path, specs: str) -> None:
    """Documents, manifest and sums agree over hash seeds, time zones, locales, folders and workers."""
    sets = []
    for machine in MACHINES:
        folder = tmp_path / machine.folder
        shutil.copytree(ROOT / specs, folder / "specs")
        # Files that another machine finished would prove nothing.
        shutil.rmtree(font_cache / "files", ignore_errors=True)
        environment = {"PYTHONHASHSEED": machine.hash_seed, "TZ": machine.zone, "LC_ALL": machine.locale}
        done = brochure("build", "-j", machine.workers, cwd=folder, env=environment)
        assert done.returncode == 0, done.stderr
        sets.append({path.name: path.read_bytes() for path in (folder / "build").iterdir()})
    first, *others = sets
    assert len(first) >= 4
    for other in others:
        assert other.keys() == first.keys()
        assert [name for name, content in other.items() if content != first[name]] == []


def test_workers_tell_the_same_problems_in_the_same_order(brochure: Brochure, tmp_path: Path) -> None:
    """A list of mistakes does not depend on which process met them first."""
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    park = tmp_path / "specs/zizhu/park.yaml"
    text = park.read_text(encoding="utf-8")
    park.write_text(
        text.replace("Neusoft,", "Neusoft \U00013000,").replace("Intel,", "Intel \U00013001,"), encoding="utf-8"
    )
    told = [brochure("check", "-j", workers, cwd=tmp_path) for workers in (1, 2)]
    assert told[0].returncode == 1
    assert "U+13000" in told[0].stderr
    assert "U+13001" in told[0].stderr
    assert told[0].stderr == told[1].stderr
