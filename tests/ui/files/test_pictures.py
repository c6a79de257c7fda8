"""Pictures from somebody's file: made small and bare, and nothing hostile gets further."""

import base64
import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from wijkworkshop.core.pictures import MOST_DATA, MOST_SIDE, AreaPicture, check_picture
from wijkworkshop.ui.console.panels.outcome.picture_words import problem_words
from wijkworkshop.ui.files.pictures import PictureProblem, SmallPicture, Wrong, read_picture

PLACE = b"52.3702N 4.8952E"


def image(wide: int, tall: int, color: str = "#336699") -> QImage:
    made = QImage(wide, tall, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    return made


def coded(picture: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def noise(side: int) -> QImage:
    raw = os.urandom(side * side * 4)
    return QImage(raw, side, side, QImage.Format.Format_RGB32).copy()


def with_place(jpeg: bytes) -> bytes:
    """A JPEG that says in a comment and in its metadata where it was taken."""
    told = b"Exif\0\0" + PLACE
    segments = b"".join(
        b"\xff" + mark + struct.pack(">H", len(words) + 2) + words
        for mark, words in ((b"\xe1", told), (b"\xfe", PLACE))
    )
    return jpeg[:2] + segments + jpeg[2:]


def turned(jpeg: bytes) -> bytes:
    """A JPEG whose metadata says that it lies on its side."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + struct.pack("<I", 0)
    words = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(words) + 2) + words + jpeg[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(wide: int, tall: int, *between: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, tall, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(between) + body + chunk(b"IEND", b"")


def read(folder: Path, data: bytes, name: str = "foto.jpg") -> SmallPicture:
    (folder / name).write_bytes(data)
    return read_picture(folder / name)


def refused(folder: Path, data: bytes) -> Wrong:
    with pytest.raises(PictureProblem) as problem:
        read(folder, data)
    assert problem_words(problem.value.wrong)
    return problem.value.wrong


def kept(small: SmallPicture) -> QImage:
    """The picture as it is kept; it may be put in a session."""
    check_picture(AreaPicture(1, "Het plein", "", small.data, small.width, small.height))
    found = QImage.fromData(base64.b64decode(small.data))
    assert (found.width(), found.height()) == (small.width, small.height)
    return found


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
def test_photos_and_maps_are_read_whatever_their_name_says(tmp_path: Path, kind: str) -> None:
    found = kept(read(tmp_path, coded(image(300, 200), kind), "kaart.dat"))
    assert (found.width(), found.height()) == (300, 200)
    assert abs(found.pixelColor(150, 100).blue() - 0x99) < 6


def test_a_large_photo_becomes_small(tmp_path: Path) -> None:
    small = read(tmp_path, coded(image(4000, 1000), "JPG"))
    assert (small.width, small.height) == (MOST_SIDE, 400)
    assert len(small.data) <= MOST_DATA


@pytest.mark.seconds
def test_what_hardly_gets_smaller_still_fits(tmp_path: Path) -> None:
    small = read(tmp_path, coded(noise(1800), "PNG"))
    assert len(small.data) <= MOST_DATA
    kept(small)


def test_where_it_was_taken_does_not_come_along(tmp_path: Path) -> None:
    data = with_place(coded(image(200, 100), "JPG"))
    assert PLACE in data
    small = read(tmp_path, data)
    bare = base64.b64decode(small.data)
    assert PLACE not in bare
    assert b"Exif" not in bare


def test_words_within_a_png_do_not_come_along(tmp_path: Path) -> None:
    told = image(200, 100)
    told.setText("Comment", PLACE.decode())
    bare = base64.b64decode(read(tmp_path, coded(told, "PNG")).data)
    assert PLACE not in bare


def test_a_photo_that_lies_on_its_side_is_put_upright(tmp_path: Path) -> None:
    small = read(tmp_path, turned(coded(image(200, 100), "JPG")))
    assert (small.width, small.height) == (100, 200)


def test_what_one_can_see_through_gets_white_paper(tmp_path: Path) -> None:
    clear = QImage(50, 50, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    assert kept(read(tmp_path, coded(clear, "PNG"))).pixelColor(25, 25).lightness() > 250


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", Wrong.OTHER_FORMAT),
        (b"Dit is geen foto", Wrong.OTHER_FORMAT),
        (b"GIF89a\x01\0\x01\0\0\0\0;", Wrong.OTHER_FORMAT),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", Wrong.OTHER_FORMAT),
        (b"BM" + b"\0" * 60, Wrong.OTHER_FORMAT),
        (png_of(60_000, 60_000), Wrong.TOO_MANY_PIXELS),
        (png_of(29_000, 29_000), Wrong.TOO_MANY_PIXELS),
        (png_of(2, 2, chunk(b"acTL", struct.pack(">II", 2, 0))), Wrong.MOVING),
        (png_of(400, 400), Wrong.DAMAGED),
        (b"\xff\xd8\xff\xe0" + b"\0" * 300, Wrong.DAMAGED),
    ],
    ids=["empty", "text", "gif", "svg", "bmp", "huge", "bomb", "moving", "no-rows", "no-jpeg"],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes, wrong: Wrong) -> None:
    assert refused(tmp_path, data) is wrong


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_half_a_file_is_refused(tmp_path: Path, kind: str, share: float) -> None:
    whole = coded(noise(120), kind)
    assert refused(tmp_path, whole[: int(share * len(whole))]) is Wrong.DAMAGED


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "groot.jpg"
    with file.open("wb") as large:
        large.truncate(2**31)
    with pytest.raises(PictureProblem) as problem:
        read_picture(file)
    assert problem.value.wrong is Wrong.TOO_LARGE


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "buis")
    for path in (tmp_path, tmp_path / "buis", tmp_path / "nergens.png", Path("/dev/zero")):
        with pytest.raises(PictureProblem) as problem:
            read_picture(path)
        assert problem.value.wrong is Wrong.UNREADABLE


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_spoiled_file_is_read_or_refused_and_nothing_else(
    tmp_path: Path, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(["PNG", "JPG", "WEBP"]))
    spoiled = bytearray(coded(image(40, 30), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    try:
        kept(read(tmp_path, bytes(spoiled)))
    except PictureProblem as problem:
        problem_words(problem.wrong)
