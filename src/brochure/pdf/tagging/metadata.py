"""What the file says about itself: XMP (ISO 16684-1), the information dictionary, the output intent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from importlib.resources import files
from typing import Any

from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFStream, PDFString, PDFZCompress

from brochure.pdf.order import OutputProfile
from brochure.pdf.tagging.canvas import TaggedCanvas

_PRODUCER = "brochure"
_SRGB = "sRGB IEC61966-2.1"

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
)
# PDF/A knows no `pdfuaid`, so the packet has to carry its description (ISO 19005-2, 6.6.2.3).
_EXTENSION = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version</pdfaProperty:description></rdf:li></rdf:Seq>"
    "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
_TAIL = '</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title and the rest as the file's properties show them; `date` is the edition's, never the clock's."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    date: datetime
    part: int = 2
    """Of ISO 19005: 3 for a file that carries others, else 2."""


def write_metadata(canvas: TaggedCanvas, metadata: Metadata, condition: OutputProfile | None = None) -> None:
    """Set title, dates, XMP with the conformance claims, viewer preferences and the output intent.

    Colours are meant for the printing `condition`; without one they are sRGB.
    """
    document = canvas.document
    moment = metadata.date.astimezone(UTC)
    stamp = document._timeStamp  # noqa: SLF001 (its own value comes from the environment)
    stamp.t, stamp.lt = moment.timestamp(), tuple(moment.timetuple())
    stamp.YMDhms, stamp.dhh, stamp.dmm, stamp.tzname = stamp.lt[:6], 0, 0, "UTC"
    canvas.setTitle(metadata.title)
    canvas.setAuthor(metadata.author)
    canvas.setSubject(metadata.subject)
    canvas.setKeywords(", ".join(metadata.keywords))
    canvas.setCreator(_PRODUCER)
    canvas.setProducer(_PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    catalogue.OutputIntents = PDFArray([_output_intent(document, condition)])
    packet = _packet(metadata, moment)
    catalogue.Metadata = XMP(creator=lambda _document: packet)


def _output_intent(document: Any, condition: OutputProfile | None) -> PDFDictionary:
    if condition is None:
        name, components = _SRGB, 3
        profile = files("brochure.pdf.icc").joinpath("sRGB.icc").read_bytes()
    else:
        name, components, profile = condition.name, 4, condition.data
    stream = PDFStream(PDFDictionary({"N": components}), content=profile, filters=[PDFZCompress])
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "RegistryName": PDFString("http://www.color.org"),
            "OutputConditionIdentifier": PDFString(name),
            "Info": PDFString(name),
            "DestOutputProfile": document.Reference(stream),
        }
    )


def _packet(metadata: Metadata, moment: datetime) -> bytes:
    date = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    title, author, subject = (escape(text) for text in (metadata.title, metadata.author, metadata.subject))
    default = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
    body = (
        f"<dc:format>application/pdf</dc:format><dc:title>{default.format(title)}</dc:title>"
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:description>{default.format(subject)}</dc:description>"
        f"<dc:language><rdf:Bag><rdf:li>{escape(metadata.language)}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{_PRODUCER}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{_PRODUCER}</pdf:Producer>"
        f"<pdf:Keywords>{escape(', '.join(metadata.keywords))}</pdf:Keywords>"
        f"<pdfaid:part>{metadata.part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
    )
    return (_HEAD + body + _EXTENSION + _TAIL).encode()
