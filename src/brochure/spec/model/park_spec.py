"""The whole of a park file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from brochure.spec.model.asset import Asset
from brochure.spec.model.company import Companies
from brochure.spec.model.contact import Contact
from brochure.spec.model.designation import Designation, Programme
from brochure.spec.model.entity import Model
from brochure.spec.model.figure import Figure, Kpi
from brochure.spec.model.industry import Cluster, Industry
from brochure.spec.model.infrastructure import Connection, Cost, Premises, SettlingStep, Utility
from brochure.spec.model.institution import Institutions
from brochure.spec.model.organisation import Organisation
from brochure.spec.model.park import Locale, Park
from brochure.spec.model.plain import LanguageTag, SpecVersion
from brochure.spec.model.policy import Incentive, Policy
from brochure.spec.model.publication import Conflict, Disclaimer, GlossaryTerm, Publication
from brochure.spec.model.reference import Id
from brochure.spec.model.source import Source
from brochure.spec.model.statement import Claim, Goal
from brochure.spec.model.story import Milestone, Quotation, Story
from brochure.spec.model.sustainability import Sustainability
from brochure.spec.model.text import TextField


class ParkSpec(Model):
    """Everything that is known about one park. `null` means "known to be unknown"."""

    spec: SpecVersion
    """The version of this format: 1."""
    id: Id
    """The park's short name; it begins the names of the published files."""
    languages: Annotated[tuple[LanguageTag, ...], Field(min_length=1)]
    """The languages of the spec; plain texts are in the first."""
    locale: Locale | None = None
    """How the park counts, measures and prints."""
    sources: Annotated[dict[Id, Source], Field(min_length=1)]
    """Where the facts come from."""
    park: Park
    """The park itself."""
    organisations: dict[Id, Organisation] | None = None
    """Ministries, owners, partners and other parks."""
    programmes: dict[Id, Programme] | None = None
    """Programmes under which designations are granted."""
    designations: tuple[Designation, ...] | None = None
    """Titles the park holds."""
    industries: dict[Id, Industry] | None = None
    """The list of industries that the rest refers to."""
    clusters: tuple[Cluster, ...] | None = None
    """Industries that work together."""
    companies: Companies | None = None
    """Resident companies."""
    institutions: Institutions | None = None
    """Universities, laboratories and services."""
    talent: tuple[Figure, ...] | None = None
    """Figures on people: graduates, workforce, wages."""
    connectivity: tuple[Connection, ...] | None = None
    """How to get there."""
    premises: tuple[Premises, ...] | None = None
    """Space on offer."""
    utilities: tuple[Utility, ...] | None = None
    """Power, water, data."""
    costs: tuple[Cost, ...] | None = None
    """What companies pay for."""
    incentives: tuple[Incentive, ...] | None = None
    """What the authorities offer."""
    settling: tuple[SettlingStep, ...] | None = None
    """The steps of a company on its way here, in order."""
    policies: tuple[Policy, ...] | None = None
    """Rules and plans in force."""
    kpis: tuple[Kpi, ...] | None = None
    """Figures followed over time."""
    milestones: tuple[Milestone, ...] | None = None
    """Events in the life of the park."""
    stories: tuple[Story, ...] | None = None
    """What companies did here."""
    quotes: tuple[Quotation, ...] | None = None
    """What people said."""
    claims: tuple[Claim, ...] | None = None
    """Statements that are neither numbers nor names."""
    goals: tuple[Goal, ...] | None = None
    """What is aimed at or intended."""
    sustainability: Sustainability | None = None
    """Environment and society."""
    contacts: tuple[Contact, ...] | None = None
    """Whom to write to."""
    assets: dict[Id, Asset] | None = None
    """Pictures."""
    glossary: tuple[GlossaryTerm, ...] | None = None
    """How terms are written."""
    disclaimers: tuple[Disclaimer, ...] | None = None
    """Sentences that protect park and reader."""
    publication: Publication | None = None
    """The imprint."""
    unknowns: tuple[TextField, ...] | None = None
    """What nobody knows yet."""
    conflicts: tuple[Conflict, ...] | None = None
    """Sources that disagree, and which one is followed."""
