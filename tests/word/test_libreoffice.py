"""Another program opens the documents and saves them; Word itself is not available to a test."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from brochure.word.facts import FACTS
from word.conftest import Write
from word.reading import Docx, find, text_of
from word.samples import document, fact, paragraph

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]


def saved_as(form: str, docx: Docx, folder: Path) -> Path:
    """What LibreOffice makes of a document, in a folder of its own."""
    original = folder / ("sample.odt" if "content.xml" in docx.files else "sample.docx")
    original.write_bytes(docx.data)
    assert SOFFICE
    profile = (folder / "profile").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
    subprocess.run([*command, "--outdir", folder / "saved", original], capture_output=True, check=True, timeout=120)
    return folder / "saved" / f"sample.{form}"


def test_libreoffice_opens_the_document_and_uses_its_fonts(docx: Docx, tmp_path: Path) -> None:
    """No font of the machine stands in."""
    import pikepdf

    with pikepdf.open(saved_as("pdf", docx, tmp_path)) as pdf:
        assert 2 <= len(pdf.pages) <= 12
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    names = " ".join(fonts)
    assert "BrochureDisplay" in names
    assert "BrochureText" in names
    assert not [name for name in fonts if "DejaVu" in name or "Liberation" in name]


def test_facts_survive_a_save_in_libreoffice(write: Write, tmp_path: Path) -> None:
    """It writes all data items empty if one bound text has a sign that XML reserves, such as in "R&D"."""
    texts = {"a/count": "7", "a/label": "R&D institutions", "a/limit": "< 5", "a/name": "Quay \"1\" > 'x' {y} $z"}
    made = write(document(*(paragraph(fact(path, text)) for path, text in texts.items())))
    again = Docx(saved_as("docx", made, tmp_path).read_bytes())
    assert [text_of(one) for one in find(again.body, "//w:p[.//w:t]")] == list(texts.values())
    store = again.xml("customXml/item1.xml")
    bound = find(again.body, "//w:dataBinding/@w:xpath")
    found = [store.xpath(path, namespaces={"f": FACTS})[0].text for path in bound]
    assert found == [texts["a/count"], texts["a/name"]]
