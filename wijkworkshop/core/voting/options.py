"""Where the options of a round come from when it opens."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import put_to_vote
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import FormKind, GoalStatus, OptionSource
from wijkworkshop.core.voting import step_sources
from wijkworkshop.core.voting.forms import choosing
from wijkworkshop.core.voting.limits import is_told
from wijkworkshop.core.voting.packages import package_label
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import result_of

GOALS = (OptionSource.GOALS, OptionSource.TOP_GOALS)
"""Sources whose options are goals: the number of an option is the id of a goal."""

FEWEST_SENTENCES = 2
"""Sentences that there have to be to choose from them."""


def options_of(session: Session, round_id: int) -> tuple[RoundOption, ...]:
    """Return the options that a round has now, in the order of their numbers."""
    return session.where(RoundOption, round=round_id)


def options_for(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the options that a round opens with. Raises Refused when there are too few."""
    return SOURCES[vote.source](session, vote)


def _fixed(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    return options_of(session, vote.id)


def _goals(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    wanted = (GoalStatus.PROPOSED, GoalStatus.ADOPTED)
    goals = (goal for goal in session.where(Goal, edition=0) if goal.status in wanted)
    return tuple(_option(vote, goal.id, goal.text) for goal in goals)


def _top_goals(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the goals with most dots that still stand; without dots, all goals."""
    standing = {option.number: option for option in _goals(session, vote)}
    best = _most_dots(session, vote, OptionSource.GOALS)
    top = [standing[option.number] for option in best if option.number in standing]
    return tuple(top[: vote.top]) or tuple(standing.values())


def _top_principles(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return one option: the principles with most dots as a package."""
    best = _most_dots(session, vote, OptionSource.FIXED)[: vote.top]
    if not best:
        raise Refused(Reason.NO_OPTIONS)
    return (_option(vote, 1, package_label(option.label for option in best)),)


def _sentence(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return one option: the sentence that the block's outcome holds."""
    outcome = OUTCOMES.get(session.get(Block, vote.block).kind)
    found = session.find(outcome.outcome, vote.block, 0) if outcome else None
    text = getattr(found, "sentence", "")
    if not text:
        raise Refused(Reason.SENTENCE_MISSING)
    return (_option(vote, 1, text),)


def _definitions(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the sentences of the tables, each under the number of its table."""
    found = put_to_vote(session, vote.block)
    if len(found) < FEWEST_SENTENCES:
        raise Refused(Reason.NO_OPTIONS)
    return tuple(_option(vote, each.table, each.sentence) for each in found)


def _arguments(session: Session, vote: Round) -> tuple[RoundOption, ...]:
    """Return the reasons that people named, for and against, in the order of their numbers."""
    found = session.where(NamedArgument, block=vote.block, edition=0)
    return tuple(replace(_option(vote, each.id, each.text), icon=each.icon) for each in found)


def _most_dots(session: Session, vote: Round, source: OptionSource) -> tuple[RoundOption, ...]:
    earlier = session.where(Round, block=vote.block, form=FormKind.DOTS, source=source)
    settled = [each for each in earlier if is_told(each)]
    if not settled:
        return ()
    order = choosing.ranked(result_of(session, settled[-1].id), options_of(session, settled[-1].id))
    return tuple(option for option, number in order if number)


def _option(vote: Round, number: int, text: str) -> RoundOption:
    return RoundOption(number, text, text, "", "", "", vote.id)


SOURCES: Mapping[OptionSource, Callable[[Session, Round], tuple[RoundOption, ...]]] = {
    OptionSource.FIXED: _fixed,
    OptionSource.GOALS: _goals,
    OptionSource.TOP_GOALS: _top_goals,
    OptionSource.SENTENCE: _sentence,
    OptionSource.TOP_PRINCIPLES: _top_principles,
    OptionSource.SHORTLIST: step_sources.measures,
    OptionSource.AGREEMENTS: step_sources.agreements,
    OptionSource.CELLS: step_sources.cells,
    OptionSource.DISPUTED_CELLS: step_sources.disputed_cells,
    OptionSource.DEFINITIONS: _definitions,
    OptionSource.ARGUMENTS: _arguments,
}
