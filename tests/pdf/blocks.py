"""One example of each block, from fictional parks."""

from __future__ import annotations

from brochure.document.block import (
    Chart,
    ChartKind,
    Directory,
    DirectoryEntry,
    DirectoryGroup,
    Event,
    KeyFigure,
    KeyFigures,
    Roster,
    RosterName,
    Series,
    Stage,
    Stages,
    Table,
    Timeline,
)
from brochure.document.document import Source
from brochure.document.inline import Standing
from pdf.making import cite, points, t, table

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
    """Up to six tiles; the first stands out."""
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
    """Up to six events, each of another standing."""
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
    """What is there, goals, intentions; two names run through."""
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
    """A line with two forecasts."""
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
    """Ranks with a year that was not published."""
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
    """Standing bars over years."""
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
    """Lying bars over names."""
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
    """Six series over eight years."""
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
    """Two series side by side."""
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
    """Six parts of a whole."""
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
    """Up to twelve names, one of them long."""
    return Roster(
        tuple(RosterName(t(name)) for name in NAMES[:count]),
        closing=t("and others"),
        note=t("A to Z, names as the park publishes them."),
    )


def directory(count: int = 66) -> Directory:
    """Any number of residents in groups of eleven."""
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
    """A table of seven columns and any number of rows."""
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
