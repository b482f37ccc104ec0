"""What a document says about itself: core, extended and custom properties, all from the document, in UTC."""

from __future__ import annotations

from datetime import UTC

from docx.opc.coreprops import CoreProperties

from brochure.document.document import Document
from brochure.word.markup import DECLARATION, Markup, escape, join
from brochure.word.package import OFFICE, Package

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2  # 0 and 1 are reserved


def add_properties(package: Package, document: Document) -> None:
    """Write all three kinds."""
    _core(package.core, document)
    package.add_property_part(
        "/docProps/app.xml",
        f"{OFFICE}.extended-properties+xml",
        "extended-properties",
        f'{DECLARATION}<Properties xmlns="{_PROPERTIES}/extended-properties">'
        "<Application>brochure</Application><AppVersion>16.0000</AppVersion></Properties>".encode(),
    )
    package.add_property_part(
        "/docProps/custom.xml", f"{OFFICE}.custom-properties+xml", "custom-properties", _custom(document)
    )


def _core(core: CoreProperties, document: Document) -> None:
    date = document.edition.date.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title = document.title
    core.subject = document.subject
    core.author = core.last_modified_by = document.owner
    core.keywords = ", ".join(document.keywords)
    core.language = document.language
    core.category = document.kind
    core.content_status = document.edition.status
    core.version = document.edition.version
    core.created = core.modified = date
    core.revision = 1


def _custom(document: Document) -> bytes:
    """The edition as named values, which fields in the text refer to."""
    edition = document.edition
    named = {
        "Version": edition.version,
        "Revision": edition.revision,
        "Classification": edition.classification,
        "Park": document.park,
        "Kind": document.kind,
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
