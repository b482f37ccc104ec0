"""Pictures: whole, upright and clean, or refused with words."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from brochure.diagnostics import Place, Problems
from brochure.document.block import Picture
from brochure.picture.opening import open_picture

AT = Place("park.yaml", 10, 20)
ORIENTATION, MAKER = 0x0112, 0x010F


def opened(path: Path) -> tuple[Picture | None, list[str]]:
    """The picture, and the codes of problems, each at the place that named the file."""
    problems = Problems()
    picture = open_picture(path, AT, problems)
    assert all(problem.place == AT for problem in problems)
    return picture, [problem.code for problem in problems]


def saved(folder: Path, name: str, image: Image.Image, **options: object) -> Path:
    """An image file."""
    image.save(folder / name, **options)
    return folder / name


def pixels(picture: Picture) -> Image.Image:
    """The picture as both outputs will decode it."""
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    return image


def test_a_photo_is_turned_upright_and_forgets_its_camera(tmp_path: Path) -> None:
    """Orientation and position of the camera never reach a document."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKER] = "Camera"
    photo = Image.new("RGB", (40, 20), "red")
    photo.paste("blue", (0, 0, 20, 20))
    picture, codes = opened(saved(tmp_path, "a.jpg", photo, exif=exif, comment=b"31.02, 121.45"))
    assert codes == []
    assert picture is not None
    assert (picture.width, picture.height, picture.media) == (20, 40, "image/jpeg")
    assert b"Camera" not in picture.data
    assert b"31.02" not in picture.data
    image = pixels(picture).convert("RGB")
    assert not image.getexif()
    top, bottom = image.getpixel((10, 5)), image.getpixel((10, 35))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[2] > 200 > bottom[2]


@pytest.mark.parametrize(
    ("mode", "name", "media", "kept"),
    [
        ("CMYK", "a.jpg", "image/jpeg", "CMYK"),
        ("L", "a.jpg", "image/jpeg", "L"),
        ("RGBA", "a.webp", "image/png", "RGBA"),
        ("P", "a.png", "image/png", "RGB"),
        ("1", "a.png", "image/png", "1"),
        ("F", "a.tiff", "image/png", "RGB"),
        ("CMYK", "a.tiff", "image/png", "RGB"),
    ],
)
def test_every_kind_becomes_one_that_both_outputs_take(
    tmp_path: Path, mode: str, name: str, media: str, kept: str
) -> None:
    """JPEG stays JPEG, everything else becomes PNG, in a colour mode that backends know."""
    picture, codes = opened(saved(tmp_path, name, Image.new(mode, (8, 6))))
    assert codes == []
    assert picture is not None
    assert (picture.media, pixels(picture).mode) == (media, kept)


def test_sixteen_bits_of_grey_keep_their_range(tmp_path: Path) -> None:
    """A scan is not clipped to white."""
    deep = Image.linear_gradient("L").convert("I").point(lambda level: level * 257).convert("I;16")
    picture, _ = opened(saved(tmp_path, "scan.png", deep))
    assert picture is not None
    assert pixels(picture).getextrema() == (0, 255)


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    """Builds are reproducible."""
    path = saved(tmp_path, "a.png", Image.linear_gradient("L"))
    assert opened(path) == opened(path)


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "asset/not-a-picture"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:x\n", "asset/not-a-picture"),
        (b"\n<!DOCTYPE html><html>404</html>", "asset/not-a-picture"),
        (b"\0\0\0\x1cftypavif" + bytes(20), "asset/not-a-picture"),
        (b"\0\0\0\x1cftypheic" + bytes(20), "asset/not-a-picture"),
        (b"GIF89a" + bytes(20), "asset/not-a-picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "asset/not-a-picture"),
        (_png(60_000, 60_000), "asset/too-big"),
        (_png(11_000, 11_000), "asset/too-big"),
        (_png(2**31 - 1, 2**31 - 1), "asset/too-big"),
        (_png(0, 0), "asset/not-a-picture"),
        (_png(50, 50), "asset/broken"),
    ],
)
def test_no_pictures(tmp_path: Path, data: bytes, code: str) -> None:
    """Strangers, bombs and ruins are refused, never embedded."""
    (tmp_path / "a.png").write_bytes(data)
    assert opened(tmp_path / "a.png") == (None, [code])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tiff"])
def test_a_picture_cut_short_is_noticed(tmp_path: Path, name: str, share: float) -> None:
    """A half-grey photo in print is worse than an error."""
    path = saved(tmp_path, name, Image.radial_gradient("L").resize((300, 300)).convert("RGB"))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    picture, codes = opened(path)
    assert picture is None
    assert codes
    assert set(codes) <= {"asset/broken", "asset/not-a-picture"}


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    """No traceback for a file that went away."""
    assert opened(tmp_path / "gone.png") == (None, ["asset/missing"])
    assert opened(tmp_path) == (None, ["asset/missing"])
