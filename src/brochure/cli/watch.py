"""`brochure watch`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import say, tell
from brochure.delivery.request import Request
from brochure.diagnostics import BrochureError, ContentError, UsageError


@click.command("watch")
@options.specs
@options.output
@options.documents
@options.languages
@options.profile
@options.workers
@options.debug
def command(
    specs: tuple[Path, ...],
    output: Path | None,
    documents: tuple[str, ...],
    languages: tuple[str, ...],
    profile: str | None,
    workers: int | None,
) -> int:
    """Build, and build again whenever a file is saved, until Ctrl-C.

    A mistake is told, and the last good files stay where they are.
    """
    if find_spec("watchfiles") is None:
        raise UsageError("watching takes a library that is not installed: pip install 'brochure[studio]'")

    def request() -> Request:
        return options.request(specs, output, documents, languages, workers, profile)

    first = request()
    _rebuild(lambda: first, "")
    for changed in _changes(first):
        _rebuild(request, changed)
    return 0


def _changes(request: Request) -> Iterator[str]:
    """The name of a saved file of the project, again and again; what a build writes is none."""
    from watchfiles import watch

    output = request.output.resolve()
    for changes in watch(request.project.root, raise_interrupt=True):
        saved = sorted(Path(path) for _, path in changes if not Path(path).is_relative_to(output))
        if saved:
            more = f" and {len(saved) - 1} more" if len(saved) > 1 else ""
            yield shown(saved[0]) + more


def _rebuild(asked: Callable[[], Request], changed: str) -> None:
    """Build once and say in one line what came of it; problems are told before."""
    from brochure.delivery.build import build
    from brochure.delivery.status import compare

    begun = time.perf_counter()
    because = f" ({changed})" if changed else ""
    try:
        request = asked()
        outcome = build(request, compare(request))
    except ContentError as error:
        tell(request, error.problems, None)
        say(f"the last good files stay{because}")
    except BrochureError as error:
        say(f"error: {error}{because}")
    else:
        tell(request, outcome.problems, None)
        names = ", ".join(output.path for output in outcome.written[:3])
        more = f" and {len(outcome.written) - 3} more" if len(outcome.written) > 3 else ""
        done = f"wrote {names}{more}" if outcome.written else "nothing changed in print"
        say(f"{done} in {time.perf_counter() - begun:.2f} s{because}")
