"""Files inside a PDF, as PDF/A-3 wants them (ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pikepdf

from brochure.pdf.order import Attachment


def attach(pdf: pikepdf.Pdf, attachments: Sequence[Attachment], date: datetime) -> None:
    """Put files inside `pdf`, as the source it was made from; `date` is the edition's."""
    stamp = date.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    for attachment in attachments:
        carried = pikepdf.AttachedFileSpec(
            pdf,
            attachment.data,
            filename=attachment.name,
            description=attachment.description,
            mime_type=attachment.media,
            creation_date=stamp,
            mod_date=stamp,
        )
        carried.relationship = pikepdf.Name.Source
        pdf.attachments[attachment.name] = carried
    if attachments:
        pdf.Root.AF = pikepdf.Array([pdf.attachments[attachment.name].obj for attachment in attachments])
