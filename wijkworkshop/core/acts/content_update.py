"""Newer content taken into a session: other words, and new options where nobody voted yet.

A round that was opened once keeps its options with their words; a round that is compared with
such a one does as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.session_creation import planned_option, round_records
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ContentFile, Details
from wijkworkshop.core.terms import Actor, OptionSource, RoundState
from wijkworkshop.core.voting.ballots import BallotBox
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.pairing import other_side
from wijkworkshop.core.voting.rounds import Round, RoundOption


@dataclass(frozen=True)
class Offer:
    """A new option, and on which lists it stands: of these actors, or with this name."""

    plan: OptionPlan
    actors: tuple[Actor, ...] = ()
    listed: str = ""

    def is_for(self, vote: Round) -> bool:
        """Tell whether a round asks about a list on which it stands."""
        return vote.actor in self.actors if vote.actor else bool(vote.listed == self.listed != "")


@dataclass(frozen=True)
class Reworded:
    """An option with the words that it had in the content, and those that it has now."""

    before: OptionPlan
    after: OptionPlan


@dataclass(frozen=True)
class TakeContent(Request):
    """Let a session carry other texts, and change the rounds that are not open yet."""

    reversible = True
    texts: tuple[tuple[str, str], ...]
    version: str
    added: tuple[Offer, ...] = ()
    changed: tuple[Reworded, ...] = ()
    gone: frozenset[str] = frozenset()
    residents: RoundPlan | None = None  # their list, for a session that has none yet

    def change(self, session: Session, now: datetime, box: BallotBox) -> Change:
        """Replace the texts and the version; a changed round goes along, so that undo sees it."""
        files = tuple(ContentFile(name, text) for name, text in self.texts)
        named = {file.name for file in files}
        old = tuple(file for file in session.all(ContentFile) if file.name not in named)
        details = replace(session.get(Details, 1), content_version=self.version)
        whole = Change(put=(details, *files), remove=old)
        for vote in session.all(Round):
            if _is_free(session, vote):
                whole += self._for_round(session, vote)
        return whole + self._list_of_residents(session)

    def _list_of_residents(self, session: Session) -> Change:
        """Ask about measures of residents' groups where the other parties' lists are to come."""
        lists = [vote for vote in session.all(Round) if vote.actor]
        waiting = [vote for vote in lists if vote.state is RoundState.READY]
        if self.residents is None or not waiting or any(_of_residents(vote) for vote in lists):
            return Change()
        last = max(waiting, key=lambda vote: vote.position)
        later = [
            vote
            for vote in session.where(Round, block=last.block)
            if vote.position > last.position and vote.state is RoundState.READY
        ]
        moved = tuple(replace(vote, position=vote.position + 1) for vote in later)
        number = session.next_id(Round)
        made = round_records(number, last.position + 1, self.residents, last.block)
        return Change(put=(*moved, *made))

    def _for_round(self, session: Session, vote: Round) -> Change:
        options = options_of(session, vote.id)
        put = (*self._reworded(options), *self._new(vote, options))
        gone = tuple(each for each in options if slug_of(each) in self.gone)
        if len(gone) == len(options):  # nothing would be left to choose
            gone = ()
        kept = tuple(each for each in put if slug_of(each) not in self.gone)
        return Change(put=(*kept, vote), remove=gone) if kept or gone else Change()

    def _reworded(self, options: tuple[RoundOption, ...]) -> Iterator[RoundOption]:
        """Return the options with other words; what a facilitator wrote stays."""
        changed = {(each.before.measure, each.before.item): each for each in self.changed}
        for option in options:
            found = changed.get((option.measure, option.item))
            if found is None or slug_of(option) == "" or not _says(option, found.before):
                continue
            yield replace(
                _resaid(option, found.after),
                label=found.after.label,
                title=found.after.title,
                explanation=found.after.explanation,
                icon=found.after.icon,
            )

    def _new(self, vote: Round, options: tuple[RoundOption, ...]) -> Iterator[RoundOption]:
        """Return the new options of the list, each with a number that is free."""
        taken = {each.number for each in options}
        there = {slug_of(each) for each in options}
        for offer in self.added:
            plan = offer.plan
            if not offer.is_for(vote) or slug_of(planned_option(plan, vote.id)) in there:
                continue
            number = max(taken, default=0) + 1 if plan.number in taken else plan.number
            taken.add(number)
            yield planned_option(replace(plan, number=number), vote.id)


def slug_of(option: RoundOption) -> str:
    """Return what an option is named by in the content; empty when it is from elsewhere."""
    return f"measure {option.measure}" if option.measure else option.item and f"item {option.item}"


def _of_residents(vote: Round) -> bool:
    return vote.actor is Actor.RESIDENTS


def _is_free(session: Session, vote: Round) -> bool:
    """Tell whether nobody voted yet, here or in the round that it is compared with."""
    sides = (vote, *other_side(session, vote))
    ready = all(each.state is RoundState.READY for each in sides)
    return ready and vote.source is OptionSource.FIXED


def _resaid(option: RoundOption, plan: OptionPlan) -> RoundOption:
    """Return an option with its sentence as the content has it now, where it has one.

    One without may be asked about in other words than the content has.
    """
    if not option.said_by_many:
        return option
    return replace(option, said_by_one=plan.said_by_one, said_by_many=plan.said_by_many)


def _says(option: RoundOption, plan: OptionPlan) -> bool:
    return (option.label, option.title, option.explanation) == (
        plan.label,
        plan.title,
        plan.explanation,
    )
