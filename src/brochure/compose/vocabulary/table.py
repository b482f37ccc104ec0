"""All elements by name, in the order of the reference page."""

from __future__ import annotations

from collections.abc import Mapping

from brochure.compose.vocabulary.data import DATA_ELEMENTS
from brochure.compose.vocabulary.element import Element
from brochure.compose.vocabulary.frame import FRAME_ELEMENTS
from brochure.compose.vocabulary.inline import INLINE_ELEMENTS
from brochure.compose.vocabulary.prose import PROSE_ELEMENTS
from brochure.compose.vocabulary.residents import RESIDENT_ELEMENTS

ELEMENTS: Mapping[str, Element] = {
    element.name: element
    for element in (*FRAME_ELEMENTS, *PROSE_ELEMENTS, *DATA_ELEMENTS, *RESIDENT_ELEMENTS, *INLINE_ELEMENTS)
}
