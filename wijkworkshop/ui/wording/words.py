"""Dutch for what the app tells the facilitator: what happened, and what to do now."""

from dataclasses import dataclass
from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.export.problems import ExportProblem
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.wording.failures import PROBLEMS
from wijkworkshop.ui.wording.refusals import REASONS
from wijkworkshop.wording.terms import channel_words, group_words


@dataclass(frozen=True)
class Message:
    """What is told: what happened, and what to do now; the reason when it is a refusal."""

    title: str
    text: str = ""
    reason: Reason | None = None


NO_MESSAGE = Message("")
"""Nothing to tell: the banner that would say it is away."""


def refusal_words(refused: Refused) -> Message:
    """Return why something was not done, and what to do now."""
    title, text = REASONS[refused.reason]
    details = (*map(_detail_words, refused.details), "…", "…")
    title, text = (looked_up(each).format(*details) for each in (title, text))
    return Message(title, text, refused.reason)


def problem_words(problem: StorageProblem) -> Message:
    """Return what went wrong with the archive, that nothing is lost, and what to do now."""
    title, text = PROBLEMS[problem.problem]
    return Message(looked_up(title), looked_up(text))


def failure_words(error: BaseException) -> Message | None:
    """Return what to say of something known that went wrong; None when it is a bug."""
    match error:
        case StorageProblem():
            return problem_words(error)
        case Refused():
            return refusal_words(error)
        case ExportProblem():
            return Message(_("Het bestand is niet gemaakt"), str(error))
        case _:
            return None


def bug_words() -> Message:
    """Return what to say of an unexpected mistake of the app."""
    return Message(
        _("Er ging iets mis in de app"),
        _(
            "Alles wat was opgeslagen, is er nog. U kunt gewoon verder. "
            "Gebeurt het weer? Sluit de app en open hem opnieuw."
        ),
    )


def deaf_words() -> Message:
    """Return what to say when what phones send cannot be read."""
    return Message(
        _("Wat telefoons sturen, is nu niet te zien"),
        _(
            "Wat de telefoons ‘bewaard’ noemden, is er nog. De app probeert het steeds opnieuw. "
            "Blijft dit staan? Ga verder op papier of met handen."
        ),
    )


def _detail_words(detail: object) -> str:
    if isinstance(detail, Group):
        return group_words(detail)
    return channel_words(detail) if isinstance(detail, Channel) else str(detail)
