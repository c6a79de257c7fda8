"""The words of each vote form, in one module; a new form is a line in this table."""

from collections.abc import Mapping
from gettext import gettext as looked_up

from wijkworkshop.core.messages import P_, Msgid
from wijkworkshop.core.terms import Channel, FormKind, Wording
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.forms.agree import AGREE, EXPECTED
from wijkworkshop.wording.forms.cell_rating import CELL_RATING
from wijkworkshop.wording.forms.dots import DOTS
from wijkworkshop.wording.forms.fist_to_five import FIST_TO_FIVE
from wijkworkshop.wording.forms.grade import GRADE
from wijkworkshop.wording.forms.ranking import RANKING
from wijkworkshop.wording.forms.recognition import RECOGNITION
from wijkworkshop.wording.forms.single_choice import SINGLE_CHOICE
from wijkworkshop.wording.forms.weighing import WEIGHING
from wijkworkshop.wording.forms.words import FormWords

FORM_WORDS: Mapping[FormKind, FormWords] = {
    FormKind.DOTS: DOTS,
    FormKind.FIST_TO_FIVE: FIST_TO_FIVE,
    FormKind.RECOGNITION: RECOGNITION,
    FormKind.GRADE: GRADE,
    FormKind.SINGLE_CHOICE: SINGLE_CHOICE,
    FormKind.AGREE: AGREE,
    FormKind.RANKING: RANKING,
    FormKind.WEIGHING: WEIGHING,
    FormKind.CELL_RATING: CELL_RATING,
}

OTHERWISE: Mapping[tuple[FormKind, Wording], FormWords] = {
    (FormKind.AGREE, Wording.EXPECTED): EXPECTED,
}
"""The words of a form in rounds that have a wording of their own."""

_WAYS: Mapping[Channel, Msgid] = {
    Channel.PHONE: P_("Stem met uw telefoon"),
    Channel.STICKERS: P_("Plak uw stippen op het vel"),
    Channel.TABLES: P_("Vul met uw tafel één vel in"),
    Channel.DEVICE: P_("Stem om de beurt op de laptop"),
}


def words_of(form: FormKind, wording: Wording = Wording.USUAL) -> FormWords:
    """Return all words of a form, as a round is asked."""
    return OTHERWISE.get((form, wording)) or FORM_WORDS[form]


def said(text: Msgid) -> str:
    """Return a text in the language that is spoken; nothing when a form has no such text."""
    return looked_up(text) if text else ""


def level_mark(form: FormKind, level: int) -> str:
    """Return how an answer is written short: its number, or a question mark for who cannot tell."""
    numbered = FORMS[form].style is LevelStyle.NUMBERED
    return "?" if numbered and level == FORMS[form].unsure else str(level)


def level_words(form: FormKind, level: int, wording: Wording = Wording.USUAL) -> str:
    """Return what an answer on a scale means; forms without a scale of words give nothing."""
    words = words_of(form, wording).levels
    return sentence_case(looked_up(words[level])) if words else ""


def how_to_vote(channel: Channel, form: FormKind) -> str:
    """Return what people do to vote this way."""
    words = FORM_WORDS[form]
    own = {Channel.PAPER: words.on_paper, Channel.HANDS: words.by_hands}
    return looked_up(own.get(channel) or _WAYS[channel])


def hint_words(form: FormKind) -> str:
    """Return what to know before voting, when the round does not say it."""
    return said(FORM_WORDS[form].hint)


def few_words(form: FormKind, dots: int) -> str:
    """Return how people vote, in a few words, each with so many dots."""
    return FORM_WORDS[form].few(dots)


def counts_words(form: FormKind) -> str:
    """Return how a form counts, as sentences of a report."""
    return FORM_WORDS[form].counts()


def counted_words(form: FormKind, wording: Wording) -> str:
    """Return what is counted in both rounds of a pair."""
    return looked_up(words_of(form, wording).counted)


def summed_words(form: FormKind, wording: Wording) -> str:
    """Return what the answers to one item of a scale come down to."""
    return said(words_of(form, wording).summed)
