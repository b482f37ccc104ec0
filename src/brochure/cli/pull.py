"""`brochure pull`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from brochure.cli import options
from brochure.cli.options import shown
from brochure.cli.report import say, tell
from brochure.diagnostics import ContentError, Problems

if TYPE_CHECKING:
    from brochure.pull.pull import Pulled

_SCHEMA = "brochure/pull/1"


@click.command("pull")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@options.specs
@click.option("--write", "writes", is_flag=True, help="Change the spec; without it the changes are only shown.")
@options.machine_format
@options.debug
def command(file: Path, specs: tuple[Path, ...], writes: bool, format_: str | None) -> int:
    """Bring back what somebody changed in a Word file.

    FILE is a .docx made by 'brochure build'. Its numbers, dates and texts are compared with what was built and with
    what the spec says now, and the changes are printed as a patch of the spec. Nothing is written if something
    clashes.
    """
    from brochure.pull.pull import differences, pull
    from brochure.pull.writing import write

    problems = Problems()
    request = options.request(specs)
    pulled = pull(file, request, problems)
    patch = pulled.patch
    done = bool(writes and patch and not problems.errors)
    if done and patch:
        write(patch)
    if format_ == "json":
        tell(request, problems, format_, _result(pulled, done))
    else:
        if patch:
            for line in differences(patch, request.project.root):
                click.echo(line, nl=False)
        tell(request, problems, format_)
        _say(pulled, writes, done, bool(problems.errors), file)
    return ContentError.exit_code if problems.errors else 0


def _say(pulled: Pulled, writes: bool, done: bool, failed: bool, file: Path) -> None:
    from brochure.pull.pull import said_of

    if pulled.merge is None or pulled.patch is None:
        return
    for comment in pulled.edited.comments:
        about = ", ".join(comment.paths) or f"'{comment.near}'"
        say(f"comment by {comment.author} on {about}: {comment.text}")
    for edit in pulled.merge.known:
        say(f"the spec says so already: {said_of(edit)}")
    for written in pulled.patch.written:
        say(f"{written.place}: {said_of(written.edit)}")
    if done:
        for changed in pulled.patch.files:
            say(f"wrote {shown(changed)}")
    if failed:
        say("nothing was written" if writes else "while there are errors, --write writes nothing")
    elif not pulled.patch.files:
        say("nothing to bring back")
    elif not done:
        say(f"to change the spec: brochure pull {shown(file)} --write")


def _result(pulled: Pulled, done: bool) -> dict[str, Any]:
    written = pulled.patch.written if pulled.patch else ()
    return {
        "schema": _SCHEMA,
        "document": pulled.job.name,
        "written": done,
        "edits": [
            {
                "path": one.edit.key.path,
                "file": one.place.file,
                "line": one.place.line,
                "before": one.edit.before,
                "after": one.edit.after,
                "old": one.old,
                "new": one.new,
                "tracked_by": list(one.edit.tracked),
            }
            for one in written
        ],
        "comments": [
            {"author": one.author, "text": one.text, "facts": list(one.paths), "near": one.near}
            for one in pulled.edited.comments
        ],
    }
