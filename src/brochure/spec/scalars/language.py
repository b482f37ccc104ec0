"""Language tags of BCP 47 (RFC 5646): `en`, `zh-Hans`, `pt-BR`."""

from __future__ import annotations

import re

from brochure.spec.scalars.unreadable import UnreadableError

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
_CHINESE = {
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "cn": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "tw": "zh-Hant",
}


def parse_language(text: str) -> str:
    """A well-formed tag in its usual case."""
    typed = text.strip()
    # A script says what is printed; a country leaves open which characters are meant.
    if typed.lower().replace("_", "-") in _CHINESE:
        raise _unreadable(typed, _CHINESE[typed.lower().replace("_", "-")])
    if not _TAG.fullmatch(typed):
        usual = _usual_case(typed)
        raise _unreadable(typed, usual if _TAG.fullmatch(usual) else None)
    return typed


def _unreadable(typed: str, usual: str | None) -> UnreadableError:
    label = f"did you mean '{usual}'?" if usual else ""
    return UnreadableError("spec/language", f"'{typed}' is not a language tag; write one such as en or zh-Hans", label)


def _usual_case(typed: str) -> str:
    first, *rest = typed.replace("_", "-").split("-")
    cased = [
        part.title() if len(part) == 4 and part.isalpha() else part.upper() if len(part) == 2 else part.lower()
        for part in rest
    ]
    return "-".join([first.lower(), *cased])
