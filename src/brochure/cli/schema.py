"""`brochure schema`."""

from __future__ import annotations

import click

from brochure.cli import options


@click.command("schema")
@click.argument("which", metavar="[park|documents]", type=click.Choice(["park", "documents"]), default="park")
@options.debug
def command(which: str) -> int:
    """Print the JSON Schema of park.yaml or documents.yaml, for editors."""
    from brochure.spec.json_schema import json_schema

    click.echo(json_schema(which), nl=False)
    return 0
