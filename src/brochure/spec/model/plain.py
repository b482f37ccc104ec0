"""Fields that are written as plain text only: words, flags, whole numbers, days, addresses, codes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic_core import core_schema

from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.model.written import Written
from brochure.spec.scalars.date import parse_day, parse_instant
from brochure.spec.scalars.language import parse_language
from brochure.spec.scalars.money import parse_currency
from brochure.spec.scalars.number import parse_decimal, parse_share, parse_whole
from brochure.spec.scalars.quantity import parse_unit
from brochure.spec.scalars.unreadable import UnreadableError


def read_word(text: str) -> str:
    """Any text but a blank one, as typed."""
    if not text.strip():
        raise UnreadableError("spec/empty-value", "there is no text here; write it, or leave the key out")
    return text


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise UnreadableError("spec/flag", f"'{text}' is neither true nor false", "write true or false")
    return text == "true"


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in text or not text.isprintable():
        raise UnreadableError("spec/link", f"'{text}' is not a web address", "write https://…")
    return text


def _email(text: str) -> str:
    name, at, host = text.partition("@")
    if not (at and name and "." in host) or any(character.isspace() for character in text):
        raise UnreadableError("spec/link", f"'{text}' is not an e-mail address", "write name@example.org")
    return text


def _phone(text: str) -> str:
    if not any(character.isdigit() for character in text) or not set(text) <= set("+0123456789 ()-./x"):
        raise UnreadableError("spec/link", f"'{text}' is not a telephone number", "write +86 21 1234 5678")
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = did_you_mean(text, available_timezones()) or "write one such as Asia/Shanghai"
        raise UnreadableError("spec/unknown-value", f"'{text}' is not a time zone", near) from None
    return text


def _country(text: str) -> str:
    if len(text) != 2 or not text.isascii() or not text.isalpha() or not text.isupper():
        raise UnreadableError("spec/unknown-value", f"'{text}' is not a country code", "write two letters, such as CN")
    return text


def _version(text: str) -> int:
    if text != "1":
        raise UnreadableError("spec/unknown-value", f"'{text}' is not a version of the spec", "write 1")
    return 1


def _sha256(text: str) -> str:
    if len(text) != 64 or not set(text) <= set("0123456789abcdef"):
        raise UnreadableError("spec/hash", "a SHA-256 has 64 hexadecimal digits in lower case")
    return text


Word = Annotated[str, Written(read_word, "a text")]
"""Text that is the same in every language."""
Flag = Annotated[bool, Written(_flag, "true or false", json=core_schema.bool_schema())]
Whole = Annotated[int, Written(parse_whole, "a whole number", json=core_schema.int_schema())]
DecimalField = Annotated[Decimal, Written(parse_decimal, "a number")]
Share = Annotated[Decimal, Written(parse_share, "a share in percent, such as 45")]
Day = Annotated[date, Written(parse_day, "a full date, such as 2014-02-28")]
Instant = Annotated[datetime, Written(parse_instant, "an instant, such as 2019-06-12T17:00Z")]
LanguageTag = Annotated[str, Written(parse_language, "a language tag, such as en or zh-Hans")]
Currency = Annotated[str, Written(parse_currency, "a currency code, such as CNY")]
UnitId = Annotated[str, Written(parse_unit, "a unit, such as ha")]
Country = Annotated[str, Written(_country, "a country code, such as CN")]
Zone = Annotated[str, Written(_zone, "a time zone, such as Asia/Shanghai")]
WebAddress = Annotated[str, Written(_web_address, "a web address")]
Email = Annotated[str, Written(_email, "an e-mail address")]
Phone = Annotated[str, Written(_phone, "a telephone number")]
SpecVersion = Annotated[int, Written(_version, "the version of the spec: 1", json=core_schema.literal_schema([1]))]
Sha256 = Annotated[str, Written(_sha256, "a SHA-256")]
