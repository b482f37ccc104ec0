"""Quantities: "2.6 km", "4000 m3/d", "about 64 ha"."""

from __future__ import annotations

import re

from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.scalars.number import parse_number
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.units import UNITS, find_unit, unit_spellings
from brochure.spec.values import Quantity

_UNIT_WITH_DIGIT = re.compile(r"(?P<number>.*?[0-9])\s*(?P<unit>[^\s0-9][^\s]*)")


def parse_quantity(text: str) -> Quantity:
    """A number followed by a unit of the registry (`spec.units`)."""
    typed = text.strip()
    for spelling in sorted(_endings(typed), key=len, reverse=True):
        unit = find_unit(spelling)
        number = typed.removesuffix(spelling).strip()
        if unit and number:
            return Quantity(parse_number(number), unit.id)
    match = _UNIT_WITH_DIGIT.fullmatch(typed)
    if match:
        raise unknown_unit(match["unit"])
    raise UnreadableError("spec/quantity", f"'{typed}' is not a quantity", "write a number and a unit, such as 64 ha")


def parse_unit(text: str) -> str:
    """The id of a unit of the registry."""
    unit = find_unit(text)
    if unit is None:
        raise unknown_unit(text.strip())
    return unit.id


def unknown_unit(typed: str) -> UnreadableError:
    """The words for a unit that is not in the registry."""
    near = did_you_mean(typed, unit_spellings())
    return UnreadableError("spec/unknown-value", f"'{typed}' is not a known unit", near or listed(UNITS, "known"))


def _endings(typed: str) -> set[str]:
    """Every way to cut a unit off the end: behind a blank or behind a digit."""
    cuts = [match.end() for match in re.finditer(r"[\s0-9.万亿](?=[^\s0-9.])", typed)]
    return {typed[cut:] for cut in cuts}
