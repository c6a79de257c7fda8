"""Dutch for the console: the primary action, what is still to do, states, keys."""

from datetime import datetime
from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.core.primary_action import Step
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details, ScreenKind
from wijkworkshop.core.terms import RoundState
from wijkworkshop.core.voting.readiness import is_waiting
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.wording.words import Message
from wijkworkshop.wording.dutch import time_of


def clock_words(session: Session, moment: datetime) -> str:
    """Return a moment (UTC) as the clock where the session is says it: '19:30'."""
    return time_of(session.get(Details, 1).local(moment))


def step_words(step: Step) -> str:
    """Return what the primary button says."""
    return {
        Step.BEGIN: _("Beginnen"),
        Step.NEXT: _("Volgende scherm"),
        Step.SHOW_BOARD: _("Toon de zaal het bord"),
        Step.UNCOVER: _("Terug naar het scherm"),
        Step.FILL_IN: _("Eerst de keuzes invullen"),
        Step.EARLIER_ROUND: _("Eerst de stemronde ervoor"),
        Step.OPEN_ROUND: _("Stemronde openen"),
        Step.CLOSE_ROUND: _("Stemronde sluiten"),
        Step.COUNT: _("Gaan tellen"),
        Step.FINISH_COUNT: _("Tellen is klaar"),
        Step.SETTLE_ROUND: _("Uitslag vaststellen"),
        Step.REVEAL_ROUND: _("Uitslag tonen"),
        Step.CLOSE_SESSION: _("Bijeenkomst afsluiten"),
        Step.REPORT: _("Verslag maken"),
        Step.LETTER: _("Brief maken"),
        Step.ACTIONS: _("Actielijst maken"),
        Step.PLAN: _("Plan op één blad maken"),
        Step.COPY: _("Kopie op een stick"),
        Step.LEAVE: _("Naar het startscherm"),
    }[step]


def again_words(step: Step) -> str:
    """Return what the primary button says when it wants a second press."""
    words = step_words(step)
    return _("Nog een keer: {action}").format(action=words[:1].lower() + words[1:])


def close_words(*, again: bool) -> str:
    """Return what a button says that closes the round that is open; `again`: a second time."""
    return _("Nog een keer: sluiten") if again else _("Sluiten")


def state_words(state: RoundState) -> str:
    """Return how far a round is."""
    return {
        RoundState.READY: _("klaar om te openen"),
        RoundState.OPEN: _("open"),
        RoundState.COUNTING: _("tellen"),
        RoundState.COUNTED: _("geteld, wacht"),
        RoundState.SETTLED: _("vastgesteld"),
        RoundState.SHOWN: _("getoond"),
        RoundState.INVALID: _("ongeldig"),
    }[state]


def round_words(session: Session, vote: Round) -> str:
    """Return how far a round is; one that needs something first is not called ready."""
    return _("nog niet klaar") if is_waiting(session, vote) else state_words(vote.state)


def screen_words(screen: ScreenKind) -> str:
    """Return the name of a screen in the run sheet."""
    return {
        ScreenKind.WELCOME: _("Welkom"),
        ScreenKind.BOXES: _("Ligt vast en praat mee"),
        ScreenKind.RECAP: _("De vorige keer"),
        ScreenKind.QUESTION: _("Gesprek"),
        ScreenKind.FINDINGS: _("Wat ervan kwam"),
        ScreenKind.ADVICE: _("Het advies"),
        ScreenKind.BOARD: _("Het bord"),
        ScreenKind.ROUND: _("Stemronde"),
        ScreenKind.HARVEST: _("Uitkomst"),
        ScreenKind.MATRIX: _("De tabel"),
        ScreenKind.PAUSE: _("Pauzescherm"),
        ScreenKind.PARKING: _("Parkeerlijst"),
        ScreenKind.FAREWELL: _("Tot slot"),
    }[screen]


def gap_words(gap: Gap) -> str:
    """Return what an outcome still needs."""
    words = looked_up(gap.what.todo)
    return f"{words} · {gap.label}" if gap.label else words


def frame_words(where: str) -> str:
    """Return what the tab of the frame says while somebody types there."""
    return _("{where} · toetsen typen · Esc naar Regie").format(where=where)


def board_words(keys: str) -> str:
    """Return what the tab of the frame says when keys work on a board, and what they do there."""
    return _("Bord · {keys} · Esc naar Regie").format(keys=keys)


def regie_words() -> str:
    """Return what the tab of the frame says when keys steer."""
    return _("Regie · toetsen sturen")


def no_phone_round() -> Message:
    """Return what is told when there is no round to go on with in another way."""
    return Message(
        _("Er is nu geen stemronde met telefoons open"),
        _("Noodstand (toets N) laat een open ronde met telefoons verder gaan op papier."),
    )


def no_board() -> Message:
    """Return what is told when keys are asked for a board where there is none."""
    where = _(
        "Borden staan in het draaiboek: bij stap 1, en bij stap 2 bij de tabel. "
        "Bij een uitkomst legt dezelfde toets open vragen aan de zaal voor."
    )
    return Message(_("Hier is geen bord"), where)


def no_word() -> Message:
    """Return what is told when no word on the screen has an explanation."""
    where = _("Kijk in het materiaal (toets M) voor alle woorden.")
    return Message(_("Op dit scherm staat geen woord met uitleg"), where)
