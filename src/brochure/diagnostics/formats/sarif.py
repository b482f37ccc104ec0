"""SARIF 2.1.0 (OASIS), as code scanning services read it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from brochure import __version__
from brochure.diagnostics.catalogue import CODES
from brochure.diagnostics.place import Place
from brochure.diagnostics.problem import Problem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def to_sarif(problems: Iterable[Problem]) -> str:
    """One run with a rule for each code that occurs; columns count characters from 1, as ours do."""
    found = list(problems)
    codes = sorted({problem.code for problem in found})
    driver = {
        "name": "brochure",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The top of the checkout."}}},
        "results": [_result(problem, codes.index(problem.code)) for problem in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    known = CODES.get(code)
    words = "".join(part.capitalize() for part in code.replace("/", "-").split("-"))
    rule: dict[str, Any] = {"id": code, "name": words}
    if known:
        rule["shortDescription"] = {"text": known.title[0].upper() + known.title[1:] + "."}
        rule["fullDescription"] = rule["help"] = {"text": known.meaning}
    return rule


def _result(problem: Problem, index: int) -> dict[str, Any]:
    advice = [problem.label, *(hint.text for hint in problem.hints if hint.place is None)]
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity.value,
        "message": {"text": "\n".join(filter(None, [_sentence(problem.message), *map(_sentence, advice)]))},
        # Lines move; what is said of a file does not, so an alert stays the same alert.
        "partialFingerprints": {"said/v1": _fingerprint(problem)},
    }
    if problem.place:
        result["locations"] = [_location(problem.place)]
    pointing = [hint for hint in problem.hints if hint.place]
    if pointing:
        result["relatedLocations"] = [
            _location(hint.place) | {"id": number, "message": {"text": hint.text}}
            for number, hint in enumerate(pointing)
            if hint.place
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end:
        region |= {"endLine": place.end[0], "endColumn": place.end[1]}
    file = PurePath(place.file)
    artifact = {"uri": file.as_uri()} if file.is_absolute() else {"uri": quote(place.file), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _fingerprint(problem: Problem) -> str:
    file = problem.place.file if problem.place else ""
    return hashlib.sha256(f"{problem.code}\0{file}\0{problem.message}".encode()).hexdigest()


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".?!" else f"{text}."
