"""SVG: what is read becomes exact paths; what would look different is refused with its line."""

from __future__ import annotations

import math
import time
from pathlib import Path

import pytest

from brochure.diagnostics import Place, Problems
from brochure.document.drawing import Drawing, Gradient
from brochure.picture.opening import open_picture

AT = Place("park.yaml", 10, 20)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50"'
BOMB = "".join(f"<!ENTITY a{step} '{f'&a{step - 1};' * 10}'>" for step in range(1, 10))


def svg(body: str, more: str = "") -> str:
    """A drawing of 100 by 50."""
    return f"{HEAD} {more}>\n{body}\n</svg>"


def opened(folder: Path, text: str | bytes) -> tuple[Drawing | None, Problems]:
    """The drawing in a file of that text, and what was wrong with it."""
    file = folder / "logo.svg"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    problems = Problems()
    drawing = open_picture(file, AT, problems)
    assert drawing is None or isinstance(drawing, Drawing)
    return drawing, problems


def read(folder: Path, text: str) -> Drawing:
    """The drawing in a text that is without fault."""
    drawing, problems = opened(folder, text)
    assert drawing is not None, list(problems)
    assert not list(problems)
    return drawing


def points(drawing: Drawing) -> list[tuple[float, ...]]:
    """The ends of all segments of all shapes."""
    ends = [at[-2:] for shape in drawing.shapes for _, at in shape.outline.path if at]
    return [tuple(round(value, 6) + 0.0 for value in end) for end in ends]


@pytest.mark.parametrize(
    ("data", "ends"),
    [
        ("M10 10L20 10l5 5H0h5V0v9z", [(10, 10), (20, 10), (25, 15), (0, 15), (5, 15), (5, 0), (5, 9)]),
        ("m1,1 2,2 3-3zm1 1l1 1", [(1, 1), (3, 3), (6, 0), (2, 2), (3, 3)]),
        ("M0 0.5.5.25-.5", [(0, 0.5), (0.5, 0.25)]),
        ("M0 0C1 1 2 2 3 3S5 5 6 6s1 1 2 2", [(0, 0), (3, 3), (6, 6), (8, 8)]),
        ("M0 0Q1 1 2 2T5 5t1e0 1", [(0, 0), (2, 2), (5, 5), (6, 6)]),
        ("M0 0a5 5 0 0110 0", [(0, 0), (5, -5), (10, 0)]),
        ("M0,0 A5 5 0 1 0 10,0z L 3 3", [(0, 0), (5, 5), (10, 0), (0, 0), (3, 3)]),
        ("M0 0A0 5 0 1 0 10 0", [(0, 0), (10, 0)]),
    ],
)
def test_every_command_of_a_path(tmp_path: Path, data: str, ends: list[tuple[float, float]]) -> None:
    """Absolute and relative, packed as drawing programs pack them."""
    if data == "M0 0.5.5.25-.5":
        _, problems = opened(tmp_path, svg(f'<path d="{data}"/>'))
        assert "breaks off" in problems.errors[0].message
        return
    assert points(read(tmp_path, svg(f'<path d="{data}"/>'))) == ends


def test_a_smooth_curve_mirrors_only_its_own_kind(tmp_path: Path) -> None:
    """S after C takes the mirrored handle; S after L its start."""
    mirrored, plain = read(tmp_path, svg('<path d="M0 0C0 5 5 5 5 0S10-5 10 0"/><path d="M0 0L5 0S10-5 10 0"/>')).shapes
    assert mirrored.outline.path[2][1][:2] == (5, -5)
    assert plain.outline.path[2][1][:2] == (5, 0)


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1"])
def test_arcs_lie_on_their_ellipse(tmp_path: Path, flags: str) -> None:
    """A turned ellipse, all four ways round: all curves are on one ellipse of those radii."""
    drawing = read(tmp_path, svg(f'<path d="M10 20A30 15 30 {flags} 40 30"/>'))
    (shape,) = drawing.shapes
    at = (10.0, 20.0)
    seen = []
    for _, curve in shape.outline.path[1:]:
        p = [at, curve[0:2], curve[2:4], curve[4:6]]
        for t in (0.0, 0.25, 0.5, 0.75, 1.0):
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
            seen.append(tuple(sum(w * one[axis] for w, one in zip(weights, p, strict=True)) for axis in (0, 1)))
        at = (curve[4], curve[5])
    assert at == (40, 30)
    cos, sin = math.cos(math.radians(30)), math.sin(math.radians(30))
    flat = [((cos * x + sin * y) / 30, (cos * y - sin * x) / 15) for x, y in seen]
    (x1, y1), (x2, y2) = flat[0], flat[-1]
    half = math.dist(flat[0], flat[-1]) / 2
    away = math.sqrt(1 - half * half) / (2 * half)
    centres = [((x1 + x2) / 2 + sign * (y2 - y1) * away, (y1 + y2) / 2 - sign * (x2 - x1) * away) for sign in (1, -1)]
    assert any(all(math.isclose(math.dist(one, centre), 1, abs_tol=1e-3) for one in flat) for centre in centres)
    turned = sum(
        math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])
        for centre in centres
        if all(math.isclose(math.dist(one, centre), 1, abs_tol=1e-3) for one in flat)
        for a, b in zip(
            [(x - centre[0], y - centre[1]) for x, y in flat], [(x - centre[0], y - centre[1]) for x, y in flat[1:]],
            strict=False,
        )
    )  # fmt: skip
    large, sweep = flags.split()
    assert (abs(turned) > math.pi) == (large == "1")
    assert (turned > 0) == (sweep == "1")


def test_shapes_groups_and_uses_keep_their_places(tmp_path: Path) -> None:
    """Transformations multiply from the outside in, and the view box fills the field from its middle."""
    drawing = read(
        tmp_path,
        svg(
            '<defs><rect id="r" width="2" height="1"/></defs>'
            '<g transform="translate(10 10) scale(2)"><use xlink:href="#r" x="5" transform="rotate(90)"/></g>',
            'width="200" height="200"',
        ),
    )
    assert (drawing.width, drawing.height) == (200, 200)
    # rotate(90) takes (5, 0) to (0, 5); scaled and moved that is (10, 20), twice as large, 50 below the field's top.
    assert points(drawing)[0] == (20, 90)
    assert points(drawing)[1] == (20, 98)


def test_styles_come_from_sheet_attribute_and_parent(tmp_path: Path) -> None:
    """A style beats the sheet, the sheet beats the attribute, and what is not said comes from the parent."""
    drawing = read(
        tmp_path,
        svg(
            "<style>/* made by hand */ .a, rect.b { fill: #0f0; stroke: none } #c { fill: rgb(1, 2, 3) }</style>"
            '<g fill="navy" stroke="red" stroke-width="2" color="#123456">'
            '<rect width="1" height="1"/><rect class="a" width="1" height="1" fill="red"/>'
            '<rect id="c" class="b" width="1" height="1" style="fill-opacity:.5"/>'
            '<rect width="1" height="1" fill="currentColor" style="stroke:none"/></g>',
        ),
    )
    assert [shape.fill for shape in drawing.shapes] == [(0, 0, 128), (0, 255, 0), (1, 2, 3), (18, 52, 86)]
    assert [shape.line is None for shape in drawing.shapes] == [False, True, True, True]
    assert drawing.shapes[0].line is not None
    assert drawing.shapes[0].line.width == 2
    assert drawing.shapes[2].fill_opacity == 0.5


def test_what_nobody_sees_is_left_out(tmp_path: Path) -> None:
    """Notes of drawing programs, titles, hidden shapes and shapes without size paint nothing anywhere."""
    drawing = read(
        tmp_path,
        '<?xml version="1.0"?><!-- by hand --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:ink" '
        'viewBox="0 0 9 9"><title>Logo</title><metadata><i:x/></metadata><i:view><i:y/></i:view><g display="none">'
        '<rect width="9" height="9"/></g><rect width="9"/><rect width="9" height="9" visibility="hidden"/>'
        '<path d="" /><circle r="2" i:note="x" data-x="1" style="font-size:12px;-inkscape-stroke:none"/></svg>',
    )
    assert len(drawing.shapes) == 1


def test_gradients_follow_the_shape(tmp_path: Path) -> None:
    """Units of the box, links between gradients, and lines of one colour square to the way even when stretched."""
    drawing = read(
        tmp_path,
        svg(
            '<linearGradient id="a"><stop offset="25%" stop-color="red"/><stop offset=".75" style="stop-color:#00f"/>'
            '</linearGradient><linearGradient id="b" xlink:href="#a" x2="100%" y2="100%"/>'
            '<rect x="10" y="10" width="40" height="20" fill="url(#a)"/><rect width="40" height="20" fill="url(#b)"/>',
        ),
    )
    straight, slanted = (shape.fill for shape in drawing.shapes)
    assert isinstance(straight, Gradient)
    assert isinstance(slanted, Gradient)
    assert (straight.start, straight.end) == ((10, 10), (50, 10))
    assert straight.stops == (0.0, 0.25, 0.75, 1.0)
    assert straight.colours == ((255, 0, 0), (255, 0, 0), (0, 0, 255), (0, 0, 255))
    # In the unit square the middle colour runs from corner to corner; it still has to, in the stretched one.
    dx, dy = slanted.end[0] - slanted.start[0], slanted.end[1] - slanted.start[1]
    shares = [
        ((x - slanted.start[0]) * dx + (y - slanted.start[1]) * dy) / (dx * dx + dy * dy) for x, y in ((40, 0), (0, 20))
    ]
    assert shares == [pytest.approx(0.5), pytest.approx(0.5)]


REFUSED = [
    ("<text>Park</text>", "outlines"),
    ('<image href="a.png"/>', "<image>"),
    ("<script>alert(1)</script>", "script"),
    ('<rect width="9" height="9" onclick="x()"/>', "onclick"),
    ("<foreignObject/>", "web page"),
    ('<g filter="url(#f)"><rect width="9" height="9"/></g>', "filter"),
    ('<rect width="9" height="9" style="filter:blur(2px)"/>', "filter"),
    ('<g mask="url(#m)"><rect width="9" height="9"/></g>', "mask"),
    ('<path d="M0 0h9" stroke="red" marker-end="url(#m)"/>', "marker-end"),
    ('<rect width="9" height="9" style="mix-blend-mode:multiply"/>', "mix-blend-mode"),
    ('<rect width="9" height="9" style="transform:rotate(9deg)"/>', "transform"),
    ('<style>@import url("http://a.example/x.css");</style><rect width="9" height="9"/>', "@-rules"),
    ("<style>g > path {fill:red}</style>", "selector"),
    ('<use href="http://a.example/x.svg#a"/>', "nothing is fetched"),
    ('<use href="#gone"/>', "there is no '#gone'"),
    ('<rect width="9" height="9" fill="url(http://a.example/x#y)"/>', "nothing is fetched"),
    ('<radialGradient id="r"/><rect width="9" height="9" fill="url(#r)"/>', "radialGradient"),
    ('<pattern id="p"/><rect width="9" height="9"/>', "pattern"),
    ('<g opacity=".5"><rect width="9" height="9"/></g>', "group"),
    ('<rect width="9" height="9" opacity=".5" stroke="red"/>', "fill-opacity"),
    ('<g transform="scale(1 2)"><path d="M0 0h9" stroke="red"/></g>', "stretched"),
    ('<rect width="9" height="9" fill="#12345678"/>', "not a colour"),
    ('<rect width="9" height="9" fill="var(--brand)"/>', "not a colour"),
    ('<rect width="nan" height="9"/>', "'nan'"),
    ('<rect width="1e400" height="9"/>', "too large"),
    ('<rect width="2em" height="9"/>', "not a length"),
    ('<path d="M0 0L1 nan"/>', "breaks off"),
    ('<path d="L1 1"/>', "begins with 'M'"),
    ('<path d="M0 0 1e99 1"/>', "too large"),
    ('<g transform="matrix(1 2 3)"><rect width="9" height="9"/></g>', "matrix"),
    ('<polygon points="1 2 3"/>', "odd count"),
    ('<clipPath id="c"><rect/><circle/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>', "one shape"),
    ('<rect width="9" height="9" systemLanguage="de"/>', "systemLanguage"),
    ('<a href="https://a.example"><rect width="9" height="9"/></a>', "link"),
    ('<g id="loop"><use href="#loop"/></g>', "inside each other"),
    ("<rect/>", "shows nothing"),
    ("<animate/>", "<animate>"),
]


@pytest.mark.parametrize(("body", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_what_would_look_different_is_refused_where_it_stands(tmp_path: Path, body: str, words: str) -> None:
    """The message says why, the place is a line of the drawing, and the hint leads to where it is wanted."""
    drawing, problems = opened(tmp_path, svg(body))
    assert drawing is None
    (problem,) = problems
    assert problem.code == "asset/drawing"
    assert words in problem.message
    assert problem.place is not None
    assert problem.place.file.endswith("logo.svg")
    assert problem.place.line == (1 if words == "shows nothing" else 2)
    assert [hint.place for hint in problem.hints] == [AT]


HOSTILE = {
    "billion laughs": f"<!DOCTYPE svg [<!ENTITY a0 'ha'>{BOMB}]>{svg('&a9;')}",
    "outside entity": f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{svg("&x;")}',
    "outside type": f'<!DOCTYPE svg SYSTEM "http://a.example/x.dtd">{svg("")}',
    "deep nesting": svg("<g>" * 100_000 + "</g>" * 100_000),
    "many elements": svg('<rect width="9" height="9"/>' * 60_000),
    "use bomb": svg(
        '<rect id="u0" width="9" height="9"/>'
        + "".join(f'<g id="u{n}">{f"<use href=%s#u{n - 1}%s/>" % (chr(34), chr(34)) * 10}</g>' for n in range(1, 9))
    ),
    "endless path": svg(f'<path d="M0 0{"l1 1" * 300_000}"/>'),
    "use bomb of nothing": svg(
        '<g id="u0"/>'
        + "".join(f'<g id="u{n}">{f"<use href=%s#u{n - 1}%s/>" % (chr(34), chr(34)) * 10}</g>' for n in range(1, 12))
    ),
    "long gradient": svg(
        "".join(f'<linearGradient id="g{n}" href="#g{n + 1}"/>' for n in range(5_000))
        + '<rect width="9" height="9" fill="url(#g0)"/>'
    ),
    "huge number": svg(f'<rect width="{"9" * 400_000}" height="9"/>'),
    "too long": svg(f"<!--{'x' * 2_100_000}--><rect width='9' height='9'/>"),
    "huge": svg('<rect width="9" height="9"/>', 'width="1e9" height="1e9"'),
    "no size": svg('<rect width="9" height="9"/>', 'width="0" height="10"'),
    "flat box": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 10"><rect width="9" height="9"/></svg>',
    "cut short": svg('<rect width="9" height="9"/>')[:-9],
    "another language": "<?xml version='1.0'?><note/>",
    "style sheet": f"<?xml-stylesheet href='a.css'?>{svg('<rect width=%s9%s height=%s9%s/>' % ((chr(34),) * 4))}",
    "slow selector": svg(f"<style>{'a{}' * 5_000}</style>"),
    "odd bytes": b"<svg \xff\xfe\x00\x00>",
    "unknown encoding": b"<?xml version='1.0' encoding='x-none'?><svg/>",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_end_in_a_message(tmp_path: Path, text: str | bytes) -> None:
    """Soon, and without a traceback."""
    start = time.process_time()
    drawing, problems = opened(tmp_path, text)
    assert drawing is None
    assert len(list(problems)) == 1
    assert len(problems.errors[0].message) < 300
    assert time.process_time() - start < 3
