"""Warns of texts that look like rich text and will be printed as typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brochure.diagnostics import Problems
from brochure.spec.fact_path import field_path, item_path
from brochure.spec.model.entity import Model
from brochure.spec.model.park_spec import ParkSpec
from brochure.spec.profile import FactIndex
from brochure.spec.rich_text import doubts_about
from brochure.spec.values import RichText


def check_rich_text(spec: ParkSpec, index: FactIndex, problems: Problems) -> None:
    """A warning for every asterisk and link that a reader of the spec would expect to work."""
    for path, text in _rich_texts(spec, ""):
        for language, wording in text.values.items():
            place = index.places.get(f"{path}/{language}") or index.places.get(path)
            for doubt in doubts_about(wording):
                problems.warning("spec/rich-text", doubt, place)


def _rich_texts(value: Any, path: str) -> Iterator[tuple[str, RichText]]:
    match value:
        case RichText():
            yield path, value
        case Model():
            for name in type(value).model_fields:
                yield from _rich_texts(getattr(value, name), field_path(path, name))
        case tuple():
            for position, item in enumerate(value):
                yield from _rich_texts(item, item_path(path, position, getattr(item, "id", None)))
        case dict():
            for key, item in value.items():
                yield from _rich_texts(item, field_path(path, key))
        case _:
            pass
