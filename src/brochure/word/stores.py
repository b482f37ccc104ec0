"""The two data items of a document (ECMA-376 15.2.5): the facts its controls are bound to, and their first values."""

from __future__ import annotations

from brochure.word.facts import BASE, FACTS, FactStore
from brochure.word.markup import DECLARATION
from brochure.word.package import OFFICE, Package, relate

_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def add_stores(package: Package, facts: FactStore) -> None:
    """Write both items; a document without facts gets none."""
    if not facts:
        return
    for namespace in (FACTS, BASE):
        item = package.add("/customXml/item#.xml", "application/xml", "customXml", facts.xml(namespace))
        properties = package.part(
            "/customXml/itemProps#.xml",
            f"{OFFICE}.customXmlProperties+xml",
            (
                f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_DATA}" ds:itemID="{facts.store_id(namespace)}">'
                f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
            ).encode(),
        )
        relate(item, properties, "customXmlProps")
