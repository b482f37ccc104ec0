"""The invented park of the large benchmark: companies in twenty industries, each with a paragraph of 75 words."""

from __future__ import annotations

import random
from dataclasses import dataclass

INDUSTRIES = 20
YEARS = range(2016, 2026)
WORDS_EACH = 75
_WORDS = """
acoustic adaptive aerial analysis assembly batch bearing boat calibration carbon cargo casting ceramic chamber
channel circuit coastal coating composite control cooling crane current data deck delivery design diagnostic
dock drive dry efficient electric energy engine fabric factory field filter fitting fleet flow fluid frame
freight furnace gauge gear generator glass harbour heat hull hydraulic imaging industrial inspection instrument
laboratory laser light logistics machine maintenance manufacture marine material measurement mechanical membrane
metal model module monitor motor navigation network office optical packaging panel pilot pipeline platform
polymer port power precision pressure process product propulsion prototype pump quality radar recycling refit
remote repair research robot rotor safety sample sensor service shaft ship signal simulation software solar
sonar steel storage structure supply survey system tank technical test thermal tool tracking training transport
turbine underwater valve vessel vibration water welding wind workshop yard
""".split()  # noqa: SIM905 (a list of a hundred words reads best as a text)
_JOINTS = ("and", "for", "with", "from", "in the", "on a", "of the", "at the")
_MAKERS = (
    "Alder",
    "Beam",
    "Cold",
    "Drum",
    "East",
    "Fath",
    "Gull",
    "Hydr",
    "Iron",
    "Keel",
    "Lumen",
    "Moor",
    "North",
    "Oar",
)
_TRADES = ("form", "gate", "lab", "light", "line", "mark", "metric", "scope", "stone", "tech", "wave", "works", "yard")


@dataclass(frozen=True, slots=True)
class Firm:
    """One invented company."""

    id: str
    name: str
    industry: int
    building: str
    since: int
    text: str


@dataclass(frozen=True, slots=True)
class Park:
    """The whole content: firms by industry, and one series of yearly figures for each industry."""

    firms: tuple[Firm, ...]
    figures: tuple[tuple[int, ...], ...]

    def of(self, industry: int) -> tuple[Firm, ...]:
        """The firms of an industry, in the order of their names."""
        return tuple(sorted((firm for firm in self.firms if firm.industry == industry), key=lambda firm: firm.name))


def make_park(companies: int) -> Park:
    """The park with so many companies; always the same for a number."""
    chance = random.Random(companies)
    firms = tuple(_firm(number, chance) for number in range(companies))
    figures = tuple(tuple(chance.randint(20, 900) for _ in YEARS) for _ in range(INDUSTRIES))
    return Park(firms, figures)


def industry_name(industry: int) -> str:
    """What an industry is called."""
    return f"{_WORDS[7 * industry].capitalize()} and {_WORDS[7 * industry + 3]} technology"


def _firm(number: int, chance: random.Random) -> Firm:
    name = f"{chance.choice(_MAKERS)}{chance.choice(_TRADES)} {chance.choice(_WORDS).capitalize()} {number + 1:04d}"
    building = f"{chance.choice('ABCDEF')}{chance.randint(1, 9)}"
    return Firm(f"c{number + 1}", name, number % INDUSTRIES, building, chance.randint(1995, 2025), _text(chance))


def _text(chance: random.Random) -> str:
    words: list[str] = []
    sentences = []
    count = 0
    while count < WORDS_EACH:
        length = chance.randint(9, 16)
        words = [
            chance.choice(_WORDS) if place % 3 else f"{chance.choice(_WORDS)} {chance.choice(_JOINTS)}"
            for place in range(length)
        ]
        sentence = " ".join(words).split()
        count += len(sentence)
        sentences.append(" ".join(sentence).capitalize() + ".")
    return " ".join(sentences)
