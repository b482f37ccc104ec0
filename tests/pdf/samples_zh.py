"""A park in Chinese: full-width punctuation, Latin names and digits among Han."""

from __future__ import annotations

from dataclasses import replace

from brochure.document.block import (
    Cover,
    KeyFigure,
    KeyFigures,
    Master,
    Quote,
    Role,
    Roster,
    RosterName,
    SourceList,
    Stage,
    Stages,
)
from brochure.document.document import Document, Source
from brochure.document.inline import Standing
from pdf.making import cite, document, emphasis, paragraph, section, strong, t, table


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
                            RosterName(t(name))
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
