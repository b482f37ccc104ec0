"""ReportLab made safe and repeatable; the package imports this before anything of ReportLab.

Left alone ReportLab executes `reportlab_settings.py` of the current folder and `~/.reportlab_settings`, and lets
every `RL_*` variable change its output or open the network. It also writes two things that PDF/A and
PDF/UA forbid; the two functions concerned are replaced here, and nowhere else.
"""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

if "reportlab" not in sys.modules:
    sys.modules.setdefault("reportlab_settings", types.ModuleType("reportlab_settings"))


@contextmanager
def _without_reportlab_variables() -> Iterator[None]:
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    try:
        yield
    finally:
        os.environ.update(hidden)


with _without_reportlab_variables():
    from reportlab import rl_config

rl_config.invariant = 1
rl_config.useA85 = 0
rl_config.pageCompression = 1
rl_config.ttfAsciiReadable = 0
rl_config.trustedHosts = []
rl_config.trustedSchemes = []

from reportlab.pdfbase import pdfdoc, ttfonts  # noqa: E402  (the settings above must come first)

_BLOCK = 100
_NOT_TEXT = frozenset({0x0000, 0xFEFF, 0xFFFE})
_stream_format = pdfdoc.PDFStream.format


def _stream_ending_on_its_own_line(self: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:
    # ISO 19005-2, 6.1.7.1: an end-of-line marker stands before `endstream`.
    written: bytes = _stream_format(self, document)
    if written.endswith(b"endstream\n") and not written.endswith(b"\nendstream\n"):
        written = written[: -len(b"endstream\n")] + b"\nendstream\n"
    return written


def _to_unicode(_font_name: str, subset: Sequence[int]) -> str:
    # ReportLab writes four digits for every character, so U+1F600 becomes U+1F60, and maps .notdef to U+0000.
    entries = [(code, character) for code, character in enumerate(subset) if character not in _NOT_TEXT]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>" for code, character in block]
        lines.append("endbfchar")
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


pdfdoc.PDFStream.format = _stream_ending_on_its_own_line  # type: ignore[method-assign]
ttfonts.makeToUnicodeCMap = _to_unicode  # type: ignore[assignment]
