"""What a failed command says and returns."""

from __future__ import annotations

import os
import sys

import click

from brochure import __version__
from brochure.diagnostics import BrochureError, EnvironmentFault, UsageError


def explain(error: Exception, *, debug: bool) -> int:
    """Say in one line what went wrong, and return the exit code for it.

    With `debug` the traceback of an unexpected error is printed, otherwise it goes into a report file.
    """
    match error:
        case click.ClickException():
            return _usage(error)
        case BrochureError():
            click.echo(f"error: {error}", err=True)
            return error.exit_code
        case BrokenPipeError():
            # Whoever read our output has seen enough. Python would complain once more when it closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        case MemoryError():
            click.echo("error: there is not enough memory", err=True)
            return EnvironmentFault.exit_code
        case OSError():
            file = f"{error.filename}: " if error.filename else ""
            click.echo(f"error: {file}{(error.strerror or str(error)).lower()}", err=True)
            return EnvironmentFault.exit_code
        case _:
            return _unexpected(error, debug)


def _usage(error: click.ClickException) -> int:
    message = error.format_message().rstrip(".")
    click.echo(f"error: {message[:1].lower()}{message[1:]}", err=True)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(f"see '{error.ctx.command_path} --help'", err=True)
    return UsageError.exit_code


def _unexpected(error: Exception, debug: bool) -> int:
    import platform
    import tempfile
    import traceback

    story = "".join(traceback.format_exception(error))
    if debug:
        click.echo(story, err=True, nl=False)
        return BrochureError.exit_code
    versions = f"brochure {__version__}, Python {platform.python_version()}, {platform.platform()}"
    handle, path = tempfile.mkstemp(prefix="brochure-report-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as report:
        report.write(f"{versions}\n{' '.join(sys.argv)}\n\n{story}")
    click.echo(f"error: brochure made a mistake of its own ({type(error).__name__}); the report is in {path}", err=True)
    return BrochureError.exit_code
