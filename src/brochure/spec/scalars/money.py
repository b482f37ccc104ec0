"""Amounts of money: `CNY 2.4 billion`, `18.50 EUR`; currencies are the codes of ISO 4217."""

from __future__ import annotations

import re

from brochure.diagnostics.suggest import did_you_mean
from brochure.spec.scalars.number import parse_number
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Money

_ISO_4217 = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(_ISO_4217.split())
_USUAL_NAMES = {"RMB": "CNY", "¥": "CNY", "元": "CNY", "€": "EUR", "$": "USD", "£": "GBP", "NT$": "TWD", "Rs": "INR"}
_CODE_FIRST = re.compile(r"(?P<currency>[A-Z]{3})\s*(?P<amount>.*[0-9].*)")
_CODE_LAST = re.compile(r"(?P<amount>.*[0-9].*?)\s*(?P<currency>[A-Z]{3})")


def parse_currency(text: str) -> str:
    """A currency code of ISO 4217."""
    typed = text.strip()
    if typed in CURRENCIES:
        return typed
    usual = _USUAL_NAMES.get(typed)
    label = f"did you mean '{usual}'?" if usual else did_you_mean(typed, CURRENCIES)
    raise UnreadableError(
        "spec/unknown-value", f"'{typed}' is not a currency code; write one such as CNY or EUR", label
    )


def parse_money(text: str) -> Money:
    """An amount with its currency code before or behind it."""
    typed = text.strip()
    match = _CODE_FIRST.fullmatch(typed) or _CODE_LAST.fullmatch(typed)
    if not match:
        raise UnreadableError(
            "spec/money", f"'{typed}' is not an amount of money", "write CNY 2.4 billion or {amount: …, currency: CNY}"
        )
    return Money(parse_number(match["amount"]), parse_currency(match["currency"]))
