"""Ids, and references from one entity to another.

A reference is a `str` of its own type, so that whoever holds one knows which part of the spec it points into.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from brochure.diagnostics.suggest import did_you_mean, listed
from brochure.spec.model.fault import fault, wrong_shape
from brochure.spec.model.reading import Reading
from brochure.spec.model.written import JSON_SCALAR

_ID = re.compile(r"\w[\w.-]{0,99}")


class _IdField:
    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_read_id, json_schema_input_schema=JSON_SCALAR)


def _read_id(value: Any) -> str:
    if not isinstance(value, str):
        raise wrong_shape("an id")
    if not _ID.fullmatch(value):
        raise fault("spec/id", f"'{value}' cannot be an id; use letters, digits, '-', '_' and '.', without blanks")
    return value


Id = Annotated[str, _IdField()]
"""A name that other parts of the spec, translations and Word's fields refer to."""


class Reference(str):
    """The id of an entity in `part` of the spec; `one` is what such an entity is called in a message."""

    __slots__ = ()
    part: ClassVar[str]
    one: ClassVar[str]

    @classmethod
    def read(cls, value: Any, reading: Reading | None) -> Reference:
        """The reference, once the spec is known to define what it points to."""
        if not isinstance(value, str):
            raise wrong_shape(f"the id of {cls.one}")
        defined = reading.ids.get(cls.part) if reading else None
        if defined is not None and value not in defined:
            raise fault(
                "spec/unknown-reference",
                f"'{value}' is not {cls.one}",
                did_you_mean(value, defined),
                listed(sorted(defined), cls.part),
            )
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: Any, info: ValidationInfo) -> Reference:
            return cls.read(value, info.context)

        return core_schema.with_info_plain_validator_function(read, json_schema_input_schema=JSON_SCALAR)


class SourceRef(Reference):
    """Points to `sources`."""

    part, one = "sources", "a source"


class OrganisationRef(Reference):
    """Points to `organisations`."""

    part, one = "organisations", "an organisation"


class ProgrammeRef(Reference):
    """Points to `programmes`."""

    part, one = "programmes", "a programme"


class DesignationRef(Reference):
    """Points to `designations`."""

    part, one = "designations", "a designation"


class IndustryRef(Reference):
    """Points to `industries`."""

    part, one = "industries", "an industry"


class CompanyRef(Reference):
    """Points to `companies`."""

    part, one = "companies", "a company"


class InstitutionRef(Reference):
    """Points to `institutions/named`."""

    part, one = "institutions", "a named institution"


class KpiRef(Reference):
    """Points to `kpis`."""

    part, one = "kpis", "a kpi"


class QuotationRef(Reference):
    """Points to `quotes`."""

    part, one = "quotes", "a quote"


class ProspectRef(Reference):
    """Points to a company of `prospects.yaml`."""

    part, one = "prospects", "a prospect"


class FactRef(Reference):
    """Points to any fact of the park file by its path, such as `premises/k1` or `kpis/companies`."""

    part, one = "facts", "a fact of the park"


class AssetRef(Reference):
    """Points to `assets`."""

    part, one = "assets", "an asset"
