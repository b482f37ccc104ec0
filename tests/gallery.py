"""Every element of the vocabulary at work: their examples, composed into one document without a spec."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime
from typing import Any

from PIL import Image

from brochure.compose.environment import TemplateEnvironment
from brochure.compose.labels import Labels
from brochure.compose.read import Measure, Reader, run_of
from brochure.compose.scan import scan
from brochure.compose.slots import SlotTable
from brochure.compose.stamping import SLOT_FILTER
from brochure.compose.vocabulary.table import ELEMENTS
from brochure.diagnostics import Place, Problems
from brochure.document.block import Block, Figure, Picture
from brochure.document.document import Document, Edition, Source
from brochure.document.inline import Citation, Run


class SampleFacts:
    """Facts without a profile: texts print as they are, everything cites one source, every asset is one picture."""

    def printed(self, value: Any, at: Place) -> tuple[Run, ...] | None:
        """A text."""
        return (run_of(str(value), at),)

    def cited(self, value: Any, at: Place) -> tuple[Citation, ...]:
        """The one source."""
        return (Citation("sample", 1, "p1", "words of the source", at),)

    def measure(self, value: Any) -> Measure | None:
        """Nothing is a figure."""
        return None

    def pictured(self, value: Any, at: Place) -> Figure | None:
        """The one picture."""
        file = io.BytesIO()
        Image.new("RGB", (300, 200), (11, 90, 111)).save(file, "PNG")
        data = file.getvalue()
        picture = Picture(data, "image/png", 300, 200, hashlib.sha256(data).hexdigest())
        return Figure(picture, "A plain field of colour", at=at)

    def logo(self, value: Any, at: Place) -> Figure | None:
        """The one picture."""
        return self.pictured(value, at)


def compose_markup(markup: str, problems: Problems) -> tuple[Block, ...] | None:
    """The blocks of template text that stands inside a `<document>`."""
    slots = SlotTable()

    def slot(value: Any, file: str, line: int, column: int) -> str:
        return slots.put(value, Place(file, line, column))

    environment = TemplateEnvironment((), {SLOT_FILTER: slot}, {})
    template = environment.from_string(f'<document title="Gallery" subject="Every block">{markup}</document>')
    rendered = template.render(fact="a fact", picture="a picture")
    root = scan(rendered, slots, "gallery", problems)
    reader = Reader(ELEMENTS, SampleFacts(), problems)
    if root is not None:
        reader.check(root)
    if root is None or problems.errors:
        return None
    blocks: tuple[Block, ...] = reader.build(root)
    return blocks


def examples() -> dict[str, str]:
    """The example of each element that has one."""
    return {element.name: element.example for element in ELEMENTS.values() if element.example}


def gallery() -> Document:
    """One document with every example, each in a section of its own."""
    cover = examples()["cover"]
    sections = (
        f'<section heading="{name}" id="of-{name}">{markup}</section>'
        for name, markup in examples().items()
        if name not in ("cover", "document")
    )
    problems = Problems()
    blocks = compose_markup(cover + "".join(sections), problems)
    problems.stop_if_errors()
    assert blocks is not None
    return Document(
        kind="gallery",
        park="sample",
        language="en",
        title="Gallery",
        subject="Every block",
        owner="A fictional park",
        edition=Edition(datetime(2026, 3, 15, tzinfo=UTC), "1.0.0", status="Draft"),
        blocks=blocks,
        sources=(Source(1, "sample", (Run("A sample source"),), (Run("Invented, 2026"),)),),
        words=Labels("en", {}).backend_words(),
    )
