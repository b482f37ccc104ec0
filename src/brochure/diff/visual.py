"""Pages that look different, side by side on one page that works without a network."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from brochure.diff.raster import page_picture, page_pictures
from brochure.diff.version import Version

_DPI = 100
_COMPARED = 40
"""Dots per inch that suffice to see that a letter is another one."""
_PAGE = """\
<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 110rem; padding: 0 1.5rem; color: #1c2321 }}
h1 {{ font-size: 1.4rem }} h2 {{ font-size: 1.1rem; margin-top: 3rem; border-top: 1px solid #ccd; padding-top: 1rem }}
.pair {{ display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 1rem 0 2rem }}
figure {{ margin: 0 }} figcaption {{ color: #566; font-size: .85rem }}
img {{ width: 100%; border: 1px solid #ccd; background: #fff }}
.none {{ border: 1px dashed #aab; min-height: 8rem; display: grid; place-items: center; color: #566 }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page of a file before and after, as PNG; None where there is no such page."""

    file: str
    number: int
    old: bytes | None
    new: bytes | None


def changed_pages(old: Version, new: Version) -> Iterator[ChangedPage]:
    """The pages of all PDFs that look different, file by file.

    Raises:
        UsageError: PDFium is not installed.
    """
    for file in sorted(old.files.keys() | new.files.keys()):
        before, after = old.files.get(file), new.files.get(file)
        if before == after:
            continue
        small = (page_pictures(content, _COMPARED) if content else iter(()) for content in (before, after))
        for place, (was, is_) in enumerate(zip_longest(*small)):
            if was != is_:
                large = (page_picture(content, place, _DPI) if content else None for content in (before, after))
                yield ChangedPage(file, place + 1, *large)


def as_html(pages: Sequence[ChangedPage], old: str, new: str) -> str:
    """One file with everything in it."""
    title = f"Pages that changed from {old} to {new}"
    parts: list[str] = []
    for page in pages:
        parts.append(f"<h2>{escape(page.file)}, page {page.number}</h2>")
        figures = _figure(page.old, old, page) + _figure(page.new, new, page)
        parts.append(f'<div class="pair">{figures}</div>')
    body = "\n".join(parts) or "<p>No page looks different.</p>"
    return _PAGE.format(title=escape(title), body=body)


def _figure(picture: bytes | None, name: str, page: ChangedPage) -> str:
    if picture is None:
        return '<div class="none">no such page</div>'
    data = base64.b64encode(picture).decode()
    alternative = escape(f"{page.file}, page {page.number}, in {name}", quote=True)
    shown = f'<img alt="{alternative}" src="data:image/png;base64,{data}">'
    return f"<figure>{shown}<figcaption>{escape(name)}</figcaption></figure>"
