"""Problems as programs read them."""

import json

from brochure.diagnostics import Hint, Place, Problems
from brochure.diagnostics.formats.json import to_json


def test_every_field_is_there() -> None:
    """A CI step finds the same fields whatever the problem has."""
    problems = Problems()
    place = Place("specs/zizhu/park.yaml", 7, 13, (7, 20))
    hint = Hint("first written here", Place("specs/zizhu/park.yaml", 2, 1))
    problems.error("spec/unknown-value", "'软件' is not an industry", place, label="label", hints=["advice", hint])
    problems.warning("build/odd", "no place")
    assert json.loads(to_json(problems)) == {
        "schema": "brochure/problems/1",
        "problems": [
            {
                "code": "spec/unknown-value",
                "severity": "error",
                "message": "'软件' is not an industry",
                "label": "label",
                "place": {"file": "specs/zizhu/park.yaml", "line": 7, "column": 13, "end": {"line": 7, "column": 20}},
                "hints": [
                    {"text": "advice", "place": None},
                    {
                        "text": "first written here",
                        "place": {"file": "specs/zizhu/park.yaml", "line": 2, "column": 1, "end": None},
                    },
                ],
            },
            {
                "code": "build/odd",
                "severity": "warning",
                "message": "no place",
                "label": "",
                "place": None,
                "hints": [],
            },
        ],
        "errors": 1,
        "warnings": 1,
    }


def test_no_problem_is_an_answer() -> None:
    """An empty run is valid JSON with its counts."""
    assert json.loads(to_json([])) == {"schema": "brochure/problems/1", "problems": [], "errors": 0, "warnings": 0}
