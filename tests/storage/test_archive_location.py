"""Archives are not kept where two machines could write them."""

import os
from pathlib import Path

import pytest

from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.archive_location import synced_folder
from wijkworkshop.storage.platform import drive_type, read_linux_mounts, read_mac_mounts
from wijkworkshop.storage.problems import Problem, StorageProblem


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Gemeente Rotterdam",
        "Dropbox (Persoonlijk)",
        "Google Drive",
        "My Drive",
        "iCloudDrive",
        "nextcloud-werk",
        "CloudStorage",
    ],
)
def test_folders_that_are_synced_by_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "workshops" / "archive.db"
    with pytest.raises(StorageProblem) as raised:
        open_archive(path, environment={})
    assert raised.value.problem is Problem.SYNCED_FOLDER
    assert raised.value.detail == os.path.realpath(tmp_path / name)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["Onedriver", "Drive", "Mijn workshops", "stack"])
def test_folders_that_only_look_like_it(tmp_path: Path, name: str) -> None:
    assert synced_folder(tmp_path / name / "archive.db", {}) is None


@pytest.mark.parametrize(
    "marker", [".dropbox", ".sync_1a2b.db", "._sync_1a2b.db", ".stfolder", ".tmp.driveupload"]
)
def test_folders_that_are_synced_by_a_file_in_them(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    assert synced_folder(tmp_path / "a" / "b" / "archive.db", {}) == tmp_path


def test_folders_that_are_synced_by_the_system(tmp_path: Path) -> None:
    where = {"OneDriveCommercial": str(tmp_path / "werk"), "OneDrive": ""}
    assert synced_folder(tmp_path / "werk" / "archive.db", where) == tmp_path / "werk"
    assert synced_folder(tmp_path / "thuis" / "archive.db", where) is None


def test_a_link_into_a_synced_folder(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    with pytest.raises(StorageProblem, match="synced"):
        open_archive(tmp_path / "link" / "archive.db", environment={})


def test_the_type_of_a_drive_on_linux() -> None:
    mounts = read_linux_mounts(
        "/dev/sda1 / ext4 rw 0 0\nserver:/x /home/wijk\\040team nfs4 rw 0 0\n//s/y /mnt/é cifs rw"
    )
    assert drive_type(Path("/home/wijk team/a/b.db"), mounts) == "nfs4"
    assert drive_type(Path("/mnt/é/b.db"), mounts) == "cifs"
    assert drive_type(Path("/home/b.db"), mounts) == "ext4"


def test_the_type_of_a_drive_on_a_mac() -> None:
    mounts = read_mac_mounts(
        "/dev/disk1s1 on / (apfs, local, journaled)\n//a@server/x on /Volumes/on (smbfs, nodev)"
    )
    assert drive_type(Path("/Volumes/on/a.db"), mounts) == "smbfs"
    assert drive_type(Path("/Users/a.db"), mounts) == "apfs"
