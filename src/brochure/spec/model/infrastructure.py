"""How to get there, where to sit, what is supplied and what it costs."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from brochure.spec.model.fault import fault
from brochure.spec.model.fields import DateField, MoneyField, PeriodField, QuantityField
from brochure.spec.model.plain import UnitId, Word
from brochure.spec.model.price import Price
from brochure.spec.model.reference import AssetRef, Id
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.terms import Mode, PremisesKind, PremisesStatus, Span, TranslationStatus, UtilityKind
from brochure.spec.model.text import RichTextField, TextField


class Connection(Sourced):
    """A way to somewhere."""

    to: TextField
    """Where it leads."""
    mode: Mode
    """How one travels."""
    distance: QuantityField | None = None
    """How far it is."""
    time: QuantityField | None = None
    """How long it takes by this mode."""
    id: Id | None = None
    """The name by which translations refer to it."""
    name: TextField | None = None
    """The station, airport or port."""
    line: TextField | None = None
    """The line or road."""
    translation: TranslationStatus | None = None
    """How far the translated names may be trusted."""

    @model_validator(mode="after")
    def _measured(self) -> Self:
        if self.distance is None and self.time is None:
            raise fault("spec/missing-key", "a connection needs a distance or a time")
        return self


class Premises(Sourced):
    """Space on offer."""

    kind: PremisesKind
    """What it is."""
    id: Id | None = None
    """The name by which translations refer to it."""
    name: TextField | None = None
    """What it is called."""
    status: PremisesStatus | None = None
    """Whether it exists yet."""
    area: QuantityField | None = None
    """How much there is."""
    free: QuantityField | None = None
    """How much of it is free."""
    min_unit: QuantityField | None = None
    """The smallest part that can be had."""
    tenure: Word | None = None
    """Lease, freehold or land-use right."""
    price: Price | None = None
    """What it costs."""
    height: QuantityField | None = None
    """Clear height."""
    load: QuantityField | None = None
    """Floor load."""
    power: QuantityField | None = None
    """Power supply."""
    available_from: DateField | None = None
    """When it can be had."""
    picture: AssetRef | None = None
    """A picture of it."""
    description: RichTextField | None = None
    """What makes it fit for what."""


class Utility(Sourced):
    """Something supplied to the park."""

    kind: UtilityKind
    """What it is."""
    id: Id | None = None
    """The name by which translations refer to it."""
    name: TextField | None = None
    """The plant, line or network."""
    provider: TextField | None = None
    """Who supplies it."""
    capacity: QuantityField | None = None
    """How much there is, such as 110 kV or 4000 m3/d."""
    price: Price | None = None
    """What it costs."""
    redundancy: TextField | None = None
    """What happens when one line fails."""


class Cost(Sourced):
    """The price of something a company here pays for."""

    item: TextField
    """What is paid for."""
    money: MoneyField
    """How much."""
    id: Id | None = None
    """The name by which translations refer to it."""
    per: UnitId | None = None
    """For how much of it."""
    period: Span | None = None
    """For how long."""
    as_of: PeriodField | None = None
    """When this was the price."""


class SettlingStep(Sourced):
    """One step on the way of a company to the park, from the first call to the keys."""

    title: TextField
    """What the step is."""
    text: RichTextField | None = None
    """What happens in it."""
    time: QuantityField | None = None
    """How long it takes."""
    id: Id | None = None
    """The name by which translations refer to it."""
