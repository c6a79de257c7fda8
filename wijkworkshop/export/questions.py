"""A round as it stands on paper: exact titles, numbers and pictograms, or lines to write on."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, FormKind, OptionSource
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.export.sheets import Answer, Choice, Question
from wijkworkshop.wording.terms import level_mark, level_words

ON_SCREEN = (OptionSource.SENTENCE, OptionSource.TOP_PRINCIPLES, OptionSource.AGREEMENTS)
"""What people vote on is made during the evening, and is one sentence."""

MANY = (
    OptionSource.SHORTLIST,
    OptionSource.CELLS,
    OptionSource.DISPUTED_CELLS,
    OptionSource.DEFINITIONS,
    OptionSource.ARGUMENTS,
)
"""As many lines as there can be options: how many there will be is not known on paper."""

BLANK = Choice("", "")
"""A line to write a number on."""


def question(session: Session, vote: Round) -> Question:
    """Return a round as people read it on paper."""
    choices = _choices(session, vote)
    blank = all(choice == BLANK for choice in choices)
    return Question(
        title=vote.title,
        question=vote.question,
        how=how(vote, blank=blank),
        choices=choices,
        scale=tuple(_answer(vote, level) for level in FORMS[vote.form].scale),
        boxes=max(1, vote.budget),
        order=_order(vote, len(choices)),
        axes=_axes(vote),
        asks=_asks(vote),
    )


def _order(vote: Round, options: int) -> tuple[str, ...]:
    """Return the places of a ranking, each to write a number at."""
    if vote.form is not FormKind.RANKING:
        return ()
    return tuple(_("Op {place}").format(place=place) for place in range(1, options + 1))


def _axes(vote: Round) -> tuple[str, ...]:
    """Return what a measure gets two numbers for."""
    return (_("Helpt"), _("Kan")) if vote.form is FormKind.WEIGHING else ()


def _asks(vote: Round) -> tuple[str, ...]:
    """Return the three questions that a table may answer too."""
    if vote.form is not FormKind.WEIGHING or vote.channel is not Channel.TABLES:
        return ()
    return (_("Kunnen we?"), _("Mogen we?"), _("Willen we?"))


def how(vote: Round, *, blank: bool = False) -> str:
    """Return what people do with their pen or their dots, and whoever counts with hands."""
    if vote.channel is Channel.HANDS:
        return _("Vraag elk antwoord apart. Tel de handen en schrijf het getal op.")
    if vote.channel is Channel.TABLES:
        return _by_table(vote)
    if vote.channel is Channel.STICKERS:
        return _("Plak uw stippen achter het nummer. Samen tellen we ze daarna.")
    if vote.form is FormKind.DOTS and blank:
        return ngettext(
            "U hebt {dots} stip. Schrijf het nummer van uw keuze op.",
            "U hebt {dots} stippen. Schrijf bij elke stip een nummer. Twee keer hetzelfde mag.",
            vote.budget,
        ).format(dots=vote.budget)
    if vote.form is FormKind.DOTS:
        return ngettext(
            "U hebt {dots} stip. Zet een kruis in het rondje van uw keuze.",
            "U hebt {dots} stippen. Zet {dots} kruisen. Twee kruisen bij één keuze mag.",
            vote.budget,
        ).format(dots=vote.budget)
    return {
        FormKind.SINGLE_CHOICE: _("Kies er één. Zet een kruis in het rondje."),
        FormKind.RECOGNITION: _("Zet bij elke zin één kruis."),
        FormKind.GRADE: _("Zet een rondje om uw cijfer. 1 is heel slecht, 10 is heel goed."),
        FormKind.FIST_TO_FIVE: _("Zet een rondje om uw antwoord."),
        FormKind.WEIGHING: _(
            "Zet bij elke maatregel twee rondjes. Helpt: hoeveel helpt dit ons doel? Kan: kunnen "
            "we dit echt doen? 1 is weinig, 5 is veel."
        ),
        FormKind.CELL_RATING: _("Zet in elke rij één kruis."),
        FormKind.AGREE: _("Zet bij elke regel een rondje om uw antwoord."),
        FormKind.RANKING: _(
            "Schrijf de nummers op in uw volgorde: uw beste keuze eerst. "
            "Alleen uw eerste drie mag ook."
        ),
    }[vote.form]


def _by_table(vote: Round) -> str:
    """Return what a table does with its one sheet."""
    if vote.form is FormKind.CELL_RATING:
        return _("Eén vel per tafel: zet in elke rij samen één kruis. Oneens? Zeg het erbij.")
    return _(
        "Eén vel per tafel. Geef samen twee cijfers van 1 (weinig) tot 5 (veel). Helpt: hoeveel "
        "helpt dit ons doel? Kan: kunnen we dit echt doen (geld, tijd, regels, mensen)? De drie "
        "vragen erachter mogen leeg blijven: j is ja, n is nee, ? is weet niet."
    )


def _answer(vote: Round, level: int) -> Answer:
    form, words = vote.form, level_words(vote.form, level, vote.wording)
    if form is FormKind.CELL_RATING:
        return Answer("", f"{words} ({level})")  # the digit is what is typed
    mark = "" if form is FormKind.RECOGNITION else level_mark(form, level)
    return Answer(mark, words)


def _choice(vote: Round, option: RoundOption) -> Choice:
    """Return an option; where dots are given to what is no measure, with what it stands for."""
    explained = vote.form is FormKind.DOTS and not option.measure
    note = option.explanation if explained else ""
    return Choice(str(option.number), option.title, option.icon, note)


def _choices(session: Session, vote: Round) -> tuple[Choice, ...]:
    """Return the options; those that do not exist yet are lines to write a number on."""
    options = options_of(session, vote.id)
    if options:
        return tuple(_choice(vote, option) for option in options)
    if vote.source in ON_SCREEN:
        return (Choice("", _("De zin die nu op het scherm staat")),)
    lines = vote.budget if vote.form is FormKind.DOTS else vote.top
    if vote.source in MANY:
        lines = FORMS[vote.form].most_options or lines
    return (BLANK,) * lines
