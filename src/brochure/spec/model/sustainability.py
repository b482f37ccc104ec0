"""The park's record on environment and society."""

from __future__ import annotations

from brochure.spec.model.plain import Whole, Word
from brochure.spec.model.reference import KpiRef
from brochure.spec.model.sourced import Sourced
from brochure.spec.model.text import RichTextField


class Sustainability(Sourced):
    """What the park does for environment and society."""

    sdgs: tuple[Whole, ...] | None = None
    """Sustainable Development Goals of the United Nations, 1 to 17."""
    standards: tuple[Word, ...] | None = None
    """Standards it is certified to, such as ISO 14001."""
    energy: KpiRef | None = None
    """The figure for energy."""
    water: KpiRef | None = None
    """The figure for water."""
    carbon: KpiRef | None = None
    """The figure for carbon."""
    text: RichTextField | None = None
    """A statement."""
