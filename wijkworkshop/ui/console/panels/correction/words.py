"""What the form that corrects a count says: of its rows, of what changes, of what follows."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.acts.correcting import CorrectCounts, depending
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.disclosure import fewest
from wijkworkshop.core.voting.rounds import Round, title_of
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.ui.console.panels.tally.panel import ABSTAINED, PEOPLE
from wijkworkshop.ui.console.panels.tally.sheet import Row, RowKind, Sheet
from wijkworkshop.wording.dutch import joined, quoted, sentence_case
from wijkworkshop.wording.terms import channel_words

MOST = 4
"""Changes that are named; of more the number is told."""


def people_rows(*, hands: bool) -> list[Row]:
    """Return the rows of who took part; hands can say 'ik doe niet mee' too."""
    took_part = Row(PEOPLE, _("Deden mee"), kind=RowKind.PEOPLE)
    abstained = Row(ABSTAINED, _("Deden niet mee"), kind=RowKind.ABSTAINED)
    return [took_part, abstained] if hands else [took_part]


def column_title(channel: Channel) -> str:
    """Return the head of a column."""
    return sentence_case(channel_words(channel))


def changed_words(before: Sheet, after: Sheet) -> str:
    """Return which numbers are other ones than before; nothing when none is."""
    found = list(_changes(before, after))
    if len(found) > MOST:
        found[MOST - 1 :] = [_("nog {count} andere").format(count=len(found) - MOST + 1)]
    return " · ".join(found)


def _changes(before: Sheet, after: Sheet) -> Iterator[str]:
    option = ""
    for row in before.rows:
        if row.kind is RowKind.HEADING:
            option = row.label
        name = f"{option}, {row.label}" if row.level and row.label else option or row.label
        name = name if row.level else row.label
        for column in before.columns:
            old, new = (each.values.get((row.key, column.key), 0) for each in (before, after))
            if row.typed_in and old != new:
                yield _("{what} was {old}, wordt {new}").format(what=name, old=old, new=new)


def grave_words(session: Session, asked: CorrectCounts, change: Change, sheet: Sheet) -> str:
    """Return what asks for a second press: no result is left, or more was counted than can be."""
    vote = session.get(Round, asked.round)
    if session.after(change).get(Round, vote.id).withheld is not None:
        return _(
            "Dit zijn minder dan {number} mensen. De uitslag gaat dicht, ook voor het verslag, "
            "en is daarna niet meer te verbeteren."
        ).format(number=fewest(vote))
    wrong = [each for each in sheet.columns if sheet.too_many(each.key)]
    return " ".join(
        _("{way}: {counted} geteld, mogelijk {possible}.").format(
            way=each.title, counted=sheet.counted(each.key), possible=sheet.possible(each.key)
        )
        for each in wrong
    )


def effect_words(session: Session, asked: CorrectCounts, change: Change) -> str:
    """Return what else becomes of a correction: groups that go, rounds that stay as they are."""
    after = session.after(change)
    return " ".join((*_groups(session, after, asked.round), *_rounds(session, after)))


def _groups(before: Session, after: Session, vote: int) -> Iterator[str]:
    old, new = result_of(before, vote), result_of(after, vote)
    split = [option for option in old.options() if old.is_split(option)]
    if old.parts and new.given() and not new.parts:
        yield _(
            "De uitslag staat daarna niet meer per groep: van welke groep het verschil is, weet de "
            "app niet."
        )
    elif any(not new.is_split(option) for option in split) and new.given():
        yield _(
            "Wat u verbetert, staat daarna niet meer per groep: van welke groep het verschil is, "
            "weet de app niet."
        )


def _rounds(before: Session, after: Session) -> Iterator[str]:
    found = depending(before, after)
    if found:
        words = ngettext(
            "Bij {rounds} is al gestemd over de keuzes van de oude telling. Die ronde blijft zo.",
            "Bij {rounds} is al gestemd over de keuzes van de oude telling. Die rondes blijven zo.",
            len(found),
        )
        yield words.format(rounds=joined([quoted(title_of(before, each)) for each in found]))


def numbered_words(session: Session, vote: Round) -> tuple[str, str]:
    """Return that ballots with a number beside the count stay as they are; nothing without any."""
    others = [
        channel
        for channel, number in result_of(session, vote.id).by_channel().items()
        if number and channel not in (Channel.HANDS, Channel.STICKERS)
    ]
    if not others:
        return "", ""
    ways = joined([channel_words(each) for each in others])
    return (
        _("Hier staan alleen de handen en stickers"),
        _(
            "Er is ook gestemd met {ways}. Die stemmen blijven zoals ze zijn: niemand weet nog "
            "van wie ze zijn."
        ).format(ways=ways),
    )
