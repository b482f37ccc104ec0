"""The action and the hook at work in a repository of somebody else."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from integrations.action import run_action
from integrations.tools import ROOT, tool

Brochure = Callable[..., "subprocess.CompletedProcess[str]"]
PARK = "specs/fernhollow/park.yaml"


@pytest.fixture
def repository(brochure: Brochure, tmp_path: Path) -> Path:
    """A new project under git."""
    assert brochure("init", "my-park", cwd=tmp_path).returncode == 0
    folder = tmp_path / "my-park"
    _git(folder, "init", "--quiet")
    _git(folder, "add", ".")
    _git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "Begin")
    return folder


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def _environment(tmp_path: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"} | {
        name: value for name, value in os.environ.items() if name.lower().startswith(("pip_", "http", "npm_", "ssl_"))
    }


def _spoil(repository: Path) -> None:
    text = (repository / PARK).read_text(encoding="utf-8")
    (repository / PARK).write_text(text.replace("industry: sensors", "industry: sensor"), encoding="utf-8")


@pytest.mark.slow
def test_the_action_builds_and_says_what_is_wrong(repository: Path, tmp_path: Path) -> None:
    """It installs itself, builds, names the manifest; a mistake is an annotation, a summary and exit code 1."""
    tool("pre-commit")  # installed where packages may be installed
    temporary = tmp_path / "runner"
    temporary.mkdir()
    environment = _environment(tmp_path)
    done = run_action(ROOT / "action.yml", repository, temporary, environment)
    assert done.code == 0, done.log
    assert done.outputs == {"exit-code": "0", "manifest": "./build/manifest.json"}
    assert (repository / "build/fernhollow-brochure.en.pdf").is_file()
    assert "written" in done.summary
    _spoil(repository)
    done = run_action(
        ROOT / "action.yml",
        repository,
        temporary,
        environment,
        command="check",
        specs="specs/fernhollow",
        args="--strict",
    )
    assert (done.code, done.outputs["exit-code"]) == (1, "1")
    assert f"::error title=spec/unknown-reference,file={PARK},line=" in done.log
    assert "did you mean" in done.summary
    trick = "check; touch stolen"
    assert run_action(ROOT / "action.yml", repository, temporary, environment, command=trick).code == 2
    assert not (repository / "stolen").exists()


@pytest.mark.slow
def test_the_hook_lets_right_specs_pass_and_stops_wrong_ones(repository: Path, tmp_path: Path) -> None:
    """Installed by pre-commit from this checkout, as its users do."""
    program = tool("pre-commit")
    command = [program, "try-repo", ROOT, "brochure-check", "--all-files"]
    environment = _environment(tmp_path) | {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    _spoil(repository)
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "did you mean 'sensors'?" in done.stdout
