"""Language tags (BCP 47), the CLDR locale of each, and what stands in for a language that has no words of its own."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

# Plain English follows British habits here: "28 February 2014" is clear to readers everywhere.
_PREFERRED = {"en": "en_GB", "zh-Hans": "zh_Hans_CN", "zh": "zh_Hans_CN", "zh-Hant": "zh_Hant_TW"}
# Chinese without a script is written in simplified characters, but for these regions.
_TRADITIONAL = ("Hant", "TW", "HK", "MO")


@cache
def locale_of(language: str) -> Locale:
    """The locale of a BCP 47 tag; English where CLDR does not know the language."""
    try:
        return Locale.parse(_PREFERRED.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


@cache
def is_chinese(language: str) -> bool:
    """Whether numbers, dates and units are worded in simplified Chinese."""
    first, *others = language.split("-")
    return first == "zh" and not any(part in _TRADITIONAL for part in others)


@cache
def variants(language: str) -> tuple[str, ...]:
    """The tag and the wider ones that say the same: en-GB, en; zh-CN, zh, zh-Hans."""
    parts = language.split("-")
    wider = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    if parts[0] == "zh":
        wider = [*wider, "zh-Hans"] if is_chinese(language) else [tag for tag in wider if tag != "zh"]
    return tuple(dict.fromkeys(wider))


@cache
def stand_ins(language: str) -> tuple[str, ...]:
    """The languages whose words are used in its place, best first; English at last."""
    return tuple(dict.fromkeys((*variants(language)[1:], "en")))


def language_name(tag: str, language: str) -> str:
    """What a language is called in another one: "Norwegian"; the tag itself where CLDR has no name for it."""
    named = locale_of(language).languages.get(tag.replace("-", "_")) or locale_of(language).languages.get(
        tag.split("-")[0]
    )
    return named or tag
