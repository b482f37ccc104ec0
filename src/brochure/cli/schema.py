"""`brochure schema`."""

from __future__ import annotations

import click

from brochure.cli import options
from brochure.diagnostics import UsageError
from brochure.diagnostics.suggest import did_you_mean, listed


@click.command("schema")
@click.argument("file", default="park")
@options.debug
def command(file: str) -> int:
    """Print the JSON Schema of a kind of file, for editors.

    FILE is park, documents, labels, overlay or prospects. An editor finds it
    through the first line of a spec: # yaml-language-server: $schema=../schema/park.json
    """
    from brochure.spec.json_schema import SCHEMAS, json_schema

    if file not in SCHEMAS:
        raise UsageError(f"there is no schema '{file}': {did_you_mean(file, SCHEMAS) or listed(SCHEMAS, 'schemas')}")
    click.echo(json_schema(file), nl=False)
    return 0
