"""`brochure init`."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from brochure.cli import options
from brochure.cli.report import say
from brochure.diagnostics import UsageError


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
@options.debug
def command(folder: Path) -> int:
    """Write a small project that builds at once.

    Its park does not exist. Files that are there already are never touched.
    """
    from brochure.spec.json_schema import json_schema

    sample = _files_below(files("brochure.cli") / "sample")
    sample |= {f"specs/schema/{name}.json": json_schema(name).encode() for name in ("park", "documents")}
    taken = sorted(name for name in sample if (folder / name).exists())
    if taken:
        raise UsageError(f"{(folder / taken[0]).as_posix()} is there already, and init overwrites nothing")
    for name, content in sorted(sample.items()):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(content)
        say(f"wrote {file.as_posix()}")
    say("next: " + ("brochure build" if folder == Path() else f"cd {folder.as_posix()} && brochure build"))
    return 0


def _files_below(folder: Traversable, prefix: str = "") -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for entry in folder.iterdir():
        if entry.is_dir():
            found |= _files_below(entry, f"{prefix}{entry.name}/")
        else:
            found[prefix + entry.name] = entry.read_bytes()
    return found
