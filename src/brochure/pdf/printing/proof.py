"""What a print file really paints: colours, lines, type and pictures, followed operator by operator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pikepdf

_RGB_OPERATORS = frozenset({"rg", "RG"})
_RGB_SPACES = frozenset({"/DeviceRGB", "/CalRGB"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
_TEXT = frozenset({"Tj", "TJ"})
_NOTHING = pikepdf.Dictionary()
_SAMPLED = (240, 240)


@dataclass(frozen=True, slots=True)
class Type:
    """Shown text: its size and the place where it begins, in points, and the inks it is set in."""

    size: float
    x: float
    y: float
    ink: tuple[float, ...]

    @property
    def is_light(self) -> bool:
        """Whether it is lighter than half of its paper, so that it must stand on a dark ground."""
        return sum(self.ink) < 0.5


@dataclass(slots=True)
class Proof:
    """One page: `most_ink` is the largest sum of four inks, `thinnest` the thinnest line or rule in points.

    `pictures` are the corners of images (left, bottom, right, top) in points from the trim's lower left corner.
    """

    page: int
    most_ink: float = 0.0
    thinnest: float = float("inf")
    has_rgb: bool = False
    type: list[Type] = field(default_factory=list)
    pictures: list[tuple[float, float, float, float]] = field(default_factory=list)


def proofs(pdf: pikepdf.Pdf) -> Iterator[Proof]:
    """A proof of each page, counted from 1."""
    for number, page in enumerate(pdf.pages, 1):
        yield _Reader(page, number).read()


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` saves and `Q` brings back."""

    matrix: pikepdf.Matrix = field(default_factory=pikepdf.Matrix)
    width: float = 1.0
    ink: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0)


class _Reader:
    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self._page = page
        self._proof = Proof(number)
        self._states = [_State()]
        self._size = 0.0
        self._at = pikepdf.Matrix()
        self._resources = page.obj.get("/Resources", _NOTHING)

    def read(self) -> Proof:
        self._look_at_spaces()
        for instruction in pikepdf.parse_content_stream(self._page):
            self._follow(str(instruction.operator), list(instruction.operands))
        return self._proof

    def _look_at_spaces(self) -> None:
        images = self._resources.get("/XObject", _NOTHING).values()
        shadings = self._resources.get("/Shading", _NOTHING).values()
        spaces = [str(one.get("/ColorSpace", "")) for one in (*images, *shadings)]
        self._proof.has_rgb = any(space in _RGB_SPACES for space in spaces)

    def _follow(self, operator: str, operands: list[pikepdf.Object]) -> None:
        state = self._states[-1]
        match operator:
            case "q":
                self._states.append(state)
            case "Q":
                self._states.pop()
            case "cm":
                self._set(matrix=pikepdf.Matrix(*map(float, operands)) @ state.matrix)
            case "w":
                self._set(width=float(operands[0]))
            case "k" | "K":
                ink = tuple(map(float, operands))
                self._proof.most_ink = max(self._proof.most_ink, sum(ink))
                if operator == "k":
                    self._set(ink=ink)
            case "scn":
                # One spot colour at full strength counts as dark.
                self._set(ink=(1.0,))
            case "re":
                self._rule(*map(float, operands[2:4]))
            case "Tf":
                self._size = float(operands[1])
            case "Tm":
                self._at = pikepdf.Matrix(*map(float, operands)) @ state.matrix
            case "Do":
                self._place(str(operands[0]))
            case _ if operator in _TEXT:
                self._proof.type.append(Type(self._size * self._scale(), self._at.e, self._at.f, state.ink))
            case _ if operator in _STROKES:
                self._proof.thinnest = min(self._proof.thinnest, state.width * self._scale())
            case _ if operator in _RGB_OPERATORS:
                self._proof.has_rgb = True
            case _:
                pass

    def _set(
        self,
        *,
        matrix: pikepdf.Matrix | None = None,
        width: float | None = None,
        ink: tuple[float, ...] | None = None,
    ) -> None:
        old = self._states[-1]
        self._states[-1] = _State(
            old.matrix if matrix is None else matrix, old.width if width is None else width, ink or old.ink
        )

    def _scale(self) -> float:
        matrix = self._states[-1].matrix
        return float(abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5)

    def _rule(self, width: float, height: float) -> None:
        """A filled rectangle may be a line too; a clipping path of no area is none."""
        thickness = min(abs(width), abs(height)) * self._scale()
        if thickness > 0:
            self._proof.thinnest = min(self._proof.thinnest, thickness)

    def _place(self, name: str) -> None:
        image = self._resources.get("/XObject", _NOTHING).get(name)
        if not isinstance(image, pikepdf.Stream) or image.get("/Subtype") != "/Image":
            return
        corners = [self._states[-1].matrix.transform(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
        if image.get("/ColorSpace") == "/DeviceCMYK":
            self._proof.most_ink = max(self._proof.most_ink, _most_ink(image))
        xs, ys = zip(*corners, strict=True)
        self._proof.pictures.append((min(xs), min(ys), max(xs), max(ys)))


def _most_ink(image: pikepdf.Stream) -> float:
    """The largest sum of four inks in a picture; single pixels are lost in a smaller copy, and may be."""
    pixels = pikepdf.PdfImage(image).as_pil_image()
    pixels.thumbnail(_SAMPLED)
    inks = pixels.tobytes()
    return max(map(sum, zip(inks[::4], inks[1::4], inks[2::4], inks[3::4], strict=True))) / 255


def ranges(pages: Sequence[int]) -> str:
    """Page numbers as people write them: "2, 4-6"."""
    parts: list[list[int]] = []
    for page in sorted(set(pages)):
        if parts and parts[-1][-1] == page - 1:
            parts[-1].append(page)
        else:
            parts.append([page])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)
