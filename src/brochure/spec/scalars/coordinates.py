"""Positions on the globe, WGS 84: decimal degrees, or degrees, minutes and seconds."""

from __future__ import annotations

import re
from decimal import Decimal

from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Coordinates

_DECIMAL = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,12})?")
_SEXAGESIMAL = re.compile(
    r"(?P<degrees>[0-9]{1,3})\s*°\s*(?:(?P<minutes>[0-9]{1,2})\s*['′]\s*)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]+)?)\s*[\"″]\s*)?(?P<side>[NSEW])"
)
_SIX_PLACES = Decimal("0.000001")


def parse_coordinates(latitude: str, longitude: str) -> Coordinates:
    """A position from its two parts, latitude first."""
    return Coordinates(
        _angle(latitude, 90, "NS", "a latitude between -90 and 90"),
        _angle(longitude, 180, "EW", "a longitude between -180 and 180"),
    )


def parse_position(text: str) -> Coordinates:
    """A position in one text, such as `31.02, 121.45` or `31°01′12″N 121°27′00″E`."""
    parts = [part for part in re.split(r"[,;]\s*|(?<=[NSEW])\s+", text.strip()) if part]
    if len(parts) != 2:
        raise UnreadableError("spec/coordinates", f"'{text.strip()}' is not a position", "write [31.02, 121.45]")
    return parse_coordinates(*parts)


def _angle(text: str, most: int, sides: str, meaning: str) -> Decimal:
    typed = text.strip()
    value: Decimal | None = None
    if _DECIMAL.fullmatch(typed):
        value = Decimal(typed)
    elif (match := _SEXAGESIMAL.fullmatch(typed)) and match["side"] in sides:
        value = Decimal(match["degrees"]) + Decimal(match["minutes"] or 0) / 60 + Decimal(match["seconds"] or 0) / 3600
        value = value.quantize(_SIX_PLACES)
        value = -value if match["side"] in "SW" else value
    if value is None or abs(value) > most:
        raise UnreadableError("spec/coordinates", f"'{typed}' is not {meaning}", "north and east are positive")
    return value
