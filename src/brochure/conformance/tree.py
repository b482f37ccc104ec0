"""The structure tree of a file as it is written (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import pikepdf

_NOTHING = pikepdf.Dictionary()
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of marked content that an element holds: page index (None where it names no page) and MCID."""

    page: int | None
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation that an element holds."""

    raw: pikepdf.Object


@dataclass(slots=True)
class Node:
    """An element; `kind` is its standard type, `page` the index of the first page it names."""

    kind: str
    raw: pikepdf.Object
    page: int | None
    kids: list[Kid] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in the order of reading."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    @property
    def elements(self) -> list[Node]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def marks(self) -> list[Mark]:
        """The marked content of this element and all below it, in the order of reading."""
        found: list[Mark] = []
        for kid in self.kids:
            if isinstance(kid, Mark):
                found.append(kid)
            elif isinstance(kid, Node):
                found += kid.marks
        return found

    @property
    def first_page(self) -> int | None:
        """The number of the page it begins on, from 1."""
        page = next((mark.page for mark in self.marks if mark.page is not None), self.page)
        return None if page is None else page + 1

    def text_entry(self, key: str) -> str:
        """A text entry such as `/Alt`; "" where there is none."""
        return str(self.raw.get(key, ""))

    def attribute(self, owner: str, key: str) -> pikepdf.Object | None:
        """An attribute such as Scope of the owner Table."""
        for entry in listed(self.raw.get("/A", [])):
            if isinstance(entry, pikepdf.Dictionary) and str(entry.get("/O")) == f"/{owner}" and key in entry:
                return entry[key]
        return None


Kid: TypeAlias = Node | Mark | Annotation


def read_tree(pdf: pikepdf.Pdf) -> Node | None:
    """The topmost element; None where the file is not tagged or has more than one."""
    root = pdf.Root.get("/StructTreeRoot", _NOTHING)
    top = listed(root.get("/K", []))
    if len(top) != 1 or not isinstance(top[0], pikepdf.Dictionary):
        return None
    roles = {str(name): str(role)[1:] for name, role in dict(root.get("/RoleMap", _NOTHING)).items()}
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return _node(top[0], None, roles, pages, 0)


def _node(
    raw: pikepdf.Object, page: int | None, roles: dict[str, str], pages: dict[tuple[int, int], int], depth: int
) -> Node:
    name = str(raw.get("/S", "/"))
    node = Node(roles.get(name, name[1:]), raw, _page(raw, pages, page))
    for kid in listed(raw.get("/K", [])) if depth < _DEEPEST else []:
        if isinstance(kid, int):
            node.kids.append(Mark(node.page, kid))
        elif not isinstance(kid, pikepdf.Dictionary):
            continue
        elif str(kid.get("/Type")) == "/MCR":
            node.kids.append(Mark(_page(kid, pages, node.page), int(kid.MCID)))
        elif str(kid.get("/Type")) == "/OBJR":
            node.kids.append(Annotation(kid.get("/Obj", _NOTHING)))
        else:
            node.kids.append(_node(kid, node.page, roles, pages, depth + 1))
    return node


def _page(raw: pikepdf.Object, pages: dict[tuple[int, int], int], inherited: int | None) -> int | None:
    return pages.get(raw.Pg.objgen, inherited) if "/Pg" in raw else inherited


def listed(value: object) -> list[pikepdf.Object]:
    """The members of an entry that is an array or stands for one member."""
    return list(value) if isinstance(value, pikepdf.Array | list) else [value]  # type: ignore[list-item]
