"""What parties say to an agreement, in plain words."""

from gettext import gettext as _

from wijkworkshop.core.document import Pledge
from wijkworkshop.core.terms import Consent, OnBehalf


def consent_words(answer: Consent) -> str:
    """Return what somebody says to an agreement."""
    return {
        Consent.YES: _("ja"),
        Consent.YES_IF: _("ja, als"),
        Consent.NO: _("nee"),
    }[answer]


def on_behalf_words(on_behalf: OnBehalf) -> str:
    """Return for whom somebody speaks."""
    return {
        OnBehalf.ORGANISATION: _("namens de organisatie"),
        OnBehalf.PERSONALLY: _("persoonlijk"),
        OnBehalf.ASKS_FIRST: _("moet terug naar de achterban"),
    }[on_behalf]


def pledge_words(pledge: Pledge) -> str:
    """Return 'Gemeente: ja, als er geld is (namens de organisatie)'."""
    said = f"{pledge.party}: {answer_words(pledge)}"
    if pledge.answer is None:
        return said
    return f"{said} ({on_behalf_words(pledge.on_behalf)})"


def answer_words(pledge: Pledge) -> str:
    """Return 'ja, als er geld is', without who says it and for whom."""
    if pledge.answer is None:
        return _("nog geen antwoord")
    answer = consent_words(pledge.answer)
    return f"{answer} {pledge.condition}" if pledge.condition else answer


def reply_words(pledge: Pledge) -> str:
    """Return what somebody answers; for whom only when that is not an organisation."""
    said = answer_words(pledge)
    if pledge.answer is None or pledge.on_behalf is OnBehalf.ORGANISATION:
        return said
    return f"{said} ({on_behalf_words(pledge.on_behalf)})"
