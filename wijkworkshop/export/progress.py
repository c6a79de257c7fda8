"""Progress of making a file."""

from dataclasses import dataclass
from enum import StrEnum, auto
from gettext import gettext as _


class Stage(StrEnum):
    """The step that is being done."""

    SETTING = auto()
    SAVING = auto()
    READING_BACK = auto()  # what was saved
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """A stage, and how many of the steps are done."""

    stage: Stage
    done: int
    total: int


def stage_words(stage: Stage) -> str:
    """Return the text beside a progress bar."""
    return {
        Stage.SETTING: _("Opmaken"),
        Stage.SAVING: _("Bewaren"),
        Stage.READING_BACK: _("Teruglezen"),
        Stage.DONE: _("Klaar"),
    }[stage]
