"""Native charts (DrawingML 21.2): drawn by Word, editable there, in the colours of the document's theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brochure.document.block import Chart, ChartKind, Point, Series
from brochure.theme.colour import WHITE, contrast
from brochure.theme.theme import Palette
from brochure.word.markup import NOTHING, Markup, escape, join, part
from brochure.word.workbook import SHEET, column, number_text

_ACCENTS = 6
_CATEGORY_AXIS, _VALUE_AXIS = 111, 112
_TEXT_SIZE = 900  # hundredths of a point
_LONG_LABEL = 14  # letters of a category that call for lying bars
_SMALL = 10
_MANY = 12  # points above which numbers would run into each other


def chart_part(chart: Chart, palette: Palette, workbook_id: str) -> bytes:
    """The chart as a part; `workbook_id` is the relationship that leads to its data."""
    writer = _ChartWriter(chart, palette)
    legend = writer.legend() if len(chart.series) > 1 or chart.kind is ChartKind.SHARE else NOTHING
    content = Markup(
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{writer.plot()}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:externalData r:id="{workbook_id}"><c:autoUpdate val="0"/></c:externalData>'
    )
    return part("c:chartSpace", content, "c", "a", "r")


class _ChartWriter:
    def __init__(self, chart: Chart, palette: Palette) -> None:
        self._chart = chart
        self._palette = palette
        self._stacked = chart.kind is ChartKind.STACKED
        self._lying = chart.kind is ChartKind.BAR and max(map(len, chart.categories), default=0) > _LONG_LABEL

    def plot(self) -> Markup:
        """The plot of the chart's kind, with its axes."""
        match self._chart.kind:
            case ChartKind.BAR | ChartKind.GROUPED | ChartKind.STACKED:
                return self._bars()
            case ChartKind.LINE:
                return self._lines()
            case ChartKind.SHARE:
                return self._ring()

    def legend(self) -> Markup:
        """The legend below the plot."""
        return Markup(f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text()}</c:legend>')

    def _bars(self) -> Markup:
        direction = "bar" if self._lying else "col"
        grouping, overlap = ("stacked", '<c:overlap val="100"/>') if self._stacked else ("clustered", "")
        series = join(self._bar_series(place, one) for place, one in enumerate(self._chart.series))
        return Markup(
            f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
            f'<c:gapWidth val="60"/>{overlap}<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
            f"{self._axes()}"
        )

    def _bar_series(self, place: int, series: Series) -> Markup:
        colour = self._colour(place)
        forecasts = join(
            _data_point(number, _outline(colour)) for number, point in enumerate(series.points) if point.forecast
        )
        return Markup(
            f'<c:ser>{_name(place, series)}<c:spPr>{_fill(colour)}</c:spPr><c:invertIfNegative val="0"/>{forecasts}'
            f"{self._labels(series)}{self._data(place, series)}</c:ser>"
        )

    def _lines(self) -> Markup:
        series = join(self._line_series(place, one) for place, one in enumerate(self._chart.series))
        return Markup(
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
            f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:lineChart>{self._axes()}'
        )

    def _line_series(self, place: int, series: Series) -> Markup:
        colour = self._colour(place)
        stroke = f'<a:ln w="28575" cap="rnd">{_fill(colour)}{{dash}}<a:round/></a:ln>'
        solid, dashed = stroke.format(dash=""), stroke.format(dash='<a:prstDash val="sysDash"/>')
        hollow = f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{_outline(colour)}</c:spPr></c:marker>'
        forecasts = join(
            Markup(f'<c:dPt><c:idx val="{number}"/>{hollow}<c:bubble3D val="0"/><c:spPr>{dashed}</c:spPr></c:dPt>')
            for number, point in enumerate(series.points)
            if point.forecast
        )
        return Markup(
            f"<c:ser>{_name(place, series)}<c:spPr>{solid}</c:spPr>"
            f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{_fill(colour)}</c:spPr></c:marker>'
            f'{forecasts}{self._labels(series, "t")}{self._data(place, series)}<c:smooth val="0"/></c:ser>'
        )

    def _ring(self) -> Markup:
        """One ring: the parts of one whole."""
        slices = join(
            _data_point(number, f"{_fill(_accent(number))}{_EDGE}") for number in range(len(self._chart.categories))
        )
        rings = join(
            Markup(f"<c:ser>{_name(0, series)}{slices}{self._labels(series)}{self._data(0, series)}</c:ser>")
            for series in self._chart.series[:1]
        )
        return Markup(
            f'<c:doughnutChart><c:varyColors val="1"/>{rings}'
            '<c:firstSliceAng val="0"/><c:holeSize val="58"/></c:doughnutChart>'
        )

    def _labels(self, series: Series, position: str = "") -> Markup:
        """Numbers at the points. All six flags are written, since programs differ in what they take for granted."""
        crowded = self._stacked or len(self._chart.categories) * len(self._chart.series) > _MANY
        form = _format([series])
        ring = self._chart.kind is ChartKind.SHARE
        placed = f'<c:dLblPos val="{position}"/>' if position else ""

        def look(colour: str, *, shown: bool) -> str:
            return (
                f'<c:numFmt formatCode="{form}" sourceLinked="0"/>'
                f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(colour)}{placed}"
                f'<c:showLegendKey val="0"/><c:showVal val="{int(shown)}"/><c:showCatName val="0"/>'
                '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
            )

        slices = range(len(self._chart.categories)) if ring else ()
        single = join(
            Markup(f'<c:dLbl><c:idx val="{number}"/>{look(self._on_slice(number), shown=True)}</c:dLbl>')
            for number in slices
        )
        return Markup(f"<c:dLbls>{single}{look('tx1', shown=ring or not crowded)}</c:dLbls>")

    def _on_slice(self, number: int) -> str:
        """The colour of a number inside a slice."""
        slice_ = self._palette.series[number % _ACCENTS]
        return "bg1" if contrast(WHITE, slice_) > contrast(self._palette.ink, slice_) else "tx1"

    def _data(self, place: int, series: Series) -> Markup:
        last = len(self._chart.categories) + 1
        categories = join(_cached(number, escape(name)) for number, name in enumerate(self._chart.categories))
        numbers = join(
            _cached(number, Markup(number_text(point.value)))
            for number, point in enumerate(series.points)
            if point.value is not None
        )
        count = f'<c:ptCount val="{len(self._chart.categories)}"/>'
        letters = column(place + 1)
        return Markup(
            f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{categories}</c:strCache></c:strRef>"
            f"</c:cat><c:val><c:numRef><c:f>{SHEET}!${letters}$2:${letters}${last}</c:f><c:numCache>"
            f"<c:formatCode>{_format([series])}</c:formatCode>{count}{numbers}</c:numCache></c:numRef></c:val>"
        )

    def _axes(self) -> Markup:
        across, up = ("l", "b") if self._lying else ("b", "l")
        # Lying bars would read from the bottom up; turned round, the first category stands on top.
        categories = "maxMin" if self._lying else "minMax"
        values = "maxMin" if self._chart.inverted else "minMax"
        grid = f'<a:ln w="6350"><a:solidFill><a:srgbClr val="{self._palette.line.hex}"/></a:solidFill></a:ln>'
        ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        # Where the values run down, the categories stand at the largest one; where the categories run down, the
        # values stand at the last one. In the file the crossing is noted on the axis that moves.
        foot, labels = ("max", "nextTo") if self._chart.inverted else ("autoZero", "low")
        side = "max" if self._lying else "autoZero"
        return Markup(
            f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{categories}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{across}"/><c:numFmt formatCode="General" sourceLinked="0"/>{ticks}'
            f'<c:tickLblPos val="{labels}"/><c:spPr>{grid}</c:spPr>{_text()}<c:crossAx val="{_VALUE_AXIS}"/>'
            f'<c:crosses val="{foot}"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
            '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
            f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="{values}"/></c:scaling>'
            f'<c:delete val="0"/><c:axPos val="{up}"/><c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>'
            f'<c:numFmt formatCode="{self._axis_format()}" sourceLinked="0"/>{ticks}<c:tickLblPos val="nextTo"/>'
            f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text()}<c:crossAx val="{_CATEGORY_AXIS}"/>'
            f'<c:crosses val="{side}"/><c:crossBetween val="between"/></c:valAx>'
        )

    def _axis_format(self) -> str:
        """Whole numbers, unless all values are small: then decimals are what tells them apart."""
        values = [abs(point.value) for point in _points(self._chart.series) if point.value is not None]
        return "#,##0" if max(values, default=_SMALL) >= _SMALL else _format(self._chart.series)

    def _colour(self, place: int) -> str:
        # A chart of one series is drawn in the brand's main colour, which is the second darkest of the six.
        return _accent(place + 1 if len(self._chart.series) == 1 else place)


_EDGE = '<a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>'


def _format(series: Sequence[Series]) -> str:
    """Thousands apart, and as many decimals as the most exact number has."""
    values = (point.value for point in _points(series) if point.value is not None)
    decimals = max((len(number_text(value).partition(".")[2]) for value in values), default=0)
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _accent(place: int) -> str:
    return f"accent{place % _ACCENTS + 1}"


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _outline(colour: str) -> str:
    white = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    return f'{white}<a:ln w="15875">{_fill(colour)}<a:prstDash val="sysDash"/></a:ln>'


def _data_point(number: int, look: str) -> Markup:
    return Markup(
        f'<c:dPt><c:idx val="{number}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{look}</c:spPr></c:dPt>"
    )


def _name(place: int, series: Series) -> Markup:
    return Markup(
        f'<c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef><c:f>{SHEET}!${column(place + 1)}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{_cached(0, escape(series.name))}</c:strCache></c:strRef></c:tx>'
    )


def _cached(number: int, value: Markup) -> Markup:
    return Markup(f'<c:pt idx="{number}"><c:v>{value}</c:v></c:pt>')


def _text(colour: str = "tx1") -> Markup:
    return Markup(
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_TEXT_SIZE}">'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        '</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def has_forecast(series: Sequence[Series]) -> bool:
    """Whether some point is not a result yet."""
    return any(point.forecast for point in _points(series))


def _points(series: Sequence[Series]) -> Iterable[Point]:
    return (point for one in series for point in one.points)
