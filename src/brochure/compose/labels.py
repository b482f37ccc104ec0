"""Finds the wording of a label: the project's own first, then the shipped one in the document's language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import TemplateRuntimeError

from brochure.compose.format.locale import stand_ins, variants
from brochure.compose.lettering import together
from brochure.compose.wording import BACKEND_WORDS, LABELS, LANGUAGES
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.values import Text

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Labels:
    """The labels of one document. Languages without shipped wordings use the English ones."""

    def __init__(self, language: str, own: Mapping[str, Text]) -> None:
        self._language = language
        self._own = own
        shipped = next(tag for tag in (language, *stand_ins(language)) if tag in LANGUAGES)
        self._column = LANGUAGES.index(shipped)
        self.borrowed = shipped not in variants(language)

    def __call__(self, label: str, **values: object) -> str:
        """The wording of a label with `{name}` filled in; an unknown label is a template error."""
        text = self._wording(label)
        if not values:
            return text
        pieces = _PLACEHOLDER.split(text)
        wanted = set(pieces[1::2])
        if wanted != values.keys():
            named = ", ".join(sorted(wanted)) or "nothing"
            raise TemplateRuntimeError(f"the label '{label}' is filled with {named}, not with {', '.join(values)}")
        return together(values[piece] if number % 2 else piece for number, piece in enumerate(pieces))

    def _wording(self, label: str) -> str:
        own = self._own.get(label)
        written = (own.exactly(tag) for tag in variants(self._language)) if own else ()
        text = next((wording for wording in written if wording is not None), None)
        if text is None and label in LABELS:
            return LABELS[label][self._column]
        if text is None and own:
            return own.original[1]
        if text is None:
            near = did_you_mean(label, {*LABELS, *self._own})
            raise TemplateRuntimeError(f"there is no label '{label}'" + (f"; {near}" if near else ""))
        return text

    def known(self, label: str) -> bool:
        """Whether there is such a label."""
        return label in LABELS or label in self._own

    def backend_words(self) -> dict[str, str]:
        """What the backends print by themselves."""
        return {label: self(label) for label in BACKEND_WORDS}
