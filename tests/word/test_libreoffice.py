"""Another program opens the documents; Word itself is not available to a test."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from word.reading import Docx

SOFFICE = shutil.which("soffice")


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_document_and_uses_its_fonts(docx: Docx, tmp_path: Path) -> None:
    """No font of the machine stands in."""
    import pikepdf

    (tmp_path / "sample.docx").write_bytes(docx.data)
    assert SOFFICE
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            tmp_path / "sample.docx",
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    with pikepdf.open(tmp_path / "sample.pdf") as pdf:
        assert 2 <= len(pdf.pages) <= 12
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    names = " ".join(fonts)
    assert "BrochureDisplay" in names
    assert "BrochureText" in names
    assert not [name for name in fonts if "DejaVu" in name or "Liberation" in name]
