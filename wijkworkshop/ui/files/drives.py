"""The drives of this laptop: which are sticks, and which is the disk of the archive."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from wijkworkshop.storage.platform import is_removable


@dataclass(frozen=True)
class Drive:
    """A drive that is mounted: where, its name, its device, and its free bytes."""

    root: Path
    name: str
    device: str
    free: int = 0
    removable: bool = False


def drives() -> tuple[Drive, ...]:
    """Return the drives that can be written; one of a network that is away keeps us waiting."""
    found = (each for each in QStorageInfo.mountedVolumes() if each.isValid() and each.isReady())
    return tuple(_drive(each) for each in found if not each.isReadOnly())


def sticks(found: Iterable[Drive], archive: Path) -> tuple[Drive, ...]:
    """Return the drives that can be taken out, but for the one that the archive is on."""
    known = tuple(found)
    return tuple(
        each for each in known if each.removable and not same_disk(each.root, archive, known)
    )


def same_disk(path: Path, archive: Path, found: Iterable[Drive]) -> bool:
    """Tell whether a path is on the drive of the archive, as far as the drives are known."""
    known = tuple(found)
    there, here = _drive_of(path, known), _drive_of(archive, known)
    return there is not None and here is not None and there.device == here.device


def _drive_of(path: Path, known: Iterable[Drive]) -> Drive | None:
    whole = path.resolve()
    holding = (each for each in known if whole.is_relative_to(each.root))
    return max(holding, key=lambda each: len(each.root.parts), default=None)


def _drive(info: QStorageInfo) -> Drive:
    root = Path(info.rootPath())
    kind = bytes(info.fileSystemType().data()).decode(errors="replace")
    device = bytes(info.device().data()).decode(errors="replace")
    free = max(0, info.bytesAvailable())
    return Drive(root, info.displayName(), device, free, is_removable(root, kind))
