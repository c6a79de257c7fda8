"""What the room and a report say of the opening: the definitions of group and tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from wijkworkshop.core.document import (
    Card,
    Document,
    Fact,
    Facts,
    Paragraph,
    RoomDocument,
    Sentence,
)
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, phrase, wanted
from wijkworkshop.core.outcome_views.labels import (
    DIFFERENCES,
    FOR_WHOM,
    PURPOSE,
    SCALE,
    SENTENCE,
    WHAT,
)
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.session import Session

MEANS = Label(P_("Waarmee?"))
TABLES_SAY = Label(P_("Zo zeggen zij het"))
HOW_BROAD = Label(N_("Hoe breed?"))


@dataclass(frozen=True)
class Answers:
    """What is answered to the deck's five questions."""

    what: str
    why: str
    who: str
    breadth: str
    scale: str


@dataclass(frozen=True)
class ToldDefinition:
    """The working definition, for everybody."""

    sentence: str
    answers: Answers
    differences: str


@dataclass(frozen=True)
class RoomTable:
    """What a table says, for the room: its sentence."""

    table: int
    sentence: str


@dataclass(frozen=True)
class ReportTable:
    """What a table says, for a report: also how it came to its sentence."""

    table: int
    sentence: str
    answers: Answers


def told(session: Session, block: int, edition: int) -> ToldDefinition:
    """Return the working definition of a block, empty when there is none."""
    found = outcome_of(session, WorkingDefinition, block, edition)
    return ToldDefinition(found.sentence, _answers(found), found.differences)


def _answers(found: WorkingDefinition | TableDefinition) -> Answers:
    return Answers(found.what, found.why, found.who, found.breadth, found.scale)


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the definition; where tables have a sentence each, none has to be taken over."""
    tables = [
        RoomTable(each.table, each.sentence)
        for each in session.where(TableDefinition, block=block, edition=0)
        if each.sentence
    ]
    cards = tuple(
        Card("", (wanted(TABLES_SAY, each.sentence),), table=each.table) for each in tables
    )
    return (*_working(told(session, block, 0), tables), *cards)


def _working(found: ToldDefinition, tables: Sequence[RoomTable]) -> RoomDocument:
    said = found.answers
    if tables and not found.sentence and said == Answers("", "", "", "", ""):
        return ()
    return (
        Sentence(wanted(SENTENCE, found.sentence)),
        Facts(
            facts(
                wanted(WHAT, said.what, said.who),
                wanted(PURPOSE, said.why),
                wanted(SCALE, said.scale),
                wanted(MEANS, said.breadth),
                extra(DIFFERENCES, found.differences),
            )
        ),
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return the answers, and a card for each table that said something."""
    found = told(session, block, edition)
    answered = (wanted(label, answer) for label, answer in _by_label(found.answers))
    answers = facts(*answered, extra(DIFFERENCES, found.differences))
    cards = [
        Card(phrase(N_("Tafel {number}"), number=str(each.table)), said)
        for each in map(_table, session.where(TableDefinition, block=block, edition=edition))
        if (said := _said(each))
    ]
    above = Paragraph(phrase(N_("Er is niet één goede uitleg. Dit zeiden de tafels.")))
    tables: Document = (above, *cards) if cards else ()
    return (Facts(answers), *tables)


def _table(each: TableDefinition) -> ReportTable:
    return ReportTable(each.table, each.sentence, _answers(each))


def _said(each: ReportTable) -> tuple[Fact, ...]:
    answered = (extra(label, answer) for label, answer in _by_label(each.answers))
    return facts(extra(TABLES_SAY, each.sentence), *answered)


def _by_label(answers: Answers) -> tuple[tuple[Label, str], ...]:
    """Return the answers with their labels, in the order of a report."""
    return (
        (WHAT, answers.what),
        (PURPOSE, answers.why),
        (FOR_WHOM, answers.who),
        (HOW_BROAD, answers.breadth),
        (SCALE, answers.scale),
    )


def sentence(session: Session, block: int, edition: int) -> str:
    """Return the sentence of the working definition."""
    return told(session, block, edition).sentence
