"""Numbers as people publish them: "12,720,000", "12.72 million", "102.7 lakh", "2.14 万亿", "about 600"."""

from __future__ import annotations

import re
from decimal import Decimal

from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Number, Qualifier

_MULTIPLES = {
    "thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12,
    "lakh": 5, "crore": 7, "lakh crore": 12,
    "百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12,
}  # fmt: skip
_QUALIFIERS = {
    "about": Qualifier.ABOUT, "~": Qualifier.ABOUT, "约": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST, "≥": Qualifier.AT_LEAST, "至少": Qualifier.AT_LEAST,
    "more than": Qualifier.MORE_THAN, "over": Qualifier.MORE_THAN, ">": Qualifier.MORE_THAN,
    "超过": Qualifier.MORE_THAN, "逾": Qualifier.MORE_THAN,
    "up to": Qualifier.UP_TO, "≤": Qualifier.UP_TO,
    "under": Qualifier.UNDER, "<": Qualifier.UNDER, "不到": Qualifier.UNDER,
}  # fmt: skip

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+"
_NUMBER = re.compile(
    rf"(?P<qualifier>{'|'.join(map(re.escape, _QUALIFIERS))})?\s*"
    rf"(?P<sign>[-−+])?(?P<whole>{_DIGITS})(?:\.(?P<part>[0-9]+))?"
    rf"(?:\s*(?P<multiple>{'|'.join(sorted(map(re.escape, _MULTIPLES), key=len, reverse=True))}))?"
)
_MOST_DIGITS = 40
_LOOKS_EUROPEAN = re.compile(r"[0-9]+(?:\.[0-9]{3})*,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}")


def parse_number(text: str) -> Number:
    """A decimal number with its qualifier; `as_published` keeps wordings other than plain digits."""
    typed = text.strip()
    match = _NUMBER.fullmatch(typed)
    if not match:
        raise _unreadable(typed)
    digits = re.sub(r"[^0-9]", "", match["whole"])
    if len(digits) + len(match["part"] or "") > _MOST_DIGITS:
        raise UnreadableError("spec/number", f"a number may have at most {_MOST_DIGITS} digits")
    value = Decimal(digits + ("." + match["part"] if match["part"] else ""))
    if match["multiple"]:
        value = _scaled(value, _MULTIPLES[match["multiple"]])
    if match["sign"] in ("-", "−"):
        value = -value
    qualifier = _QUALIFIERS[match["qualifier"]] if match["qualifier"] else Qualifier.EXACT
    plain = typed.removeprefix("-").removeprefix("+").replace(".", "", 1).isdecimal()
    return Number(value, qualifier, None if plain else typed)


def parse_decimal(text: str) -> Decimal:
    """A number without a qualifier, such as an exchange rate."""
    number = parse_number(text)
    if number.qualifier is not Qualifier.EXACT:
        raise UnreadableError("spec/number", f"'{text.strip()}' must be an exact number")
    return number.value


def parse_whole(text: str) -> int:
    """A whole number such as a batch or an SDG."""
    typed = text.strip()
    if not re.fullmatch(r"-?[0-9]{1,18}", typed):
        raise UnreadableError("spec/number", f"'{typed}' is not a whole number; write digits only, such as 5")
    return int(typed)


def parse_share(text: str) -> Decimal:
    """A share in percent: 45 and "45 %" are forty-five percent; 0.45 is less than one percent."""
    typed = text.strip().removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]+)?", typed) or Decimal(typed) > 100:
        raise UnreadableError("spec/share", f"'{text.strip()}' is not a share in percent; write 45 for 45 %")
    return Decimal(typed)


def _scaled(value: Decimal, power: int) -> Decimal:
    scaled = value.scaleb(power)
    return scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled


def _unreadable(typed: str) -> UnreadableError:
    if _LOOKS_EUROPEAN.fullmatch(typed):
        return UnreadableError(
            "spec/number",
            f"'{typed}' could mean two numbers; use a point for decimals and commas only between thousands",
        )
    return UnreadableError("spec/number", f"'{typed}' is not a number", "write 12720000 or 12.72 million")
