"""What a block leaves behind, as the room may see it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wijkworkshop.core.boards.questions import Asked, asked
from wijkworkshop.core.document import (
    Card,
    Fact,
    Facts,
    Figures,
    RoomDocument,
    Sentence,
)
from wijkworkshop.core.outcome_views import OUTCOME_VIEWS
from wijkworkshop.core.outcome_views.cards import cards_of
from wijkworkshop.core.public.result_screens import Weighed
from wijkworkshop.core.public.results import weighed
from wijkworkshop.core.public.screens import Harvest, Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details
from wijkworkshop.core.terms import BlockKind, FormKind, RoundState
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.rounds import Round

CONCLUDES = (
    BlockKind.STEP_1,
    BlockKind.STEP_2,
    BlockKind.STEP_3,
    BlockKind.STEP_4,
    BlockKind.QUESTION_3,
)
"""Blocks whose outcome is called 'voorlopig' where the evening is too short for more."""


def harvest(session: Session, block: Block, heading: Heading) -> Harvest:
    """Return what a block leaves behind, or the one part that the room is asked about.

    A block that leaves nothing has an empty document.
    """
    view = OUTCOME_VIEWS.get(block.kind)
    document = view.room(session, block.id) if view else ()
    question = asked(session, block.id)
    if question is not None:
        talk = view.talk(session, question) if view else ()
        shown = talk or _about(document, question)
        if shown or question.gap:
            weighed = _weighed(session, block) if talk else ()
            return Harvest(heading, "", shown, asked=question, weighed=weighed)
    provisional = session.get(Details, 1).provisional and block.kind in CONCLUDES
    return Harvest(heading, "", document, provisional)


def _weighed(session: Session, block: Block) -> tuple[Weighed, ...]:
    """Return where measures stand after the last weighing that the room saw in a block."""
    shown = session.where(Round, block=block.id, form=FormKind.WEIGHING, state=RoundState.SHOWN)
    told = (each for each in shown if is_told(each) and each.withheld is None)
    last = max(told, key=lambda each: each.id, default=None)
    return weighed(session, last) if last else ()


def _about(document: RoomDocument, question: Asked) -> RoomDocument:
    """Return what is known of the entry that a question is about, or of the outcome as a whole.

    What else is open is asked later, so it is not there.
    """
    if question.entry[1]:
        return (*_cards(document, question.entry), *_figures(document, question.entry))
    sentences = (part for part in document if isinstance(part, Sentence))
    said = _known(fact for part in document if isinstance(part, Facts) for fact in part.facts)
    return (*sentences, *([Facts(said)] if said else []))


def _cards(document: RoomDocument, entry: tuple[str, int]) -> Iterator[Card]:
    for card in cards_of(document):
        if card.entry == entry:
            yield replace(card, facts=_known(card.facts), complete=True)


def _figures(document: RoomDocument, entry: tuple[str, int]) -> Iterator[Figures]:
    every = (each for part in document if isinstance(part, Figures) for each in part.figures)
    if about := tuple(each for each in every if each.entry == entry):
        yield Figures(about)


def _known(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.known)
