"""How an edit could be written in the spec.

A fact is printed in the wording of its language: `22400` as 22,400 or 2.24万, `2014-02-28` as 28 February 2014. Instead
of turning each wording round by rules of its own, this proposes what the author could have written; the trial prints
it again and keeps what reads as typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from babel.dates import get_month_names

from brochure.compose.format.locale import locale_of
from brochure.compose.format.numbers import count_word, format_ordinal, ordinal_word
from brochure.spec.scalars.number import parse_number
from brochure.spec.scalars.unreadable import UnreadableError

_MULTIPLE = r"(?:\s*(?:thousand|million|billion|trillion|lakh crore|lakh|crore|百万|千万|万亿|百|千|万|亿))?"
_NUMBER = re.compile(rf"[0-9][0-9,\u00a0\u202f ]*(?:\.[0-9]+)?(?<! ){_MULTIPLE}")
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_CHINESE_DATE = re.compile(r"([0-9]{4})\s*年(?:\s*([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*日)?)?")
_QUARTER = re.compile(
    r"Q(?P<quarter>[1-4]) (?P<year>[0-9]{4})|(?P<han_year>[0-9]{4}) ?年 ?第 ?(?P<han>[1-4]) ?季度", re.IGNORECASE
)
_HIGHEST_WORD = 200
_LETTERS = "abcdefghijklmnopqrstuvwxyz 百千万亿"


def candidates(raw: str, before: str, after: str, language: str) -> Iterator[str]:
    """What could stand in the spec in place of `raw`, which was printed as `before`, to print as `after`."""
    typed = " ".join(unicodedata.normalize("NFC", after).split())
    seen = {raw}
    for proposal in (
        *_as_date(raw, typed, language),
        *_as_quarter(raw, typed),
        *_as_number(raw, before, typed),
        *_as_number_word(raw, before, typed, language),
        *_as_text(raw, before, typed),
    ):
        if proposal not in seen:
            seen.add(proposal)
            yield proposal


def _as_text(raw: str, before: str, after: str) -> Iterator[str]:
    """The text itself, or the part of it that was printed."""
    if raw == before:
        yield after
    elif raw.count(before) == 1:
        yield raw.replace(before, after)
    elif raw.count(before.strip()) == 1:
        yield raw.replace(before.strip(), after.strip())
    elif raw.casefold() == before.casefold() and after:
        # It was printed with another first letter, as at the beginning of a sentence.
        first = after[0].upper() if raw[0].isupper() else after[0].lower()
        yield first + after[1:]


def _as_date(raw: str, after: str, language: str) -> Iterator[str]:
    written = _ISO.findall(raw)
    dates = list(_dates(unicodedata.normalize("NFKC", after), language))
    if not _ISO.search(raw) or len(written) != len(dates):
        return
    parts = iter(dates)
    yield _ISO.sub(lambda _: next(parts), raw)


def _dates(text: str, language: str) -> Iterator[str]:
    """The dates of a text in order, as ISO 8601 writes them, to the precision that the text has."""
    names = {name.casefold(): number for number, name in get_month_names("wide", locale=locale_of(language)).items()}
    names |= {name.casefold(): number for number, name in get_month_names("wide", locale="en").items()}
    month = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    pattern = re.compile(
        rf"(?P<iso>{_ISO.pattern}(?![0-9年]))|(?P<han>{_CHINESE_DATE.pattern})"
        rf"|(?:(?P<day>[0-9]{{1,2}})\s+)?(?P<month>{month})\s+(?P<year>[0-9]{{4}})",
        re.IGNORECASE,
    )
    for found in pattern.finditer(text):
        if found["iso"]:
            yield found["iso"]
        elif found["han"]:
            year, *rest = (part for part in _CHINESE_DATE.fullmatch(found["han"]).groups() if part)  # type: ignore[union-attr]
            yield "-".join((year, *(part.zfill(2) for part in rest)))
        else:
            named = f"{found['year']}-{names[found['month'].casefold()]:02}"
            yield f"{named}-{int(found['day']):02}" if found["day"] else named


def _as_quarter(raw: str, after: str) -> Iterator[str]:
    found = _QUARTER.fullmatch(after)
    if found and "Q" in raw:
        year, quarter = (found["year"], found["quarter"]) if found["year"] else (found["han_year"], found["han"])
        yield f"{year}-Q{quarter}"


def _as_number(raw: str, before: str, after: str) -> Iterator[str]:
    """The number in `raw` changed as the printed one was; a printed 4.24 may stand for 424000000."""
    old, printed, typed = (_only_number(text) for text in (raw, before, unicodedata.normalize("NFKC", after)))
    if old is None or printed is None or typed is None:
        return
    try:
        value, was, is_now = (parse_number(found.group().strip()).value for found in (old, printed, typed))
    except UnreadableError:
        return
    start, end = old.span()
    if was:
        yield raw[:start] + _written(is_now * value / was, old.group()) + raw[end:]
    yield raw[:start] + typed.group().strip() + raw[end:]


def _only_number(text: str) -> re.Match[str] | None:
    found = list(_NUMBER.finditer(text))
    return found[0] if len(found) == 1 else None


def _written(value: Decimal, like: str) -> str:
    """A number in the form of another: with its word, its marks between thousands, its decimals."""
    digits = like.rstrip().rstrip(_LETTERS).rstrip()
    word = like[len(digits) :]
    if word.strip():
        value /= parse_number(f"1 {word.strip()}").value
    decimals = len(digits.partition(".")[2])
    exponent = value.normalize().as_tuple().exponent
    needed = max(decimals, -exponent if isinstance(exponent, int) else 0)
    return (f"{value:,.{needed}f}" if "," in digits else f"{value:.{needed}f}") + word


def _as_number_word(raw: str, before: str, after: str, language: str) -> Iterator[str]:
    """2nd, second, seven, 第二: found by printing the numbers until one reads so."""
    if not raw.strip().isdecimal():
        return
    forms = [form for form in (format_ordinal, ordinal_word, count_word) if _reads(form(int(raw), language), before)]
    for number in range(1, _HIGHEST_WORD):
        if any(_reads(form(number, language), after) for form in forms):
            yield str(number)


def _reads(one: str, other: str) -> bool:
    return one.casefold() == other.strip().casefold()
