"""The one door for what the app has to tell: refusals, failures and mistakes of its own."""

import logging
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from wijkworkshop.core.refusals import Refused
from wijkworkshop.live import Live
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.wording.words import (
    Message,
    bug_words,
    deaf_words,
    problem_words,
    refusal_words,
)

LOGGER = logging.getLogger(__name__)


class Weight(Enum):
    """How a message is told: in passing, or so that nobody misses it."""

    PASSING = auto()
    GRAVE = auto()


class Messages(QObject):
    """Words what went wrong, and holds it until a window listens.

    `told` carries a Message and its Weight.
    """

    told = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to tell, and nobody to tell it to."""
        super().__init__(parent)
        self._held: list[tuple[Message, Weight]] = []
        self._heard = False

    def follow(self, live: Live) -> None:
        """Tell what goes wrong with a session."""
        live.refused.connect(self.refuse)
        live.failed.connect(self.fail)
        live.broke.connect(self.report_bug)
        live.deaf.connect(self.tell_deaf)

    def listen(self) -> None:
        """Somebody is there from now on: tell what was held."""
        self._heard = True
        held, self._held = self._held, []
        for message, weight in held:
            self.told.emit(message, weight)

    def stop_listening(self) -> None:
        """Nobody is there any more: hold what comes."""
        self._heard = False

    def refuse(self, refused: Refused) -> None:
        """Tell why something was not done."""
        self.tell(refusal_words(refused), Weight.PASSING)

    def fail(self, problem: StorageProblem) -> None:
        """Tell, and log, that the archive did not take something."""
        LOGGER.error("storage: %s %s %s", problem.problem, problem.path, problem.detail)
        self.tell(problem_words(problem), Weight.GRAVE)

    def tell_deaf(self, error: BaseException) -> None:
        """Tell, and log, that what phones send cannot be shown now."""
        LOGGER.error("not heard", exc_info=error)
        self.tell(deaf_words())

    def report_bug(self, error: BaseException) -> None:
        """Tell calmly, and log in full, that the app made a mistake."""
        LOGGER.error("unexpected", exc_info=error)
        self.tell(bug_words(), Weight.GRAVE)

    def tell(self, message: Message, weight: Weight = Weight.PASSING) -> None:
        """Tell something now, or when somebody listens."""
        if self._heard:
            self.told.emit(message, weight)
        else:
            self._held.append((message, weight))
