"""Which drives are sticks, and whether a copy would be on the disk of the archive."""

import sys
from pathlib import Path

import pytest

from wijkworkshop.storage.platform import is_removable
from wijkworkshop.ui.files.drives import Drive, drives, same_disk, sticks
from wijkworkshop.ui.files.file_dialogs import unused
from wijkworkshop.ui.start.copy_place import drive_words

DISK = Drive(Path("/"), "/", "/dev/sda2")
HOME = Drive(Path("/home"), "home", "/dev/sda2")
STICK = Drive(Path("/media/anna/WIJK"), "WIJK", "/dev/sdb1", 512_400_000, removable=True)
CARD = Drive(Path("/media/anna/FOTO"), "FOTO", "/dev/sdc1", 31_000_000_000, removable=True)
ALL = (DISK, HOME, STICK, CARD)
AT_HOME = Path("/home/anna/archief.db")


def test_sticks_are_what_can_be_taken_out_but_for_the_one_with_the_archive() -> None:
    assert sticks(ALL, AT_HOME) == (STICK, CARD)
    assert sticks(ALL, STICK.root / "archief.db") == (CARD,)
    assert sticks((DISK, HOME), AT_HOME) == ()


@pytest.mark.parametrize(
    ("place", "same"),
    [
        ("/home/anna/kopie.wijksessie", True),
        ("/opt/kopie.wijksessie", True),  # another folder of one disk
        ("/media/anna/WIJK/kopie.wijksessie", False),
        ("/media/anna/WIJK2/kopie.wijksessie", True),  # a folder, not the stick
    ],
)
def test_a_disk_is_the_same_by_its_device(place: str, same: bool) -> None:
    assert same_disk(Path(place), AT_HOME, ALL) is same


def test_nothing_is_said_of_disks_that_are_not_known() -> None:
    assert not same_disk(Path("/home/anna/a"), AT_HOME, ())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it of each drive itself")
@pytest.mark.parametrize(
    ("root", "kind", "removable"),
    [
        ("/media/anna/KINGSTON", "vfat", True),
        ("/media/KINGSTON", "vfat", True),
        ("/run/media/anna/KINGSTON", "exfat", True),
        ("/Volumes/KINGSTON", "msdos", True),
        ("/Volumes/Gemeente", "smbfs", False),
        ("/media/anna/nas", "cifs", False),
        ("/", "ext4", False),
        ("/home", "ext4", False),
        ("/mnt/c", "9p", False),
    ],
)
def test_a_stick_is_known_by_where_the_system_puts_it(
    root: str, kind: str, removable: bool
) -> None:
    assert is_removable(Path(root), kind) is removable


def test_the_drives_of_this_machine_hold_its_files(tmp_path: Path) -> None:
    assert same_disk(tmp_path / "a", tmp_path / "b", drives())


def test_a_copy_never_takes_the_name_of_another(tmp_path: Path) -> None:
    wanted = tmp_path / "St. Jan.wijksessie"
    assert unused(wanted) == wanted
    wanted.touch()
    assert unused(wanted).name == "St. Jan 2.wijksessie"


def test_a_stick_is_named_with_its_room() -> None:
    assert [*map(drive_words, (STICK, CARD))] == ["WIJK · 512 MB vrij", "FOTO · 31 GB vrij"]
