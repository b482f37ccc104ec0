"""All elements by name, in the order of the reference page."""

from __future__ import annotations

from collections.abc import Mapping

from brochure.compose.vocabulary.charts import CHART_ELEMENTS
from brochure.compose.vocabulary.data import DATA_ELEMENTS
from brochure.compose.vocabulary.element import Element
from brochure.compose.vocabulary.exhibits import EXHIBIT_ELEMENTS
from brochure.compose.vocabulary.frame import FRAME_ELEMENTS
from brochure.compose.vocabulary.inline import INLINE_ELEMENTS
from brochure.compose.vocabulary.prose import PROSE_ELEMENTS
from brochure.compose.vocabulary.residents import RESIDENT_ELEMENTS
from brochure.compose.vocabulary.voices import VOICE_ELEMENTS

ELEMENTS: Mapping[str, Element] = {
    element.name: element
    for element in (
        *FRAME_ELEMENTS,
        *PROSE_ELEMENTS,
        *VOICE_ELEMENTS,
        *DATA_ELEMENTS,
        *CHART_ELEMENTS,
        *EXHIBIT_ELEMENTS,
        *RESIDENT_ELEMENTS,
        *INLINE_ELEMENTS,
    )
}
