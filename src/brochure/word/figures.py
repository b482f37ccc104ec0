"""What is looked at: key figures, pictures, charts."""

from __future__ import annotations

from brochure.document.block import Chart, Figure, KeyFigure, KeyFigures
from brochure.document.inline import Inlines, LineBreak, Run, Standing, Tag, plain
from brochure.word import drawing
from brochure.word.chart import chart_part, has_forecast
from brochure.word.frame import Frame
from brochure.word.grid import AFTER, Cell, Grid, shares
from brochure.word.inline import label, sources_of, without_sources
from brochure.word.markup import NOTHING, Markup, join, paragraph, words
from brochure.word.package import OFFICE, fill, relate
from brochure.word.workbook import workbook

_ACROSS = 3
_TALLEST = 0.42  # of the page's type area
_CHART_SHAPE = 0.48  # height over width
_MEDIA = {"image/png": "png", "image/jpeg": "jpeg"}


def key_figures(block: KeyFigures, frame: Frame) -> Markup:
    """Strips of up to three figures: what it counts, the number, unit and date."""
    figures = block.figures
    across = 2 if len(figures) == 4 else min(_ACROSS, max(len(figures), 1))
    strips = [figures[start : start + across] for start in range(0, len(figures), across)]
    return join(_strip(strip, across, frame) for strip in strips)


def _strip(figures: tuple[KeyFigure, ...], across: int, frame: Frame) -> Markup:
    spare = [Cell("FigureNote", NOTHING)] * (across - len(figures))
    head = [Cell("FigureLabel", frame.inlines(figure.label)) for figure in figures]
    numbers = [Cell("FigureNumber", _number(figure, frame)) for figure in figures]
    notes = [Cell("FigureNote", frame.inlines(_below(figure))) for figure in figures]
    labels = ", ".join(plain(figure.label) for figure in figures)
    said = "; ".join(f"{plain(figure.label)}: {plain(figure.value)}" for figure in figures)
    rows = [[*numbers, *spare], [*notes, *spare]]
    widths = shares(frame.width, (1.0,) * across)
    grid = Grid("FigureStrip", widths, rows, labels, said, [*head, *spare], kept=False)
    return join((grid.markup(), AFTER))


def _number(figure: KeyFigure, frame: Frame) -> Markup:
    value = frame.inlines(without_sources(figure.value), "FigureMarked" if figure.highlight else None)
    unit = join((words("\u2009"), frame.inlines(without_sources(figure.unit), "FigureUnit"))) if figure.unit else NOTHING
    return join((value, unit))


def _below(figure: KeyFigure) -> Inlines:
    """Note and date, and after these the sources of the number: beside it they would look like a part of it."""
    dated = (*figure.date, *sources_of(figure.value), *sources_of(figure.unit))
    return (*figure.note, LineBreak(), *dated) if figure.note else dated


def picture(block: Figure, frame: Frame) -> Markup:
    """A picture as wide as the text, with its caption and whose it is."""
    manuscript = frame.manuscript
    number = manuscript.count("drawing")
    relationship = manuscript.picture(frame.story.part, block.picture, _MEDIA[block.picture.media])
    height = frame.width * block.picture.height / block.picture.width
    scale = min(1.0, _TALLEST * manuscript.sheet.depth / height)
    size = (round(frame.width * scale), round(height * scale))
    drawn = paragraph("Picture", drawing.picture(relationship, number, size, block.alternative))
    credit = (Run("  "), *block.credit) if block.caption and block.credit else block.credit
    if block.caption:
        caption = frame.caption("figure", (*block.caption, *credit), style="PictureCaption")
    else:
        caption = frame.line("PictureCaption", credit)
    return join((drawn, caption or AFTER))


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
