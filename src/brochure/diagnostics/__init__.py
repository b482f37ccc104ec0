"""Problems: where something was written, what is wrong with it, and how a person is told."""

from brochure.diagnostics.place import Place
from brochure.diagnostics.problem import (
    BrochureError,
    ContentError,
    DiffersError,
    EnvironmentFault,
    Hint,
    Problem,
    Problems,
    Severity,
    UsageError,
)

__all__ = [
    "BrochureError",
    "ContentError",
    "DiffersError",
    "EnvironmentFault",
    "Hint",
    "Place",
    "Problem",
    "Problems",
    "Severity",
    "UsageError",
]
