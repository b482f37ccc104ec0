"""Affine maps, as the `transform` attribute writes them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from brochure.document.drawing import Path, Point
from brochure.picture.svg.numbers import checked, numbers

_FUNCTION = re.compile(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)")
_SIMILAR = 1e-3


@dataclass(frozen=True, slots=True)
class Matrix:
    """x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __matmul__(self, inner: Matrix) -> Matrix:
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def point(self, x: float, y: float) -> Point:
        """Where a point goes."""
        return checked(self.a * x + self.c * y + self.e), checked(self.b * x + self.d * y + self.f)

    def path(self, path: Path) -> Path:
        """Where a path goes: curves of Bézier stay such under every affine map."""
        return tuple(
            (operator, tuple(value for x, y in zip(at[::2], at[1::2], strict=True) for value in self.point(x, y)))
            for operator, at in path
        )

    @property
    def scale(self) -> float | None:
        """By how much lengths grow; None where that depends on their direction."""
        across, down = math.hypot(self.a, self.b), math.hypot(self.c, self.d)
        skew = abs(self.a * self.c + self.b * self.d)
        alike = abs(across - down) <= _SIMILAR * max(across, down) and skew <= _SIMILAR * across * down
        return across if alike else None


def read_transform(text: str) -> Matrix:
    """The map of a list of functions; ValueError with words for one that is not known."""
    matrix, at = Matrix(), 0
    while found := _FUNCTION.match(text, at):
        matrix = matrix @ _function(found[1], numbers(found[2]))
        at = found.end()
    if text[at:].strip():
        raise ValueError(f"'{text[at:].strip()[:30]}' is not a transformation")
    return matrix


def _function(name: str, values: list[float]) -> Matrix:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return Matrix(a, b, c, d, e, f)
        case "translate", [x, *rest] if len(rest) < 2:
            return Matrix(e=x, f=rest[0] if rest else 0.0)
        case "scale", [x, *rest] if len(rest) < 2:
            return Matrix(a=x, d=rest[0] if rest else x)
        case "rotate", [angle]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return Matrix(cos, sin, -sin, cos)
        case "rotate", [angle, x, y]:
            return Matrix(e=x, f=y) @ _function(name, [angle]) @ Matrix(e=-x, f=-y)
        case "skewX", [angle]:
            return Matrix(c=math.tan(math.radians(angle)))
        case "skewY", [angle]:
            return Matrix(b=math.tan(math.radians(angle)))
    raise ValueError(f"'{name}' with {len(values)} numbers is not a transformation")
