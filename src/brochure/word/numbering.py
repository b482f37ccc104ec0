"""The three lists of a document (ECMA-376 17.9): section numbers, items, steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brochure.theme.theme import Theme
from brochure.word.geometry import twips
from brochure.word.markup import Markup, join, part

_HANG = twips(11)
_LIST = twips(5)


@dataclass(frozen=True, slots=True)
class Lists:
    """The ids of the lists, and of their definitions; numbered lists that start again follow the last."""

    headings: int
    items: int
    steps: int

    @classmethod
    def after(cls, last: int) -> Lists:
        """Those that come after the ids of another document."""
        return cls(last + 1, last + 2, last + 3)

    def restarted(self, place: int) -> int:
        """The id of a numbered list by its place in the document, from 1."""
        return self.steps + place


def numbering_part(theme: Theme, lists: Lists, step_lists: int) -> bytes:
    """`word/numbering.xml`; each of the `step_lists` numbered lists gets an instance that starts at 1 again."""
    defined = definitions(theme, lists)
    plain = [instance(one, one) for one in (lists.headings, lists.items, lists.steps)]
    restarts = restarted(lists, lists.steps, step_lists)
    return part("w:numbering", join((*defined.values(), *plain, *restarts)), "w")


def definitions(theme: Theme, lists: Lists) -> dict[str, Markup]:
    """The `w:abstractNum` of each list, by the id of the style that it belongs to."""
    second, primary = theme.palette.second.hex, theme.palette.primary.hex
    own = (
        (lists.headings, "decimal", "%1", "Heading1", f'<w:ind w:left="0" w:hanging="{_HANG}"/>', second),
        (lists.items, "bullet", "–", "ListBullet", f'<w:ind w:left="{_LIST}" w:hanging="{_LIST}"/>', primary),
        (lists.steps, "decimal", "%1", "ListNumber", f'<w:ind w:left="{_LIST}" w:hanging="{_LIST}"/>', primary),
    )
    return {
        style: Markup(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{shown}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr><w:rPr><w:color w:val="{colour}"/></w:rPr></w:lvl>'
            "</w:abstractNum>"
        )
        for number, form, shown, style, indents, colour in own
    }


def instance(number: int, definition: int) -> Markup:
    """A list of that definition."""
    return Markup(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/></w:num>')


def restarted(lists: Lists, definition: int, count: int) -> Iterator[Markup]:
    """So many numbered lists of a definition, each of which starts at 1."""
    for place in range(1, count + 1):
        yield Markup(
            f'<w:num w:numId="{lists.restarted(place)}"><w:abstractNumId w:val="{definition}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
