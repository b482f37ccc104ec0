"""Pictures in a PDF: the right part, upright, fine enough and no finer, in true colours, stored once."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from brochure.diagnostics import Problems
from brochure.document.block import Figure, Picture
from brochure.document.document import Document
from brochure.document.rendition import Rendition
from brochure.pdf.inks import ScreenInks
from brochure.pdf.order import OutputProfile, PdfOrder, PressSheet
from brochure.pdf.packing import packed
from brochure.pdf.pen import Pen
from brochure.pdf.pictures.drawn import show
from brochure.pdf.pictures.prepare import Plates, prepare, resolution
from brochure.pdf.tagging.canvas import TaggedCanvas
from brochure.pdf.tagging.element import BACKGROUND
from brochure.picture.opening import open_picture
from pdf.making import document, section, t
from verapdf import broken_rules

SCREEN, PRINT, PLAIN = (PdfOrder(rendition) for rendition in (Rendition.SCREEN, Rendition.PRINT, Rendition.PLAIN))
ORIENTATION, GPS = 0x0112, 0x8825
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 160, 0), (0, 0, 255), (255, 255, 255)


def opened(path: Path, focus: tuple[float, float] | None = None) -> Picture:
    """The picture in a file that is without fault."""
    problems = Problems()
    picture = open_picture(path, None, problems, focus)
    assert isinstance(picture, Picture), list(problems)
    return picture


def saved(folder: Path, image: Image.Image, name: str = "a.png", **options: object) -> Path:
    """An image file."""
    image.save(folder / name, **options)
    return folder / name


def photo(width: int, height: int) -> Image.Image:
    """Something like a photograph: smooth, with grain."""
    rough = Image.frombytes(
        "RGB", (width // 4, height // 4), random.Random(7).randbytes(width // 4 * (height // 4) * 3)
    )
    return Image.blend(
        rough.resize((width, height)), Image.radial_gradient("L").resize((width, height)).convert("RGB"), 0.5
    )


def drawn(pictures: list[tuple[Picture, tuple[float, float, float, float]]], order: PdfOrder = SCREEN) -> bytes:
    """A page of 200 by 200 points with pictures at left, top, width and height."""
    canvas = TaggedCanvas((200, 200), "en")
    pen = Pen(canvas, 200, 200, Plates(order), ScreenInks())
    with pen.within(BACKGROUND):
        for picture, place in pictures:
            show(picture, pen, *place)
    canvas.showPage()
    return packed(canvas)


class Stored(NamedTuple):
    """An image as it lies in a file."""

    width: int
    height: int
    space: str
    data: bytes


def images(data: bytes) -> list[Stored]:
    """Every image of a file, soft masks not counted."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        masks = {one.SMask.objgen for one in found if "/SMask" in one}
        return [
            Stored(int(one.Width), int(one.Height), str(one.ColorSpace), one.read_raw_bytes())
            for one in found
            if one.objgen not in masks
        ]


@pytest.fixture
def page(tmp_path: Path) -> Callable[[bytes], Image.Image]:
    """The first page of a file as a viewer shows it, one pixel a point."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed")

    def shown(data: bytes) -> Image.Image:
        (tmp_path / "page.pdf").write_bytes(data)
        command = ["pdftoppm", "-r", "72", "-png", "-singlefile", tmp_path / "page.pdf", tmp_path / "page"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        assert done.stderr == ""
        return Image.open(tmp_path / "page.png").convert("RGB")

    return shown


def near(found: object, wanted: tuple[int, int, int], within: int = 12) -> bool:
    """Whether a colour is what was painted, but for compression."""
    assert isinstance(found, tuple)
    return all(abs(one - other) <= within for one, other in zip(found, wanted, strict=True))


def thirds(across: bool = True) -> Image.Image:
    """Red, green and blue side by side, or one below the other."""
    image = Image.new("RGB", (300, 100) if across else (100, 300), RED)
    image.paste(GREEN, (100, 0, 200, 100) if across else (0, 100, 100, 200))
    image.paste(BLUE, (200, 0, 300, 100) if across else (0, 200, 100, 300))
    return image


@pytest.mark.parametrize("across", [True, False])
@pytest.mark.parametrize(("share", "colour"), [(0.0, RED), (0.5, GREEN), (1.0, BLUE)])
def test_a_crop_keeps_the_focus_in_both_directions(
    tmp_path: Path, page: Callable[[bytes], Image.Image], share: float, colour: tuple[int, int, int], across: bool
) -> None:
    """A square frame shows the third that matters, and nothing else is in the file."""
    picture = opened(saved(tmp_path, thirds(across)), (share, 0.5) if across else (0.5, share))
    data = drawn([(picture, (50, 50, 100, 100))])
    shown = page(data)
    assert all(near(shown.getpixel(at), colour) for at in ((60, 60), (140, 60), (100, 100), (60, 140), (140, 140)))
    assert near(shown.getpixel((40, 100)), WHITE)
    (stored,) = images(data)
    assert (stored.width, stored.height) == (100, 100)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_stand_upright(tmp_path: Path, page: Callable[[bytes], Image.Image], orientation: int) -> None:
    """All eight ways of holding a camera: the red corner comes to the top left."""
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    upright = Image.new("RGB", (160, 80), WHITE)
    upright.paste(RED, (0, 0, 80, 40))
    upright.paste(BLUE, (80, 40, 160, 80))
    held = upright.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    picture = opened(saved(tmp_path, held, "a.jpg", exif=exif, quality=95, subsampling=0))
    shown = page(drawn([(picture, (20, 60, 160, 80))]))
    assert near(shown.getpixel((40, 80)), RED, 30)
    assert near(shown.getpixel((160, 130)), BLUE, 30)
    assert near(shown.getpixel((40, 130)), WHITE, 30)


def test_a_large_photo_gets_light_on_screen_and_stays_fine_in_print(tmp_path: Path) -> None:
    """4 MB become less than 400 KB at the size of a column, and each rendition has its own fineness."""
    path = saved(tmp_path, photo(3200, 2400), "a.jpg", quality=97, subsampling=0)
    assert path.stat().st_size > 4_000_000
    picture = opened(path)
    screen, plain, print_ = (prepare(picture, 340, 255, order) for order in (SCREEN, PLAIN, PRINT))
    assert len(screen.data) < 400_000
    assert screen.width == pytest.approx(340 / 72 * 220, abs=1)
    assert plain.width == pytest.approx(340 / 72 * 150, abs=1)
    assert print_.width == pytest.approx(340 / 72 * 350, abs=1)
    assert resolution(picture, 340, 255) == pytest.approx(677.6, abs=0.1)


@pytest.mark.parametrize("progressive", [True, False])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_that_fits_keeps_its_compressed_data(tmp_path: Path, mode: str, progressive: bool) -> None:
    """Nothing is compressed twice; only the segments that a camera added are gone."""
    exif = Image.Exif()
    exif[GPS] = {1: "N", 2: tuple(TiffImagePlugin.IFDRational(one) for one in (31, 1, 12))}
    exif[0x010F] = "Makerbrand"
    path = saved(
        tmp_path, photo(400, 300).convert(mode), "a.jpg", exif=exif, comment=b"31.02, 121.45", progressive=progressive,
        xmp=b"<x:xmpmeta>Makerbrand</x:xmpmeta>", quality=88,
    )  # fmt: skip
    data = drawn([(opened(path), (0, 0, 200, 150))])
    (stored,) = images(data)
    raw, written = stored.data, path.read_bytes()
    tables = written.index(b"\xff\xdb")
    assert raw.endswith(written[tables:])
    assert raw[:2] == b"\xff\xd8"
    assert written.count(b"Makerbrand") == 2
    for trace in (b"Makerbrand", b"Exif", b"31.02", b"xmpmeta"):
        assert trace not in data
    assert stored.space == ("/DeviceRGB" if mode == "RGB" else "/DeviceGray")


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    """Two uses, and one image in the file; no viewer is asked to smooth it."""
    picture = opened(saved(tmp_path, thirds()))
    data = drawn([(picture, (0, 0, 90, 30)), (picture, (0, 100, 90, 30))])
    assert len(images(data)) == 1
    assert b"Interpolate" not in data


def test_transparent_pictures_keep_their_colour_to_the_edge(
    tmp_path: Path, page: Callable[[bytes], Image.Image]
) -> None:
    """Half-transparent red over blue is half of each, and black hidden below does not bleed in when resampled."""
    image = Image.new("RGBA", (800, 800), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 400, 800))
    image.paste((255, 0, 0, 128), (400, 0, 800, 400))
    ground = opened(saved(tmp_path, Image.new("RGB", (8, 8), BLUE), "ground.png"))
    data = drawn([(ground, (0, 0, 200, 200)), (opened(saved(tmp_path, image)), (50, 50, 100, 100))])
    shown = page(data)
    assert near(shown.getpixel((70, 100)), RED)
    assert near(shown.getpixel((125, 75)), (128, 0, 127))
    assert near(shown.getpixel((125, 125)), BLUE)
    edge = shown.getpixel((100, 130))
    assert isinstance(edge, tuple)
    assert edge[0] + edge[2] > 235


@pytest.mark.parametrize("adobe", [True, False])
def test_four_inks_look_right_and_stay_inks_in_print(
    tmp_path: Path, page: Callable[[bytes], Image.Image], adobe: bool
) -> None:
    """Adobe stores inks inverted and others do not; a cyan picture is cyan either way."""
    path = saved(tmp_path, Image.new("CMYK", (300, 300), (255, 0, 0, 0)), "a.jpg", quality=95)
    if not adobe:
        marked = saved(tmp_path, Image.new("CMYK", (300, 300), (0, 255, 255, 255)), "b.jpg", quality=95).read_bytes()
        at = marked.index(b"\xff\xee")
        path.write_bytes(marked[:at] + marked[at + 2 + int.from_bytes(marked[at + 2 : at + 4], "big") :])
    picture = opened(path)
    on_screen, in_print = (drawn([(picture, (0, 0, 100, 100))], order) for order in (SCREEN, PRINT))
    assert [one.space for one in images(on_screen)] == ["/DeviceRGB"]
    assert [one.space for one in images(in_print)] == ["/DeviceCMYK"]
    assert near(page(on_screen).getpixel((50, 50)), (0, 255, 255))
    red, green, blue = page(in_print).getpixel((50, 50))  # type: ignore[misc]
    assert red < 80 < 150 < green < blue


def test_print_separates_for_the_condition_it_is_given(tmp_path: Path) -> None:
    """Three colours become four inks, greys stay one, and what is transparent stays so."""
    condition = OutputProfile("test", _four_ink_profile())
    order = PdfOrder(Rendition.PRINT, PressSheet(profile=condition))
    modes = {"RGB": "DeviceCMYK", "L": "DeviceGray", "1": "DeviceGray", "RGBA": "DeviceCMYK"}
    for mode, space in modes.items():
        made = prepare(opened(saved(tmp_path, Image.new("RGBA", (9, 9), (9, 99, 0, 128)).convert(mode))), 9, 9, order)
        assert made.space == space, mode
        assert (made.alpha is not None) == (mode == "RGBA")


def _four_ink_profile() -> bytes:
    found = sorted(Path("/usr/share").glob("**/*cmyk*.icc"))
    if not found:
        pytest.skip("no profile of four inks on this machine")
    return found[0].read_bytes()


def test_a_profile_of_other_colours_is_honoured(tmp_path: Path) -> None:
    """The numbers of a picture in another colour space are turned into sRGB, and sRGB itself is left alone."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
    odd = swapped.replace("sRGB".encode("utf-16-be"), "odd ".encode("utf-16-be"))
    red = Image.new("RGB", (300, 200), RED)
    for name, of_red in (("a.png", (0, 255, 0)), ("a.jpg", (0, 255, 0))):
        told = opened(saved(tmp_path, red, name, icc_profile=odd))
        same = opened(saved(tmp_path, red, name, icc_profile=srgb))
        assert near(Image.open(io.BytesIO(told.data)).getpixel((5, 5)), of_red)
        assert near(Image.open(io.BytesIO(same.data)).getpixel((5, 5)), RED)
        assert not Image.open(io.BytesIO(told.data)).info.get("icc_profile")


@pytest.fixture
def every_kind(tmp_path: Path) -> list[Picture]:
    """One picture of every kind that is read."""
    colourful, drawn_ = photo(300, 200), thirds()
    deep = Image.linear_gradient("L").convert("I").point(lambda level: level * 257).convert("I;16")
    return [
        opened(saved(tmp_path, colourful, "rgb.jpg")),
        opened(saved(tmp_path, colourful, "progressive.jpg", progressive=True)),
        opened(saved(tmp_path, colourful.convert("L"), "grey.jpg")),
        opened(saved(tmp_path, colourful.convert("CMYK"), "inks.jpg")),
        opened(saved(tmp_path, drawn_, "rgb.png")),
        opened(saved(tmp_path, drawn_.convert("P"), "palette.png")),
        opened(saved(tmp_path, drawn_.convert("1"), "lines.png")),
        opened(saved(tmp_path, drawn_.convert("LA"), "veil.png")),
        opened(saved(tmp_path, Image.new("RGBA", (90, 60), (200, 30, 30, 90)), "alpha.png")),
        opened(saved(tmp_path, deep, "scan.png")),
        opened(saved(tmp_path, colourful, "photo.webp")),
        opened(saved(tmp_path, drawn_, "scan.tiff", compression="tiff_lzw")),
        opened(saved(tmp_path, drawn_.convert("CMYK"), "inks.tiff")),
    ]


def test_every_kind_passes_both_standards(
    tmp_path: Path, every_kind: list[Picture], rendered: Callable[[Document], bytes]
) -> None:
    """PDF/UA-1 and PDF/A-2a with all of them in one file."""
    figures = [Figure(picture, f"Picture {number}", t("Caption")) for number, picture in enumerate(every_kind)]
    data = rendered(document(section("Pictures", *figures, Figure(every_kind[0], ""))))
    assert len(images(data)) == len({picture.sha256 for picture in every_kind}) > 8
    (tmp_path / "all.pdf").write_bytes(data)
    assert [*broken_rules("ua1", [tmp_path / "all.pdf"]), *broken_rules("2a", [tmp_path / "all.pdf"])] == []


def test_equal_pictures_give_equal_files(every_kind: list[Picture]) -> None:
    """Names and data follow from the content alone."""
    placed = [(picture, (0.0, 0.0, 80.0, 50.0)) for picture in every_kind]
    assert drawn(placed) == drawn(placed)
