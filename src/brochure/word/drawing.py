"""Pictures and charts in a line of text (DrawingML 20.4)."""

from __future__ import annotations

from brochure.word.geometry import EMU_PER_TWIP
from brochure.word.markup import Markup, escape, run

_DECORATIVE = Markup(
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def picture(relationship: str, number: int, size: tuple[int, int], alternative: str) -> Markup:
    """A picture of the given size in twips; without an alternative text it is marked as decoration."""
    width, height = (twips * EMU_PER_TWIP for twips in size)
    content = Markup(
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return _inline(f"Picture {number}", number, size, alternative, _PICTURE, content)


def chart(relationship: str, number: int, size: tuple[int, int], alternative: str) -> Markup:
    """A chart of the given size in twips."""
    return _inline(f"Chart {number}", number, size, alternative, _CHART, Markup(f'<c:chart r:id="{relationship}"/>'))


def _inline(name: str, number: int, size: tuple[int, int], alternative: str, kind: str, content: Markup) -> Markup:
    width, height = (twips * EMU_PER_TWIP for twips in size)
    decoration = "" if alternative else _DECORATIVE
    return run(
        Markup(
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{number}" name="{name}" descr="{escape(alternative)}">{decoration}</wp:docPr>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></wp:inline></w:drawing>'
        )
    )
