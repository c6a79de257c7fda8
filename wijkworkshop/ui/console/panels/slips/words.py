"""The sentences of typing in slips: what to type, what is wrong, what was read."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import Form
from wijkworkshop.core.voting.forms.weighing import LETTERS
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.typing_in import to_be_ended
from wijkworkshop.ui.wording.words import refusal_words
from wijkworkshop.wording.dutch import joined

NUMBERS = (FormKind.DOTS, FormKind.RANKING)
"""Forms of which the numbers of options are typed one after the other."""


def how_to_type(form: Form, budget: int, options: Sequence[RoundOption]) -> str:
    """Return what to type for one slip."""
    pieces = [_per_form(form, budget, len(options))]
    if form.kind in NUMBERS and (short := to_be_ended(options)):
        after = joined([str(number) for number in short])
        pieces.append(_("Spatie na {numbers}.").format(numbers=after))
    return " ".join(pieces)


def letters(form: Form) -> str:
    """Return the letters that are answers on a slip of this form."""
    return "".join(LETTERS.values()) if form.kind is FormKind.WEIGHING else ""


def _per_form(form: Form, budget: int, items: int) -> str:
    if form.kind is FormKind.RANKING:
        return _("Typ de nummers zoals ze op volgorde staan, dan Enter. Minder mag ook.")
    if form.kind is FormKind.AGREE:
        words = ngettext(
            "Typ 1 tot 5, weet niet is 0 of ?. Niet ingevuld is -.",
            "Typ {count} keer 1 tot 5, weet niet is 0 of ?. Niet ingevuld is -.",
            items,
        )
        return words.format(count=items)
    return _by_digits_or_numbers(form, budget, items)


def _by_digits_or_numbers(form: Form, budget: int, items: int) -> str:
    words = ""
    match form.kind:
        case FormKind.DOTS:
            words = ngettext(
                "Typ het nummer van de stip, dan Enter.",
                "Typ de nummers van de {count} stippen, dan Enter. Twee op één? Typ het twee keer.",
                budget,
            )
            return words.format(count=budget)
        case FormKind.SINGLE_CHOICE:
            return _("Typ het nummer van de keuze, dan Enter.")
        case FormKind.GRADE:
            words = ngettext(
                "Typ het cijfer, dan Enter. Een 10 is 0. Niet ingevuld is -.",
                "Typ {count} cijfers achter elkaar, dan Enter. Een 10 is 0. Niet ingevuld is -.",
                items,
            )
        case FormKind.RECOGNITION:
            words = ngettext(
                "Typ 4 tot 1 (klopt tot klopt niet), weet niet is 0 of ?. Niet ingevuld is -.",
                "Typ {count} keer 4 tot 1 (klopt tot klopt niet), weet niet is 0 of ?. "
                "Niet ingevuld is -.",
                items,
            )
        case FormKind.CELL_RATING:
            words = ngettext(
                "Typ 4 versterkt, 3 helpt, 2 geen invloed, 1 werkt tegen, 0 of ? weet niet. "
                "Niet ingevuld is -.",
                "Typ {count} keer: 4 versterkt, 3 helpt, 2 geen invloed, 1 werkt tegen, "
                "0 of ? weet niet. Niet ingevuld is -.",
                items,
            )
        case FormKind.WEIGHING:
            words = ngettext(
                "Typ twee cijfers: helpt en kan, zoals 43. Kunnen, mogen, willen: j, n of ?, "
                "open is x. Niet ingevuld is -.",
                "Typ {count} keer twee cijfers: helpt en kan, zoals 43. "
                "Kunnen, mogen, willen: j, n of ?, open is x. Niet ingevuld is -.",
                items,
            )
        case FormKind.FIST_TO_FIVE:
            words = ngettext(
                "Typ het aantal vingers, 0 tot 5, dan Enter. Niet ingevuld is -.",
                "Typ {count} keer het aantal vingers, 0 tot 5, dan Enter. Niet ingevuld is -.",
                items,
            )
    return words.format(count=items)


def mistake(refused: Refused, form: Form) -> str:
    """Return what is wrong with a slip and what to type."""
    if refused.reason is Reason.LEVEL_UNKNOWN and form.kind is FormKind.WEIGHING:
        return _(
            "‘{key}’ is hier geen antwoord. Typ twee cijfers van 1 tot 5, zoals 43 of 43jn?, "
            "of - als het niet is ingevuld."
        ).format(key=refused.details[0])
    if refused.reason is Reason.LEVEL_UNKNOWN:
        return _(
            "‘{key}’ is hier geen antwoord. Typ {levels}, of - als het niet is ingevuld."
        ).format(key=refused.details[0], levels=_levels(form))
    if refused.reason is Reason.ANSWER_PER_ITEM:
        given, wanted = refused.details
        return _(
            "{given} antwoorden getypt, er zijn {wanted} vragen. Niet ingevuld? Typ daar -."
        ).format(given=given, wanted=wanted)
    words = refusal_words(refused)
    return f"{words.title}. {words.text}"


def _levels(form: Form) -> str:
    if form.kind is FormKind.GRADE:
        return _("1 tot 9, 0 voor een 10")
    return _("{low} tot {high}").format(low=min(form.scale), high=max(form.scale))
