"""What happens after the session, by day: only days that somebody wrote down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.outcomes.alignment import ClashDecision, rule_text
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Decision


class NextKind(StrEnum):
    """What happens on a day."""

    REPORT = auto()  # `who` gets the report
    REACTIONS = auto()  # the last day to react
    REPLY = auto()  # `who` decides about what somebody said
    RULE = auto()  # what was decided about a rule is done, by `who`


@dataclass(frozen=True)
class NextDate:
    """What happens on a day: who does it or gets it, what it is about, what was decided of it."""

    day: date
    kind: NextKind
    who: str = ""
    about: str = ""
    decision: Decision | None = None


def next_dates(session: Session) -> tuple[NextDate, ...]:
    """Return what happens after the session, the first day first."""
    found = (*_closing(session), *_replies(session), *_rules(session))
    kinds = list(NextKind)
    return tuple(sorted(found, key=lambda each: (each.day, kinds.index(each.kind))))


def decides_next(session: Session) -> str:
    """Return who decides after the session, as the closing says it."""
    found = session.where(SessionEvaluation, edition=0)
    return next((each.decides_next for each in found if each.decides_next.strip()), "")


def _closing(session: Session) -> Iterator[NextDate]:
    for each in session.where(SessionEvaluation, edition=0):
        if each.report_on:
            yield NextDate(each.report_on, NextKind.REPORT, each.report_to)
        if each.reactions_until:
            yield NextDate(each.reactions_until, NextKind.REACTIONS)


def _replies(session: Session) -> Iterator[NextDate]:
    for each in session.all(Response):
        said = session.find(Contribution, each.contribution)
        if each.due and said:
            yield NextDate(each.due, NextKind.REPLY, each.decides, said.text)


def _rules(session: Session) -> Iterator[NextDate]:
    """Yield each rule once a day: one decision can be about several goals."""
    found = {
        (each.due, each.instrument): each
        for each in session.where(ClashDecision, edition=0)
        if each.due
    }
    for each in found.values():
        rule = rule_text(session, each.instrument)
        if each.due and rule:
            yield NextDate(each.due, NextKind.RULE, each.owner, rule, each.decision)
