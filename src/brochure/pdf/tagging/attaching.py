"""Files inside a PDF, as PDF/A-3 wants them (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from brochure.pdf.order import Attachment
from brochure.pdf.tagging.syntax import ObjectTable, name, text_string


def attach(attachments: Sequence[Attachment], date: datetime, document: Any) -> None:
    """Put files inside ReportLab's document, as the source it was made from; `date` is the edition's."""
    if not attachments:
        return
    table = ObjectTable(document)
    stamp = date.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)")
    listed: dict[str, int] = {}
    for number, attachment in enumerate(attachments):
        dates = f"/CreationDate {stamp}/ModDate {stamp}"
        stream = table.add_stream(
            f"AttachedData{number}",
            attachment.data,
            f"/Type/EmbeddedFile/Subtype {name(attachment.media)}/Params<</Size {len(attachment.data)}{dates}>>",
        )
        title = text_string(attachment.name)
        listed[attachment.name] = table.add(
            f"AttachedFile{number}",
            f"<</Type/Filespec/F{title}/UF{title}/Desc{text_string(attachment.description)}"
            f"/AFRelationship/Source/EF<</F {stream} 0 R/UF {stream} 0 R>>>>",
        )
    tree = " ".join(f"{text_string(title)} {number} 0 R" for title, number in sorted(listed.items()))
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "AF"]
    catalogue.AF = f"[{' '.join(f'{number} 0 R' for number in listed.values())}]"
    catalogue.Names = f"<</EmbeddedFiles<</Names[{tree}]>>>>"
