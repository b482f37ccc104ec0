"""`brochure diff`."""

from __future__ import annotations

from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import say, tell
from brochure.diagnostics import ContentError, DiffersError


@click.command("diff")
@click.argument("old", metavar="A")
@click.argument("new", metavar="[B]", required=False)
@click.option("--spec", metavar="SPEC", type=click.Path(path_type=Path), help="Only this park.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to say it; markdown for release notes.",
)
@click.option(
    "--visual",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write pages that look different, side by side, to an HTML file.",
)
@click.option("--exit-code", "differs", is_flag=True, help="Exit with 4 if a fact changed.")
@options.debug
def command(old: str, new: str | None, spec: Path | None, format_: str, visual: Path | None, differs: bool) -> int:
    """Tell which facts changed from A to B, what their sources say, and where they are printed.

    A and B are commits, tags, folders with specs, or folders that were built; without B, the files as they are now.
    """
    request = options.request((spec,) if spec else ())
    from brochure.diff.changes import changes
    from brochure.diff.reading import read_version
    from brochure.diff.report import as_json, as_markdown, as_text

    try:
        before, after = read_version(old, request), read_version(new, request)
    except ContentError as error:
        tell(request, error.problems, None)
        return error.exit_code
    found = list(changes(before, after))
    pages = []
    if visual is not None:
        from brochure.diff.visual import as_html, changed_pages

        pages = list(changed_pages(before, after))
        visual.write_text(as_html(pages, before.name, after.name), encoding="utf-8")
    match format_:
        case "json":
            differing = [(page.file, page.number) for page in pages]
            click.echo(as_json(found, before.name, after.name, differing), nl=False)
        case "markdown":
            click.echo(as_markdown(found, before.name, after.name), nl=False)
        case _:
            click.echo(as_text(found), nl=False)
    if visual is not None:
        say(f"{len(pages)} page{'s' if len(pages) != 1 else ''} in {shown(visual)}")
    return DiffersError.exit_code if differs and found else 0
