"""What a document says about itself: core, extended and custom properties, all from the document, in UTC."""

from __future__ import annotations

from datetime import UTC

from brochure.document.document import Document
from brochure.word.markup import DECLARATION, Markup, escape, join
from brochure.word.package import OFFICE, Package

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"
_CORE_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2  # 0 and 1 are reserved


def add_properties(package: Package, document: Document, template: str = "") -> None:
    """Write all three kinds; `template` is the name of the house template, if there is one."""
    package.add_property_part(
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        _core(document),
    )
    package.add_property_part(
        "/docProps/app.xml",
        f"{OFFICE}.extended-properties+xml",
        "extended-properties",
        f'{DECLARATION}<Properties xmlns="{_PROPERTIES}/extended-properties">'
        "<Application>brochure</Application><AppVersion>16.0000</AppVersion></Properties>".encode(),
    )
    package.add_property_part(
        "/docProps/custom.xml", f"{OFFICE}.custom-properties+xml", "custom-properties", _custom(document, template)
    )


def _core(document: Document) -> bytes:
    """Written here and not through python-docx, which refuses texts of more than 255 characters."""
    edition = document.edition
    date = f"{edition.date.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    named = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.owner,
        "cp:keywords": ", ".join(document.keywords),
        "dc:language": document.language,
        "cp:category": document.kind,
        "cp:contentStatus": edition.status,
        "cp:version": edition.version,
        "cp:lastModifiedBy": document.owner,
        "cp:revision": "1",
    }
    texts = join(Markup(f"<{name}>{escape(value)}</{name}>") for name, value in named.items() if value)
    dates = join(
        Markup(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}</dcterms:{name}>') for name in ("created", "modified")
    )
    return f"{DECLARATION}<cp:coreProperties {_CORE_NAMESPACES}>{texts}{dates}</cp:coreProperties>".encode()


def _custom(document: Document, template: str) -> bytes:
    """The edition as named values, which fields in the text refer to."""
    edition = document.edition
    named = {
        "Version": edition.version,
        "Revision": edition.revision,
        "Classification": edition.classification,
        "Park": document.park,
        "Kind": document.kind,
        "Document": document.id,
        "Language": document.language,
        "Template": template,
    }
    properties = join(
        Markup(
            f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{name}">'
            f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        )
        for number, (name, value) in enumerate(((name, value) for name, value in named.items() if value), _FIRST_CUSTOM)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_PROPERTIES}/custom-properties" '
        f'xmlns:vt="{_PROPERTIES}/docPropsVTypes">{properties}</Properties>'
    ).encode()
