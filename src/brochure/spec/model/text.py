"""Texts in one language or several."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.model.fault import fault
from brochure.spec.model.plain import LanguageTag, Word, read_word
from brochure.spec.model.reading import Reading
from brochure.spec.model.written import Written, by_shape, read_on
from brochure.spec.units import find_unit
from brochure.spec.values import RichText, Text


class _WrittenText(Written):
    """Plain text in the spec's first language, or a map from language to text."""

    kind: type[Text] = Text

    def read(self, text: str, reading: Reading) -> Text:
        """The text under the spec's first language."""
        return self.kind({reading.languages[0]: self._parse(text)})

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        tag = core_schema.with_info_after_validator_function(_known_language, handler.generate_schema(LanguageTag))
        wordings = core_schema.dict_schema(tag, handler.generate_schema(Word), min_length=1)
        return by_shape(super().__get_pydantic_core_schema__(source, handler), as_map=read_on(wordings, self.kind))


def _known_language(tag: str, info: ValidationInfo) -> str:
    reading: Reading | None = info.context
    if reading and tag not in reading.languages:
        raise fault(
            "spec/unknown-value",
            f"'{tag}' is not one of the spec's languages",
            did_you_mean(tag, reading.languages),
            listed(reading.languages, "languages"),
        )
    return tag


class _WrittenRichText(_WrittenText):
    kind = RichText


TextField = Annotated[Text, _WrittenText(read_word, "a text, or one for each language")]
RichTextField = Annotated[RichText, _WrittenRichText(read_word, "a text, or one for each language")]
"""A text in which `**bold**`, `*italic*` and `[text](https://…)` are read."""


class _WrittenUnit(_WrittenText):
    """A unit of the registry by its id, any other word as typed."""

    def read(self, text: str, reading: Reading) -> Any:
        """The unit's id, or the word for what is counted in the spec's first language."""
        unit = find_unit(text)
        return unit.id if unit else super().read(text, reading)


CountedUnit = Annotated[str | Text, _WrittenUnit(read_word, "a unit, or the word for what is counted")]
"""The id of a unit (a `str`), or the word for what is counted, such as "groups" (a `Text`)."""
