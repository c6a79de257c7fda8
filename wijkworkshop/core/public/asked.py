"""What a block asks, and apart from that what answers it: what was found elsewhere, and advice."""

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from wijkworkshop.core.outcomes.purpose import working_sentence
from wijkworkshop.core.presence import residents_may_be_there
from wijkworkshop.core.public.findings_screen import Findings, GoalResult
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.pictures import pictures
from wijkworkshop.core.public.screens import Question
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Passage
from wijkworkshop.core.terms import BlockKind, Slot

Texts = Callable[[Slot], tuple[str, ...]]
"""Gives the texts of a block of one kind, in order."""


def texts_of(session: Session, block: Block) -> Texts:
    """Return what gives the texts of a block."""
    passages = session.where(Passage, block=block.id)
    return lambda slot: tuple(each.text for each in passages if each.slot is slot)


def question(session: Session, block: Block, head: Heading) -> Question:
    """Return a block's question with what belongs beside it, and nothing that answers it."""
    of = texts_of(session, block)
    told_later = of(Slot.GOAL) and not of(Slot.STATISTIC)  # the source is of what came of it
    return Question(
        heading=replace(head, own_work=block.own_work),
        deck_words=block.deck_words,
        question=block.question,
        task=block.task,
        statistics=of(Slot.STATISTIC),
        experience=of(Slot.EXPERIENCE),
        caveat=" ".join(of(Slot.CAVEAT)),
        source="" if told_later else " · ".join(of(Slot.SOURCE)),
        discuss=of(Slot.DISCUSS),
        purpose=working_sentence(session) if block.kind is BlockKind.STEP_1 else "",
        pictures=pictures(session) if block.kind is BlockKind.STEP_3 else (),
    )


def findings(session: Session, block: Block, head: Heading) -> Findings:
    """Return what came of it elsewhere; a goal without a result is one that nobody knows of."""
    of = texts_of(session, block)
    goals, results = of(Slot.GOAL), of(Slot.RESULT)
    rows = tuple(zip_longest(goals[1:], results[1:], fillvalue=""))
    done, noticed, *_more = (*of(Slot.VERDICT), "", "")
    return Findings(
        heading=head,
        heads=(goals[0], results[0]) if goals and results else ("", ""),
        results=tuple(GoalResult(goal, result) for goal, result in rows),
        done=done,
        noticed=noticed,
        findings=of(Slot.FINDING),
        discuss=of(Slot.REFLECT),
        source=" · ".join(of(Slot.SOURCE)),
    )


def advice(session: Session, block: Block, head: Heading) -> Question:
    """Return the advice below the question that it answers; plain words where residents may be."""
    of = texts_of(session, block)
    return Question(
        heading=replace(head, own_work=block.own_work),
        deck_words=block.deck_words,
        question=block.question,
        task="",
        advice=of(Slot.ADVICE),
        plain_advice=of(Slot.PLAIN_ADVICE) if residents_may_be_there(session) else (),
        adviser=" · ".join(of(Slot.ADVISER)),
    )
