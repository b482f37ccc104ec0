"""Bare `brochure`: the state of each document, and what to do next."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.delivery.freshness import State
from brochure.delivery.project import find_root
from brochure.diagnostics import Problems

_ELSEWHERE = """\
there is no specs/ folder here
  brochure init my-park   write a small project that builds at once
  brochure --help         all commands
"""


def status() -> int:
    """Print one line a file and the command that comes next."""
    if find_root(Path.cwd()) is None:
        click.echo(_ELSEWHERE, nl=False)
        return 0
    from brochure.delivery.status import survey

    request = options.request(())
    problems = Problems()
    standings = survey(request, problems)
    names = [shown(standing.file) for standing in standings]
    width = max(map(len, names), default=0)
    for name, standing in zip(names, standings, strict=True):
        line = f"{name:{width}}  {standing.freshness.state:7}  {standing.freshness.reason}"
        click.echo(line.rstrip())
    states = {standing.freshness.state for standing in standings}
    if State.BROKEN in states:
        click.echo("next: brochure check")
    elif states - {State.FRESH}:
        click.echo("next: brochure build")
    return 0
