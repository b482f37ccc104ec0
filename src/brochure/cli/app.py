"""The `brochure` command: finds the subcommand, runs it, and turns every failure into words and an exit code."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from brochure import __version__
from brochure.cli.failure import explain
from brochure.cli.main import INTERRUPTED
from brochure.diagnostics.suggest import did_you_mean, listed

_COMMANDS = ("approve", "batch", "build", "check", "diff", "init", "pull", "schema", "show", "verify", "watch")


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is wanted."""

    def invoke(self, ctx: click.Context) -> int:
        """Run the command; an interrupt unwinds, so that worker processes end and unpublished files go."""
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            return int(super().invoke(ctx) or 0)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The names of all commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """The command of that name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"brochure.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; for an unknown one, the nearest is suggested."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            meant = did_you_mean(name, _COMMANDS) or listed(_COMMANDS, "commands")
            ctx.fail(f"there is no command '{name}': {meant}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="brochure", message="%(prog)s %(version)s")
@click.pass_context
def app(context: click.Context) -> int:
    """Sourced facts about a park become PDF brochures and Word briefings.

    Without a command: the state of each document, and what to do next.
    """
    if context.invoked_subcommand is not None:
        return 0
    from brochure.cli.status import status

    return status()


def run(arguments: Sequence[str]) -> int:
    """Run a command line; the exit code says how it went (README, "Commands")."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What goes into a file or a pipe is UTF-8 everywhere; a terminal shows what it can.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        code = app.main(list(arguments), prog_name="brochure", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:  # noqa: BLE001 (the last resort: no user ever sees a traceback unasked)
        return explain(error, debug="--debug" in arguments)
    return int(code or 0)
