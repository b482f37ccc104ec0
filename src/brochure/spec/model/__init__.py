"""The entities of a spec, declared once: frozen pydantic models, closed to unknown keys."""

from brochure.spec.model.documents import DocumentsSpec
from brochure.spec.model.park_spec import ParkSpec

__all__ = ["DocumentsSpec", "ParkSpec"]
