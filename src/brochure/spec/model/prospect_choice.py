"""For which prospects a document is made: a list of ids, or the word `all`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from brochure.spec.model.fault import fault, wrong_shape
from brochure.spec.model.reading import Reading
from brochure.spec.model.reference import ProspectRef
from brochure.spec.model.written import by_shape, read_on

ALL = "all"
_WANTED = "'all' or a list of prospects"


class _Choice:
    """Always a tuple of ids; with `all` those of the whole file."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        word = core_schema.with_info_plain_validator_function(
            _everyone, json_schema_input_schema=core_schema.literal_schema([ALL])
        )
        chosen = core_schema.list_schema(handler.generate_schema(ProspectRef), min_length=1)
        return by_shape(word, as_list=read_on(chosen, tuple))


def _everyone(value: Any, info: ValidationInfo) -> tuple[ProspectRef, ...]:
    if not isinstance(value, str):
        raise wrong_shape(_WANTED)
    reading = info.context or Reading()
    if value != ALL:
        ProspectRef.read(value, reading)
        return (ProspectRef(value),)
    known = reading.ids.get(ProspectRef.part)
    if known is not None and not known:
        raise fault(
            "spec/unknown-reference", "there are no prospects; they stand in prospects.yaml beside the park file"
        )
    return tuple(map(ProspectRef, sorted(known or ())))


ProspectChoice = Annotated[tuple[ProspectRef, ...], _Choice()]
