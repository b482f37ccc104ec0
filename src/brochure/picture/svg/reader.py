"""From the bytes of an SVG file to a drawing: everything that would be seen is drawn, or the file is refused."""

from __future__ import annotations

import hashlib
import pathlib
from dataclasses import dataclass, replace

from brochure.diagnostics import Hint, Place, Problems
from brochure.document.drawing import Drawing, Gradient, Line, Outline, Path, Rgb, Shape
from brochure.picture.svg.css import StyleSheet
from brochure.picture.svg.gradient import read_gradient
from brochure.picture.svg.matrix import Matrix, read_transform
from brochure.picture.svg.numbers import length
from brochure.picture.svg.refusal import RefusedSvgError
from brochure.picture.svg.shapes import SHAPES, path_of, rectangle
from brochure.picture.svg.style import Style, properties, styled
from brochure.picture.svg.tree import MAX_DEPTH, SvgElement, read_tree
from brochure.picture.svg.viewport import fitted, view_box

MAX_BYTES = 2_000_000
MAX_SHAPES = 20_000
MAX_SEGMENTS = 200_000
MAX_VISITS = 40_000
_FULL = (300.0, 150.0)
_WORDS = frozenset({"title", "desc", "metadata"})
_KEPT = frozenset({"defs", "linearGradient", "radialGradient", "clipPath", "symbol", "style"})
_CONDITIONS = frozenset({"systemLanguage", "requiredFeatures", "requiredExtensions"})
_HINTS = {
    "text": "turn the text into outlines in the drawing program",
    "image": "a picture of pixels inside a drawing is not read; use the picture itself",
    "script": "nothing in a picture is run; take the script out",
    "foreignObject": "it holds a web page; draw it with shapes",
    "filter": "export shadows and blurs as PNG",
    "mask": "use a clipping path, or export it as PNG",
    "a": "ungroup what the link holds",
    "pattern": "use a plain colour",
}


@dataclass(frozen=True, slots=True)
class _Where:
    """What holds for the children of an element."""

    style: Style
    matrix: Matrix
    clips: tuple[Outline, ...]
    size: tuple[float, float]
    depth: int = 0


def read_svg(data: bytes, path: pathlib.Path, place: Place | None, problems: Problems) -> Drawing | None:
    """The drawing in a file, or None after an error that points into the file and names where it is wanted."""
    try:
        if len(data) > MAX_BYTES:
            raise RefusedSvgError("has more than 2 MB; simplify it, or export it as PNG")
        return replace(_Reader(read_tree(data)).drawing(hashlib.sha256(data).hexdigest()), at=place)
    except RefusedSvgError as refused:
        inside = Place(str(path), refused.line, refused.column) if refused.line else place
        hints = [Hint("it is wanted here", place)] if refused.line and place else []
        problems.error("asset/drawing", f"'{path.name}' {refused.words}", inside, hints=hints)
    return None


class _Reader:
    def __init__(self, root: SvgElement) -> None:
        self._root = root
        self._shapes: list[Shape] = []
        self._segments = 0
        self._visits = 0
        self._ids: dict[str, SvgElement] = {}
        styles = []
        for element in root.everything():
            self._ids.setdefault(element.attributes.get("id", ""), element)
            if element.name == "style":
                styles.append(element)
        try:
            self._sheet = StyleSheet([element.text for element in styles])
        except ValueError as fault:
            raise styles[0].refuse(f"is not drawn: {fault}") from None

    def drawing(self, sha256: str) -> Drawing:
        width, height = self._size()
        where = _Where(Style(), fitted(self._root.attributes, width, height), (), self._user_size(width, height))
        self._children(self._root, self._inside(self._root, where))
        if not self._shapes:
            raise self._root.refuse("shows nothing; no shape in it has a fill or a line")
        return Drawing(width, height, tuple(self._shapes), sha256)

    def _size(self) -> tuple[float, float]:
        try:
            box = view_box(self._root.attributes)
            full = box[2:] if box else _FULL
            width = length(self._root.attributes.get("width", "100%"), full[0])
            height = length(self._root.attributes.get("height", "100%"), full[1])
            if "width" in self._root.attributes and "height" not in self._root.attributes and box:
                height = width * box[3] / box[2]
            elif "height" in self._root.attributes and "width" not in self._root.attributes and box:
                width = height * box[2] / box[3]
        except ValueError as fault:
            raise self._root.refuse(f"is not drawn: {fault}") from None
        if not (0 < width <= 100_000 and 0 < height <= 100_000 and 1 / 200 <= width / height <= 200):
            raise self._root.refuse(f"is {width:g} by {height:g} pixels; a drawing has a size that can be printed")
        return width, height

    def _user_size(self, width: float, height: float) -> tuple[float, float]:
        box = view_box(self._root.attributes)
        return (box[2], box[3]) if box else (width, height)

    def _children(self, element: SvgElement, where: _Where) -> None:
        for child in element.children:
            self._draw(child, where)

    def _draw(self, element: SvgElement, where: _Where) -> None:
        self._visits += 1
        if self._visits > MAX_VISITS:
            raise element.refuse(f"is not drawn: with all its <use>, it has more than {MAX_VISITS:,} elements")
        for name in element.attributes:
            if name.startswith("on"):
                raise element.refuse(f"is not drawn: nothing in a picture is run; take '{name}' out")
            if name in _CONDITIONS:
                raise element.refuse(f"is not drawn: '{name}' shows it to some viewers only; take it out")
        if element.name in _WORDS or element.name in _KEPT:
            return
        try:
            inside = self._inside(element, where)
            if not inside.style.shown:
                return
            self._paint(element, inside)
        except ValueError as fault:
            raise element.refuse(f"is not drawn: {fault}") from None

    def _inside(self, element: SvgElement, where: _Where) -> _Where:
        style = styled(where.style, properties(element, self._sheet), where.size)
        matrix = where.matrix
        if element is not self._root:
            matrix = matrix @ read_transform(element.attributes.get("transform", ""))
        made = replace(where, style=style, matrix=matrix, depth=where.depth + 1)
        if made.depth > MAX_DEPTH:
            raise ValueError(f"elements are used inside each other more than {MAX_DEPTH} deep")
        return replace(made, clips=(*where.clips, self._clip(style.clip, made))) if style.clip else made

    def _paint(self, element: SvgElement, where: _Where) -> None:
        if element.name in SHAPES:
            self._shape(element, where)
        elif element.name in ("g", "svg", "use"):
            if where.style.opacity < 1:
                raise ValueError("transparency of a group is not drawn; give it to the shapes")
            if element.name == "use":
                self._use(element, where)
            elif element.name == "svg":
                self._viewport(element, element, where)
            else:
                self._children(element, where)
        else:
            hint = _HINTS.get(element.name, "take it out, or export the drawing as PNG")
            raise ValueError(f"<{element.name}> cannot be; {hint}")

    def _use(self, element: SvgElement, where: _Where) -> None:
        target = self._target(element.attributes.get("href", element.attributes.get("xlink:href", "")))
        x, y = self._lengths(element, ("x", "y"), where, ("0", "0"))
        if target.name == "symbol":
            inside = self._inside(target, where)
            self._viewport(target, element, inside)
        else:
            self._draw(target, replace(where, matrix=where.matrix @ Matrix(e=x, f=y)))

    def _viewport(self, element: SvgElement, placed: SvgElement, where: _Where) -> None:
        """A symbol or inner drawing in the rectangle that `placed` gives it; nothing of it shows outside."""
        x, y = self._lengths(placed, ("x", "y"), where, ("0", "0"))
        width, height = self._lengths(placed, ("width", "height"), where, ("100%", "100%"))
        if width <= 0 or height <= 0:
            return
        if properties(element, self._sheet).get("overflow", "hidden") not in ("hidden", "scroll"):
            raise ValueError("what hangs over the edge of a symbol is not drawn; make its box larger")
        clip = Outline(where.matrix.path(rectangle(x, y, width, height)))
        matrix = where.matrix @ Matrix(e=x, f=y) @ fitted(element.attributes, width, height)
        box = view_box(element.attributes)
        inside = replace(where, matrix=matrix, clips=(*where.clips, clip), size=box[2:] if box else (width, height))
        self._children(element, inside)

    def _lengths(
        self, element: SvgElement, names: tuple[str, str], where: _Where, defaults: tuple[str, str]
    ) -> tuple[float, float]:
        first, second = (
            length(element.attributes.get(name, default), full)
            for name, default, full in zip(names, defaults, where.size, strict=True)
        )
        return first, second

    def _target(self, link: str) -> SvgElement:
        if not link.startswith("#"):
            raise ValueError(f"'{link[:40]}' leads outside the file, and nothing is fetched")
        if link[1:] not in self._ids:
            raise ValueError(f"there is no '{link[:40]}' in the file")
        return self._ids[link[1:]]

    def _clip(self, name: str, where: _Where) -> Outline:
        clip = self._target(f"#{name}")
        if clip.name != "clipPath" or clip.attributes.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse":
            raise ValueError(f"'#{name[:40]}' is not a clipping path in the drawing's own coordinates")
        (shape,) = clip.children if len(clip.children) == 1 else (None,)
        if shape is None or shape.name not in SHAPES or "clip-path" in properties(clip, self._sheet):
            raise ValueError("a clipping path is read when it is one shape; unite its parts")
        clip_matrix = where.matrix @ read_transform(clip.attributes.get("transform", ""))
        outer = styled(where.style, properties(clip, self._sheet), where.size)
        style = styled(outer, properties(shape, self._sheet), where.size)
        if style.clip or not (style.seen and style.shown):
            raise ValueError("a clipping path that is clipped or hidden itself is not drawn")
        matrix = clip_matrix @ read_transform(shape.attributes.get("transform", ""))
        return Outline(matrix.path(path_of(shape, *where.size)), style.clip_even_odd)

    def _shape(self, element: SvgElement, where: _Where) -> None:
        style, path = where.style, path_of(element, *where.size)
        fill = self._filling(style, path, where) if element.name != "line" else None
        line = self._line(style, where)
        if not path or not style.seen or style.opacity == 0 or not (fill or line):
            return
        if fill and line and style.opacity < 1:
            raise ValueError("a transparent shape with fill and line is not drawn; use fill-opacity and stroke-opacity")
        if "pathLength" in element.attributes and style.dash and line:
            raise ValueError("'pathLength' is not read; give the dashes their real lengths")
        self._segments += len(path)
        if len(self._shapes) >= MAX_SHAPES or self._segments > MAX_SEGMENTS:
            raise ValueError(f"it has more than {MAX_SHAPES:,} shapes or {MAX_SEGMENTS:,} segments; export it as PNG")
        outline = Outline(where.matrix.path(path), style.even_odd)
        self._shapes.append(Shape(outline, fill, style.fill_opacity * style.opacity, line, where.clips))

    def _filling(self, style: Style, path: Path, where: _Where) -> Rgb | Gradient | None:
        if not isinstance(style.fill, str):
            return style.fill
        target = self._target(f"#{style.fill}")
        return read_gradient(target, self._ids, self._sheet, path, where.matrix, where.size) if path else None

    def _line(self, style: Style, where: _Where) -> Line | None:
        if style.stroke is None or not style.width or not style.seen:
            return None
        if isinstance(style.stroke, str):
            raise ValueError("a line in a gradient is not drawn; turn the line into an outline")  # noqa: TRY004
        scale = where.matrix.scale
        if scale is None:
            raise ValueError("a line that is stretched one way is not drawn; turn it into an outline")
        dash = tuple(part * scale for part in style.dash)
        opacity = style.stroke_opacity * style.opacity
        width, phase = style.width * scale, style.phase * scale
        return Line(style.stroke, width, style.cap, style.join, style.miter, dash, phase, opacity)
