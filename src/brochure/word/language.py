"""Languages as Word names them: a Latin and an East Asian one for every run (ECMA-376 17.3.2.20)."""

from __future__ import annotations

from dataclasses import dataclass

from brochure.word.markup import NOTHING, Markup, escape

FIRST_HAN = "\u2e80"
"""From this character on, East Asian scripts begin."""

# Word wants a region; BCP 47 tags of a spec may go without.
_LATIN = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}
_EAST_ASIAN = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR"}


@dataclass(frozen=True, slots=True)
class Languages:
    """The text language of a document, as BCP 47."""

    language: str

    @property
    def han(self) -> bool:
        """Whether the document as a whole is in Chinese."""
        return self.language.startswith("zh")

    @property
    def latin(self) -> str:
        """The language of Latin text."""
        return _LATIN["en"] if self._is_east_asian(self.language) else _LATIN.get(self.language, self.language)

    @property
    def east_asian(self) -> str:
        """The language of Chinese, Japanese or Korean text."""
        return _EAST_ASIAN.get(self.language, self.language) if self._is_east_asian(self.language) else "zh-CN"

    @property
    def default(self) -> Markup:
        """The language of the whole document as a run property."""
        return Markup(f'<w:lang w:val="{escape(self.latin)}" w:eastAsia="{escape(self.east_asian)}" w:bidi="ar-SA"/>')

    def of_run(self, language: str | None) -> Markup:
        """The run property of a run in another language; nothing where the default says it already."""
        if language is None or language == self.language:
            return NOTHING
        if self._is_east_asian(language):
            tag = _EAST_ASIAN.get(language, language)
            return NOTHING if tag == self.east_asian else Markup(f'<w:lang w:eastAsia="{escape(tag)}"/>')
        tag = _LATIN.get(language, language)
        return NOTHING if tag == self.latin else Markup(f'<w:lang w:val="{escape(tag)}"/>')

    @staticmethod
    def _is_east_asian(language: str) -> bool:
        return language.split("-")[0] in ("zh", "ja", "ko") and not language.endswith("-Latn")
