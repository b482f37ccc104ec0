"""Stretches of a series that a line may join."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.document.block import Point


def runs(points: Sequence[Point], *, forecasts: bool) -> list[list[int]]:
    """The places of neighbouring published values; a run of forecasts begins at the last measured value."""
    found: list[list[int]] = []
    run: list[int] = []
    for place, point in enumerate(points):
        if point.value is None:
            found.append(run)
            run = []
        elif forecasts and not point.forecast:
            found.append(run if len(run) > 1 else [])
            run = [place]
        elif not forecasts and point.forecast:
            found.append(run)
            run = []
        else:
            run.append(place)
    found.append(run if not forecasts or len(run) > 1 else [])
    return [one for one in found if one]
