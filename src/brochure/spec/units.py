"""The units a quantity may be in.

`id` is what a spec writes and what `compose` finds words for; `kind` tells which units measure the same;
`factor` is the size in the first unit of its kind, where conversion makes sense.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of measure, with other spellings that a spec may use for it."""

    id: str
    kind: str
    factor: Decimal | None = None
    spellings: tuple[str, ...] = ()


_AREA = (
    Unit("m2", "area", Decimal(1), ("m²", "sqm", "平方米")),
    Unit("ha", "area", Decimal(10_000), ("hectare", "hectares", "公顷")),
    Unit("km2", "area", Decimal(1_000_000), ("km²", "平方公里")),
    Unit("acre", "area", Decimal("4046.8564224"), ("acres", "英亩")),
    Unit("sqft", "area", Decimal("0.09290304"), ("ft2", "ft²", "平方英尺")),
    Unit("mu", "area", Decimal(2000) / 3, ("亩",)),
)
_LENGTH = (
    Unit("m", "length", Decimal(1), ("metre", "metres", "米")),
    Unit("km", "length", Decimal(1000), ("公里",)),
    Unit("mile", "length", Decimal("1609.344"), ("miles", "mi", "英里")),
    Unit("ft", "length", Decimal("0.3048"), ("feet", "英尺")),
    Unit("nmi", "length", Decimal(1852), ("海里",)),
)
_TIME = (
    Unit("min", "time", Decimal(1), ("minutes", "分钟")),
    Unit("h", "time", Decimal(60), ("hours", "小时")),
    Unit("day", "time", Decimal(1440), ("days", "天")),
    Unit("month", "time", None, ("months", "个月")),
    Unit("year", "time", None, ("years", "年")),
)
_POWER = (
    Unit("kV", "voltage", Decimal(1), ("千伏",)),
    Unit("kW", "power", Decimal(1), ("千瓦",)),
    Unit("MW", "power", Decimal(1000), ("兆瓦",)),
    Unit("kVA", "apparent-power", Decimal(1)),
    Unit("MVA", "apparent-power", Decimal(1000), ("兆伏安",)),
    Unit("kWh", "energy", Decimal(1), ("千瓦时",)),
    Unit("MWh", "energy", Decimal(1000), ("兆瓦时",)),
    Unit("GWh", "energy", Decimal(1_000_000)),
    Unit("Mbit/s", "bandwidth", Decimal(1), ("Mbps",)),
    Unit("Gbit/s", "bandwidth", Decimal(1000), ("Gbps",)),
)
_MASS_AND_FLOW = (
    Unit("t", "mass", Decimal(1), ("tonne", "tonnes", "吨")),
    Unit("kg", "mass", Decimal("0.001"), ("公斤",)),
    Unit("t/h", "mass-flow", None, ("吨/小时",)),
    Unit("t/year", "mass-flow", None, ("t/a", "吨/年")),
    Unit("tCO2e", "emission", None, ("t CO2e",)),
    Unit("m3", "volume", Decimal(1), ("m³", "立方米")),
    Unit("m3/d", "flow", Decimal(1), ("m³/d", "m3/day", "立方米/日")),
    Unit("m3/h", "flow", Decimal(24), ("m³/h", "立方米/小时")),
    Unit("t/m2", "floor-load", Decimal(1), ("t/m²", "吨/平方米")),
    Unit("kN/m2", "floor-load", None, ("kN/m²",)),
    Unit("kg/m2", "floor-load", Decimal("0.001"), ("kg/m²",)),
    Unit("bar", "pressure", Decimal(1)),
    Unit("MPa", "pressure", Decimal(10)),
)
_COUNTS = tuple(
    Unit(id_, "count", Decimal(1), spellings)
    for id_, spellings in (
        ("people", ("persons", "人")),
        ("companies", ("家", "家企业")),
        ("institutions", ("机构",)),
        ("universities", ("高校",)),
        ("laboratories", ("labs", "实验室")),
        ("groups", ()),
        ("buildings", ()),
        ("plots", ()),
        ("patents", ("专利",)),
        ("countries", ()),
        ("projects", ("项目",)),
        ("jobs", ()),
        ("rank", ()),
    )
)
_RATIO = (Unit("percent", "ratio", Decimal(1), ("%", "per cent")),)

UNITS = {unit.id: unit for unit in (*_AREA, *_LENGTH, *_TIME, *_POWER, *_MASS_AND_FLOW, *_COUNTS, *_RATIO)}
_BY_SPELLING = {spelling: unit for unit in UNITS.values() for spelling in (unit.id, *unit.spellings)}


def find_unit(spelling: str) -> Unit | None:
    """The unit a text names, by its id or another spelling of it."""
    return _BY_SPELLING.get(spelling.strip())


def unit_spellings() -> tuple[str, ...]:
    """Every spelling that is understood, for telling what somebody meant."""
    return tuple(_BY_SPELLING)
