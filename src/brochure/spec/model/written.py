"""How a field of the spec is written.

Every scalar of a spec arrives as the text the author typed. `Written` reads it with a parser of
`spec.scalars`; some fields also take a map, which is a small model of its own, so that every mistake inside it
has its own place. Shape alone decides which form applies; nothing is tried out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from brochure.spec.model.entity import Model
from brochure.spec.model.fault import not_one_of, unreadable, wrong_shape
from brochure.spec.model.reading import Reading
from brochure.spec.scalars.unreadable import UnreadableError

TEXT, MAP, LIST = "(text)", "(map)", "(list)"
SHAPES = frozenset({TEXT, MAP, LIST})
"""Names of the three shapes; they appear in pydantic's paths, and `spec.validate` takes them out again."""

JSON_SCALAR = core_schema.union_schema(
    [core_schema.str_schema(), core_schema.float_schema(), core_schema.bool_schema()]
)
"""What an editor, which does read `5` as a number, may find where a spec has text."""


class Written:
    """Reads a scalar from text with `parse`, or from a map with the model `form`.

    `wanted` says in a message what belongs there; `json` is what an editor's own YAML reader finds there. A form has a
    method `scalar`, which gives the value or raises `UnreadableError` where its keys do not go together.
    """

    def __init__(
        self, parse: Callable[[str], Any], wanted: str, form: type[Model] | None = None, json: CoreSchema = JSON_SCALAR
    ) -> None:
        self._parse = parse
        self._wanted = wanted
        self._json = json
        self.form = form

    def read(self, text: str, reading: Reading) -> Any:
        """The value of a text; `reading` is the rest of the spec."""
        del reading
        return self._parse(text)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.with_info_plain_validator_function(self._read_text, json_schema_input_schema=self._json)
        if self.form is None:
            return text
        form = read_on(handler.generate_schema(self.form), lambda form: form.scalar())
        return by_shape(text, as_map=form)

    def _read_text(self, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            raise wrong_shape(self._wanted)
        try:
            return self.read(value, info.context or Reading())
        except UnreadableError as error:
            raise unreadable(error, self._wanted) from None


def by_shape(text: CoreSchema, *, as_map: CoreSchema | None = None, as_list: CoreSchema | None = None) -> CoreSchema:
    """A schema for each shape a field may have; `text` also speaks for the shapes that are not allowed."""
    choices = {TEXT: text} | ({MAP: as_map} if as_map else {}) | ({LIST: as_list} if as_list else {})

    def shape(value: Any) -> str:
        wanted = MAP if isinstance(value, dict) else LIST if isinstance(value, list) else TEXT
        return wanted if wanted in choices else TEXT

    return core_schema.tagged_union_schema(choices, discriminator=shape)


def read_on(schema: CoreSchema, convert: Callable[[Any], Any]) -> CoreSchema:
    """What `schema` yields, converted by a function that may raise `UnreadableError`."""

    def converted(value: Any) -> Any:
        try:
            return convert(value)
        except UnreadableError as error:
            raise unreadable(error) from None

    return core_schema.no_info_after_validator_function(converted, schema)


def one_of(terms: type[StrEnum], older: Mapping[str, StrEnum] = MappingProxyType({})) -> CoreSchema:
    """A schema for the members of an enumeration; `older` names are read and not advertised."""
    members = {term.value: term for term in terms}
    readable = {**members, **older}

    def read(value: Any) -> StrEnum:
        if not isinstance(value, str):
            raise wrong_shape("one word")
        if value not in readable:
            raise not_one_of(members)
        return readable[value]

    allowed = core_schema.literal_schema(list(members))
    return core_schema.no_info_plain_validator_function(read, json_schema_input_schema=allowed)


class OneOf:
    """Reads a member of the enumeration that it annotates."""

    def __get_pydantic_core_schema__(self, source: type[StrEnum], handler: GetCoreSchemaHandler) -> CoreSchema:
        return one_of(source)


class Term(StrEnum):
    """A closed list of words that knows how it is read."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return one_of(cls)
