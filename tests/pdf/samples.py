"""Fictional parks that use every block, for the tests and for looking at pages."""

from __future__ import annotations

from brochure.document.block import (
    Bullets,
    Callout,
    Channel,
    Columns,
    Contact,
    Contacts,
    Contents,
    Cover,
    Entry,
    Figure,
    Master,
    PageBreak,
    Quote,
    Record,
    Role,
    SourceList,
    Tone,
)
from brochure.document.document import Document
from brochure.document.inline import Run, Standing, Tag
from pdf.blocks import (
    SOURCES,
    bar_chart,
    directory,
    grouped_chart,
    key_figures,
    line_chart,
    lying_chart,
    premises,
    rank_chart,
    roster,
    share_chart,
    stacked_chart,
    stages,
    timeline,
)
from pdf.making import cite, document, emphasis, paragraph, picture, section, strong, t

STORY = (
    "Fathomline had a prototype and nowhere to sail it. Trial permits "
    "took eleven months in open water, and the nearest "
    "slipway was forty kilometres from its workshop. Berth 4 lies "
    "ninety metres from the workshop door. In the pilot zone a "
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
                                "We plan, build and run 443,200 m² of offices, laboratories and "
                                "workshops beside a working port, with berths for sea trials."
                            ),
                            id="do",
                            level=2,
                        ),
                    ),
                    (
                        section(
                            "Who is here",
                            paragraph(
                                "Industrial software and marine robotics are the two largest "
                                "sectors. Together they count 279 of the 618 companies. ",
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
                                "Building K1 adds 42,800 m² in April 2027. We expect "
                                "25,500 people on site by the end of that year."
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
                "Approved by the Ministry in the fifth batch. It is the second "
                "base of its kind in the city, after the old docks.",
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
            lead="Software leads. A cluster of outsourcing, digital content, avionics "
            "information and cloud computing has formed around it.",
        ),
        section("Sixty-six companies that asked to be listed", directory(), id="directory", eyebrow="Directory"),
        section(
            "28,200 m² are free by June 2026, and a new building comes in 2027",
            premises(),
            Callout(
                t("Ask before you plan"),
                (
                    paragraph(
                        "Floor loads, power and crane plans for every hall are "
                        "kept in one sheet. We send it the same day."
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
