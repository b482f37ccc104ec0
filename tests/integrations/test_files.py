"""The files that other services read, judged by their own schemas and linters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from integrations.tools import ROOT, tool


def _run(*command: str | Path) -> str:
    done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "file"), [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "docs/ci/gitlab-ci.yml")]
)
def test_files_of_ci_services_match_their_schemas(schema: str, file: str, tmp_path: Path) -> None:
    """A slip in them shows only when the service refuses the pipeline; and the schema refuses something at all."""
    check = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema)
    assert _run(*check, file) == ""
    broken = tmp_path / Path(file).name
    broken.write_text((ROOT / file).read_text(encoding="utf-8").replace("script:", "scirpt:").replace("runs:", "rnus:"))
    assert _run(*check, broken) != ""


def test_hooks_are_declared_as_pre_commit_reads_them() -> None:
    """Otherwise nobody can use them."""
    assert _run(tool("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml") == ""


def test_the_dockerfile_is_sound() -> None:
    """As hadolint judges it."""
    assert _run(tool("hadolint"), "Dockerfile") == ""


def test_the_action_is_safe() -> None:
    """No input reaches a shell as text of a script (zizmor's audits, without the network)."""
    assert _run(tool("zizmor"), "--offline", "--quiet", "action.yml") == ""
