"""The companies on the park, written in the spec or taken from a table."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from brochure.spec.model.entity import Model
from brochure.spec.model.fields import DateField, NumberField
from brochure.spec.model.plain import Country, Flag, LanguageTag, WebAddress, Word, read_word
from brochure.spec.model.reference import AssetRef, Id, IndustryRef
from brochure.spec.model.sourced import Named, Sourced
from brochure.spec.model.terms import CompanyStatus, Consent
from brochure.spec.model.text import RichTextField, TextField
from brochure.spec.model.written import Written, by_shape


class Permission(Model):
    """What a company has agreed to."""

    name: Consent | None = None
    """Printing its name."""
    logo: Consent | None = None
    """Printing its logo."""
    quote: Consent | None = None
    """Printing its words."""


class Company(Named):
    """One resident company."""

    id: Id
    """The name by which the rest of the spec refers to it."""
    legal_name: TextField | None = None
    """Its registered name."""
    industry: IndustryRef | None = None
    """Its industry."""
    country: Country | None = None
    """The country of its headquarters, ISO 3166."""
    function: TextField | None = None
    """What it does here, such as R&D, production or its trade."""
    since: DateField | None = None
    """When it came."""
    employees: NumberField | None = None
    """People it employs here."""
    plot: Word | None = None
    """The plot it stands on."""
    building: Word | None = None
    """The building it sits in."""
    website: WebAddress | None = None
    """Its website."""
    description: RichTextField | None = None
    """What it does, in a sentence or two."""
    logo: AssetRef | None = None
    """Its logo."""
    consent: Permission | None = None
    """What it has agreed to."""
    status: CompanyStatus | None = None
    """Whether it is here already."""
    parent: TextField | None = None
    """The group it belongs to."""
    external_ids: dict[Word, Word] | None = None
    """Its numbers in registers, by the name of the register."""


class _WrittenColumn(Written):
    """The heading of a column, or one for each language."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        tag, heading = handler.generate_schema(LanguageTag), handler.generate_schema(Word)
        headings = core_schema.dict_schema(tag, heading, min_length=1)
        return by_shape(super().__get_pydantic_core_schema__(source, handler), as_map=headings)


Column = Annotated[str | dict[str, str], _WrittenColumn(read_word, "the heading of a column")]


class Companies(Sourced):
    """The resident companies, as a list or from a table."""

    exhaustive: Flag
    """True if every company is named; false prints "and others", and nothing is ever counted from the list."""
    items: tuple[Company, ...] | None = None
    """The companies, in the order of the source."""
    file: Word | None = None
    """A .csv or .xlsx table that holds them instead, relative to this file."""
    sheet: Word | None = None
    """The sheet of an .xlsx table; the first one without this."""
    map: dict[Word, Column] | None = None
    """Which column of the table holds which field: {name: Company, industry: Sector}."""
