"""Problems as people read them: message, place, the source line, and carets right below what is wrong.

error[spec/unknown-value]: 'sofware' is not an industry
  --> specs/zizhu/park.yaml:7:13
   |
 7 |     sector: sofware
   |             ^^^^^^^ did you mean 'software'?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.diagnostics.cells import tabs_to_spaces, visible, width, width_of
from brochure.diagnostics.place import Place
from brochure.diagnostics.problem import Hint, Problem, Severity

SourceLines = Callable[[str], Sequence[str]]
"""The lines of a file by its name in a `Place`; none where it can't be shown."""

_LINE_WIDTH = 100
_ELLIPSIS = "…"
_NARROWEST_GUTTER = 2
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33"}
_FRAME_COLOUR = "34"


def source_lines(folder: Path) -> SourceLines:
    """Reads the files that places name, relative to `folder`; each is read once.

    Binary files (pictures, workbooks) and files that are gone have no lines.
    """
    known: dict[str, Sequence[str]] = {}

    def lines(file: str) -> Sequence[str]:
        if file not in known:
            known[file] = _lines(folder / file)
        return known[file]

    return lines


def report(problems: Iterable[Problem], lines: SourceLines, *, colour: bool = False) -> str:
    """All problems, one below the other, and a line that counts them; "" when there are none."""
    found = list(problems)
    if not found:
        return ""
    paint = _paint if colour else _plain
    texts = ["\n".join(_Excerpt(problem, lines, paint).lines()) for problem in found]
    return "\n\n".join([*texts, count(found)]) + "\n"


def count(problems: Iterable[Problem]) -> str:
    """How many there are of each: "3 errors, 1 warning"."""
    severities = [problem.severity for problem in problems]
    counts = ((severities.count(severity), severity) for severity in Severity)
    return ", ".join(f"{number} {severity}{'s' if number > 1 else ''}" for number, severity in counts if number)


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """One problem on its way to text."""

    problem: Problem
    source: SourceLines
    paint: Callable[[str, str], str]

    def lines(self) -> Iterator[str]:
        problem = self.problem
        accent = _COLOURS[problem.severity]
        yield self.paint(f"{problem.severity}[{problem.code}]", accent) + f": {visible(problem.message)}"
        advice = [hint for hint in problem.hints if hint.place is None]
        if problem.place is not None:
            yield from self._excerpt(problem.place, problem.label, accent)
        elif problem.label:
            advice.insert(0, Hint(problem.label))
        for hint in advice:
            yield f"{self._frame('=')} help: {visible(hint.text)}"
        for hint in problem.hints:
            if hint.place is not None:
                yield from self._excerpt(hint.place, hint.text, _FRAME_COLOUR)

    def _excerpt(self, place: Place, label: str, accent: str) -> Iterator[str]:
        yield self.paint(f"{' ' * self._gutter}-->", _FRAME_COLOUR) + f" {visible(str(place))}"
        lines = self.source(place.file)
        if not 1 <= place.line <= len(lines):
            if label:
                yield f"{self._frame('=')} help: {visible(label)}"
            return
        yield self._frame("|")
        spans = list(_spans(place, lines))
        for span in spans:
            shown, before, marked = _window(lines[span.line - 1], span.start, span.end)
            yield f"{self._frame('|', str(span.line))} {shown}".rstrip()
            carets = self.paint("^" * marked + (f" {visible(label)}" if label and span is spans[-1] else ""), accent)
            yield f"{self._frame('|')} {' ' * before}{carets}"
            if span is spans[0] and spans[-1].line > span.line + 1:
                yield self.paint("...", _FRAME_COLOUR)

    @property
    def _gutter(self) -> int:
        places = [self.problem.place, *(hint.place for hint in self.problem.hints)]
        last = (max(place.line, place.end[0] if place.end else 0) for place in places if place)
        return max(_NARROWEST_GUTTER, *(len(str(line)) for line in last), 0)

    def _frame(self, sign: str, number: str = "") -> str:
        return self.paint(f"{number.rjust(self._gutter)} {sign}", _FRAME_COLOUR)


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of one line, in characters from 0."""

    line: int
    start: int
    end: int


def _spans(place: Place, lines: Sequence[str]) -> Iterator[_Span]:
    """The first and, where the place reaches further, the last line of it; never an empty stretch."""
    first = lines[place.line - 1]
    start = min(place.column - 1, len(first))
    end_line, end_column = place.end or (place.line, place.column)
    while end_line > place.line and (end_line > len(lines) or not lines[end_line - 1][: end_column - 1].strip()):
        end_line, end_column = end_line - 1, len(lines[min(end_line - 1, len(lines)) - 1]) + 1
    if end_line <= place.line:
        yield _Span(place.line, start, max(start + 1, min(end_column - 1, len(first))))
        return
    yield _Span(place.line, start, max(start + 1, len(first.rstrip())))
    last = lines[end_line - 1]
    indent = len(last) - len(last.lstrip())
    yield _Span(end_line, indent, max(indent + 1, min(end_column - 1, len(last.rstrip()))))


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The line as shown, cut round the carets when it is long; the cells before them, and their number."""
    shown, offsets = tabs_to_spaces(line)
    first, last = offsets[min(start, len(line))], offsets[min(end, len(line))]
    if width(shown) <= _LINE_WIDTH:
        return shown, width(shown[:first]), max(1, width(shown[first:last]))
    left = _back(shown, first, _LINE_WIDTH // 3) if width(shown[:last]) > _LINE_WIDTH - 1 else 0
    right = _forward(shown, left, _LINE_WIDTH - (2 if left else 1))
    marked = max(1, width(shown[first : min(last, right)]))
    opening, closing = _ELLIPSIS if left else "", _ELLIPSIS if right < len(shown) else ""
    return opening + shown[left:right] + closing, width(opening + shown[left:first]), marked


def _back(text: str, position: int, cells: int) -> int:
    """The offset at most `cells` before `position`, never between a character and its combining mark."""
    while position and cells >= width_of(text[position - 1]):
        position -= 1
        cells -= width_of(text[position])
    while 0 < position < len(text) and width_of(text[position]) == 0:
        position -= 1
    return position


def _forward(text: str, position: int, cells: int) -> int:
    """The offset at most `cells` behind `position`, with all the combining marks of its last character."""
    while position < len(text) and cells >= width_of(text[position]):
        cells -= width_of(text[position])
        position += 1
    return position


def _lines(path: Path) -> Sequence[str]:
    try:
        data = path.read_bytes()
    except OSError:
        return ()
    if b"\0" in data:
        return ()
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _plain(text: str, accent: str) -> str:  # noqa: ARG001 (the signature of _paint)
    return text


def _paint(text: str, accent: str) -> str:
    return f"\x1b[{accent}m{text}\x1b[0m"
