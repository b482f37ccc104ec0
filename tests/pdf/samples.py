"""Fictional parks that use every block, for the PDF's tests and for looking at pages."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

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
    Section,
    Series,
    SourceList,
    Stage,
    Stages,
    Table,
    TableColumn,
    TableRow,
    Timeline,
    Tone,
)
from brochure.document.document import Document, Edition, Source
from brochure.document.inline import Citation, Inlines, Mark, Run, Standing, Tag

WORDS = {"continued": "continued", "forecast": "forecast"}


def t(*parts: str | Run | Citation | Tag) -> Inlines:
    """Inline text from strings and inlines."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def cite(number: int) -> Citation:
    return Citation(f"s{number}", number)


def strong(text: str) -> Run:
    return Run(text, frozenset({Mark.STRONG}))


def emphasis(text: str) -> Run:
    return Run(text, frozenset({Mark.EMPHASIS}))


def points(*values: str | None, forecasts: int = 0) -> tuple[Point, ...]:
    """Points from printed numbers; the last few are forecasts."""
    first = len(values) - forecasts
    return tuple(
        Point(Decimal(value.replace(",", "")) if value else None, value or "", forecast=place >= first)
        for place, value in enumerate(values)
    )


def document(*blocks: Block, language: str = "en", sources: tuple[Source, ...] = (), title: str = "Sample") -> Document:
    """A document around some blocks."""
    edition = Edition(datetime(2026, 3, 1, tzinfo=UTC), "1.2")
    return Document(
        kind="brochure",
        park="larkfield",
        language=language,
        title=title,
        subject="Layout sample",
        owner="Larkfield Science Park",
        edition=edition,
        blocks=blocks,
        sources=sources,
        keywords=("fictional", "sample"),
        words=WORDS,
    )


def section(heading: str, *blocks: Block, id: str = "", level: int = 1, **more: object) -> Section:  # noqa: A002
    made: dict[str, object] = {"master": Master.PAGE} if level == 1 else {}
    made.update(more)
    for key in ("eyebrow", "lead"):
        if isinstance(made.get(key), str):
            made[key] = t(str(made[key]))
    return Section(id or heading.lower().replace(" ", "-"), t(heading), level, blocks, **made)  # type: ignore[arg-type]


def paragraph(*parts: str | Run | Citation | Tag, role: Role = Role.BODY) -> Paragraph:
    return Paragraph(t(*parts), role)


def table(heads: list[str], rows: list[list[str]], **more: object) -> Table:
    """A table of plain texts; every column but the first is right-aligned when its cells are numbers."""
    columns = []
    for place, head in enumerate(heads):
        numeric = bool(rows) and all(row[place][:1].isdigit() for row in rows)
        columns.append(TableColumn(t(head), Align.END if numeric and place else Align.START))
    lines = tuple(TableRow(tuple(t(cell) for cell in row)) for row in rows)
    return Table(tuple(columns), lines, **more)  # type: ignore[arg-type]


def picture(width: int = 480, height: int = 300) -> Picture:
    """A small drawn picture as PNG bytes."""
    image = Image.new("RGB", (width, height))
    pixels = [
        (30 + x * 140 // width, 60 + y * 120 // height, 110 + (x * y) % 60) for y in range(height) for x in range(width)
    ]
    image.putdata(pixels)
    file = io.BytesIO()
    image.save(file, "PNG")
    return Picture(file.getvalue(), "image/png", width, height, "0" * 64)


SOURCES = (
    Source(
        1, "s1", t("Tenant register and employment survey"), t("full count, 31 December 2025"), "https://example.org/r"
    ),
    Source(2, "s2", t("Innovation survey, 2018 to 2025"), t("response 94 %")),
    Source(
        3,
        "s3",
        t("National Park Index, editions 2018 to 2025"),
        t("2021 was not published"),
        "https://example.org/index",
    ),
    Source(4, "s4", t("Leasing list and rules for rent relief"), t("1 March 2026")),
    Source(5, "s5", t("Interviews with tenants"), t("October to December 2025")),
)

_FIGURES = (
    ("618", "companies on site", "31 December 2025", "", "268 in 2018", 1),
    ("22,400", "people employed", "31 December 2025", "", "9,400 in 2018", 1),
    ("4.9", "revenue of tenants", "year 2025, unaudited", "€ bn", "", 2),
    ("424", "research spending", "year 2025", "€ m", "", 2),
    ("402", "patents granted", "year 2025", "", "", 2),
    ("11th", "in the national ranking", "October 2025", "of 169", "", 3),
)


def key_figures(count: int = 6) -> KeyFigures:
    figures = [
        KeyFigure(
            t(value, cite(source)),
            t(label),
            t(date),
            unit=t(unit) if unit else (),
            note=t(note) if note else (),
            highlight=not place,
        )
        for place, (value, label, date, unit, note, source) in enumerate(_FIGURES[:count])
    ]
    return KeyFigures(tuple(figures))


def timeline(count: int = 4) -> Timeline:
    events = (
        Event(t("2006"), t("Regional zone"), t("First title, by the regional council"), Standing.ACHIEVED),
        Event(t("by 28 February 2014"), t("Fifth batch"), t("Ministry approves the base", cite(3)), Standing.ACHIEVED),
        Event(t("2023"), t("Pilot zone opens"), t("Sea trials within thirty days"), Standing.ONGOING),
        Event(t("2027"), t("Building K1"), t("42,800 m² of offices"), Standing.INTENDED),
        Event(t("2030"), t("International base"), t("No date or figure is set in the source"), Standing.GOAL),
        Event(t("after 2030"), t("Second quay"), t("Study under way"), Standing.FORECAST),
    )
    return Timeline(events[:count], note=t("Equal spacing: not to scale."))


def stages() -> Stages:
    return Stages(
        (
            Stage(
                t("Present cluster"),
                (
                    t("Software outsourcing services"),
                    t("Digital content (animation)"),
                    t("Avionics information"),
                    t("Cloud computing"),
                ),
                Standing.ACHIEVED,
            ),
            Stage(
                t("Goals"),
                (
                    t("Software outsourcing"),
                    t("Digital content"),
                    t("New information technology"),
                    t("Embedded software"),
                ),
                Standing.GOAL,
            ),
            Stage(
                t("Emerging industries to cultivate"),
                (t("New information technology"), t("Aerospace"), t("New energy"), t("Biological medicine")),
                Standing.INTENDED,
                closing=t("and others"),
            ),
        ),
        note=t("Equal boxes: the source gives no sizes. Lines join industries of one name."),
    )


YEARS = ("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025")


def line_chart() -> Chart:
    return Chart(
        ChartKind.LINE,
        t("Employment grew every year and is expected to pass 25,000 in 2027"),
        t("People employed on site, 31 December"),
        (*YEARS, "2026", "2027"),
        (
            Series(
                "People",
                points(
                    "9,400",
                    "10,900",
                    "11,300",
                    "13,200",
                    "15,600",
                    "18,100",
                    "20,300",
                    "22,400",
                    "24,000",
                    "25,500",
                    forecasts=2,
                ),
            ),
        ),
        "Line: 9,400 people in 2018, 22,400 in 2025, forecast 25,500 in 2027",
        note=t("Source: park survey, full count of tenants ", cite(1), "; forecast by the park, November 2025"),
    )


def rank_chart() -> Chart:
    return Chart(
        ChartKind.LINE,
        t("Twenty places up in the national ranking"),
        t("Rank among 169 parks; 1 is best, axis inverted"),
        YEARS,
        (Series("Rank", points("31", "28", "24", None, "19", "16", "14", "11")),),
        "Rank 31 in 2018, not published in 2021, 11 in 2025",
        note=t("Source: National Park Index ", cite(3), "; 2021 not published"),
        inverted=True,
    )


def bar_chart() -> Chart:
    return Chart(
        ChartKind.BAR,
        t("Research spending nearly tripled"),
        t("€ million a year, all tenants"),
        YEARS,
        (Series("Spending", points("142", "168", "175", "214", "263", "318", "371", "424")),),
        "Bars: 142 million in 2018 to 424 million in 2025",
        note=t("Source: innovation survey ", cite(2)),
    )


def lying_chart() -> Chart:
    return Chart(
        ChartKind.BAR,
        t("What twenty tenants asked for"),
        t("Answers named in interviews, several possible"),
        ("A berth next to the workshop", "Wave and current data", "Shared test engineers", "A night ferry"),
        (Series("Answers", points("14", "11", "9", "6")),),
        "Bars: berth 14, data 11, engineers 9, ferry 6 of 20",
        note=t("Source: interviews ", cite(5)),
    )


SECTORS = (
    "Industrial software",
    "Marine robotics",
    "Sensors and photonics",
    "Clean propulsion",
    "Port logistics",
    "Biomaterials",
)


def stacked_chart() -> Chart:
    rows = (
        ("74", "84", "88", "101", "112", "124", "133", "141"),
        ("61", "70", "74", "86", "99", "113", "125", "138"),
        ("42", "50", "53", "63", "74", "86", "97", "107"),
        ("28", "35", "40", "53", "66", "81", "94", "106"),
        ("39", "44", "46", "51", "56", "61", "65", "69"),
        ("24", "29", "30", "35", "40", "47", "52", "57"),
    )
    return Chart(
        ChartKind.STACKED,
        t("Software and robotics still hold 45 % of all companies"),
        t("Companies on site by sector, 31 December"),
        YEARS,
        tuple(Series(name, points(*row)) for name, row in zip(SECTORS, rows, strict=True)),
        "Stacked bars by sector, 268 companies in 2018 to 618 in 2025",
        note=t("Source: tenant register ", cite(1)),
    )


def grouped_chart() -> Chart:
    return Chart(
        ChartKind.GROUPED,
        t("Applications and grants rise together"),
        t("Patents a year"),
        YEARS[-4:],
        (Series("Applied", points("310", "344", "398", "451")), Series("Granted", points("233", "296", "341", "402"))),
        "Grouped bars: 451 applied and 402 granted in 2025",
        note=t("Source: innovation survey ", cite(2)),
    )


def share_chart() -> Chart:
    return Chart(
        ChartKind.SHARE,
        t("Two sectors make up nearly half of the park"),
        t("Companies by main sector, 31 December 2025"),
        SECTORS,
        (Series("Companies", points("141", "138", "107", "106", "69", "57")),),
        "Shares: software 141, robotics 138, sensors 107, propulsion 106, logistics 69, biomaterials 57",
        note=t("Source: tenant register ", cite(1)),
    )


NAMES = (
    "Aldermark Robotics",
    "Axle & Loom",
    "Beamfold",
    "Benthic Forge",
    "Berthwise",
    "Chitinworks",
    "Coldlight Optics",
    "Corbelworks",
    "Dockmatter",
    "Drumlin Subsea",
    "Fathomline & Daughters of the Northern Quay",
    "Halyard Code",
)


def roster(count: int = 12) -> Roster:
    return Roster(
        tuple(t(name) for name in NAMES[:count]),
        closing=t("and others"),
        note=t("A to Z, names as the park publishes them."),
    )


def directory(count: int = 66) -> Directory:
    groups = []
    for number in range(0, count, 11):
        entries = tuple(
            DirectoryEntry(
                t(f"{NAMES[place % len(NAMES)]} {place + 1}"),
                t(("survey vessels", "laser scanners for harbours", "plant twins")[place % 3]),
                t(f"{'ABCDE'[place % 5]}{place % 3 + 1}"),
            )
            for place in range(number, min(number + 11, count))
        )
        groups.append(
            DirectoryGroup(t(SECTORS[number // 11 % 6] + (f" {number // 66 + 1}" if number >= 66 else "")), entries)
        )
    return Directory(
        tuple(groups), closing=t("and others"), note=t("Building at the right. Listing is free and voluntary.")
    )


def premises(rows: int = 8) -> Table:
    lines = [
        [
            f"{'ABCDEFGHK'[place % 9]}{place + 1}",
            ("Offices, labs", "Workshops on the quay", "Test halls", "Clean rooms")[place % 4],
            str(2009 + place % 17),
            f"{18 + place * 7},{place % 10}00",
            f"{place % 7},100",
            f"{13 + place % 9}.50",
            ("now", "June 2026", "–")[place % 3],
        ]
        for place in range(rows)
    ]
    return table(
        ["Building", "Use", "Since", "Area m²", "Free m²", "€ / m²", "Available"],
        lines,
        caption=t("Buildings and space to let"),
        note=t("Gross lettable area, 1 March 2026; rent in € a month before tax ", cite(4)),
    )


STORY = (
    "Fathomline had a prototype and nowhere to sail it. Trial permits took eleven months in open water, and the nearest "
    "slipway was forty kilometres from its workshop. Berth 4 lies ninety metres from the workshop door. In the pilot zone a "
    "trial is approved within thirty days, and the cluster shares its wave data with all members."
)


def sample() -> Document:
    """Every block, as a park with many facts would use them."""
    return document(
        Cover(
            t("Larkfield Science Park"),
            kicker=t("Investor brochure"),
            line=t("Where software, sensors and ships are built next to each other."),
            edition=t("Edition 2026 · figures at 31 December 2025"),
            status=t("Fictional park and figures"),
        ),
        Contents(t("What you will find, and how far you can trust it")),
        section(
            "A working harbour that more than doubled its companies in seven years",
            key_figures(),
            Columns(
                (
                    (
                        section(
                            "What we do",
                            paragraph(
                                "We plan, build and run 443,200 m² of offices, laboratories and workshops beside a working port, with berths for sea trials."
                            ),
                            id="do",
                            level=2,
                        ),
                    ),
                    (
                        section(
                            "Who is here",
                            paragraph(
                                "Industrial software and marine robotics are the two largest sectors. Together they count 279 of the 618 companies. ",
                                cite(1),
                            ),
                            id="who",
                            level=2,
                        ),
                    ),
                    (
                        section(
                            "What is next",
                            paragraph(
                                "Building K1 adds 42,800 m² in April 2027. We expect 25,500 people on site by the end of that year."
                            ),
                            id="next",
                            level=2,
                        ),
                    ),
                ),
                (1.0, 1.0, 1.0),
            ),
            id="glance",
            eyebrow="At a glance",
            lead="Six figures, each with its date and its source. Where a year was not published, the line has a gap.",
        ),
        section(
            "Recognised at national level for software and information services",
            Record(
                (
                    Entry(t("Designation"), t("National New Industrialisation Demonstration Base", cite(3))),
                    Entry(t("Grantor"), t("Ministry of Industry and Information Technology")),
                    Entry(t("Field"), t("Software and information services")),
                    Entry(t("Date of approval"), t("by 28 February 2014", cite(3))),
                )
            ),
            section("Timeline", timeline(5), id="timeline", level=2),
            Quote(
                t("achieving economic development and upgrading through innovation"),
                t("The requirement that the park says it follows ", cite(3)),
            ),
            id="designation",
            eyebrow="Designation",
            master=Master.OPENER,
            lead=t(
                "Approved by the Ministry in the fifth batch. It is the second base of its kind in the city, after the old docks.",
                cite(3),
            ),
        ),
        section(
            "Employment, research and rank since 2018",
            line_chart(),
            Columns(((bar_chart(),), (rank_chart(),)), (1.0, 1.0)),
            id="figures",
            eyebrow="Key figures",
        ),
        section(
            "Six sectors, one quay",
            share_chart(),
            stacked_chart(),
            Columns(((grouped_chart(),), (lying_chart(),)), (1.0, 1.0)),
            id="sectors",
            eyebrow="Sectors",
        ),
        section(
            "What is here, what is aimed at, what is intended",
            stages(),
            section(
                "Companies",
                paragraph("Companies named by the park; the list is not complete.", cite(1)),
                roster(8),
                id="companies",
                level=2,
            ),
            id="industries",
            eyebrow="Clusters",
            lead="Software leads. A cluster of outsourcing, digital content, avionics information and cloud computing has formed around it.",
        ),
        section("Sixty-six companies that asked to be listed", directory(), id="directory", eyebrow="Directory"),
        section(
            "28,200 m² are free by June 2026, and a new building comes in 2027",
            premises(),
            Callout(
                t("Ask before you plan"),
                (
                    paragraph(
                        "Floor loads, power and crane plans for every hall are kept in one sheet. We send it the same day."
                    ),
                ),
                Tone.SUMMARY,
            ),
            section(
                "How an offer is made",
                Bullets(
                    (
                        t("Call or write; the first answer comes within ", strong("two working days"), "."),
                        t("Visit the hall with two of your future neighbours."),
                        t("Receive space, rent, incentives and terms on four pages."),
                    ),
                    numbered=True,
                ),
                id="offer",
                level=2,
            ),
            id="premises",
            eyebrow="Premises",
        ),
        section(
            "What happened when they moved to the quay",
            Columns(
                (
                    (
                        Figure(
                            picture(),
                            "Drawn picture of the quay at dusk",
                            t("Berth 4, ninety metres from the workshop"),
                            t("Picture: drawn for this sample"),
                        ),
                    ),
                    (
                        paragraph(STORY),
                        Quote(
                            t("We used to drive to the sea. Now we open the door."),
                            t("Tomas Adeyemi, founder of Fathomline"),
                        ),
                    ),
                ),
                (1.0, 1.0),
            ),
            paragraph(STORY + " " + STORY),
            paragraph(
                "See ",
                Run("the key figures", link="#figures"),
                ", ",
                Run("example.org", link="https://example.org/"),
                ", or ask. ",
                emphasis("Nothing here is estimated."),
                " The goal reads: ",
                Tag("Goal", Standing.GOAL),
                " an international base; ",
                Tag("Achieved", Standing.ACHIEVED),
                " the national title; ",
                Tag("Ongoing", Standing.ONGOING),
                " the pilot zone; ",
                Tag("Intended", Standing.INTENDED),
                " building K1; ",
                Tag("Forecast", Standing.FORECAST),
                " 25,500 people.",
            ),
            Callout(
                t("What is not known"),
                (paragraph("The source gives no target figure and no due date for the international base."),),
                Tone.GOAL,
            ),
            PageBreak(),
            section("Next steps on the quay", timeline(6), id="steps", level=2),
            Callout(
                t("Before you sign"),
                (paragraph("Rent relief needs an application before the contract is signed."),),
                Tone.WARNING,
            ),
            id="stories",
            eyebrow="Stories",
        ),
        section(
            "Come and see the quay",
            Contacts(
                (
                    Contact(
                        t("Noor Halvorsen"),
                        (
                            Channel(t("Phone"), t(Run("+00 555 0142", link="tel:+005550142"))),
                            Channel(t("Mail"), t(Run("noor@example.org", link="mailto:noor@example.org"))),
                        ),
                        role=t("Investment, industry and ships"),
                        organisation=t("Larkfield Science Park"),
                    ),
                    Contact(
                        t("Chen Yulan"),
                        (
                            Channel(t("Phone"), t("+00 555 0158")),
                            Channel(t("Web"), t(Run("example.org/larkfield", link="https://example.org/larkfield"))),
                        ),
                        role=t("Software and sensors; Chinese, English"),
                    ),
                )
            ),
            section("Sources", SourceList(), id="sources", level=2),
            paragraph(
                "Park, companies and figures are invented for this sample. Edition 2026, version 1.2.", role=Role.NOTE
            ),
            id="contact",
            eyebrow="Contact",
            master=Master.CLOSING,
        ),
        sources=SOURCES,
        title="Larkfield Science Park: investor brochure",
    )


def sample_zh() -> Document:
    """A park in Chinese: full-width punctuation, Latin names and digits among Han, justified text."""
    return replace(
        document(
            Cover(
                t("紫竹国家高新技术产业开发区"),
                kicker=t("投资指南"),
                line=t("国家新型工业化产业示范基地（软件和信息服务业）"),
                edition=t("2014年版 · 数据截至2014年2月28日"),
                status=t("草稿"),
            ),
            section(
                "上海同领域第二家国家级示范基地",
                KeyFigures(
                    (
                        KeyFigure(
                            t("第2家", cite(1)),
                            t("上海同类基地中的位次"),
                            t("2014年2月28日"),
                            note=t("继浦东软件园之后"),
                            highlight=True,
                        ),
                        KeyFigure(
                            t("第5批", cite(1)),
                            t("国家级示范基地批次"),
                            t("2014年2月28日"),
                            note=t("工业和信息化部批准"),
                        ),
                        KeyFigure(
                            t("7", cite(1)),
                            t("国家级研发机构"),
                            t("2014年2月28日"),
                            unit=t("家"),
                            note=t("仅有数量，未列名称"),
                        ),
                    )
                ),
                paragraph(
                    "上海紫竹国家高新技术产业开发区获工业和信息化部批准，成为第五批“国家新型工业化产业示范基地”（软件和信息服务业）。这是继浦东软件园之后，上海在该领域的第2个国家级示范基地。",
                    cite(1),
                ),
                paragraph(
                    "紫竹以软件和信息服务业为主导产业，吸引了微创软件、东软、博彦科技、中软资源、文思海辉、GE、Microsoft、Intel等知名企业，形成以软件外包服务、数字内容（动漫）、航空电子信息和云计算为特色的产业集群。"
                ),
                paragraph(
                    "七家国家级研发机构以及上海交通大学、华东师范大学等院校落户紫竹，构成",
                    strong("产学研相结合"),
                    "的自主创新体系。未来将重点发展以",
                    emphasis("网络视听服务"),
                    "为代表的数字内容产业。",
                ),
                Quote(t("实现经济发展，以创新促升级"), t("园区表示所遵循的要求，资料未说明由谁提出")),
                id="glance",
                eyebrow="概览",
                lead=t("工业和信息化部批准紫竹成为国家新型工业化产业示范基地，属第五批。", cite(1)),
            ),
            section(
                "现有、目标与意向",
                Stages(
                    (
                        Stage(
                            t("集群现有"),
                            (t("软件外包服务"), t("数字内容（动漫）"), t("航空电子信息"), t("云计算")),
                            Standing.ACHIEVED,
                        ),
                        Stage(
                            t("目标"),
                            (t("软件外包"), t("数字内容（游戏、动漫）"), t("新一代信息技术"), t("嵌入式软件")),
                            Standing.GOAL,
                        ),
                        Stage(
                            t("培育意向"),
                            (t("新一代信息技术"), t("航空航天"), t("新能源"), t("生物医药")),
                            Standing.INTENDED,
                            closing=t("等"),
                        ),
                    ),
                    note=t("方框等大：资料未提供规模数据。"),
                ),
                section(
                    "企业",
                    Roster(
                        tuple(
                            t(name)
                            for name in (
                                "微创软件",
                                "东软",
                                "博彦科技",
                                "中软资源",
                                "文思海辉",
                                "GE",
                                "Microsoft",
                                "Intel",
                            )
                        ),
                        closing=t("等"),
                        note=t("按资料中的次序。"),
                    ),
                    id="companies",
                    level=2,
                ),
                section(
                    "目标",
                    table(
                        ["状态", "内容"],
                        [["目标", "建设具有国际竞争力的示范基地"], ["意向", "以网络视听服务为引领，做大数字内容产业"]],
                    ),
                    id="goals",
                    level=2,
                ),
                id="industries",
                eyebrow="产业",
                lead="软件和信息服务业领先，周围已形成软件外包服务、数字内容、航空电子信息和云计算集群。",
            ),
            section(
                "每一项事实的出处",
                SourceList(),
                paragraph("方括号中的数字指向本表。资料没有说明的内容不予印出。", role=Role.NOTE),
                id="sources",
                eyebrow="来源",
                master=Master.CLOSING,
            ),
            language="zh-Hans",
            sources=(
                Source(
                    1,
                    "s1",
                    t("紫竹国家高新技术产业开发区获批“国家新型工业化产业示范基地”"),
                    t("园区公告，2014年2月28日"),
                    "https://example.org/zizhu",
                ),
            ),
            title="紫竹国家高新技术产业开发区：投资指南",
        ),
        owner="紫竹国家高新区",
        park="zizhu",
        words={"continued": "续", "forecast": "预测"},
    )
