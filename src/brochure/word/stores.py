"""The data items of a document (ECMA-376 15.2.5).

The facts its controls are bound to, their first values, and the prints of its paragraphs: what `brochure pull` needs
to tell what somebody has changed.
"""

from __future__ import annotations

from brochure.word.facts import BASE, FACTS, PROSE, FactStore
from brochure.word.markup import DECLARATION
from brochure.word.package import OFFICE, Package, relate
from brochure.word.paragraph_prints import paragraph_prints

_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def add_stores(package: Package, facts: FactStore, body: bytes) -> None:
    """Write all items; a document without facts gets none. `body` is the part with its paragraphs."""
    if not facts:
        return
    items = {FACTS: facts.xml(FACTS), BASE: facts.xml(BASE), PROSE: _prose(body)}
    for namespace, content in items.items():
        item = package.add("/customXml/item#.xml", "application/xml", "customXml", content)
        properties = package.part(
            "/customXml/itemProps#.xml",
            f"{OFFICE}.customXmlProperties+xml",
            (
                f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_DATA}" ds:itemID="{facts.store_id(namespace)}">'
                f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
            ).encode(),
        )
        relate(item, properties, "customXmlProps")


def _prose(body: bytes) -> bytes:
    prints = sorted({print_ for print_, _ in paragraph_prints(body)})
    return f'{DECLARATION}<prose xmlns="{PROSE}">{"".join(f"<p>{one}</p>" for one in prints)}</prose>'.encode()
