"""Finds the wording of a label: the project's own first, then the shipped one in the document's language."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import TemplateRuntimeError

from brochure.compose.wording import BACKEND_WORDS, LABELS, LANGUAGES
from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.values import Text


class Labels:
    """The labels of one document. Languages without shipped wordings use the English ones."""

    def __init__(self, language: str, own: Mapping[str, Text]) -> None:
        self._language = language
        self._own = own
        self._column = LANGUAGES.index("zh-Hans") if language.split("-")[0] == "zh" else 0

    def __call__(self, label: str, **values: object) -> str:
        """The wording of a label with `{name}` filled in; an unknown label is a template error."""
        own = self._own.get(label)
        text = own.exactly(self._language) if own else None
        if text is None and label in LABELS:
            text = LABELS[label][self._column]
        if text is None and own:
            text = own.original[1]
        if text is None:
            near = did_you_mean(label, {*LABELS, *self._own})
            raise TemplateRuntimeError(f"there is no label '{label}'" + (f"; {near}" if near else ""))
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def known(self, label: str) -> bool:
        """Whether there is such a label."""
        return label in LABELS or label in self._own

    def backend_words(self) -> dict[str, str]:
        """What the backends print by themselves."""
        return {label: self(label) for label in BACKEND_WORDS}
