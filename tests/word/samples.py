"""Fictional briefings that use every block, for the tests and for looking at pages."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

from PIL import Image

from brochure.document.block import (
    Align,
    Block,
    Bullets,
    Callout,
    Channel,
    Chart,
    ChartKind,
    Columns,
    Contact,
    Contacts,
    Contents,
    Cover,
    Directory,
    DirectoryEntry,
    DirectoryGroup,
    Entry,
    Event,
    Figure,
    Foreword,
    KeyFigure,
    KeyFigures,
    Master,
    PageBreak,
    Paragraph,
    Picture,
    Point,
    Quote,
    Record,
    Role,
    Roster,
    RosterName,
    Section,
    Series,
    SourceList,
    Stage,
    Stages,
    Story,
    Table,
    TableColumn,
    TableRow,
    Timeline,
    Tone,
)
from brochure.document.document import Document, Edition, Source
from brochure.document.exhibit import Connections, Journey, Ladder, Rung, Term, Terms, Way
from brochure.document.inline import Citation, Inline, Inlines, LineBreak, Mark, Origin, Run, Standing, Tag

WORDS = {
    "en": {"page_of": "Page {n} of {m}", "source_number": "No.", "goal": "Goal", "companies": "Companies"},
    "zh-Hans": {
        "page_of": "第{n}页，共{m}页", "version": "版本", "table": "表", "figure": "图", "source_number": "序号",
        "source": "来源", "sources": "资料来源", "field": "领域", "achieved": "已有", "goal": "目标",
        "intended": "意向", "ongoing": "进行中", "forecast": "预测", "companies": "企业",
    },
}  # fmt: skip
SOURCES = (
    Source(
        1,
        "register",
        (Run("Tenant register of Larkfield Science Park"),),
        (Run("full count, 31 December 2025"),),
        "https://example.org/register",
    ),
    Source(
        2,
        "notice",
        (Run("Approval of the fifth batch of demonstration bases"),),
        (Run("Ministry of Industry, 28 February 2014"),),
    ),
)
BATCH = "designations/base/batch"


def t(*parts: str | Inline) -> Inlines:
    """Inline text from strings and inlines."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def fact(path: str, text: str, **more: object) -> Run:
    """A run that shows a fact."""
    return Run(text, origin=Origin(path), **more)  # type: ignore[arg-type]


def register(locator: str | None = None, quote: str | None = None) -> Citation:
    """A source number of the register."""
    return Citation("register", 1, locator, quote)


def notice(locator: str | None = None, quote: str | None = None) -> Citation:
    """A source number of the notice."""
    return Citation("notice", 2, locator, quote)


def paragraph(*parts: str | Inline, role: Role = Role.BODY) -> Paragraph:
    """A paragraph of strings and inlines."""
    return Paragraph(t(*parts), role)


def points(*values: str | None, forecasts: int = 0) -> tuple[Point, ...]:
    """Points from printed numbers; the last few are forecasts, None is a gap."""
    first = len(values) - forecasts
    return tuple(
        Point(Decimal(value.replace(",", "")) if value else None, value or "", forecast=place >= first)
        for place, value in enumerate(values)
    )


@cache
def picture() -> Picture:
    """A small drawn picture as PNG bytes."""
    image = Image.linear_gradient("L").resize((480, 270))
    file = io.BytesIO()
    image.save(file, "PNG")
    return Picture(file.getvalue(), "image/png", 480, 270, "0" * 64)


def document(*blocks: Block, language: str = "en", **more: object) -> Document:
    """A briefing around some blocks."""
    made = Document(
        kind="briefing",
        park="larkfield",
        language=language,
        title="Larkfield Science Park: investment briefing",
        subject="Software and marine robotics beside a working port",
        owner="Larkfield Science Park",
        edition=Edition(datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "1.2", "v1.2-3-gabc", "Draft", "Internal"),
        blocks=blocks,
        sources=SOURCES,
        keywords=("fictional", "sample"),
        words=WORDS[language],
    )
    return replace(made, **more)  # type: ignore[arg-type]


def chart(kind: ChartKind, *, forecasts: int = 0, inverted: bool = False) -> Chart:
    """A chart with a gap in 2023."""
    years = ("2021", "2022", "2023", "2024", "2025", "2026")
    series = [Series("Companies", points("268", "311", None, "402", "618", "640", forecasts=forecasts))]
    if kind in (ChartKind.GROUPED, ChartKind.STACKED, ChartKind.LINE) and not inverted:
        series.append(Series("Research units", points("40.5", "44", "51", "58", "63", "66", forecasts=forecasts)))
    return Chart(
        kind,
        t(f"Companies more than doubled ({kind.value})"),
        t("Companies on site, 31 December"),
        years,
        tuple(series),
        "Companies: 268 in 2021, 311 in 2022, not published in 2023, 402 in 2024, 618 in 2025, 640 in 2026",
        note=t("Source: tenant register", register()),
        inverted=inverted,
    )


def _exhibits() -> tuple[Block, ...]:
    """What a page draws and Word sets as tables and text."""
    return (
        Foreword((t("A port teaches patience."),), t("Ilse Varga"), t("Director")),
        Connections((Journey(t("Airport"), Way.ROAD, t("road"), t("A7"), t("26 km"), t("31 min"), Decimal(31)),)),
        Ladder((Rung(t("No carbon"), Standing.GOAL, target=t("100%"), date=t("2030")),)),
        Terms((Term(t("Technology Zone"), grantor=t("Council")),)),
        Story(t("Fathomline"), t("survey vessels"), (t("No slipway."),), (t("A berth."),)),
    )


def stages() -> Stages:
    """Three stages that share one segment."""
    return Stages(
        (
            Stage(
                t("In the cluster"),
                (t("Software outsourcing", notice("p2")), t("Digital content"), t("Cloud computing")),
                Standing.ACHIEVED,
            ),
            Stage(t("Stated goal"), (t("Software outsourcing", notice("p3")), t("Embedded software")), Standing.GOAL),
            Stage(t("Intention"), (t("New energy"), t("Aerospace")), Standing.INTENDED, closing=t("and others")),
        ),
        note=t("Equal rows: the source gives no sizes."),
    )


def table(rows: int = 6) -> Table:
    """A table with one empty cell."""
    columns = (
        TableColumn(t("Building"), width=2),
        TableColumn(t("Use"), width=3),
        TableColumn(t("Area, m²"), Align.END),
    )
    uses = ("Offices and laboratories", "Workshops on the quay", "Test halls")
    lines = tuple(
        TableRow(
            (
                t(f"{'ABCDEF'[number % 6]}{number + 1}"),
                t(uses[number % 3]),
                t(f"{12 + number},400") if number != 2 else (),
            )
        )
        for number in range(rows)
    )
    return Table(columns, lines, t("Space to let"), t("Gross lettable area, 1 March 2026", register()))


def sample() -> Document:
    """Every block, as a briefing with many facts would use them."""
    batch_quote = "was approved in the 5th batch by the Ministry"
    return document(
        Cover(
            t(fact("park/name", "Larkfield Science Park")),
            kicker=t("Investment briefing"),
            line=t("Where software, sensors and ships are built next to each other"),
            edition=t("1 March 2026"),
            status=t("Internal  ·  Draft"),
        ),
        Record(
            (
                Entry(t("Date"), t("1 March 2026")),
                Entry(t("Facts as of"), t("31 December 2025, the day of the register", register())),
                Entry(t("Decision"), t("None requested; for information")),
            )
        ),
        Callout(
            t("Bottom line"),
            (
                paragraph(
                    "Larkfield holds national standing in one industry: the region’s second base for marine software.",
                    notice("p1", "the second base in this field"),
                ),
                paragraph(
                    "A cluster of four segments is on record. Land cost and incentives are not: "
                    "the facts support an introduction, not a comparison of sites."
                ),
            ),
            Tone.SUMMARY,
        ),
        KeyFigures(
            (
                KeyFigure(
                    t(fact("rank", "2nd"), notice("p1")),
                    t("Standing in the region"),
                    t("by 28 February 2014"),
                    note=t("after the old docks"),
                    highlight=True,
                ),
                KeyFigure(
                    t(fact(BATCH, "5th"), notice("p1", batch_quote)), t("Batch of bases"), t("by 28 February 2014")
                ),
                KeyFigure(
                    t("22,400", register()),
                    t("People employed"),
                    t("31 December 2025"),
                    unit=t("people"),
                    note=t("full count"),
                ),
            )
        ),
        Contents(t("Contents")),
        Section(
            "purpose",
            t("Purpose"),
            1,
            (
                paragraph(
                    "To give the investment team every fact that the register supports, each with its date; see ",
                    Run("the sources", link="#sources"),
                    " or ",
                    Run("example.org", link="https://example.org/a?b=1&c=2"),
                    ".",
                ),
                Bullets(
                    (
                        t("What exists is kept apart from what is ", Run("intended", frozenset({Mark.EMPHASIS})), "."),
                        t("What is not known is ", Run("a section", frozenset({Mark.STRONG})), "."),
                    )
                ),
                Bullets((t("Read the page."), t("Ask for the annex.")), numbered=True),
                paragraph("Then:"),
                Bullets((t("Decide."), t("Write back.")), numbered=True),
            ),
        ),
        Section(
            "standing",
            t("Recognised at national level"),
            1,
            (
                paragraph(
                    "The Ministry approved the park in the ",
                    fact(BATCH, "fifth"),
                    " batch.",
                    notice("p1", batch_quote),
                    " The park calls this ",
                    Run("园区", language="zh-Hans"),
                    LineBreak(),
                    "and ",
                    Run("Technologiepark", language="de"),
                    ".",
                ),
                Timeline(
                    (
                        Event(
                            t("2006"), t("Regional zone"), t("First title, by the regional council"), Standing.ACHIEVED
                        ),
                        Event(
                            t("by 28 February 2014"), t("Fifth batch"), t("Ministry approves the base", notice("p1"))
                        ),
                        Event(t("2023"), t("Pilot zone opens"), standing=Standing.ONGOING),
                        Event(t("2027"), t("Building K1"), t("42,800 m² of offices"), Standing.INTENDED),
                        Event(t("no date"), t("International base"), standing=Standing.GOAL),
                        Event(t("2028"), t("25,500 people"), standing=Standing.FORECAST),
                    ),
                    note=t("Only the dates that a source gives."),
                ),
                Quote(
                    t("achieving economic development through innovation"),
                    t("The requirement that the park says it follows", notice()),
                ),
            ),
            eyebrow=t("Designation"),
            lead=t("Approved by the Ministry in the fifth batch. It is the second base of its kind in the region."),
        ),
        Section(
            "industries",
            t("What is here, what is aimed at, what is intended"),
            1,
            (
                stages(),
                Section(
                    "companies",
                    t("Companies named"),
                    2,
                    (
                        paragraph("In the order of the register; the list is open.", register()),
                        Roster(
                            tuple(
                                RosterName(t(name))
                                for name in (
                                    "Aldermark Robotics",
                                    "Axle & Loom",
                                    "Beamfold",
                                    "Benthic Forge",
                                    "Berthwise",
                                    "Chitinworks",
                                )
                            ),
                            closing=t("and others"),
                        ),
                    ),
                ),
                Section(
                    "goals",
                    t("Goals"),
                    2,
                    (
                        paragraph(
                            Tag("Goal", Standing.GOAL),
                            " an international base; ",
                            Tag("Ongoing", Standing.ONGOING),
                            " the pilot zone; ",
                            Tag("Achieved", Standing.ACHIEVED),
                            " the title; ",
                            Tag("Intended", Standing.INTENDED),
                            " building K1; ",
                            Tag("Forecast", Standing.FORECAST),
                            " 25,500 people.",
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "figures",
            t("Companies and research"),
            1,
            (
                chart(ChartKind.BAR, forecasts=1),
                chart(ChartKind.LINE, forecasts=1),
                Columns(((chart(ChartKind.GROUPED),), (chart(ChartKind.STACKED),)), (1.0, 1.0)),
                chart(ChartKind.LINE, inverted=True),
                chart(ChartKind.SHARE),
            ),
            master=Master.PAGE,
        ),
        Section(
            "premises",
            t("Premises"),
            1,
            (
                table(),
                Figure(
                    picture(),
                    "A grey gradient that stands for the quay at dusk",
                    t("Berth 4"),
                    t("Picture: drawn for this sample"),
                ),
                Figure(picture(), ""),
                Callout(
                    t("Before you sign"),
                    (
                        paragraph("Rent relief needs an application first."),
                        Bullets((t("Before the contract"), t("On paper"))),
                        table(2),
                    ),
                    Tone.WARNING,
                ),
                Callout(t("Open"), (paragraph("No target figure is set."),), Tone.GOAL),
                Callout(t("Note"), (paragraph("Gross area.", role=Role.NOTE),)),
            ),
        ),
        Section(
            "directory",
            t("Directory"),
            1,
            (
                Directory(
                    (
                        DirectoryGroup(
                            t("Marine robotics"),
                            (
                                DirectoryEntry(t("Aldermark Robotics"), t("survey vessels"), t("A2")),
                                DirectoryEntry(t("Beamfold"), t("laser scanners")),
                            ),
                        ),
                        DirectoryGroup(t("Software"), (DirectoryEntry(t("Axle & Loom"), t("plant twins"), t("B1")),)),
                    ),
                    closing=t("and others"),
                    note=t("Building at the right."),
                ),
            ),
        ),
        Section("exhibits", t("Exhibits"), 1, _exhibits()),
        PageBreak(),
        Section(
            "contact",
            t("Contact"),
            1,
            (
                Contacts(
                    (
                        Contact(
                            t("Noor Halvorsen"),
                            (
                                Channel(t("Phone"), t(Run("+00 555 0142", link="tel:+005550142"))),
                                Channel(t("Mail"), t(Run("noor@example.org", link="mailto:noor@example.org"))),
                            ),
                            t("Investment"),
                            t("Larkfield Science Park"),
                        ),
                    )
                ),
                Section("deep", t("Deeper"), 3, (Section("deepest", t("Deepest"), 4, (paragraph("Four levels."),)),)),
            ),
            master=Master.CLOSING,
        ),
        Section("sources", t("Sources"), 1, (SourceList(),)),
        Paragraph(t("Park, companies and figures are invented."), Role.NOTE),
    )


def sample_zh() -> Document:
    """A briefing in Chinese: Latin names and digits among Han, a quotation with a footnote."""
    cite = Citation("notice", 1, "第1段", "成为第五批“国家新型工业化产业示范基地”")
    return document(
        Cover(
            t("云雀国家高新技术产业园区"),
            kicker=t("投资简报"),
            line=t("国家新型工业化产业示范基地（软件和信息服务业）"),
            edition=t("2026年3月1日"),
            status=t("草稿"),
        ),
        Record((Entry(t("日期"), t("2026年3月1日")), Entry(t("用途"), t("供参考，不需要决定")))),
        Callout(
            t("结论"),
            (
                paragraph("园区在一个领域具有国家级地位：是本地区第二家软件产业示范基地。", cite),
                paragraph("土地、成本和优惠政策暂无资料，因此本简报只作介绍，不作比较。"),
            ),
            Tone.SUMMARY,
        ),
        KeyFigures(
            (
                KeyFigure(
                    t(fact("rank", "第2家"), cite), t("本地区同类基地中的位次"), t("截至2014年2月28日"), highlight=True
                ),
                KeyFigure(
                    t("第5批", cite), t("国家级示范基地批次"), t("截至2014年2月28日"), note=t("工业和信息化部批准")
                ),
                KeyFigure(t("7", cite), t("国家级研发机构"), t("截至2014年2月28日"), unit=t("家")),
            )
        ),
        Section(
            "companies",
            t("产业与企业"),
            1,
            (
                paragraph(
                    "园区以软件和信息服务业为主导产业，吸引了东软、GE、Microsoft、Intel等知名企业，构成",
                    Run("产学研相结合", frozenset({Mark.STRONG})),
                    "的自主创新体系，重点发展",
                    Run("网络视听服务", frozenset({Mark.EMPHASIS})),
                    "。",
                    cite,
                ),
                Stages(
                    (
                        Stage(t("集群现有"), (t("软件外包服务"), t("云计算")), Standing.ACHIEVED),
                        Stage(t("目标"), (t("云计算"), t("嵌入式软件")), Standing.GOAL, closing=t("等")),
                    ),
                    note=t("资料未提供规模数据。"),
                ),
                Roster(
                    tuple(RosterName(t(name)) for name in ("东软", "博彦科技", "GE", "Microsoft", "Intel")),
                    closing=t("等"),
                ),
                Quote(t("实现经济发展，以创新促升级"), t("园区表示所遵循的要求")),
                chart(ChartKind.BAR, forecasts=1),
            ),
        ),
        Section("sources", t("资料来源"), 1, (SourceList(),)),
        language="zh-Hans",
        title="云雀国家高新技术产业园区：投资简报",
        owner="云雀国家高新区",
        sources=(
            Source(
                1,
                "notice",
                t("第五批国家新型工业化产业示范基地名单"),
                t("工业和信息化部，2014年2月28日"),
                "https://example.org/zh",
            ),
        ),
        edition=Edition(datetime(2026, 3, 1, tzinfo=UTC), "1.2"),
    )
