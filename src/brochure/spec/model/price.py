"""Prices: an amount of money for a unit and a time."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from brochure.spec.model.fault import unreadable
from brochure.spec.model.fields import MoneyForm
from brochure.spec.model.plain import UnitId
from brochure.spec.model.terms import Span
from brochure.spec.scalars.unreadable import UnreadableError
from brochure.spec.values import Money


class Price(MoneyForm):
    """What something costs, such as EUR 18.50 per m2 and month."""

    per: UnitId | None = None
    """For how much of it, such as m2."""
    period: Span | None = None
    """For how long."""

    @property
    def money(self) -> Money:
        """The amount."""
        return self.scalar()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        try:
            self.scalar()
        except UnreadableError as error:
            raise unreadable(error) from None
        return self
