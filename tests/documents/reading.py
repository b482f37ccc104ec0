"""Reads published documents the way a reader would meet their words."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def squeeze(text: str) -> str:
    """Text with every stretch of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def pdf_text(file: Path) -> str:
    """The words of a PDF in the order they were drawn; skips where poppler is not installed."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", file, "-"], check=True, capture_output=True)
    return squeeze(done.stdout.decode())


def docx_passages(file: Path) -> list[str]:
    """The paragraphs and table rows of a Word file, then its footnotes; a row is one passage."""
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    passages = [
        _words(element)
        for element in body.iter(f"{W}p", f"{W}tr")
        if element.tag == f"{W}tr" or not any(parent.tag == f"{W}tr" for parent in element.iterancestors())
    ]
    passages += [_words(note) for note in notes.iter(f"{W}footnote")]
    return [passage for passage in passages if passage]


def _words(element: etree._Element) -> str:
    nodes = element.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}p", f"{W}tc")
    return squeeze("".join((node.text or "") if node.tag == f"{W}t" else " " for node in nodes))
