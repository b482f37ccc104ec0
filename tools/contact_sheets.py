"""Makes the contact sheets of `docs/gallery/`: all pages of a document on one picture; and what `docs/images/` shows.

    python tools/contact_sheets.py

Zizhu in both its languages in its own brand, the fictional park in each shipped theme, and its other documents in the
first of them; Word files as LibreOffice prints them. Every sheet is a PNG under 300 kB. Needs poppler-utils and
LibreOffice.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
GALLERY = ROOT / "docs" / "gallery"
IMAGES = ROOT / "docs" / "images"
ZIZHU = ROOT / "specs" / "zizhu"
EXAMPLE = ROOT / "docs" / "examples" / "aldermoor"
THEMES = ("harbour", "bamboo", "terra")
LARGEST = 300_000
_RESOLUTION = 60
_GAP = 10
_GROUND = "#8c8c8c"
_COLOURS, _ROUNDS = (256, 160), 2
_SINGLE_ROW = 3
_ACROSS = 4
_TELLING = (1, 3, 5)
"""The pages of the brochure that show a theme: cover, key figures, an opener."""


def main() -> None:
    """Build the documents and write their sheets."""
    shutil.rmtree(GALLERY / "sheets", ignore_errors=True)
    (GALLERY / "sheets").mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [("zizhu", file) for file in _built(ZIZHU, None, folder / "zizhu")]
        for theme in THEMES:
            made = _built(EXAMPLE, theme, folder / theme)
            wanted = made if theme == THEMES[0] else [file for file in made if "-brochure." in file.name]
            files += [(theme, file) for file in wanted]
        for theme, file in files:
            sheet = GALLERY / "sheets" / f"{theme}-{file.stem.split('-', 1)[1]}.png"
            _write(_sheet(_pages(file)), sheet)
            print(sheet.relative_to(ROOT))
        for park in (ZIZHU, EXAMPLE):
            for file in _printed(park, folder / f"word-{park.name}"):
                _write(_sheet(_pages(file)), GALLERY / "sheets" / f"word-{file.stem}.png")
        pages = {theme: _pages(file) for theme, file in files if file.name.endswith("-brochure.en.pdf")}
        _write(_sheet(pages["zizhu"][:_ACROSS]), IMAGES / "zizhu-brochure.png")
        shown = [pages[theme][number - 1] for number in _TELLING for theme in sorted(THEMES)]
        _write(_sheet(shown, len(THEMES)), IMAGES / "themes.png")


def _built(park: Path, theme: str | None, folder: Path) -> list[Path]:
    """The PDFs of a park; with a theme, in that one."""
    copy = Path(shutil.copytree(park, folder / "specs" / park.name))
    if theme is not None:
        (copy / "_brand.yml").write_text(f"defaults: {{brochure: {{extends: {theme}}}}}\n", encoding="utf-8")
    command = [sys.executable, "-m", "brochure", "build", "-o", "out", "--profile", "screen"]
    subprocess.run(command, cwd=folder, check=True)
    return sorted((folder / "out").glob("*.pdf"))


def _printed(park: Path, folder: Path) -> list[Path]:
    """The Word files of a park, printed to PDF."""
    shutil.copytree(park, folder / "specs" / park.name)
    subprocess.run([sys.executable, "-m", "brochure", "build", "-o", "out"], cwd=folder, check=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "printed"]
    subprocess.run([*command, *sorted((folder / "out").glob("*.docx"))], check=True, capture_output=True)
    return sorted((folder / "printed").glob("*.pdf"))


def _pages(file: Path) -> list[Image.Image]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(_RESOLUTION), "-png", file, f"{folder}/page"], check=True)
        return [Image.open(page).convert("RGB") for page in sorted(Path(folder).glob("page*.png"))]


def _sheet(pages: Sequence[Image.Image], across: int = 0) -> Image.Image:
    columns = across or (len(pages) if len(pages) <= _SINGLE_ROW else _ACROSS)
    width = max(page.width for page in pages) + _GAP
    height = max(page.height for page in pages) + _GAP
    sheet = Image.new("RGB", (columns * width + _GAP, -(-len(pages) // columns) * height + _GAP), _GROUND)
    for number, page in enumerate(pages):
        sheet.paste(page, (_GAP + number % columns * width, _GAP + number // columns * height))
    return sheet


def _write(sheet: Image.Image, file: Path) -> None:
    """The sheet with as many colours, and at last as many pixels, as the size allows."""
    for image in _smaller(sheet):
        image.save(file, optimize=True)
        if file.stat().st_size <= LARGEST:
            return


def _smaller(sheet: Image.Image) -> Iterator[Image.Image]:
    while True:
        for colours in _COLOURS:
            yield sheet.quantize(colours, kmeans=_ROUNDS, dither=Image.Dither.NONE)
        sheet = sheet.resize((sheet.width * 4 // 5, sheet.height * 4 // 5), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
