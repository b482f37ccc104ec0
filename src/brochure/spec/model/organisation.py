"""Ministries, owners, partners and other parks."""

from __future__ import annotations

from brochure.spec.model.plain import WebAddress
from brochure.spec.model.reference import AssetRef, OrganisationRef
from brochure.spec.model.sourced import Named
from brochure.spec.model.terms import OrganisationKind


class Organisation(Named):
    """An organisation that facts refer to."""

    kind: OrganisationKind
    """What it is."""
    parent: OrganisationRef | None = None
    """The organisation it belongs to."""
    url: WebAddress | None = None
    """Its website."""
    logo: AssetRef | None = None
    """Its logo."""
