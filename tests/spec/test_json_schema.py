"""The JSON Schema that editors use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from brochure.spec.json_schema import SCHEMAS, json_schema


def schema(name: str) -> dict[str, Any]:
    """A schema as an editor reads it."""
    read: dict[str, Any] = json.loads(json_schema(name))
    return read


def maps(part: Any) -> Iterator[dict[str, Any]]:
    """Every schema of a map with declared keys."""
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict) and part.get("type") == "object":
            yield part
        for inner in part.values():
            yield from maps(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from maps(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described(name: str) -> None:
    """A hover says in plain words what a key is for."""
    declared = list(maps(schema(name)))
    assert declared
    for one in declared:
        for key, value in one["properties"].items():
            assert value["description"].endswith("."), key


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_always_the_same(name: str) -> None:
    """A checked-in copy only changes with the models."""
    assert json_schema(name) == json_schema(name)
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json_schema(name).endswith("}\n")


def test_editors_know_what_the_reader_knows() -> None:
    """Required keys, closed maps, words to complete, and both ways to write a text."""
    park = schema("park")
    assert park["required"] == ["spec", "id", "languages", "sources", "park"]
    assert park["additionalProperties"] is False
    assert "national-high-tech-zone" in park["$defs"]["Park"]["properties"]["kind"]["enum"]
    types = park["$defs"]["Company"]["properties"]["name"]["anyOf"]
    assert {"string", "number"} <= set(types[0]["type"])
    assert types[1]["type"] == "object"
    assert park["$defs"]["Companies"]["properties"]["exhaustive"]["type"] == "boolean"
