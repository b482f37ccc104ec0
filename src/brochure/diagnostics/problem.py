"""What is wrong, and the collection that a whole run fills before anybody complains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from brochure.diagnostics.place import Place


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning does not (unless asked to)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Hint:
    """Advice that belongs to a problem; with a `place` it also points somewhere."""

    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what would be right.

    `code` is stable and listed in `diagnostics.catalogue`; `label` is the short text set behind the
    caret, such as "did you mean 'software'?"; `hints` are further lines below the excerpt.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    label: str = ""
    hints: tuple[Hint, ...] = ()


class Problems:
    """All problems of a run, in the order of their places and without repeats.

    Why: a person who mends a file wants the whole list at once, so stages add to this and carry on
    as far as they can; only the caller decides when to stop.
    """

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(self, problem: Problem) -> None:
        """Record a problem once."""
        self._found.setdefault(problem)

    def error(
        self,
        code: str,
        message: str,
        place: Place | None = None,
        *,
        label: str = "",
        hints: Iterable[str | Hint] = (),
    ) -> None:
        """Record an error: the content can't be built as it stands."""
        self.add(Problem(code, Severity.ERROR, message, place, label, _hints(hints)))

    def warning(
        self,
        code: str,
        message: str,
        place: Place | None = None,
        *,
        label: str = "",
        hints: Iterable[str | Hint] = (),
    ) -> None:
        """Record a warning: the build goes on, and `--strict` turns it into a failure."""
        self.add(Problem(code, Severity.WARNING, message, place, label, _hints(hints)))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Record several problems."""
        for problem in problems:
            self.add(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found, key=_reading_order))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build, in reading order."""
        return tuple(problem for problem in self if problem.severity is Severity.ERROR)

    def stop_if_errors(self) -> None:
        """Raise `ContentError` when at least one error was recorded."""
        if any(problem.severity is Severity.ERROR for problem in self._found):
            raise ContentError(self)


def _hints(hints: Iterable[str | Hint]) -> tuple[Hint, ...]:
    return tuple(hint if isinstance(hint, Hint) else Hint(hint) for hint in hints)


def _reading_order(problem: Problem) -> tuple[bool, str, int, int, str, str]:
    place = problem.place
    if place is None:
        return (True, "", 0, 0, problem.code, problem.message)
    return (False, place.file, place.line, place.column, problem.code, problem.message)


class BrochureError(Exception):
    """A failure that brochure explains in words; `exit_code` is what the command returns."""

    exit_code = 5


class ContentError(BrochureError):
    """The spec, a template, the brand or an asset is wrong; `problems` says all of it."""

    exit_code = 1

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class UsageError(BrochureError):
    """The command was called in a way that makes no sense."""

    exit_code = 2


class EnvironmentFault(BrochureError):  # noqa: N818 (EnvironmentError is a name of Python itself)
    """The machine refused: disk, permission, lock, a file open in another program."""

    exit_code = 3


class DiffersError(BrochureError):
    """Something is not what was expected: out of date, or another hash."""

    exit_code = 4
