"""Names: rosters, directories, and the list of sources."""

from __future__ import annotations

from brochure.document.block import Directory, DirectoryEntry, DirectoryGroup, Roster
from brochure.document.document import Source
from brochure.document.inline import Run, plain
from brochure.word.fitting import shares
from brochure.word.frame import Frame
from brochure.word.grid import AFTER, Cell, Grid
from brochure.word.manuscript import source_bookmark
from brochure.word.markup import NOTHING, Markup, join, words
from brochure.word.tables import DASH, with_note

_ACROSS = ((14, 4), (20, 3), (30, 2))  # names of up to so many letters: so many beside each other


def roster(block: Roster, frame: Frame) -> Markup:
    """Names in a grid of four, fewer if some are long; the closing words take the next place, but look different."""
    longest = max((len(plain(one.name)) for one in block.names), default=0)
    fitting = next((across for letters, across in _ACROSS if longest <= letters), 1)
    across = min(fitting, max(len(block.names), 1))
    cells = [Cell("RosterName", frame.inlines(one.name), frame.line("TableSmall", one.activity)) for one in block.names]
    if block.closing:
        cells.append(Cell("TableTerm", frame.inlines(block.closing)))
    cells += [Cell("RosterName", NOTHING)] * (-len(cells) % across)
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    names = ", ".join(plain(one.name) for one in block.names)
    grid = Grid("NameWall", shares(frame.width, (1.0,) * across), rows, frame.word("companies"), names)
    return with_note(grid, block.note, frame)


def directory(block: Directory, frame: Frame) -> Markup:
    """A table for each group; a column that no entry of the directory fills is left out."""
    entries = [entry for group in block.groups for entry in group.entries]
    shown = ["name"]
    shown += [key for key in ("activity", "location") if any(getattr(entry, key) for entry in entries)]
    parts = [_group(group, shown, frame) for group in block.groups]
    return join((*parts, frame.line("BodyText", block.closing), frame.line("Note", block.note)))


def _group(group: DirectoryGroup, shown: list[str], frame: Frame) -> Markup:
    heading = frame.line("DirectoryGroup", group.heading)
    styles = {"name": "TableText", "activity": "TableTerm", "location": "TableTerm"}
    weights = {"name": 3.0, "activity": 4.0, "location": 1.5}
    rows = [
        [
            Cell(
                styles[key],
                frame.inlines(getattr(entry, key)) or DASH,
                _more(entry, frame) if key == "name" else NOTHING,
            )
            for key in shown
        ]
        for entry in group.entries
    ]
    head = [Cell("TableHead", words(frame.word(key))) for key in shown]
    widths = shares(frame.width, (weights[key] for key in shown))
    grid = Grid("BriefTable", widths, rows, plain(group.heading), ", ".join(map(frame.word, shown)), head)
    return join((heading, grid.markup(), AFTER))


def _more(entry: DirectoryEntry, frame: Frame) -> Markup:
    """What stands below a name: since when, a sentence, the website."""
    return join(frame.line("TableSmall", part) for part in (entry.since, entry.text, entry.web))


def source_list(sources: tuple[Source, ...], frame: Frame) -> Markup:
    """The numbered sources; each number is what the citations lead to."""
    if not sources:
        return NOTHING
    head = [Cell("TableHead", words(frame.word(key))) for key in ("source_number", "source")]
    rows = [[_number(source, frame), _description(source, frame)] for source in sources]
    title = frame.word("sources")
    grid = Grid("BriefTable", shares(frame.width, (1.6, 11.0)), rows, title, title, head)
    return join((grid.markup(), AFTER))


def _number(source: Source, frame: Frame) -> Cell:
    number = words(f"[{source.number}]")
    return Cell("TableLabel", frame.manuscript.bookmark(source_bookmark(source.id), number))


def _description(source: Source, frame: Frame) -> Cell:
    address = (Run(source.url, link=source.url),) if source.url else ()
    below = (frame.line("TableSmall", source.details), frame.line("TableSmall", address))
    return Cell("TableText", frame.inlines(source.title), join(below))
