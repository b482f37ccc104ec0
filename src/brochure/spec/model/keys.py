"""Which keys a map may have, found by following a path through the declarations."""

from __future__ import annotations

from collections.abc import Iterable
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from brochure.spec.model.entity import Model
from brochure.spec.model.written import MAP, SHAPES


def allowed_keys(model: type[Model], path: Iterable[str | int]) -> tuple[str, ...]:
    """The keys of the map at a path of pydantic's (with the names of shapes in it), its own first; none for others."""
    here: Any = model
    for step in path:
        here = _step(here, step)
    here, _ = _unwrap(here)
    return tuple(sorted(here.model_fields, key=lambda key: key not in here.__annotations__)) if _is_model(here) else ()


def _step(declared: Any, step: str | int) -> Any:
    here, markers = _unwrap(declared)
    form = next((marker.form for marker in markers if getattr(marker, "form", None)), None)
    if form is not None:
        return form if step == MAP else declared
    if step in SHAPES:
        return declared
    if _is_model(here):
        field = here.model_fields.get(step)
        return (
            Annotated[(field.annotation, *field.metadata)] if field and field.metadata else field and field.annotation
        )
    arguments = get_args(here)
    return arguments[1] if get_origin(here) is dict else arguments[0] if arguments else None


def _unwrap(declared: Any) -> tuple[Any, list[Any]]:
    """A declaration without "or None", and the markers that came with it."""
    markers: list[Any] = []
    while True:
        origin = get_origin(declared)
        if origin is Annotated:
            declared, *more = get_args(declared)
            markers += more
        elif origin in (Union, UnionType) and NoneType in get_args(declared):
            declared = next(choice for choice in get_args(declared) if choice is not NoneType)
        else:
            return declared, markers


def _is_model(declared: Any) -> bool:
    return isinstance(declared, type) and issubclass(declared, Model)
