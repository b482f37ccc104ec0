"""Runs a composite action as GitHub does: its steps in turn, inputs through the environment."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*inputs\.([\w-]+)\s*\}\}")


@dataclass(frozen=True)
class ActionRun:
    """What came of it: exit code of the last step, outputs, summary, and all that was printed."""

    code: int
    outputs: dict[str, str]
    summary: str
    log: str


def run_action(action: Path, workspace: Path, temporary: Path, environment: dict[str, str], **inputs: str) -> ActionRun:
    """Run an action in a checkout; names of inputs with `_` for `-`."""
    declared = yaml.safe_load(action.read_text(encoding="utf-8"))
    given = {name: entry.get("default", "") for name, entry in declared["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    files = {name: temporary / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    base = environment | {name: str(file) for name, file in files.items()}
    base |= {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(workspace),
        "GITHUB_ACTION_PATH": str(action.parent),
        "RUNNER_TEMP": str(temporary),
    }
    log, code = "", 0
    for step in declared["runs"]["steps"]:
        own = {name: _EXPRESSION.sub(lambda found: given[found[1]], value) for name, value in step["env"].items()}
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=workspace, env=base | own, capture_output=True, text=True, check=False)
        log += done.stdout + done.stderr
        code = done.returncode
        if code:
            break
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    return ActionRun(code, outputs, files["GITHUB_STEP_SUMMARY"].read_text(), log)
