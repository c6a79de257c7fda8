"""Compares two galleries: which pictures are in one only, and of which pixels differ.

python tools/compare_galleries.py OLD NEW   says each on a line; ends with 1 when there are any
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage


def differences(old: Path, new: Path) -> Iterator[str]:
    """Yield a line for every picture that is in one folder only, or looks different there.

    Raises OSError when a file is no picture.
    """
    before, after = _names(old), _names(new)
    for name in sorted(before | after):
        if name not in after:
            yield f"{name}: only in {old}"
        elif name not in before:
            yield f"{name}: only in {new}"
        elif differ := difference(old / name, new / name):
            yield f"{name}: {differ}"


def difference(old: Path, new: Path) -> str:
    """Say how two pictures differ; nothing when every pixel is the same."""
    if old.read_bytes() == new.read_bytes():
        return ""
    before, after = _pixels(old), _pixels(new)
    if before.shape != after.shape:
        return f"was {_size(before)}, is {_size(after)}"
    changed = int(np.count_nonzero(before != after))
    return f"{changed} of {before.size} pixels" if changed else ""


def _names(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*.png")}


def _pixels(file: Path) -> "np.ndarray[tuple[int, int], np.dtype[np.uint32]]":
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_ARGB32)
    if image.isNull():
        raise OSError(file)
    return np.array(image.constBits()).view(np.uint32).reshape(image.height(), image.width())


def _size(pixels: "np.ndarray[tuple[int, int], np.dtype[np.uint32]]") -> str:
    tall, wide = pixels.shape
    return f"{wide}x{tall}"


def main(arguments: list[str]) -> int:
    """Say what differs, and how many pictures do. Returns the exit code."""
    if len(arguments) != 2 or not all(Path(each).is_dir() for each in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    old, new = map(Path, arguments)
    found = 0
    for line in differences(old, new):
        print(line, flush=True)
        found += 1
    print(f"{found} of {len(_names(old) | _names(new))} pictures differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
