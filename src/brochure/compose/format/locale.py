"""The CLDR locale of a language tag."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

# Plain English follows British habits here: "28 February 2014" is clear to readers everywhere.
_PREFERRED = {"en": "en_GB", "zh-Hans": "zh_Hans_CN", "zh": "zh_Hans_CN", "zh-Hant": "zh_Hant_TW"}


@cache
def locale_of(language: str) -> Locale:
    """The locale of a BCP 47 tag; English where CLDR does not know the language."""
    try:
        return Locale.parse(_PREFERRED.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def is_chinese(language: str) -> bool:
    """Whether the language is written with Han numerals and units of ten thousand."""
    return language.split("-")[0] == "zh"
