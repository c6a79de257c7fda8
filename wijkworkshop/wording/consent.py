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
    if pledge.answer is None:
        return answer_words(pledge)
    return f"{answer_words(pledge)} ({on_behalf_words(pledge.on_behalf)})"


def answer_words(pledge: Pledge) -> str:
    """Return 'Gemeente: ja, als er geld is', without for whom it speaks."""
    if pledge.answer is None:
        return _("{party}: nog geen antwoord").format(party=pledge.party)
    answer = consent_words(pledge.answer)
    said = f"{answer} {pledge.condition}" if pledge.condition else answer
    return f"{pledge.party}: {said}"
