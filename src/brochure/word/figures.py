"""What is looked at: key figures, pictures, charts."""

from __future__ import annotations

from dataclasses import replace

from brochure.diagnostics import Problems
from brochure.document.block import Chart, Figure, KeyFigure, KeyFigures, Picture
from brochure.document.inline import Inlines, LineBreak, Run, Standing, Tag, plain
from brochure.picture.raster import on_screen
from brochure.word import drawing
from brochure.word.chart import chart_part, has_forecast
from brochure.word.fitting import shares, width_of
from brochure.word.frame import Frame
from brochure.word.grid import AFTER, Cell, Grid
from brochure.word.inline import label, sources_of, without_sources
from brochure.word.markup import NOTHING, Markup, join, paragraph, words
from brochure.word.package import OFFICE, fill, relate
from brochure.word.workbook import workbook

_ACROSS = 3
_LARGE, _SMALLER, _UNIT = 36.0, 20.0, 13.0  # points, as in the styles of these names
_PADDING = 12.0
_SURELY = 1.15  # widths are estimates, and a unit that wraps looks like a second number
_TALLEST = 0.42  # of the page's type area
_CHART_SHAPE = 0.48  # height over width
_MEDIA = {"image/png": "png", "image/jpeg": "jpeg"}


def key_figures(block: KeyFigures, frame: Frame) -> Markup:
    """Strips of up to three figures, all of one size: what it counts, the number, unit and date."""
    figures = block.figures
    across = 2 if len(figures) == 4 else min(_ACROSS, max(len(figures), 1))
    room = frame.width / across / 20 - _PADDING
    large = all(width_of(without_sources(figure.value), _LARGE) <= room for figure in figures)
    strips = [figures[start : start + across] for start in range(0, len(figures), across)]
    return join(_strip(strip, across, frame, large=large) for strip in strips)


def _strip(figures: tuple[KeyFigure, ...], across: int, frame: Frame, *, large: bool) -> Markup:
    spare = [Cell("FigureNote", NOTHING)] * (across - len(figures))
    head = [Cell("FigureLabel", frame.inlines(figure.label)) for figure in figures]
    room = frame.width / across / 20 - _PADDING
    style, size = ("FigureNumber", _LARGE) if large else ("FigureWords", _SMALLER)
    numbers, notes = [], []
    for figure in figures:
        value_width = width_of(without_sources(figure.value), size)
        beside = value_width + width_of(figure.unit, _UNIT) * _SURELY <= room
        numbers.append(Cell(f"{style}Marked" if figure.highlight else style, _number(figure, frame, unit=beside)))
        notes.append(Cell("FigureNote", frame.inlines(_below(figure, unit=not beside)), _trend(figure, frame)))
    labels = ", ".join(plain(figure.label) for figure in figures)
    said = "; ".join(f"{plain(figure.label)}: {plain(figure.value)}" for figure in figures)
    rows = [[*numbers, *spare], [*notes, *spare]]
    widths = shares(frame.width, (1.0,) * across)
    grid = Grid("FigureStrip", widths, rows, labels, said, [*head, *spare], kept=False)
    return join((grid.markup(), AFTER))


def _trend(figure: KeyFigure, frame: Frame) -> Markup:
    """Where a figure came from, in words: its first published value."""
    if figure.trend is None:
        return NOTHING
    known = zip(figure.trend.periods, figure.trend.points, strict=True)
    first = next(((period, point) for period, point in known if point.value is not None), None)
    if first is None:
        return NOTHING
    period, point = first
    said = frame.word("trend_from").replace("{value}", point.text).replace("{period}", period)
    return paragraph("FigureNote", words(said))


def _number(figure: KeyFigure, frame: Frame, *, unit: bool) -> Markup:
    value = frame.inlines(without_sources(figure.value))
    if not (unit and figure.unit):
        return value
    # No control round the unit: LibreOffice shows a bound text in the style of its paragraph, here that of the number.
    unit_words = [replace(one, origin=None) if isinstance(one, Run) else one for one in without_sources(figure.unit)]
    return join((value, words("\u2009"), frame.inlines(tuple(unit_words), "FigureUnit")))


def _below(figure: KeyFigure, *, unit: bool) -> Inlines:
    """Unit if it has no room above, note, date, sources of the number: beside it they would look like a part of it."""
    dated = (*figure.date, *sources_of(figure.value), *sources_of(figure.unit))
    above = ((without_sources(figure.unit) if unit else ()), figure.note)
    lines = [line for line in (*above, dated) if line]
    return tuple(inline for place, line in enumerate(lines) for inline in ((LineBreak(),) if place else ()) + line)


def picture(block: Figure, frame: Frame) -> Markup:
    """A picture as wide as the text, with its caption and whose it is."""
    manuscript = frame.manuscript
    number = manuscript.count("drawing")
    shown = _shown(block, manuscript.problems)
    if shown is None:
        return NOTHING
    relationship = manuscript.picture(frame.story.part, shown, _MEDIA[shown.media])
    height = frame.width * shown.height / shown.width
    scale = min(1.0, _TALLEST * manuscript.sheet.depth / height)
    size = (round(frame.width * scale), round(height * scale))
    drawn = paragraph("Picture", drawing.picture(relationship, number, size, block.alternative))
    credit = (Run("  "), *block.credit) if block.caption and block.credit else block.credit
    if block.caption:
        caption = frame.caption("figure", (*block.caption, *credit), style="PictureCaption")
    else:
        caption = frame.line("PictureCaption", credit)
    return join((drawn, caption or AFTER))


def _shown(block: Figure, problems: Problems) -> Picture | None:
    """The pixels that Word shows: a drawing's fallback, and four inks as sRGB; None after an error."""
    picture = block.picture if isinstance(block.picture, Picture) else block.fallback
    if picture is None:
        message = "Word shows no SVG; name the same picture as PNG or JPEG in 'fallback'"
        problems.error("asset/fallback", message, block.picture.at or block.at)
        return None
    return on_screen(picture)


def chart(block: Chart, frame: Frame) -> Markup:
    """Message, unit and period, the chart itself, its note."""
    manuscript = frame.manuscript
    package = manuscript.package
    number = manuscript.count("drawing")
    shown = package.part("/word/charts/chart#.xml", f"{OFFICE}.drawingml.chart+xml")
    data = package.part(
        "/word/embeddings/Microsoft_Excel_Worksheet#.xlsx",
        f"{OFFICE}.spreadsheetml.sheet",
        workbook(block.categories, block.series),
    )
    fill(shown, chart_part(block, manuscript.theme.palette, relate(shown, data, "package")))
    relationship = relate(frame.story.part, shown, "chart")
    size = (frame.width, round(frame.width * _CHART_SHAPE))
    above = (frame.caption("figure", block.title), frame.line("ChartSubtitle", block.subtitle))
    drawn = paragraph("Picture", drawing.chart(relationship, number, size, block.alternative))
    return join((*above, drawn, _note(block, frame)))


def _note(block: Chart, frame: Frame) -> Markup:
    note = frame.inlines(block.note)
    if has_forecast(block.series):
        key = label(Tag(frame.word("forecast"), Standing.FORECAST))
        note = join((key, words("  "), note)) if note else key
    return paragraph("Note", note) if note else AFTER
