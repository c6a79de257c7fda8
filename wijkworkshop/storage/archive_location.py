"""Where an archive may not be, because two machines that write one SQLite file damage it."""

import re
from collections.abc import Mapping
from pathlib import Path

from wijkworkshop.storage.platform import on_network_drive
from wijkworkshop.storage.problems import Problem, StorageProblem

SYNCED_NAMES = re.compile(
    r"onedrive\b.*|dropbox\b.*|google ?drive\b.*|my drive|mijn drive|icloud ?drive"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud\b.*|owncloud\b.*"
    r"|pcloud ?drive|proton ?drive|surfdrive|syncthing|box sync",
    re.IGNORECASE,
)
MARKERS = (
    ".dropbox",
    ".dropbox.cache",
    ".tmp.driveupload",  # Google Drive
    ".stfolder",  # Syncthing
    ".sync_*.db",  # Nextcloud, ownCloud
    "._sync_*.db",
)
SYNCED_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def check_place(path: Path, environment: Mapping[str, str]) -> None:
    """Raise StorageProblem when a resolved path is on a network drive or in a synced folder."""
    if on_network_drive(path):
        raise StorageProblem(Problem.NETWORK_DRIVE, path)
    folder = synced_folder(path, environment)
    if folder is not None:
        raise StorageProblem(Problem.SYNCED_FOLDER, path, str(folder))


def synced_folder(path: Path, environment: Mapping[str, str]) -> Path | None:
    """Return the synced folder that a path is in (Dropbox and the like), or None."""
    named = {Path(environment[name]) for name in SYNCED_VARIABLES if environment.get(name)}
    return next((each for each in path.parents if each in named or _looks_synced(each)), None)


def _looks_synced(folder: Path) -> bool:
    if SYNCED_NAMES.fullmatch(folder.name):
        return True
    return any(any(folder.glob(marker)) for marker in MARKERS)
