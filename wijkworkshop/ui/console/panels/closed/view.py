"""What the console says of the report and the copy of a closed session."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from wijkworkshop.core.primary_action import Step, ToKeep, primary
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.ui.console.panels.closed.words import (
    changed_words,
    kept_words,
    name_words,
    promised_words,
    same_disk_words,
    sound_words,
    stage_words,
    why_words,
    wrong_words,
)
from wijkworkshop.ui.console.words import clock_words
from wijkworkshop.ui.files.closing_files import ClosingFiles


class State(Enum):
    """How far one of them is."""

    TO_DO = auto()
    MAKING = auto()
    MADE = auto()
    WRONG = auto()


@dataclass(frozen=True)
class FileView:
    """What is said of one file: how far it is, in a title and a text; where it was made."""

    what: ToKeep
    state: State
    title: str
    text: str
    path: Path | None = None


@dataclass(frozen=True)
class ClosedView:
    """What can be done after the closing: its files, and the next step under the space bar."""

    files: tuple[FileView, ...]
    next: Step
    making: bool
    practice: bool


def closed_view(session: Session, closing_files: ClosingFiles) -> ClosedView:
    """Return what is said of a closed session."""
    practice = session.get(Details, 1).practice
    return ClosedView(
        files=() if practice else tuple(_file(session, closing_files, each) for each in ToKeep),
        next=primary(session, closing_files.kept(session)).step,
        making=closing_files.making is not None,
        practice=practice,
    )


def _file(session: Session, closing_files: ClosingFiles, what: ToKeep) -> FileView:
    made, wrong = closing_files.made.get(what), closing_files.wrong.get(what)
    path = made.path if made else None
    if closing_files.making is what:
        return FileView(what, State.MAKING, name_words(what), stage_words(closing_files.stage))
    if wrong is not None:
        return FileView(what, State.WRONG, wrong_words(what, wrong.title), wrong.text, path)
    if made is None:
        return FileView(what, State.TO_DO, name_words(what), why_words(what))
    at = clock_words(session, made.at)
    if not made.is_of(session):
        return FileView(what, State.TO_DO, kept_words(what, at), changed_words(), path)
    if not made.apart:
        return FileView(what, State.TO_DO, kept_words(what, at), same_disk_words(), path)
    then = promised_words(session) if what is ToKeep.REPORT else sound_words()
    return FileView(what, State.MADE, kept_words(what, at), then, path)
