"""What was corrected after settling: when, why, and each number as it was and as it is."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public.foot import corrections
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, Withheld
from wijkworkshop.core.voting.disclosure import fewest
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.rounds import (
    CorrectedCount,
    CorrectedTurnout,
    Correction,
    Round,
    RoundOption,
)
from wijkworkshop.export.parts import Notice, Paragraph, Part, Style, Table
from wijkworkshop.pages.withheld import withheld_words
from wijkworkshop.wording.corrections import corrected_words
from wijkworkshop.wording.dutch import sentence_case
from wijkworkshop.wording.forms import level_words
from wijkworkshop.wording.terms import channel_words

Row = tuple[str, str, str, str]


def correction_parts(session: Session, vote: Round) -> Iterator[Part]:
    """Return every correction of a round, the first one first."""
    for told, made in zip(
        corrections(session, vote), session.where(Correction, round=vote.id), strict=True
    ):
        yield Paragraph(sentence_case(corrected_words(told)) + ".", Style.SMALL)
        rows = (*_counts(session, vote, made), *_turnouts(session, made))
        if rows:
            header = (_("Wat"), _("Geteld met"), _("Eerst"), _("Verbeterd"))
            yield Table(_("Wat er is verbeterd"), header, rows, texts=2)


def closed_part(vote: Round, why: Withheld) -> Notice:
    """Return why a result is not printed any more since its count was corrected."""
    words = _("Na een verbetering van de telling is deze uitslag gesloten. {why}")
    return Notice(words.format(why=withheld_words(why, fewest(vote))))


def _counts(session: Session, vote: Round, made: Correction) -> Iterator[Row]:
    for each in session.where(CorrectedCount, correction=made.id):
        option = session.get(RoundOption, vote.id, each.option)
        name = f"{option.number} {option.title}"
        if FORMS[vote.form].scale:
            words = level_words(vote.form, each.level, vote.wording)
            name = _("{option}: {level}").format(option=name, level=f"{each.level} {words}".strip())
        yield _row(name, each.channel, each.before, each.after)


def _turnouts(session: Session, made: Correction) -> Iterator[Row]:
    for each in session.where(CorrectedTurnout, correction=made.id):
        if each.before != each.after:
            yield _row(_("Deden mee"), each.channel, each.before, each.after)
        if each.abstained_before != each.abstained_after:
            numbers = each.abstained_before, each.abstained_after
            yield _row(_("Deden niet mee"), each.channel, *numbers)


def _row(what: str, channel: Channel, before: int, after: int) -> Row:
    return what, channel_words(channel), str(before), str(after)
