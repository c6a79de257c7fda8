"""Words for acts about what people said: noted, parked, answered, or sent by a phone."""

from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.acts.advice import ObjectToAdvice
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.parking import (
    GiveOwner,
    LetLapse,
    ParkContribution,
    UnparkContribution,
)
from wijkworkshop.core.acts.phones import LayAllAside, LayAside, TakeUp
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.open_points import NEEDS, point_at
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.ui.console.undone.act import ActBack, quote
from wijkworkshop.wording.open_points import open_question


def added(act: ActBack[AddContribution]) -> str:
    """Return what was noted, on the parking list or not."""
    words = _("parkeerpunt {words}") if act.asked.parked else _("inbreng {words}")
    return words.format(words=quote(act.asked.text))


def edited(act: ActBack[EditContribution]) -> str:
    """Return the corrected words."""
    return _("verbetering {words}").format(words=quote(act.asked.text))


def parked(act: ActBack[ParkContribution]) -> str:
    """Return what came on the parking list."""
    return _("{words} op de parkeerlijst").format(words=_said(act, act.asked.contribution))


def unparked(act: ActBack[UnparkContribution]) -> str:
    """Return what went off the parking list."""
    return _("{words} van de parkeerlijst").format(words=_said(act, act.asked.contribution))


def lapsed(act: ActBack[LetLapse]) -> str:
    """Return what nobody takes up."""
    return _("{words} losgelaten").format(words=_said(act, act.asked.contribution))


def given(act: ActBack[GiveOwner]) -> str:
    """Return what somebody takes up, or nobody any more."""
    return _given(_said(act, act.asked.contribution), act.asked.owner)


def point_taken_up(act: ActBack[TakeUpPoint]) -> str:
    """Return what somebody takes up of what is open, or nobody any more."""
    return _given(_open(act), act.asked.owner)


def point_let_go(act: ActBack[LetPointGo]) -> str:
    """Return what we let go of what is open."""
    return _("{words} losgelaten").format(words=_open(act))


def objected_to_advice(act: ActBack[ObjectToAdvice]) -> str:
    """Return why the room saw a line of the advice otherwise, or that it does not any more."""
    why = act.asked.why.strip()
    return (
        _("hoe de zaal het advies ziet: {words}").format(words=quote(why))
        if why
        else _("dat de zaal het advies anders ziet")
    )


def answered(act: ActBack[Respond]) -> str:
    """Return on what a reply was given."""
    return _("antwoord op {words}").format(words=_said(act, act.asked.contribution))


def taken_up(act: ActBack[TakeUp]) -> str:
    """Return the words of a phone that became a contribution."""
    return _("{words} opgenomen").format(words=quote(act.asked.text))


def laid_aside(act: ActBack[LayAside]) -> str:
    """Return the words of a phone with which nothing is done."""
    sent = act.found(Submission, act.asked.submission)
    return _("{words} weggelegd").format(words=quote(sent.text if sent else ""))


def all_laid_aside(act: ActBack[LayAllAside]) -> str:
    """Return how many words of phones were laid aside."""
    number = len(act.before.table(Submission))
    words = ngettext("{n} tekst weggelegd", "{n} teksten weggelegd", number)
    return words.format(n=number)


def _given(words: str, owner: str) -> str:
    if not owner.strip():
        return _("niemand pakt {words} op").format(words=words)
    return _("{owner} pakt {words} op").format(owner=quote(owner.strip()), words=words)


def _open(act: ActBack[TakeUpPoint] | ActBack[LetPointGo]) -> str:
    """Return what is open, as a question; what was filled in meanwhile as what it was."""
    _block, name, *_about = act.asked.point
    point, need = point_at(act.session, act.asked.point), NEEDS.get(name)
    return quote(open_question(point.gap) if point else looked_up(need.todo) if need else "")


def _said(act: ActBack[Request], number: int) -> str:
    said = act.found(Contribution, number)
    return quote(said.text if said else "")
