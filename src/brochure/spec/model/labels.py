"""The whole of a labels file: the park's own wording of what templates print."""

from __future__ import annotations

from typing import Self

from pydantic import ConfigDict, model_validator

from brochure.spec.model.entity import Model
from brochure.spec.model.fault import fault, unreadable
from brochure.spec.model.plain import Word
from brochure.spec.model.reference import Id
from brochure.spec.model.terms import TranslationStatus
from brochure.spec.scalars.language import parse_language
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Text


class Label(Model):
    """One wording for each language, by language tag."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Word]

    status: TranslationStatus | None = None
    """How far the wordings may be trusted: sure, review or machine."""

    @property
    def text(self) -> Text:
        """The wordings."""
        return Text(dict(self.__pydantic_extra__))

    @model_validator(mode="after")
    def _worded(self) -> Self:
        if not self.__pydantic_extra__:
            raise fault("spec/missing-key", "a label needs a wording in at least one language")
        for tag in self.__pydantic_extra__:
            try:
                parse_language(tag)
            except UnreadableError as error:
                raise unreadable(error) from None
        return self


class LabelsSpec(Model):
    """Wordings that replace the shipped ones."""

    labels: dict[Id, Label]
    """The labels, by the name that templates use."""
