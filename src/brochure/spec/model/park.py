"""The park itself: names, place, owners, sites."""

from __future__ import annotations

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import CoordinatesField, DateField, QuantityField
from brochure.spec.model.plain import Country, Currency, Flag, Whole, Word, Zone
from brochure.spec.model.reference import OrganisationRef
from brochure.spec.model.sourced import Named, Sourced
from brochure.spec.model.terms import Calendar, NameUse, Paper, ParkKind, TranslationStatus, UnitSystem
from brochure.spec.model.text import RichTextField, TextField


class Locale(Model):
    """How the park counts, measures and prints."""

    calendar: Calendar | None = None
    """The calendar of printed dates."""
    currency: Currency | None = None
    """The park's own currency, ISO 4217."""
    units: UnitSystem | None = None
    """Metric or imperial units."""
    paper: Paper | None = None
    """The paper size."""
    timezone: Zone | None = None
    """The IANA time zone, such as Asia/Shanghai."""
    fiscal_year_start: Whole | None = None
    """The month in which the fiscal year begins, 1 to 12."""


class ParkName(Sourced):
    """One of the park's names."""

    text: TextField
    """The name."""
    use: NameUse
    """Where it stands: preferred, short, former, variant; names to avoid are never printed."""
    translation: TranslationStatus | None = None
    """How far the translated names may be trusted."""


class Location(Sourced):
    """Where the park lies."""

    city: TextField | None = None
    """The city."""
    district: TextField | None = None
    """The district."""
    region: TextField | None = None
    """The province or state."""
    country: Country | None = None
    """ISO 3166 code of two letters."""
    address: TextField | None = None
    """The postal address."""
    coordinates: CoordinatesField | None = None
    """[latitude, longitude] in degrees."""
    translation: TranslationStatus | None = None
    """How far the translated names may be trusted."""


class Site(Named):
    """One of several grounds of the park."""

    area: QuantityField | None = None
    """Its area."""
    place: Location | None = None
    """Where it lies."""


class Supporter(Sourced):
    """An organisation behind the park."""

    org: OrganisationRef
    """The organisation's id."""
    role: Word | None = None
    """What it does for the park."""


class GuidingStatement(Sourced):
    """A sentence the park stands under."""

    text: TextField
    """The sentence, verbatim."""
    attributed_to: TextField | None = None
    """Whose it is; null where the source does not say."""


class Park(Sourced):
    """The park."""

    kind: ParkKind
    """What kind of park it is."""
    names: tuple[ParkName, ...]
    """Its names; one of them is preferred."""
    place: Location | None = None
    """Where it lies."""
    operator: OrganisationRef | None = None
    """Who runs it."""
    owner: OrganisationRef | None = None
    """Who owns it."""
    founded: DateField | None = None
    """When it was founded."""
    area: QuantityField | None = None
    """Its area."""
    sites: tuple[Site, ...] | None = None
    """Its grounds, where there are several."""
    supporters: tuple[Supporter, ...] | None = None
    """Organisations behind it."""
    guiding_statement: GuidingStatement | None = None
    """A sentence it stands under."""
    positioning: RichTextField | None = None
    """What it is, in one sentence."""
    fixed_case: Flag | None = None
    """True for a name that is never capitalised otherwise, such as one-north."""
