"""What the reader asks about values: their printed form, their sources, their pictures, and who may read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from brochure.compose.citations import Citations
from brochure.compose.format.dates import format_date, format_period
from brochure.compose.format.measures import format_money, format_quantity
from brochure.compose.format.numbers import format_amount, format_number
from brochure.compose.read import origin_of, run_of
from brochure.compose.slots import Fact, FactText, Phrase
from brochure.compose.view import EntityView, ListView, Viewer
from brochure.diagnostics import Hint, Place, Problems
from brochure.document.block import Picture
from brochure.document.inline import Citation, Origin, Run
from brochure.spec.model.asset import Asset
from brochure.spec.model.terms import Visibility
from brochure.spec.picture import open_picture
from brochure.spec.rich_text import read_rich_text
from brochure.spec.values import DateKind, DatePart, Money, Number, PartialDate, Period, Quantity

# Which visibilities an audience may read; every other audience reads public facts only.
_READS = {
    "internal": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "minister": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "board": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "partner": {Visibility.PUBLIC, Visibility.PARTNER},
}


class ProfileFacts:
    """The facts of a profile for one document."""

    def __init__(self, viewer: Viewer, audience: str | None, problems: Problems) -> None:
        self.citations = Citations(viewer)
        self._viewer = viewer
        self._audience = audience or "public"
        self._problems = problems

    def printed(self, value: Any, at: Place) -> tuple[Run, ...] | None:
        """The runs of a value; None for an entity, a list, or yes and no."""
        if value is None:
            return ()
        if isinstance(value, Phrase):
            parts = [self.printed(part, at) for part in value.parts]
            return tuple(run for part in parts if part for run in part)
        self._guard(origin_of(value), at)
        if isinstance(value, FactText) and value.rich:
            return tuple(
                Run(run.text, run.marks, value.origin, at, run.link, value.language) for run in read_rich_text(value)
            )
        if isinstance(value, str):
            return (run_of(value, at),)
        if isinstance(value, Fact):
            return (Run(self.wording(value.value), origin=value.origin, at=at),)
        if isinstance(value, int | Decimal | date) and not isinstance(value, bool):
            return (Run(self.wording(value), at=at),)
        return None

    def wording(self, scalar: Any) -> str:
        """A scalar as people write it in the document's language."""
        language = self._viewer.language
        match scalar:
            case Number():
                return format_number(scalar, language)
            case Quantity():
                return format_quantity(scalar, language)
            case Money():
                return format_money(scalar, language)
            case PartialDate():
                return format_date(scalar, language)
            case Period():
                return format_period(scalar, language)
            case date():
                return format_date(as_partial(scalar), language)
            case int() | Decimal():
                return format_amount(Decimal(scalar), language)
            case _:
                return str(scalar)

    def cited(self, value: Any, at: Place) -> tuple[Citation, ...]:
        """The source numbers of a fact, entity or list."""
        origin = origin_of(value)
        self._guard(origin, at)
        if origin is None:
            self._problems.error("template/not-a-fact", "this value comes from no fact, so it has no source", at)
            return ()
        paths = [origin.path]
        if isinstance(value, ListView) and not self._viewer.profile.cites(origin.path):
            paths = [item.fact_path for item in value if isinstance(item, EntityView)] or paths
        cites = self.citations.of(paths)
        if not cites:
            self._problems.warning(
                "spec/uncited",
                f"'{origin.path}' is printed without a source",
                origin.place,
                hints=("Write where it stands: cite: source@page", Hint("it is printed here", at)),
            )
        return self.citations.numbered(cites, at)

    def pictured(self, value: Any, at: Place) -> tuple[Picture, str] | None:
        """The picture of an asset and its alternative text."""
        if not isinstance(value, EntityView) or not isinstance(value.model, Asset):
            self._problems.error("template/not-a-fact", "'asset' holds one of the assets", at)
            return None
        self._guard(value.fact_origin, at)
        asset = value.model
        place = self._viewer.profile.place(f"{value.fact_path}/file") or at
        picture = open_picture(self._viewer.profile.folder / asset.file, place, self._problems, _focus(asset))
        alternative = "" if asset.decorative or asset.alt is None else str(value.alt)
        return (picture, alternative) if picture else None

    def _guard(self, origin: Origin | None, at: Place) -> None:
        if origin is None:
            return
        visibility = self._viewer.profile.visibility(origin.path)
        if visibility not in _READS.get(self._audience, {Visibility.PUBLIC}):
            self._problems.error(
                "spec/not-for-this-audience",
                f"'{origin.path}' is {visibility.value}, and this document is for the audience '{self._audience}'",
                origin.place,
                hints=(Hint("it is printed here", at),),
            )


def as_partial(day: date) -> PartialDate:
    """A calendar day as a date of full precision."""
    return PartialDate(DateKind.ON, DatePart(day.year, day.month, day.day))


def _focus(asset: Asset) -> tuple[float, float]:
    focal = asset.focal
    return (float(focal[0]), float(focal[1])) if focal else (0.5, 0.5)
