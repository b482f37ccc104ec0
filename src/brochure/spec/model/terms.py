"""The closed lists of words that a spec may use."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from brochure.document.inline import Standing
from brochure.spec.model.written import OneOf, Term, one_of
from brochure.spec.values import Translation

Modality = Annotated[Standing, OneOf()]
TranslationStatus = Annotated[Translation, OneOf()]


class Visibility(Term):
    """Who may read a fact."""

    PUBLIC = "public"
    PARTNER = "partner"
    INTERNAL = "internal"


class Audience(Term):
    """Who a document is for."""

    PUBLIC = "public"
    INVESTORS = "investors"
    PRESS = "press"
    SITE_SELECTOR = "site-selector"
    PARTNER = "partner"
    MINISTER = "minister"
    BOARD = "board"
    INTERNAL = "internal"


class SourceKind(Term):
    """What kind of document a source is."""

    PRESS_RELEASE = "press-release"
    OFFICIAL_PAGE = "official-page"
    NOTICE = "notice"
    STATISTICS = "statistics"
    LAW = "law"
    ANNUAL_REPORT = "annual-report"
    INTERVIEW = "interview"
    INTERNAL = "internal"
    PRESS = "press"
    REFERENCE = "reference"
    MACHINE = "machine"


class Reliability(Term):
    """How far a source may be trusted; what is machine or blocked is never printed."""

    OFFICIAL = "official"
    REPUTABLE = "reputable"
    SECONDARY = "secondary"
    MACHINE = "machine"
    BLOCKED = "blocked"


class ParkKind(Term):
    """What a park is."""

    SCIENCE_PARK = "science-park"
    TECHNOLOGY_PARK = "technology-park"
    SOFTWARE_PARK = "software-park"
    HIGH_TECH_ZONE = "high-tech-zone"
    NATIONAL_HIGH_TECH_ZONE = "national-high-tech-zone"
    ECONOMIC_ZONE = "economic-development-zone"
    SPECIAL_ECONOMIC_ZONE = "sez"
    FREE_ZONE = "free-zone"
    INDUSTRIAL_PARK = "industrial-park"
    INNOVATION_DISTRICT = "innovation-district"
    RESEARCH_PARK = "research-park"


class NameUse(Term):
    """Which of a park's names stands where; `avoid` is never printed."""

    PREFERRED = "preferred"
    SHORT = "short"
    FORMER = "former"
    VARIANT = "variant"
    AVOID = "avoid"


class OrganisationKind(Term):
    """What an organisation is."""

    MINISTRY = "ministry"
    GOVERNMENT = "government"
    AGENCY = "agency"
    COMPANY = "company"
    UNIVERSITY = "university"
    ASSOCIATION = "association"
    PARK = "park"
    PARTNER = "partner"


class Level(Term):
    """The level of government that grants a designation."""

    INTERNATIONAL = "international"
    NATIONAL = "national"
    PROVINCIAL = "provincial"
    REGIONAL = "regional"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


class DesignationStatus(Term):
    """Where a designation stands in its life."""

    APPLIED = "applied"
    APPROVED = "approved"
    HELD = "held"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class CompanyStatus(Term):
    """Whether a company is here already."""

    OPERATING = "operating"
    BUILDING = "building"
    SIGNED = "signed"
    LEFT = "left"


class Consent(Term):
    """Whether a name, logo or quote may be printed."""

    PUBLIC = "public"
    PUBLIC_SOURCE = "public-source"
    GRANTED = "granted"
    PARTNER = "partner"
    INTERNAL = "internal"
    PENDING = "pending"
    NONE = "none"


class InstitutionKind(Term):
    """What a research or support institution is."""

    UNIVERSITY = "university"
    COLLEGE = "college"
    LAB = "lab"
    RESEARCH_INSTITUTE = "research-institute"
    INCUBATOR = "incubator"
    ACCELERATOR = "accelerator"
    SERVICE_CENTRE = "service-centre"
    HOSPITAL = "hospital"


class Better(Term):
    """Which direction of a figure is good; ranks are better when lower."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Aggregation(Term):
    """Whether a figure is summed over its period or taken at its end."""

    SUM = "sum"
    POINT = "point"


class FigureStatus(Term):
    """Whether a figure is measured."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    TARGET = "target"


class Mode(Term):
    """How one travels; a time without a mode says nothing."""

    WALK = "walk"
    BICYCLE = "bicycle"
    ROAD = "road"
    BUS = "bus"
    TRAM = "tram"
    METRO = "metro"
    RAIL = "rail"
    HIGH_SPEED_RAIL = "high-speed-rail"
    SHUTTLE = "shuttle"
    AIR = "air"
    SEA = "sea"
    FERRY = "ferry"


class PremisesKind(Term):
    """What kind of space is offered."""

    PLOT = "plot"
    OFFICE = "office"
    LAB = "lab"
    FACTORY = "factory"
    WAREHOUSE = "warehouse"
    COWORKING = "coworking"
    HOUSING = "housing"


class PremisesStatus(Term):
    """Whether a space exists yet."""

    PLANNED = "planned"
    BUILDING = "building"
    READY = "ready"
    LET = "let"


class UtilityKind(Term):
    """What is supplied."""

    POWER = "power"
    WATER = "water"
    GAS = "gas"
    STEAM = "steam"
    SEWAGE = "sewage"
    TELECOM = "telecom"
    DISTRICT_COOLING = "district-cooling"
    DISTRICT_HEATING = "district-heating"


class Span(Term):
    """The time that a price is for."""

    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"


class IncentiveKind(Term):
    """What an incentive gives."""

    FISCAL = "fiscal"
    FINANCIAL = "financial"
    REGULATORY = "regulatory"
    INFRASTRUCTURE = "infrastructure"
    ESTATE = "estate"
    TALENT = "talent"


class MilestoneKind(Term):
    """What happened."""

    FOUNDING = "founding"
    DESIGNATION = "designation"
    OPENING = "opening"
    ARRIVAL = "arrival"
    AWARD = "award"
    AGREEMENT = "agreement"
    ANNOUNCEMENT = "announcement"


class DisclaimerKind(Term):
    """What a disclaimer is about."""

    BOUNDARIES = "boundaries"
    FORWARD_LOOKING = "forward-looking"
    CURRENCY = "currency"
    GENERAL = "general"


class DocumentStatus(Term):
    """How far a document has come; only an approved one drops the draft mark."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    APPROVED = "approved"
    EMBARGOED = "embargoed"
    WITHDRAWN = "withdrawn"


class Calendar(Term):
    """The calendar that dates are printed in."""

    GREGORIAN = "gregorian"


class UnitSystem(Term):
    """The units a reader thinks in."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class Paper(Term):
    """A paper size."""

    A4 = "A4"
    LETTER = "letter"


class CodeScheme(Term):
    """A statistical classification of industries."""

    GB_T_4754 = "GB/T 4754"
    NACE = "NACE"
    NAICS = "NAICS"
    ISIC = "ISIC"


class Output(Term):
    """A file format of a document."""

    PDF = "pdf"
    PDF_PRINT = "pdf-print"
    PDF_PLAIN = "pdf-plain"
    DOCX = "docx"
    CSV = "csv"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return one_of(cls, older={"pdf-screen": cls.PDF})


class Colour(Term):
    """The colours a print file is made of."""

    RGB = "rgb"
    CMYK = "cmyk"


class PageNumbers(Term):
    """Where the page numbers in the contents of a Word file come from."""

    ESTIMATED = "estimated"
    EXACT = "exact"


class TranslationGate(Term):
    """How good translations must be before a document may be released."""

    REVIEWED = "reviewed"
    SURE = "sure"
    ANY = "any"


class Order(Term):
    """How the entries of a directory are sorted."""

    NAME = "name"
    SOURCE = "source"


class Grouping(Term):
    """How the entries of a directory are grouped."""

    INDUSTRY = "industry"
    BUILDING = "building"
    INITIAL = "initial"
