"""What to say when an archive cannot be opened, and the ways on."""

from collections.abc import Mapping
from enum import Enum, auto
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.words import problem_words


class Way(Enum):
    """What somebody can do now."""

    RETRY = auto()
    OTHER = auto()  # choose another archive
    BESIDE = auto()  # start a new archive beside this one, which stays as it is
    CLOSE = auto()


_BROKEN = (Way.OTHER, Way.BESIDE, Way.CLOSE)
_ELSEWHERE = (Way.OTHER, Way.RETRY, Way.CLOSE)
_AGAIN = (Way.RETRY, Way.OTHER, Way.CLOSE)
_FILE = (Way.RETRY, Way.CLOSE)
"""About a file on a stick, the archive itself is well: once more leads to the same file."""

WAYS: Mapping[Problem, tuple[Way, ...]] = {
    Problem.NEWER_VERSION: _BROKEN,
    Problem.OTHER_SCHEMA: _BROKEN,
    Problem.NOT_AN_ARCHIVE: _BROKEN,
    Problem.CORRUPT: _BROKEN,
    Problem.DAMAGED_ROW: _BROKEN,
    Problem.READ_ONLY: _ELSEWHERE,
    Problem.DISK_FULL: _AGAIN,
    Problem.DISK_FAILED: _AGAIN,
    Problem.NO_ROOM: _AGAIN,
    Problem.BUSY: _AGAIN,
    Problem.LOCKED_BY_ANOTHER: _AGAIN,
    Problem.NETWORK_DRIVE: _ELSEWHERE,
    Problem.SYNCED_FOLDER: _ELSEWHERE,
    Problem.VANISHED: (Way.RETRY, Way.OTHER, Way.BESIDE, Way.CLOSE),
    Problem.NOT_A_SESSION_FILE: _FILE,
    Problem.NEWER_SESSION_FILE: _FILE,
    Problem.DAMAGED_SESSION_FILE: _FILE,
    Problem.HUGE_SESSION_FILE: _FILE,
    Problem.UNREADABLE_SESSION_FILE: _FILE,
    Problem.NOT_WRITTEN_THERE: _FILE,
    Problem.COPY_DIFFERS: _FILE,
}
"""The ways on for each problem, the best one first."""


def ways_of(problem: Problem) -> tuple[Way, ...]:
    """Return the ways on; a problem that comes later can always be tried again."""
    return WAYS.get(problem, _AGAIN)


def way_words(way: Way) -> str:
    """Return what stands on the button."""
    return {
        Way.RETRY: _("Opnieuw proberen"),
        Way.OTHER: _("Ander archief kiezen"),
        Way.BESIDE: _("Nieuw archief ernaast beginnen"),
        Way.CLOSE: _("Sluiten"),
    }[way]


def trouble_dialog(problem: StorageProblem, parent: QWidget | None = None) -> Dialog:
    """Return what says what is wrong with an archive; its buttons are the ways on, in order."""
    words = problem_words(problem)
    buttons = [way_words(way) for way in ways_of(problem.problem)]
    return Dialog(words.title, words.text, buttons, str(problem.path or ""), parent)
