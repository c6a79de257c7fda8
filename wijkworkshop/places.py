"""Paths of what ships with the app, and of its user's folders."""

from pathlib import Path

from platformdirs import user_data_path, user_log_path

APP = "wijkworkshop"


def resources() -> Path:
    """Return the folder with content, fonts, icons and translations that ship with the app."""
    return _shipped("resources")


def run_sheets() -> Path:
    """Return the folder with the run sheets that ship with the app."""
    return _shipped("sessions")


def data_folder() -> Path:
    """Return the user's folder for the archive; it is created by what writes there."""
    return user_data_path(APP, appauthor=False)


def log_folder() -> Path:
    """Return the user's folder for the log; it is created by what writes there."""
    return user_log_path(APP, appauthor=False)


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent
    packed = package / f"_{name}"
    return packed if packed.is_dir() else package.parent / name
