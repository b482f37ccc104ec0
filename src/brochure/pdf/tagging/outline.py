"""The outline of the file, which viewers show beside the pages (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.syntax import ObjectTable, text_string

_ROOT = "Outline"


def write_outline(canvas: TaggedCanvas) -> None:
    """Add the canvas's bookmarks to the document, all open; call once, after the last page."""
    if not canvas.bookmarks:
        return
    objects = ObjectTable(canvas.document)
    root = objects.reserve(_ROOT)
    numbers = [objects.reserve(f"Bookmark{place}") for place in range(len(canvas.bookmarks))]
    below: list[list[int]] = [[] for _ in canvas.bookmarks]
    top: list[int] = []
    above: list[int | None] = []
    open_levels: list[tuple[int, int]] = []
    for place, bookmark in enumerate(canvas.bookmarks):
        while open_levels and open_levels[-1][0] >= bookmark.level:
            open_levels.pop()
        parent = open_levels[-1][1] if open_levels else None
        above.append(parent)
        (top if parent is None else below[parent]).append(place)
        open_levels.append((bookmark.level, place))
    counts = [0] * len(numbers)
    for place in reversed(range(len(numbers))):
        counts[place] = len(below[place]) + sum(counts[one] for one in below[place])
    for siblings in (top, *below):
        for number, place in enumerate(siblings):
            bookmark, parent = canvas.bookmarks[place], above[place]
            entries = [
                f"/Title{text_string(bookmark.title)}/Parent {root if parent is None else numbers[parent]} 0 R",
                f"/Dest{canvas.destination_syntax(bookmark.destination)}",
            ]
            if number:
                entries.append(f"/Prev {numbers[siblings[number - 1]]} 0 R")
            if number + 1 < len(siblings):
                entries.append(f"/Next {numbers[siblings[number + 1]]} 0 R")
            if below[place]:
                first, last = numbers[below[place][0]], numbers[below[place][-1]]
                entries.append(f"/First {first} 0 R/Last {last} 0 R/Count {counts[place]}")
            objects.fill(f"Bookmark{place}", f"<<{''.join(entries)}>>")
    objects.fill(
        _ROOT, f"<</Type/Outlines/First {numbers[top[0]]} 0 R/Last {numbers[top[-1]]} 0 R/Count {len(numbers)}>>"
    )
    canvas.document.Catalog.Outlines = f"{root} 0 R"
