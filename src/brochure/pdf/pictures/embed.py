"""Image XObjects: written once a file, however often they are drawn."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFStream

from brochure.pdf.pictures.raster import Raster


def embed(document: Any, raster: Raster) -> str:
    """The name under which ReportLab's document knows the image from its first use on."""
    name: str = document.getXObjectName(raster.name)
    if name not in document.idToObject:
        document.Reference(_stream(document, raster), name)
    return raster.name


def _stream(document: Any, raster: Raster) -> PDFStream:
    entries: dict[str, object] = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": raster.width,
        "Height": raster.height,
        "BitsPerComponent": raster.bits,
        "ColorSpace": PDFName(raster.space),
        "Filter": PDFName("DCTDecode" if raster.jpeg else "FlateDecode"),
    }
    if raster.inverted:
        entries["Decode"] = PDFArray([1, 0] * 4)
    if raster.parameters:
        entries["DecodeParms"] = PDFDictionary(raster.parameters)
    if raster.alpha:
        entries["SMask"] = PDFObjectReference(document.getXObjectName(embed(document, raster.alpha)))
    return PDFStream(PDFDictionary(entries), raster.data)
