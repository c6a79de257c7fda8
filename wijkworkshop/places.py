"""Where things are: what ships with the app, and what belongs to its user."""

from pathlib import Path

from platformdirs import user_data_path, user_log_path

APP = "wijkworkshop"


def resources() -> Path:
    """Content, fonts, icons and translations that ship with the app."""
    return _shipped("resources")


def run_sheets() -> Path:
    """The run sheets that ship with the app."""
    return _shipped("sessions")


def data_folder() -> Path:
    """The user's own folder for the archive; made by whoever writes there."""
    return user_data_path(APP, appauthor=False)


def log_folder() -> Path:
    """The user's own folder for the log; made by whoever writes there."""
    return user_log_path(APP, appauthor=False)


def _shipped(name: str) -> Path:
    """In a wheel inside the package, in a checkout beside it."""
    package = Path(__file__).parent
    packed = package / f"_{name}"
    return packed if packed.is_dir() else package.parent / name
