"""JSON Schema (draft 2020-12) of the files people write, for completion and hovers in their editors.

Everything comes from the models. The descriptions are the strings below the fields, which Python does not keep at run
time; they are read from the source here, so that no build pays for them.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from brochure.spec.model import DocumentsSpec, ParkSpec
from brochure.spec.model.entity import Model
from brochure.spec.model.labels import LabelsSpec
from brochure.spec.model.overlay import OverlaySpec
from brochure.spec.model.prospects import ProspectsSpec

SCHEMAS: dict[str, type[Model]] = {
    "park": ParkSpec,
    "documents": DocumentsSpec,
    "labels": LabelsSpec,
    "overlay": OverlaySpec,
    "prospects": ProspectsSpec,
}
"""The files there are schemas for, by the name that `json_schema` takes."""

_NAMED_PARTS = ("properties", "$defs")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str) -> str:
    """The schema of a kind of file (a key of `SCHEMAS`) as JSON text ending with a newline; always the same bytes."""
    root = SCHEMAS[name]
    schema = _tidy(root.model_json_schema(mode="validation"))
    _describe(schema, root)
    models = {model.__name__: model for model in _subclasses(Model)}
    for title, definition in schema.get("$defs", {}).items():
        _describe(definition, models[title])
    return json.dumps({"$schema": _DIALECT, "title": f"{name}.yaml", **schema}, ensure_ascii=False, indent=2) + "\n"


def _describe(schema: dict[str, Any], model: type[Model]) -> None:
    words: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model):
            words |= _field_docstrings(base)
    for field, declared in schema.get("properties", {}).items():
        declared["description"] = words[field]


def _field_docstrings(model: type[Model]) -> dict[str, str]:
    """The string below each annotated field of a class."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef), "the source of a class is a class"
    found: dict[str, str] = {}
    for field, below in pairwise(body.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                found[name] = words
            case _:
                pass
    return found


def _subclasses(model: type[Model]) -> Iterator[type[Model]]:
    for subclass in model.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)


def _tidy(schema: Any) -> Any:
    """The same schema in fewer words: no generated titles, no "default: null", one flat list of alternatives."""
    if isinstance(schema, list):
        return [_tidy(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    tidied: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _NAMED_PARTS:
            tidied[key] = {name: _tidy(part) for name, part in value.items()}
        elif key in ("anyOf", "oneOf"):
            tidied |= _alternatives([choice for part in value for choice in _choices(_tidy(part))])
        elif not (key == "title" or (key == "default" and value is None)):
            tidied[key] = _tidy(value)
    return tidied


def _choices(schema: dict[str, Any]) -> list[dict[str, Any]]:
    nested: list[dict[str, Any]] | None = schema.get("anyOf")
    if nested is not None and len(schema) == 1:
        return [choice for part in nested for choice in _choices(part)]
    types = schema.get("type")
    return [{"type": one} for one in types] if isinstance(types, list) and len(schema) == 1 else [schema]


def _alternatives(choices: list[dict[str, Any]]) -> dict[str, Any]:
    types = list(dict.fromkeys(choice["type"] for choice in choices if choice.keys() == {"type"}))
    others = [choice for choice in choices if choice.keys() != {"type"}]
    plain = [{"type": types[0] if len(types) == 1 else types}] if types else []
    return {"anyOf": plain + others} if len(plain + others) > 1 else (plain + others)[0]
