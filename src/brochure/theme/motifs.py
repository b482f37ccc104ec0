"""The names of the generated art that a brand may choose; the drawing is the business of `pdf.motif`."""

from __future__ import annotations

from collections.abc import Mapping

MOTIFS: Mapping[str, str] = {
    "contours": "lines of equal height, as on a map or a sea chart",
    "fields": "parcels of ploughed land seen from above",
    "orbits": "rings round a centre with bodies on their way",
    "plain": "no art, the deep ground alone",
    "quay": "square modules of arcs, stripes and steps, rising to the right",
    "ridges": "hills one behind the other under a low sun",
    "stalks": "bamboo with leaves",
    "weave": "a twill of coloured threads",
}
"""Names and what they show."""
