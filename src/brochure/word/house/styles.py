"""The styles of a house with ours among them (ECMA-376 17.7).

A style is the house's where it has one of that name; Word knows built-in styles by their names in every language. It
then goes by our id, so that the text of a document is the same in every house. What a house lacks is added.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from lxml import etree

from brochure.openxml.file import W, WordFile, written
from brochure.word.language import Languages
from brochure.word.markup import NAMESPACES, Markup
from brochure.word.style import ParagraphStyle, StyleWriter
from brochure.word.styles_part import BUILT_IN
from brochure.word.stylesheet import StyleSheet

STYLES = "word/styles.xml"
_OWN_HEADS = frozenset({"Header", "Footer"})
_BASE = "BriefBase"
_BASE_STYLE = Markup(
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_BASE}"><w:name w:val="Brief Base"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr></w:style>'
)
"""Below every style that is added: distances and indents that a house gives its ordinary text are not for tables."""
_DEFAULTS = {"paragraph": "Normal", "character": "DefaultParagraphFont", "table": "TableNormal", "numbering": "NoList"}
_REFERENCES = tuple(
    f"{W}{name}"
    for name in (
        "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink", "clickAndTypeStyle",
    )
)  # fmt: skip


class HouseStyles:
    """The styles of a house, and ours in terms of them."""

    def __init__(self, file: WordFile, ours: StyleSheet, writer: StyleWriter) -> None:
        self._tree = copy.deepcopy(file.xml(STYLES))
        self._writer = writer
        self._ours = {
            **{one.id: ("paragraph", one.name) for one in ours.paragraphs() if one.id not in _OWN_HEADS},
            **{one.id: ("character", one.name) for one in ours.characters()},
            **{one.id: ("table", one.name) for one in ours.tables()},
        }
        self._sheet = ours
        self._renamed = self._new_ids()
        rename(self._tree, self._renamed)
        self._keep_together()

    @property
    def renamed(self) -> Mapping[str, str]:
        """What the house's styles are called now, by the ids that they had."""
        return self._renamed

    @cached_property
    def adopted(self) -> frozenset[str]:
        """Those of our ids that go by the house's definition."""
        return frozenset(self._ours) & {one.get(f"{W}styleId") for one in self._tree.iter(f"{W}style")}

    def style(self, id_: str) -> Any | None:
        """The house's style with that id of ours."""
        return next((one for one in self._tree.iter(f"{W}style") if one.get(f"{W}styleId") == id_), None)

    def part(self, languages: Languages) -> bytes:
        """`word/styles.xml` in the language of the document."""
        tree = copy.deepcopy(self._tree)
        for language in list(tree.iter(f"{W}lang")):
            language.getparent().remove(language)
        _speak(tree, languages)
        for one in self._added(tree):
            tree.append(one)
        return written(tree)

    def _keep_together(self) -> None:
        """Let captions and their like stay with what they are about: in a house they may stand below it."""
        for ours in self._sheet.paragraphs():
            style = self.style(ours.id) if ours.lines.keep_next else None
            if style is not None and style.find(f"{W}pPr/{W}keepNext") is None:
                _properties(style).insert(0, etree.Element(f"{W}keepNext"))

    def _new_ids(self) -> dict[str, str]:
        """Our ids for styles of our names, other ones for styles that stand in the way."""
        by_name = {(kind, name.lower()): id_ for id_, (kind, name) in self._ours.items()}
        wanted: dict[str, str] = {}
        for style in self._tree.iter(f"{W}style"):
            kind, id_ = style.get(f"{W}type", "paragraph"), style.get(f"{W}styleId", "")
            name = style.find(f"{W}name")
            ours = by_name.get((kind, name.get(f"{W}val", "").lower() if name is not None else ""))
            if style.get(f"{W}default") in ("1", "true", "on"):
                ours = _DEFAULTS.get(kind)
            if ours and ours not in wanted.values():
                wanted[id_] = ours
        taken = {*self._ours, *_OWN_HEADS, *_DEFAULTS.values(), _BASE}
        for style in self._tree.iter(f"{W}style"):
            id_ = style.get(f"{W}styleId", "")
            if id_ not in wanted and id_ in taken:
                wanted[id_] = f"House{id_}"  # ids of Word have no prefix, and ours have another
        return {old: new for old, new in wanted.items() if old != new}

    def _added(self, tree: Any) -> Iterable[Any]:
        there = {one.get(f"{W}styleId") for one in tree.iter(f"{W}style")}
        names = {one.get(f"{W}val", "").lower() for one in tree.iter(f"{W}name")}
        built_in = [one for one in _parsed(BUILT_IN) if one.get(f"{W}styleId") not in there]
        base = [] if "Normal" in there else _parsed(Markup(_NORMAL))
        writer, added = self._writer, [_BASE_STYLE]
        added += [writer.paragraph(_in_house(one)) for one in self._sheet.paragraphs() if one.id not in there]
        added += [writer.character(one) for one in self._sheet.characters() if one.id not in there]
        added += [writer.table(one) for one in self._sheet.tables() if one.id not in there]
        for one in (*base, *built_in, *_parsed(Markup("".join(added)))):
            name = one.find(f"{W}name")
            if name.get(f"{W}val").lower() in names:
                name.set(f"{W}val", f"Brief {name.get(f'{W}val')}")
            yield one


_AFTER_PARAGRAPHS = tuple(f"{W}{name}" for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))
_NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'


def rename(tree: Any, renamed: Mapping[str, str]) -> None:
    """Let everything in a part that names a style of the house call it by its new id."""
    for style in tree.iter(f"{W}style"):
        style.set(f"{W}styleId", renamed.get(style.get(f"{W}styleId", ""), style.get(f"{W}styleId", "")))
    for one in tree.iter(*_REFERENCES):
        one.set(f"{W}val", renamed.get(one.get(f"{W}val", ""), one.get(f"{W}val", "")))


def _in_house(style: ParagraphStyle) -> ParagraphStyle:
    if style.id in _OWN_HEADS:
        style = replace(style, name=f"Brief {style.id}", custom=True)
    if style.id == "Heading1Close":
        # It goes by the list of the heading below it, whatever the house has made of that.
        style = replace(style, lines=replace(style.lines, numbering=None))
    return replace(style, based_on=_BASE) if style.based_on == "Normal" else style


def _speak(tree: Any, languages: Languages) -> None:
    """Make the language of the document the default, and quotation marks of a Chinese one full-width."""
    defaults = tree.find(f"{W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{W}docDefaults")
        tree.insert(0, defaults)
    properties = _child(_child(defaults, "rPrDefault", first=True), "rPr")
    properties.append(_parsed(languages.default)[0])
    fonts = properties.find(f"{W}rFonts")
    if languages.han and fonts is not None:
        fonts.set(f"{W}hint", "eastAsia")


def _properties(style: Any) -> Any:
    """The `w:pPr` of a style, which comes before the look of its letters and of tables (17.7.4.17)."""
    found = style.find(f"{W}pPr")
    if found is None:
        found = etree.Element(f"{W}pPr")
        after = [place for place, one in enumerate(style) if one.tag in _AFTER_PARAGRAPHS]
        style.insert(after[0] if after else len(style), found)
    return found


def _child(parent: Any, name: str, *, first: bool = False) -> Any:
    found = parent.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        parent.insert(0 if first else len(parent), found)
    return found


def _parsed(markup: Markup) -> list[Any]:
    return list(etree.fromstring(f'<w:all xmlns:w="{NAMESPACES["w"]}">{markup}</w:all>'))
