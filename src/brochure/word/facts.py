"""Facts that can be found again in an edited document: content controls bound to XML data in the package.

Word and LibreOffice keep the binding of a control (ECMA-376 17.5.2.6) through an edit, and lose nearly everything else
about it; so the binding is the identity. Element names mirror the path of a fact in the spec. One data item holds what
the controls show now, a second one, bound to nothing, what they showed when the document was made.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from brochure.document.inline import Inlines, Origin, Run
from brochure.word.markup import DECLARATION, NOTHING, Markup, escape, join

FACTS = "urn:brochure:facts:1"
BASE = "urn:brochure:base:1"
PROSE = "urn:brochure:prose:1"
STORE_NAMES = uuid.UUID("8a3ff1de-6f0c-5b8e-9d4e-0f3f6f1c7a52")

_LONGEST_TAG = 64  # Word refuses longer ones
_UNNAMEABLE = re.compile(r"[^A-Za-z0-9_\-\u4e00-\u9fff]|_(?=x)")
_WRITTEN_OUT = re.compile("_x([0-9A-F]{4})_")
_STARTS_NAME = re.compile(r"[A-Za-z_\u4e00-\u9fff]")
# On saving, LibreOffice pastes the text of every bound control into XML unescaped; with one of these it writes the data
# items empty, and all bindings of the document are lost. Such a fact is found again by its tag alone.
_BREAKS_ITEMS = frozenset("&<")


@dataclass(slots=True)
class _Branch:
    """The facts below one step of a path, and the texts printed for the path itself in order of appearance."""

    texts: list[str] = field(default_factory=list)
    below: dict[str, _Branch] = field(default_factory=dict)


class FactStore:
    """The facts of a document by path; the same fact printed in two ways has two elements of one name."""

    def __init__(self, texts: Iterable[Inlines], seed: str) -> None:
        self._root = _Branch()
        self._xpaths: dict[tuple[str, str], Markup] = {}
        self._seed = seed
        self._shown: set[tuple[str, str]] = set()
        for path, text in _facts(texts):
            branch = self._branch(path)
            if text not in branch.texts:
                branch.texts.append(text)

    def __bool__(self) -> bool:
        return bool(self._root.below)

    def store_id(self, namespace: str) -> str:
        """The identifier of a data item, as a GUID in braces; the same for the same document."""
        return f"{{{uuid.uuid5(STORE_NAMES, f'{namespace} {self._seed}')}}}".upper()

    def control(self, origin: Origin, text: str, content: Markup, number: int, style: str | None) -> Markup:
        """A plain-text content control around a run that shows a fact.

        The character style is named again for the text that Word puts there from the data.
        """
        tag = escape(origin.path[:_LONGEST_TAG])
        self._shown.add((origin.path, text))
        look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
        binding = self._binding(origin.path, text) if is_bindable(text) else NOTHING
        return Markup(
            f'<w:sdt><w:sdtPr>{look}<w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
            f"{binding}<w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    def xml(self, namespace: str) -> bytes:
        """A data item with all facts, in the given namespace.

        In the item with the first values those that no control shows are empty, so that none of them seems deleted.
        """
        shown = self._shown if namespace == BASE else None
        return f'{DECLARATION}<facts xmlns="{namespace}">{_below(self._root, "", shown)}</facts>'.encode()

    def wordings(self) -> Iterator[tuple[str, int, str]]:
        """Each fact's path with the texts printed for it, numbered as the bindings of their controls number them."""
        waiting = [("", self._root)]
        while waiting:
            path, branch = waiting.pop()
            first = 2 if branch.below else 1
            yield from ((path, number, text) for number, text in enumerate(branch.texts, first))
            waiting += (
                (f"{path}/{step_named(name)}" if path else step_named(name), one) for name, one in branch.below.items()
            )

    def _branch(self, path: str) -> _Branch:
        branch = self._root
        for step in path.split("/"):
            branch = branch.below.setdefault(element_name(step), _Branch())
        return branch

    def _binding(self, path: str, text: str) -> Markup:
        return Markup(
            f'<w:dataBinding w:prefixMappings="xmlns:f=\'{FACTS}\'" w:xpath="{self._xpath(path, text)}" '
            f'w:storeItemID="{self.store_id(FACTS)}"/>'
        )

    def _xpath(self, path: str, text: str) -> Markup:
        known = self._xpaths.get((path, text))
        if known is None:
            branch = self._branch(path)
            position = branch.texts.index(text) + (2 if branch.below else 1)
            steps = [f"f:{element_name(step)}[1]" for step in path.split("/")]
            steps[-1] = steps[-1].removesuffix("[1]") + f"[{position}]"
            known = self._xpaths[path, text] = Markup("/f:facts[1]/" + "/".join(steps))
        return known


def bindable(run: Run) -> bool:
    """Whether a run can be a plain-text control: it shows a fact, on one line."""
    return run.origin is not None and bool(run.origin.path) and bool(run.text) and not set(run.text) & set("\n\t\r")


def is_bindable(text: str) -> bool:
    """Whether a control with that text may be bound, so that LibreOffice does not lose all the bindings of a file."""
    return not _BREAKS_ITEMS & set(text)


def element_name(step: str) -> str:
    """A step of a path as an XML name that can be turned back: other characters become `_xHHHH_`, as in SQL/XML."""
    name = _UNNAMEABLE.sub(lambda found: f"_x{ord(found.group()):04X}_", step)
    return name if _STARTS_NAME.match(name) else f"_x{ord(step[0]):04X}_{name[1:]}" if step else "_x_"


def step_named(name: str) -> str:
    """The step of a path that an element name stands for."""
    return _WRITTEN_OUT.sub(lambda found: chr(int(found[1], 16)), name)


def _facts(texts: Iterable[Inlines]) -> Iterator[tuple[str, str]]:
    for inlines in texts:
        for inline in inlines:
            if isinstance(inline, Run) and inline.origin and bindable(inline):
                yield inline.origin.path, inline.text


def _below(branch: _Branch, path: str, shown: AbstractSet[tuple[str, str]] | None) -> Markup:
    """The elements of a branch: the one with further steps first, then one for each text."""
    return join(_elements(name, one, f"{path}/{name}" if path else name, shown) for name, one in branch.below.items())


def _elements(name: str, branch: _Branch, path: str, shown: AbstractSet[tuple[str, str]] | None) -> Markup:
    inner = Markup(f"<{name}>{_below(branch, path, shown)}</{name}>") if branch.below else NOTHING
    spelled = "/".join(map(step_named, path.split("/")))
    texts = (text if shown is None or (spelled, text) in shown else "" for text in branch.texts)
    return join((inner, *(Markup(f"<{name}>{escape(text)}</{name}>") for text in texts)))
