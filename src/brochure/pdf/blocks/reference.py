"""What stands behind a document: sources and contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brochure.document.block import Contact, Contacts
from brochure.document.inline import Run
from brochure.pdf.blocks.code import Code
from brochure.pdf.layout.box import Board, Box, Column, stacked
from brochure.pdf.layout.columns import TextColumns
from brochure.pdf.layout.marks import Landing
from brochure.pdf.layout.row import Row
from brochure.pdf.pen import Pen
from brochure.pdf.press import Frame, Press, source_anchor
from brochure.pdf.tagging.element import LAYOUT, Element
from brochure.pdf.typeset.look import ink
from brochure.theme.theme import Colour, Family, StyleName, TextStyle

_CARD = 150.0
_ADDRESS = 60.0
_TWO_COLUMNS = 5
_WIDE = 50
"""Ems of the sources' type from which a page has room for two columns of them."""


def source_list(frame: Frame, press: Press) -> list[Box]:
    """The numbered sources, in two columns where there are many and room for it."""
    listing = Element("L", frame.parent, attributes={"List": {"ListNumbering": "/Decimal"}})
    sources = sorted(press.document.sources, key=lambda source: source.number)
    count = 2 if len(sources) >= _TWO_COLUMNS and frame.width > _WIDE * press.theme.styles[StyleName.NOTE].size else 1
    width, step = press.grid.share(frame.width, count)
    width = min(width, press.grid.span(8))
    entries: list[Box] = []
    for source in sources:
        item = Element("LI", listing)
        hang = 22.0
        number = press.text(
            f"[{source.number}]", StyleName.NOTE, frame.within(item, width=hang), Element("Lbl", item), role="primary"
        )
        body = Element("LBody", item)
        inner = frame.within(body, width=width - hang)
        lines: list[Box] = [press.text(source.title, StyleName.NOTE, inner, Element("P", body), role="ink", whole=True)]
        if source.details:
            lines.append(press.text(source.details, StyleName.NOTE, inner, Element("P", body), role="mute", whole=True))
        if source.url:
            address = (Run(source.url, link=source.url),)
            lines.append(press.text(address, StyleName.NOTE, inner, Element("P", body), whole=True))
        row = Row([(0.0, Column([number])), (hang, Column(lines))], before=1.1 * press.unit, whole=True)
        entries.append(Landing(row, source_anchor(source.id)))
    before = 3 * press.unit
    if count > 1:
        return [TextColumns(entries, count, step, press.grid.page.height, before=before)]
    if entries:
        entries[0].before = before
    return entries


def contacts(block: Contacts, frame: Frame, press: Press) -> list[Box]:
    """Cards side by side: who, what they do, and every way to reach them; codes of a row at one height."""
    room = int((frame.width + press.grid.page.gutter) / (_CARD + press.grid.page.gutter))
    per_row = max(1, min(3, room, max(2, len(block.contacts))))
    width, step = press.grid.share(frame.width, per_row)
    listing = Element("L", frame.parent)
    boxes: list[Box] = []
    for start in range(0, len(block.contacts), per_row):
        row = []
        for contact in block.contacts[start : start + per_row]:
            body = Element("LBody", Element("LI", listing))
            inner = frame.within(body, width=width)
            row.append((_words(contact, inner, press, body), _code(contact.code, inner, press, body)))
        longest = max(stacked(words) for words, _ in row)
        accent = ink(press.palette, "accent_text", frame.ground)
        cards: list[tuple[float, Column]] = []
        for place, (words, code) in enumerate(row):
            if code is not None:
                code.before += longest - stacked(words)
                words.append(code)
            cards.append((place * step, _Card(words, accent)))
        boxes.append(Row(cards, before=(4 if start == 0 else 3) * press.unit))
    return boxes


def _words(contact: Contact, frame: Frame, press: Press, body: Element) -> list[Box]:
    style: TextStyle = press.theme.styles[StyleName.NAME]
    large = replace(style, size=style.size * 1.16, leading=style.leading * 1.16, family=Family.TEXT)
    boxes: list[Box] = [
        press.text(contact.name, StyleName.NAME, frame, Element("P", body), style=large, role="ink", whole=True)
    ]
    boxes += [
        press.text(line, StyleName.REMARK, frame, Element("P", body), role="mute", whole=True)
        for line in (contact.role, contact.organisation)
        if line
    ]
    return [*boxes, *_channels(contact, frame, press, body)]


def _code(address: str, frame: Frame, press: Press, body: Element) -> Box | None:
    """The QR code, with the address that it holds for readers without a camera; None without an address."""
    if not address:
        return None
    code = Code(address, frame, press)
    left = code.width + press.grid.page.gutter
    shown = (Run(address.removeprefix("https://").removesuffix("/"), link=address),)
    narrow = frame.width - left < _ADDRESS
    inner = frame.within(body, width=frame.width if narrow else frame.width - left)
    text = press.text(shown, StyleName.LABEL, inner, Element("P", body), whole=True)
    board = Board(code.height + (text.height + 4 if narrow else 0.0), before=2 * press.unit)
    board.put(code, 0.0, 0.0)
    board.put(text, *((0.0, code.height + 4) if narrow else (left, code.height - text.height)))
    return board


def _channels(contact: Contact, frame: Frame, press: Press, body: Element) -> list[Box]:
    """Ways to reach somebody, their labels in a column of their own."""
    parts = [Element("P", body) for _ in contact.channels]
    labels = [
        press.text(channel.label, StyleName.REMARK, frame, part, role="mute", whole=True)
        for channel, part in zip(contact.channels, parts, strict=True)
    ]
    offset = min(max((label.widest for label in labels), default=0.0) + 10, frame.width * 0.4)
    boxes: list[Box] = []
    for channel, label, part in zip(contact.channels, labels, parts, strict=True):
        text = press.text(
            channel.text, StyleName.BODY, frame.within(body, width=frame.width - offset), part, whole=True
        )
        board = Board(max(label.height, text.height), before=(0.2 if boxes else 1.4) * press.unit)
        board.put(label, 0.0, max(0.0, text.baseline - label.baseline))
        board.put(text, offset, 0.0)
        boxes.append(board)
    return boxes


class _Card(Column):
    """A contact under a short rule in the brand's accent."""

    def __init__(self, boxes: Sequence[Box], rule: Colour) -> None:
        super().__init__(boxes)
        self._rule = rule

    @property
    def least(self) -> float:
        """Its whole height: a card is read at one glance."""
        return self.height

    def split(self, room: float) -> None:
        """Never cut."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at x, y; the rule stands above it."""
        with pen.within(LAYOUT):
            pen.rect(x, y - 8, 24, 1.6, self._rule)
        super().draw(pen, x, y)
