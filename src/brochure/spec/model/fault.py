"""The ways a field says that it is wrong, as error types that `spec.validate` puts into words."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import PydanticCustomError

from brochure.spec.scalars.unreadable import UnreadableError

SAID, NOT_ONE_OF, WRONG_SHAPE = "brochure_said", "brochure_not_one_of", "brochure_wrong_shape"
"""The error types: said in full by the field; a word outside a closed list; another shape than a text."""


def fault(code: str, message: str, label: str = "", hint: str = "", wanted: str = "") -> PydanticCustomError:
    """A problem in the field's own words; `label` is set behind the caret, `hint` below the excerpt."""
    context = {"code": code, "message": message, "label": label, "hint": hint, "wanted": wanted}
    return PydanticCustomError(SAID, "{message}", context)


def unreadable(error: UnreadableError, wanted: str = "") -> PydanticCustomError:
    """The same, for what a scalar parser said."""
    return fault(error.code, error.message, error.label, wanted=wanted)


def not_one_of(allowed: Iterable[str]) -> PydanticCustomError:
    """A word outside a closed list."""
    return PydanticCustomError(NOT_ONE_OF, "not one of the words allowed here", {"allowed": list(allowed)})


def wrong_shape(wanted: str) -> PydanticCustomError:
    """A list, a map or nothing at all where a text belongs."""
    return PydanticCustomError(WRONG_SHAPE, "expected {wanted}", {"wanted": wanted})
