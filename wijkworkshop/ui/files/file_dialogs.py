"""Asking where a file is, or where it should come; None when nobody wants to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from wijkworkshop.core.copy_rules import SESSION_FILE
from wijkworkshop.ui.files.drives import Drive, drives

AskOpen = Callable[[QWidget, Path], Path | None]
AskSave = Callable[[QWidget, str], Path | None]
Kinds = Mapping[str, str]
"""Kinds of files: their names, by their endings."""

AskKind = Callable[[QWidget, str, Kinds], Path | None]


def ask_archive(parent: QWidget, folder: Path) -> Path | None:
    """Ask which archive to open."""
    kinds = _("Archief (*.db);;Alle bestanden (*)")
    found, _kind = QFileDialog.getOpenFileName(parent, _("Archief openen"), str(folder), kinds)
    return Path(found) if found else None


def ask_to_save(parent: QWidget, name: str, kinds: Kinds) -> Path | None:
    """Ask where to save a file of one of these kinds.

    A name without an ending gets that of the kind that was chosen.
    """
    start, title = str(Path.home() / name), _("Opslaan als")
    endings = {f"{words} (*{ending})": ending for ending, words in kinds.items()}
    found, chosen = QFileDialog.getSaveFileName(parent, title, start, ";;".join(endings))
    if not found:
        return None
    typed = Path(found).suffix.lower()
    ending = typed if typed in kinds else endings.get(chosen, next(iter(kinds)))
    return with_ending(Path(found), ending)


def ask_to_save_session(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a session; a name without an ending gets one."""
    title, kinds = _("Bijeenkomst opslaan op een stick"), _("Bijeenkomst (*.wijksessie)")
    dialog = QFileDialog(parent, title, str(Path.home()), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("wijksessie")  # so that it asks before it replaces a file
    dialog.selectFile(name)
    chosen = dialog.exec()
    dialog.deleteLater()
    return with_ending(Path(dialog.selectedFiles()[0])) if chosen else None


def with_ending(path: Path, ending: str = SESSION_FILE) -> Path:
    """Return a path with this ending; where it has none, nobody was asked about a file there."""
    return path if path.suffix.lower() == ending else unused(path.with_name(f"{path.name}{ending}"))


def unused(path: Path) -> Path:
    """Return this path, or one beside it with a number, that no file has."""
    stems = (path.stem, *(f"{path.stem} {number}" for number in range(2, 1000)))
    named = (path.with_name(f"{stem}{path.suffix}") for stem in stems)
    return next(each for each in named if not each.exists())


def ask_for_session(parent: QWidget, folder: Path) -> Path | None:
    """Ask which session to fetch from a stick."""
    title, kinds = _("Bijeenkomst van een stick"), _("Bijeenkomst (*.wijksessie)")
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(found) if found else None


def ask_to_save_content(parent: QWidget, name: str) -> Path | None:
    """Ask where to save own content for somebody else."""
    start, kinds = str(Path.home() / name), _("Inhoud (*.toml)")
    found, _kind = QFileDialog.getSaveFileName(parent, _("Inhoud opslaan"), start, kinds)
    return Path(found).with_suffix(".toml") if found else None


def ask_for_content(parent: QWidget, folder: Path) -> Path | None:
    """Ask which content of somebody else to read."""
    title, kinds = _("Inhoud lezen"), _("Inhoud (*.toml)")
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(found) if found else None


@dataclass(frozen=True)
class FileDialogs:
    """How the app asks for files and looks for sticks; tests put an answer here."""

    archive: AskOpen = ask_archive
    to_save: AskKind = ask_to_save
    to_stick: AskSave = ask_to_save_session
    from_stick: AskOpen = ask_for_session
    to_content: AskSave = ask_to_save_content
    from_content: AskOpen = ask_for_content
    drives: Callable[[], tuple[Drive, ...]] = drives
