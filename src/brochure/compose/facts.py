"""What the reader asks about values: their printed form, their sources, their pictures, and who may read them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from brochure.compose.citations import Citations
from brochure.compose.format.dates import format_date, format_period
from brochure.compose.format.measures import format_money, format_quantity
from brochure.compose.format.numbers import format_amount, format_number
from brochure.compose.permission import may_print_logo, refuse_without_consent
from brochure.compose.read import Measure, origin_of, run_of
from brochure.compose.slots import Fact, FactText, Phrase
from brochure.compose.view import EntityView, ListView, Viewer
from brochure.diagnostics import Hint, Place, Problems
from brochure.document.block import Figure, Picture
from brochure.document.drawing import Drawing
from brochure.document.inline import Citation, Inlines, Origin, Run
from brochure.spec.model.asset import Asset
from brochure.spec.model.terms import Visibility
from brochure.spec.rich_text import read_rich_text
from brochure.spec.values import DateKind, DatePart, Money, Number, PartialDate, Period, Quantity

_READS = {
    "internal": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "minister": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "board": {Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL},
    "partner": {Visibility.PUBLIC, Visibility.PARTNER},
}


def readable(audience: str | None) -> AbstractSet[Visibility]:
    """The visibilities that an audience may read; every audience that is not of the house reads public facts only."""
    return _READS.get(audience or "", {Visibility.PUBLIC})


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

    def pictured(self, value: Any, at: Place) -> Figure | None:
        """The picture of an asset with its alternative text, whose it is, and the terms of use."""
        if not isinstance(value, EntityView) or not isinstance(value.model, Asset):
            self._problems.error("template/not-a-fact", "'asset' holds one of the assets", at)
            return None
        self._guard(value.fact_origin, at)
        asset = value.model
        refuse_without_consent(value, self._viewer.profile, self._audience, at, self._problems)
        picture = self._opened(value, "file", at)
        if picture is None:
            return None
        alternative = "" if asset.decorative or asset.alt is None else str(value.alt)
        fallback = self._opened(value, "fallback", at) if asset.fallback else None
        if isinstance(fallback, Drawing):
            place = self._viewer.profile.place(f"{value.fact_path}/fallback")
            self._problems.error("asset/fallback", "'fallback' is a PNG or JPEG of the drawing, not a drawing", place)
            fallback = None
        return Figure(picture, alternative, credit=self._credit(value, at), fallback=fallback, at=at)

    def _opened(self, value: EntityView, name: str, at: Place) -> Picture | Drawing | None:
        profile, asset = self._viewer.profile, value.model
        assert isinstance(asset, Asset)
        place = profile.place(f"{value.fact_path}/{name}") or at
        picture = profile.album.open(profile.folder / getattr(asset, name), place, self._problems, _focus(asset))
        return replace(picture, least_ppi=asset.min_dpi or 0) if isinstance(picture, Picture) else picture

    def _credit(self, value: EntityView, at: Place) -> Inlines:
        """Who made a picture and the terms under which it may be used, as far as they are known."""
        parts = [run for name in ("credit", "licence") if (run := self.printed(getattr(value, name), at))]
        return tuple(run for place, part in enumerate(parts) for run in ((Run(" · "),) if place else ()) + part)

    def logo(self, value: Any, at: Place) -> Figure | None:
        """The logo of a company where licence and consent are given."""
        if not isinstance(value, EntityView):
            self._problems.error("template/not-a-fact", "'logo' holds one of the assets", at)
            return None
        if not may_print_logo(value, self._viewer.profile, self._audience, at, self._problems):
            return None
        return self.pictured(value, at)

    def measure(self, value: Any) -> Measure | None:
        """Unit and scope of a value of an indicator."""
        origin = origin_of(value)
        part, _, rest = origin.path.partition("/") if origin else ("", "", "")
        if part != "kpis":
            return None
        indicator = next(
            (one for one in self._viewer.profile.spec.kpis or () if one.id == rest.partition("/")[0]), None
        )
        if indicator is None:
            return None
        scope = self._viewer.text(indicator.scope, f"kpis/{indicator.id}/scope", None, "") if indicator.scope else ""
        unit = indicator.unit if isinstance(indicator.unit, str) else indicator.unit.original[1]
        return Measure(unit, str(scope))

    def _guard(self, origin: Origin | None, at: Place) -> None:
        if origin is None:
            return
        visibility = self._viewer.profile.visibility(origin.path)
        if visibility not in readable(self._audience):
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
