"""Asking where a file is, or where it should come; None when nobody wants to say."""

from collections.abc import Callable
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

AskOpen = Callable[[QWidget, Path], Path | None]
AskSave = Callable[[QWidget, str], Path | None]


def ask_archive(parent: QWidget, folder: Path) -> Path | None:
    """Ask which archive to open."""
    kinds = _("Archief (*.db);;Alle bestanden (*)")
    found, _kind = QFileDialog.getOpenFileName(parent, _("Archief openen"), str(folder), kinds)
    return Path(found) if found else None


def ask_pdf(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a PDF; a name without an ending gets one."""
    start = str(Path.home() / name)
    found, _kind = QFileDialog.getSaveFileName(parent, _("Opslaan als"), start, _("PDF (*.pdf)"))
    return Path(found).with_suffix(".pdf") if found else None


@dataclass(frozen=True)
class Asking:
    """How the app asks for files; tests put an answer here."""

    archive: AskOpen = ask_archive
    pdf: AskSave = ask_pdf
