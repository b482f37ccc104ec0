"""What templates can reach: the fields of the spec, and nothing that merely hangs on the same objects."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from pydantic import BaseModel

from brochure.compose.view import EntityView
from brochure.spec.model import ParkSpec
from compose.parks import compose_park, printed

SECRET = "read by a template"


@pytest.mark.parametrize(
    "expression",
    [
        "park['_viewer'].profile.folder.joinpath('{file}').read_text()",
        "companies['_viewer'].profile.folder.joinpath('{file}').read_text()",
        "([park] | map(attribute='_viewer') | list)[0].profile.folder.joinpath('{file}').read_text()",
        "park.model.parse_file('{file}')",
        "park.model.model_dump_json()",
        "park.model_fields",
        "park.name.origin.place.file",
        "companies['items']._items",
        "namespace.__init__.__globals__",
        "range.__self__",
        "'{{0.__class__}}'.format(park)",
        "t.backend_words()",
        "shout._environment",
        "self._TemplateReference__context",
        "document.__class__",
    ],
)
def test_only_what_is_offered_can_be_reached(tmp_path: Path, expression: str) -> None:
    """A template that somebody sent reads no file, however it asks for one."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    body = "{% macro shout() %}x{% endmacro %}<p>{{ " + expression.replace("{file}", secret.as_posix()) + " }}</p>"
    document, problems = compose_park(tmp_path, body, "companies: {exhaustive: true, items: [{id: a, name: A}]}\n")
    assert document is None
    assert [problem.code for problem in problems] in (["template/failed"], ["template/unknown-name"])
    assert SECRET not in next(iter(problems)).message


def test_what_is_offered_can_be_reached_by_dot_and_by_bracket(tmp_path: Path) -> None:
    """Both are ways to the same field, also where Jinja2 has a meaning of its own for the word."""
    body = "<p>{{ park['name'] }}, {{ companies.items[0].name }}, {{ companies['items'].a.id }}</p>"
    document, problems = compose_park(tmp_path, body, "companies: {exhaustive: true, items: [{id: a, name: A}]}\n")
    assert list(problems) == []
    assert printed(document) == ["Harbour Park, A, a"]


def test_no_field_of_the_spec_is_hidden_by_a_view() -> None:
    """A view's own names must not stand where a template expects a field."""
    seen, waiting = set(), [ParkSpec]
    while waiting:
        model = waiting.pop()
        seen.add(model)
        for field in model.model_fields.values():
            parts = [field.annotation, *getattr(field.annotation, "__args__", ())]
            parts += [inner for part in parts for inner in getattr(part, "__args__", ())]
            found = (part for part in parts if inspect.isclass(part) and issubclass(part, BaseModel))
            waiting += [part for part in found if part not in seen]
    assert len(seen) > 30
    own = {name for name in dir(EntityView) if not name.startswith("_")}
    assert [(model.__name__, own & set(model.model_fields)) for model in seen if own & set(model.model_fields)] == []
