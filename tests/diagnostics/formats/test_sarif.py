"""Code scanning services read what we write: judged by the SARIF Multitool, and by its schema."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from brochure.diagnostics.formats.sarif import to_sarif
from diagnostics.formats.samples import many, sample

_TOOLS = Path(__file__).parents[3] / ".cache" / "sarif" / "node_modules" / ".bin"


def test_a_result_has_its_rule_place_and_advice() -> None:
    """Columns are characters, files are relative to the checkout, what does not move identifies the alert."""
    (run,) = json.loads(to_sarif(sample()))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "spec/rich-text",
        "spec/unknown-value",
        "template/other-language",
    ]
    result = run["results"][1]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "spec/unknown-value"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "specs/zizhu/park.yaml", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {"startLine": 7, "startColumn": 13, "endLine": 7, "endColumn": 20}
    assert "did you mean 'software'?" in result["message"]["text"]
    assert result["relatedLocations"][0]["message"]["text"] == "first written, here"
    spaced = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert spaced == "specs/a%20b%2Cc%3Ad/park.yaml"
    assert "locations" not in run["results"][2]


def test_an_alert_stays_itself_when_lines_move() -> None:
    """Otherwise every edit above a problem closes one alert and opens another."""
    one, two = (json.loads(to_sarif(many(number)))["runs"][0]["results"] for number in (1, 2))
    assert one[0]["partialFingerprints"] == two[0]["partialFingerprints"] != two[1]["partialFingerprints"]


@pytest.mark.parametrize("number", [0, 3])
def test_the_sarif_multitool_finds_no_mistake(tmp_path: Path, number: int) -> None:
    """The validator of those who keep the format; a warning about a missing web page of ours is all it may say."""
    tool = _TOOLS / "sarif-multitool-linux"
    if not tool.exists():
        pytest.skip("the SARIF Multitool is not installed (npm, see .ci/run)")
    file = tmp_path / "report.sarif"
    file.write_text(to_sarif([*sample(), *many(number)] if number else []), encoding="utf-8")
    done = subprocess.run([tool, "validate", file], capture_output=True, text=True, check=False)
    assert "Analysis completed successfully" in done.stdout
    said = [line for line in done.stdout.splitlines() if ": error " in line or ": warning " in line]
    assert [line for line in said if "informationUri" not in line] == []
    broken = file.read_text(encoding="utf-8").replace('"version": "2.1.0",\n  "runs"', '"runs"')
    file.write_text(broken, encoding="utf-8")
    done = subprocess.run([tool, "validate", file], capture_output=True, text=True, check=False)
    assert ": error " in done.stdout
