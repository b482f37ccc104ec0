"""How the headings of an official document are numbered (GB/T 9704-2012, 7.3.3): 一、 （一） 1． （1）."""

from __future__ import annotations

from brochure.theme.theme import Theme
from brochure.word.gongwen.styles import INDENT
from brochure.word.heading_numbers import HeadingNumbers, Level
from brochure.word.markup import Markup, join, part
from brochure.word.numbering import Lists, definitions, instance, restarted

_LEVELS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCountingThousand", "（%2）"),
    ("decimal", "%3．"),
    ("decimal", "（%4）"),
)
HEADINGS = HeadingNumbers({depth: Level(form, shown, suffix="") for depth, (form, shown) in enumerate(_LEVELS, 1)})


def numbering_part(theme: Theme, lists: Lists, step_lists: int) -> bytes:
    """`word/numbering.xml`: headings of four levels, items, steps."""
    levels = join(
        Markup(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:pStyle w:val="Heading{depth + 1}"/><w:suff w:val="nothing"/><w:lvlText w:val="{shown}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{INDENT}"/></w:pPr></w:lvl>'
        )
        for depth, (form, shown) in enumerate(_LEVELS)
    )
    headings = Markup(
        f'<w:abstractNum w:abstractNumId="{lists.headings}"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    defined = {**definitions(theme, lists), "Heading1": headings}
    plain = [instance(one, one) for one in (lists.headings, lists.items, lists.steps)]
    return part("w:numbering", join((*defined.values(), *plain, *restarted(lists, lists.steps, step_lists))), "w")
