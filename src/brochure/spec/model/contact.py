"""Whom to write to."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from brochure.spec.model.fault import fault
from brochure.spec.model.plain import Email, LanguageTag, Phone, WebAddress, Word
from brochure.spec.model.reference import AssetRef, Id
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.text import TextField


class Contact(Sourced):
    """A person or desk, with at least one way to reach it."""

    org: TextField
    """The organisation, as printed."""
    id: Id | None = None
    """The name by which translations refer to it."""
    name: TextField | None = None
    """The person."""
    role: TextField | None = None
    """What the person does."""
    languages: tuple[LanguageTag, ...] | None = None
    """The languages spoken."""
    phone: Phone | None = None
    """Telephone."""
    mobile: Phone | None = None
    """Mobile telephone."""
    fax: Phone | None = None
    """Fax."""
    email: Email | None = None
    """E-mail."""
    web: WebAddress | None = None
    """Website."""
    wechat: Word | None = None
    """WeChat id."""
    address: TextField | None = None
    """Postal address."""
    picture: AssetRef | None = None
    """A portrait."""

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        channels = (self.phone, self.mobile, self.fax, self.email, self.web, self.wechat, self.address)
        if all(channel is None for channel in channels):
            raise fault("spec/missing-key", "a contact needs a way to reach it: phone, email, web or address")
        return self
