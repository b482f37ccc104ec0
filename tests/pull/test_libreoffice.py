"""The same through LibreOffice, which keeps the bindings and little else."""

from __future__ import annotations

import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from pull.conftest import Office
from pull.officer import typed
from pull.test_pull import BRIEF, CHINESE, COMPANIES, ZIZHU, codes, edits

SOFFICE = shutil.which("soffice")
UNO = "/usr/bin/python3"


def _has_uno() -> bool:
    return (
        Path(UNO).exists()
        and subprocess.run([UNO, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    )


pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]


def saved(data: bytes, folder: Path) -> bytes:
    """The file as LibreOffice writes it after opening it."""
    assert SOFFICE
    original = folder / "brief.docx"
    original.write_bytes(data)
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", folder / "saved", original], capture_output=True, check=True, timeout=180)
    return (folder / "saved" / "brief.docx").read_bytes()


def typed_in_libreoffice(data: bytes, old: str, new: str, count: int, folder: Path) -> bytes:
    """The file after somebody has typed into the first fields that show a text."""
    assert SOFFICE
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    source, target = folder / "brief.docx", folder / "typed.docx"
    source.write_bytes(data)
    accept = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    with subprocess.Popen([SOFFICE, profile, "--headless", "--norestore", accept]) as office:
        try:
            script = Path(__file__).with_name("libreoffice_edit.py")
            command = [UNO, script, source, target, str(port), old, new, str(count)]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
            assert done.stdout.strip() == "left 0", done.stderr
            office.wait(timeout=60)
        finally:
            office.kill()
    return target.read_bytes()


@pytest.mark.parametrize("name", [BRIEF, CHINESE, ZIZHU, "aldermoor-brochure.en.docx"])
def test_saving_alone_changes_nothing(office: Office, tmp_path: Path, name: str) -> None:
    """No fact counts as edited, deleted or emptied, and no words as new."""
    pulled, problems = office.pull(saved(office.files[name], tmp_path), name)
    assert edits(pulled) == {}
    assert codes(problems) == []


def test_an_edit_survives_a_save(office: Office, tmp_path: Path) -> None:
    """Typed in Word, opened and saved in LibreOffice."""
    edited = saved(typed(office.files[BRIEF], COMPANIES, "1,204", store=True), tmp_path)
    pulled, problems = office.pull(edited, BRIEF)
    assert edits(pulled) == {COMPANIES: "1204"}
    assert codes(problems) == []


@pytest.mark.skipif(not _has_uno(), reason="LibreOffice's Python bridge (python3-uno) is not installed")
def test_an_edit_made_in_libreoffice_comes_back(office: Office, tmp_path: Path) -> None:
    """One of several fields of a fact, through the office's own programming interface."""
    edited = typed_in_libreoffice(office.files[BRIEF], "Bitwharf", "Bitwharf Two", 1, tmp_path)
    pulled, problems = office.pull(edited, BRIEF)
    assert edits(pulled) == {"companies/bitwharf/name": "Bitwharf Two"}
    assert codes(problems) == []
