"""What an art director would mark on a proof, checked on every page of the sample documents."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PIL import Image

from brochure.document.document import Document
from brochure.theme.theme import Theme
from documents.editions import ALDERMOOR, ZIZHU, composed, profile_of
from gallery import gallery
from pdf.reading import File, letters
from pdf.samples import sample
from pdf.samples_zh import sample_zh

pytestmark = pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not installed")

_DPI = 50
_POINT = _DPI / 72
_DARK = 215
"""Grey below which a pixel is ink: paper and the palest tints are lighter."""
_FOOT = 48.0
"""The strip of the running foot, in points."""
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
_SMALLEST = 6.5
_HAN_SCALE = 0.96
"""Han characters are set a little smaller than the Latin letters of their line, to look as large."""
_CLOSING = tuple("，。；：、）》”")
_OPENING = tuple("（《“，；")
_OVERHANG = 9.0
"""A marked row of a table reaches a little over the text on both sides, in points."""
_LEAST_HEADING = 10.0
"""Smaller type is an entry of the contents, not a heading, whatever it says."""

PROOFS = (
    "sample-en",
    "sample-zh",
    "gallery",
    "zizhu-brochure-en",
    "zizhu-brochure-zh-Hans",
    "aldermoor-brochure-en",
    "aldermoor-brochure-zh-Hans",
    "aldermoor-factsheet-en",
    "aldermoor-companies-en",
)


@dataclass
class Proof:
    """A rendered document: its file, its pages as grey pictures, its words with their boxes."""

    file: File
    pages: list[Image.Image]
    path: Path
    han: bool

    @cached_property
    def words(self) -> list[list[tuple[float, float, float, float, str]]]:
        """By page: left, top, right, bottom in points, and the word."""
        done = subprocess.run(
            ["pdftotext", "-bbox-layout", self.path, "-"], capture_output=True, encoding="utf-8", check=True
        )
        return [
            [(float(a), float(b), float(c), float(d), word) for a, b, c, d, word in _WORD.findall(page)]
            for page in done.stdout.split("<page ")[1:]
        ]

    def is_text(self, number: int) -> bool:
        """Whether a page is paper from its upper to its lower edge, without panel or art."""
        page = self.pages[number]
        return page.crop((1, 12, 3, page.height - 1)).getextrema()[0] > _DARK

    def has_art_at_foot(self, number: int) -> bool:
        """Whether a page is paper above and dark below."""
        page = self.pages[number]
        return page.getpixel((2, 12)) > _DARK > page.getpixel((2, page.height - 3))


def _core(left: float, top: float, right: float, bottom: float, word: str) -> tuple[float, float, float, float, str]:
    """The box of a word without the white above and below its letters and inside full-width marks at its ends."""
    high = bottom - top
    right -= high / 2 if word.endswith(_CLOSING) else 0.0
    left += high / 2 if word.startswith(_OPENING) else 0.0
    return left, top + high / 4, right, bottom - high / 4, word


def _document(name: str) -> Document:
    if name == "gallery":
        return gallery()
    if name.startswith("sample"):
        return sample() if name.endswith("en") else sample_zh()
    park, kind, language = name.split("-", 2)
    document, problems = composed(profile_of(ALDERMOOR if park == "aldermoor" else ZIZHU), kind, language)
    assert document is not None, problems
    return document


@pytest.fixture(scope="session")
def proofs(rendered: Callable[[Document], bytes], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Proof]:
    """Proofs by name, each made once."""
    made: dict[str, Proof] = {}
    folder = tmp_path_factory.mktemp("proofs")

    def proof(name: str) -> Proof:
        if name not in made:
            document = _document(name)
            data = rendered(document)
            path = folder / f"{name}.pdf"
            path.write_bytes(data)
            subprocess.run(["pdftoppm", "-r", str(_DPI), "-gray", path, folder / name], check=True)
            pages = [Image.open(file) for file in sorted(folder.glob(f"{name}-*.pgm"))]
            made[name] = Proof(File(data), pages, path, document.language.startswith("zh"))
        return made[name]

    return proof


@pytest.fixture(params=PROOFS)
def proof(request: pytest.FixtureRequest, proofs: Callable[[str], Proof]) -> Proof:
    """Each proof in turn."""
    return proofs(request.param)


def test_margins_of_text_pages_are_empty(proof: Proof, theme: Theme) -> None:
    """Ink keeps to the text area; only ticks at the top and a directory's tabs stand at the edge."""
    page = theme.page
    left, right = int((page.left - _OVERHANG) * _POINT), int((page.width - page.right + _OVERHANG) * _POINT) + 1
    edge = int((page.width - 14) * _POINT)
    seen = 0
    for number, picture in enumerate(proof.pages):
        if not proof.is_text(number):
            continue
        seen += 1
        for box in ((0, 8, left, picture.height), (right, 8, edge, picture.height)):
            assert picture.crop(box).getextrema()[0] > _DARK, (number + 1, box)
    assert seen


def test_no_word_leaves_the_page(proof: Proof, theme: Theme) -> None:
    """Every word stands whole inside the trim."""
    assert any(proof.words)
    for number, words in enumerate(proof.words):
        for left, top, right, bottom, word in words:
            assert 0 < left < right < theme.page.width, (number + 1, word)
            assert 0 < top < bottom < theme.page.height, (number + 1, word)


def test_no_word_stands_on_another(proof: Proof) -> None:
    """The middle half of any two words' boxes stays apart; the outer quarters are white above and below letters."""
    for number, words in enumerate(proof.words):
        cores = [_core(*word) for word in words]
        clashes = [
            (one[4], two[4])
            for one, two in combinations(cores, 2)
            if min(one[2], two[2]) - max(one[0], two[0]) > 1 and min(one[3], two[3]) - max(one[1], two[1]) > 1
        ]
        assert clashes == [], number + 1


def test_no_type_is_smaller_than_can_be_read(proof: Proof) -> None:
    """6.5 points at least, raised source numbers included."""
    sizes = {round(stretch.size, 2) for stretch in proof.file.stretches if stretch.text.strip()}
    assert min(sizes) >= _SMALLEST * (_HAN_SCALE if proof.han else 1.0) - 0.01


def test_the_last_page_is_a_third_full(proof: Proof) -> None:
    """The last page carries content down to a third of its height at least."""
    page = proof.pages[-1]
    above = page.crop((0, page.height // 3, page.width, page.height - int(_FOOT * _POINT)))
    assert above.getextrema()[0] < _DARK


def test_no_heading_ends_a_page(proof: Proof) -> None:
    """What stands lowest on a page is never a heading."""
    headings = {letters(node.said) for level in "123456" for node in proof.file.tree.all(f"H{level}")}
    assert headings
    for number in range(proof.file.pages):
        content = [s for s in proof.file.stretches if s.page == number and not s.artifact and s.text.strip()]
        lowest = min(content, key=lambda s: s.y)
        if lowest.size < _LEAST_HEADING:
            continue
        assert letters(lowest.text) not in headings, (number + 1, lowest.text)


def test_art_is_the_exception(proof: Proof) -> None:
    """No two pages in a row end in art, and no more than one in four."""
    with_art = [proof.has_art_at_foot(number) for number in range(len(proof.pages) - 1)]
    assert not any(one and two for one, two in pairwise(with_art))
    assert sum(with_art) <= len(proof.pages) / 4
