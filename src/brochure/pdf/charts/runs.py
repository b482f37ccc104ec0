"""Stretches of a series that a line may join."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.document.block import Point


def runs(points: Sequence[Point], *, forecasts: bool) -> list[list[int]]:
    """The places of neighbouring published values; a run of forecasts begins at the last measured value."""
    found: list[list[int]] = [[]]
    for place, point in enumerate(points):
        if point.value is None or (point.forecast and not forecasts):
            found.append([])
        elif forecasts and not point.forecast:
            found.append([place])
        else:
            found[-1].append(place)
    # A measured value alone is no forecast: it only starts one.
    return [run for run in found if len(run) > int(forecasts)]
