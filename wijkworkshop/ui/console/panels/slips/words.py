"""The sentences of typing in slips: what to type, what is wrong, what was read."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import Form
from wijkworkshop.core.voting.forms.weighing import LETTERS
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.slip_input import to_be_ended
from wijkworkshop.ui.wording.words import refusal_words
from wijkworkshop.wording.dutch import joined
from wijkworkshop.wording.forms import words_of

NUMBERS = (FormKind.DOTS, FormKind.RANKING)
"""Forms of which the numbers of options are typed one after the other."""


def how_to_type(form: Form, budget: int, options: Sequence[RoundOption]) -> str:
    """Return what to type for one slip."""
    pieces = [words_of(form.kind).to_type(budget, len(options))]
    if form.kind in NUMBERS and (short := to_be_ended(options)):
        after = joined([str(number) for number in short])
        pieces.append(_("Spatie na {numbers}.").format(numbers=after))
    return " ".join(pieces)


def letters(form: Form) -> str:
    """Return the letters that are answers on a slip of this form."""
    return "".join(LETTERS.values()) if form.kind is FormKind.WEIGHING else ""


def mistake(refused: Refused, form: Form) -> str:
    """Return what is wrong with a slip and what to type."""
    if refused.reason is Reason.LEVEL_UNKNOWN:
        said, scale = words_of(form.kind), form.scale or (0,)
        keys = looked_up(said.keys).format(low=min(scale), high=max(scale))
        return looked_up(said.mistake).format(key=refused.details[0], levels=keys)
    if refused.reason is Reason.ANSWER_PER_ITEM:
        given, wanted = refused.details
        return ngettext(
            "{given} antwoord getypt, er zijn {wanted} vragen. Niet ingevuld? Typ daar -.",
            "{given} antwoorden getypt, er zijn {wanted} vragen. Niet ingevuld? Typ daar -.",
            int(str(given)),
        ).format(given=given, wanted=wanted)
    words = refusal_words(refused)
    return f"{words.title}. {words.text}"
