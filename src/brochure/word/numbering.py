"""The three lists of a document (ECMA-376 17.9): section numbers, items, steps."""

from __future__ import annotations

from brochure.theme.theme import Theme
from brochure.word.geometry import twips
from brochure.word.markup import Markup, join, part

HEADINGS, ITEMS, STEPS = 1, 2, 3

_HANG = twips(11)
_LIST = twips(5)


def numbering_part(theme: Theme, step_lists: int) -> bytes:
    """`word/numbering.xml`; each of the `step_lists` numbered lists gets an instance that starts at 1 again."""
    second, primary = theme.palette.second.hex, theme.palette.primary.hex
    lists = (
        (HEADINGS, "decimal", "%1", "Heading1", f'<w:ind w:left="0" w:hanging="{_HANG}"/>', second),
        (ITEMS, "bullet", "–", "ListBullet", f'<w:ind w:left="{_LIST}" w:hanging="{_LIST}"/>', primary),
        (STEPS, "decimal", "%1", "ListNumber", f'<w:ind w:left="{_LIST}" w:hanging="{_LIST}"/>', primary),
    )
    abstract = join(
        Markup(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{shown}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr><w:rPr><w:color w:val="{colour}"/></w:rPr></w:lvl>'
            "</w:abstractNum>"
        )
        for number, form, shown, style, indents, colour in lists
    )
    plain = [Markup(f'<w:num w:numId="{one[0]}"><w:abstractNumId w:val="{one[0]}"/></w:num>') for one in lists]
    restarted = [
        Markup(
            f'<w:num w:numId="{STEPS + number}"><w:abstractNumId w:val="{STEPS}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        for number in range(1, step_lists + 1)
    ]
    return part("w:numbering", join([abstract, *plain, *restarted]), "w")
