"""What the room and a report say of question 2: expectations, results, readings."""

from dataclasses import dataclass

from wijkworkshop.core.document import (
    Card,
    Cell,
    Document,
    Empty,
    Facts,
    Readings,
    Results,
    RoomDocument,
    Sentence,
    Table,
)
from wijkworkshop.core.messages import N_, P_, Label
from wijkworkshop.core.outcome_views.facts import extra, facts, wanted
from wijkworkshop.core.outcome_views.labels import DIFFERENCES, SENTENCE
from wijkworkshop.core.outcome_views.tables import readings, results
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.expectations import ExpectationMap, ExpectedItem
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Expectation

VERDICT = Label(P_("Kan bouwen dit?"))
NEEDS = Label(P_("Wat is daarvoor nodig?"))


@dataclass(frozen=True)
class ToldExpectations:
    """The agreed sentence and what is not agreed about, for everybody."""

    sentence: str
    disagreement: str


@dataclass(frozen=True)
class ToldItem:
    """Something that people hope for, for everybody; `id` is the number of its entry."""

    id: int
    text: str
    verdict: Expectation
    needs: str


def told(session: Session, block: int, edition: int) -> ToldExpectations:
    """Return what a block may expect, empty when that is nothing."""
    found = outcome_of(session, ExpectationMap, block, edition)
    return ToldExpectations(found.sentence, found.disagreement)


def items(session: Session, block: int, edition: int) -> tuple[ToldItem, ...]:
    """Return what people hope for."""
    return tuple(
        ToldItem(each.id, each.text, each.verdict, each.needs)
        for each in session.where(ExpectedItem, block=block, edition=edition)
    )


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the sentence, a card for each hope, and the tables."""
    found = told(session, block, 0)
    cards = (
        Card(
            each.text,
            facts(wanted(VERDICT, each.verdict), extra(NEEDS, each.needs)),
            entry=(ExpectedItem.__name__, each.id),
        )
        for each in items(session, block, 0)
    )
    return (
        Sentence(wanted(SENTENCE, found.sentence)),
        Facts(facts(extra(DIFFERENCES, found.disagreement))),
        *cards,
        Results(results(session, block)),
        Readings(readings(session, block)),
    )


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return a table of the hopes, what is not agreed about, and the other tables."""
    found = told(session, block, edition)
    rows = tuple(
        (Cell((each.text,)), Cell((each.verdict,)), Cell((each.needs,), Empty.DASH))
        for each in items(session, block, edition)
    )
    header = (N_("Wat mensen hopen"), N_("Kan dat?"), N_("Wat is er nog nodig?"))
    table = (Table(N_("Wat mogen we verwachten?"), header, rows),) if rows else ()
    return (
        *table,
        Facts(facts(extra(DIFFERENCES, found.disagreement))),
        Results(results(session, block, edition)),
        Readings(readings(session, block) if edition == 0 else ()),
    )


def sentence(session: Session, block: int, edition: int) -> str:
    """Return the agreed sentence."""
    return told(session, block, edition).sentence
