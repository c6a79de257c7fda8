"""A round as it stands on paper: plain words, numbers and pictograms, or lines to write on."""

from gettext import gettext as _

from wijkworkshop.core.public.own_work import asked
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, FormKind, OptionSource
from wijkworkshop.core.voting.dealing import on_sheet
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.core.voting.limits import is_limited
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.pairing import is_first
from wijkworkshop.core.voting.rounds import Round, RoundOption, title_of
from wijkworkshop.core.voting.slip_input import DOUBT
from wijkworkshop.export.sheets import Answer, Choice, Question
from wijkworkshop.wording.forms import level_mark, level_words, said, words_of
from wijkworkshop.wording.terms import for_whom

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


def question(session: Session, vote: Round, table: int = 0) -> Question:
    """Return a round as people read it on paper; what tables share out is on the sheet of each."""
    choices = _choices(session, vote, table)
    blank = all(choice == BLANK for choice in choices)
    return Question(
        title=title_of(session, vote),
        question=asked(vote),
        how=" ".join(filter(None, (_whom(vote), how(vote, blank=blank), _kept(session, vote)))),
        choices=choices,
        scale=tuple(_answer(vote, level) for level in FORMS[vote.form].scale),
        worded=FORMS[vote.form].style is LevelStyle.WORDED,
        boxes=max(1, vote.budget),
        order=_order(vote, len(choices)),
        axes=_axes(vote),
        asks=_asks(vote),
    )


def _whom(vote: Round) -> str:
    return for_whom(vote.only_group, vote.only_table) if is_limited(vote) else ""


def _kept(session: Session, vote: Round) -> str:
    """Return how long a number stays beside its answers, on slips of which that is longer."""
    numbered = vote.channel in (Channel.PAPER, Channel.PHONE)
    if not numbered or not is_first(session, vote):
        return ""
    return _("Deze vraag komt straks nog een keer. Tot dan bewaren we uw nummer bij uw antwoord.")


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
        return said(words_of(vote.form).by_table)
    if vote.channel is Channel.STICKERS:
        return _("Plak uw stippen achter het nummer. Samen tellen we ze daarna.")
    return words_of(vote.form).on_slip(vote.budget, blank)


def _answer(vote: Round, level: int) -> Answer:
    """Return an answer with the key that it is typed with (`core/voting/slip_input.py`)."""
    mark = DOUBT if level == FORMS[vote.form].unsure else level_mark(vote.form, level)
    return Answer(mark, level_words(vote.form, level, vote.wording))


def _choice(vote: Round, option: RoundOption) -> Choice:
    """Return an option with a note: the exact title of a measure, or what dots are given to."""
    if option.measure:
        exact = option.title if option.title != option.label else ""
        return Choice(str(option.number), option.label, option.icon, exact)
    note = option.explanation if vote.form is FormKind.DOTS else ""
    return Choice(str(option.number), option.title, option.icon, note)


def _choices(session: Session, vote: Round, table: int) -> tuple[Choice, ...]:
    """Return the options; those that do not exist yet are lines to write a number on."""
    options = on_sheet(session, vote, table) if table else options_of(session, vote.id)
    if options:
        return tuple(_choice(vote, option) for option in options)
    if vote.source in ON_SCREEN:
        return (Choice("", _("De zin die nu op het scherm staat")),)
    lines = vote.budget if vote.form is FormKind.DOTS else vote.top
    if vote.source in MANY:
        lines = FORMS[vote.form].most_options or lines
    return (BLANK,) * lines
