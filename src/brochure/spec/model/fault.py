"""The one way a field says that it is wrong: an error type that is also the problem's code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic_core import PydanticCustomError

from brochure.spec.scalars.unreadable import UnreadableError


def fault(code: str, message: str, label: str = "", hint: str = "") -> PydanticCustomError:
    """A problem at the field being read; `label` is set behind the caret, `hint` below the excerpt."""
    return PydanticCustomError(
        "brochure", "{message}", {"code": code, "message": message, "label": label, "hint": hint}
    )


def unreadable(error: UnreadableError) -> PydanticCustomError:
    """The same, for what a scalar parser said."""
    return fault(error.code, error.message, error.label)


def not_one_of(typed: str, allowed: Iterable[str]) -> PydanticCustomError:
    """A word outside a closed list."""
    return PydanticCustomError(
        "brochure_choice", "'{typed}' is not known here", {"typed": typed, "allowed": list(allowed)}
    )


def wrong_shape(value: Any, wanted: str) -> PydanticCustomError:
    """A list or map where a text belongs, a text where a map belongs, or nothing at all."""
    return PydanticCustomError("brochure_shape", "expected {wanted}", {"wanted": wanted, "found": type(value).__name__})
