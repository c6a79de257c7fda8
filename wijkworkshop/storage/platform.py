"""What differs between systems: locks, private files, kinds of drives, how many files are open."""

import os
import re
import stat
import sys
from pathlib import Path

NETWORK_TYPES = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|webdav|davfs|ceph|glusterfs|lustre|ncpfs"
    r"|fuse\.(sshfs|davfs2|rclone|gvfsd-fuse|glusterfs)"
)
STICKS = re.compile(r"(/run)?/media/[^/]+|/Volumes/[^/]+")
"""Where Linux and macOS put drives that somebody plugs in."""

OCTAL = re.compile(r"\\([0-7]{3})")

if sys.platform == "win32":
    import ctypes
    import msvcrt

    REMOVABLE, REMOTE = 2, 4

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _on_network(path: Path) -> bool:
        drive = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return path.anchor.startswith("\\\\") or drive == REMOTE

    def _takes_out(root: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.anchor) == REMOVABLE)

    def sync_folder(folder: Path) -> None:
        """Do nothing: on this system a folder is not synced by itself."""

    def forget_cached(path: Path) -> None:
        """Do nothing: this system has no way to read a file from its disk again."""

    def allow_open_files(wanted: int) -> int:
        """Return how many files and connections can be open; here that is not limited so low."""
        return wanted

    def is_own_folder(path: Path) -> bool:
        """Tell whether this is a folder; the temporary ones here are each user's own."""
        return path.is_dir() and not path.is_symlink()

else:
    import fcntl
    import resource

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _on_network(path: Path) -> bool:
        return NETWORK_TYPES.fullmatch(drive_type(path, _mounts())) is not None

    def _takes_out(root: Path) -> bool:
        return STICKS.match(root.as_posix()) is not None

    def sync_folder(folder: Path) -> None:
        """Wait until the names in a folder are on disk."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def forget_cached(path: Path) -> None:
        """Let a file that is on its disk be read from there the next time, where that can be."""
        if hasattr(os, "posix_fadvise"):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)

    def allow_open_files(wanted: int) -> int:
        """Allow this process so many open files and connections; return how many it may have."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        if soft != resource.RLIM_INFINITY and soft < most:
            try:
                resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
            except (OSError, ValueError):  # macOS has a second limit
                return soft
        return most if soft == resource.RLIM_INFINITY else max(soft, most)

    def is_own_folder(path: Path) -> bool:
        """Tell whether this is a folder that belongs to this user, and no link to one."""
        try:
            found = path.lstat()
        except OSError:
            return False
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()


class FileLock:
    """A lock that the system takes back when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises BlockingIOError when another has it, OSError if it cannot be."""
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        try:
            _try_lock(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise BlockingIOError(*error.args) from error

    def holds(self, path: Path) -> bool:
        """Tell whether this name still is the file that the lock is on."""
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back; once more does nothing."""
        self._file.close()


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its user can read; one that is there stays as it is."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its user can read. Raises FileExistsError if it is there."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def on_network_drive(path: Path) -> bool:
    """Tell whether a path is on a drive of another machine, where locks cannot be trusted."""
    return _on_network(path)


def is_removable(root: Path, kind: str) -> bool:
    """Tell whether a mounted drive of this type can be taken out: a stick or a card."""
    return NETWORK_TYPES.fullmatch(kind) is None and _takes_out(root)


def drive_type(path: Path, mounts: dict[str, str]) -> str:
    """Return the type of the drive that a path is on, given types by mount point."""
    places = (str(place) for place in (path, *path.parents))
    return next((mounts[place] for place in places if place in mounts), "")


def _mounts() -> dict[str, str]:
    """Return the type of each mounted drive by its mount point."""
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415  (on macOS only: a start does not wait for it)

        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return read_mac_mounts(done.stdout)
    listed = Path("/proc/self/mounts")
    return read_linux_mounts(listed.read_text(encoding="utf-8") if listed.exists() else "")


def read_linux_mounts(text: str) -> dict[str, str]:
    """Read /proc/self/mounts: device, mount point (spaces as \\040), type."""
    lines = (line.split() for line in text.splitlines())
    return {
        OCTAL.sub(lambda code: chr(int(code[1], 8)), words[1]): words[2]
        for words in lines
        if len(words) > 2
    }


def read_mac_mounts(text: str) -> dict[str, str]:
    """Read the lines of `mount`: //host/share on /Volumes/share (smbfs, nodev)."""
    found = {}
    for line in text.splitlines():
        place, _, kinds = line.partition(" on ")[2].rpartition(" (")
        found[place] = kinds.partition(",")[0].rstrip(")")
    return found
