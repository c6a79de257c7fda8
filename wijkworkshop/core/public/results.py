"""A settled result as the room may see it: small groups merged, and a finding as its title."""

from collections.abc import Sequence
from dataclasses import replace

from wijkworkshop.core.outcome_views.alignment import against, beside_the_matrix
from wijkworkshop.core.presence import present
from wijkworkshop.core.public.foot import buckets, foot, last_correction
from wijkworkshop.core.public.preference import preference
from wijkworkshop.core.public.residents_first import residents_first
from wijkworkshop.core.public.result_screens import (
    Bar,
    Bucket,
    Distribution,
    Foot,
    MovedTo,
    Quadrants,
    Ranking,
    Result,
    Spread,
    Weighed,
)
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import BlockKind, FormKind, RoundState
from wijkworkshop.core.voting.by_group import largest_gap
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.forms import FORMS, choosing
from wijkworkshop.core.voting.forms.fist_to_five import about, summed
from wijkworkshop.core.voting.forms.weighing import in_order
from wijkworkshop.core.voting.moved import MovedOption, moves
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.overrides import overridden_in
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.sums import accepted_excess
from wijkworkshop.core.voting.tally import Tally, median, result_of


def result_screen(session: Session, vote: Round, heading: Heading) -> Result:
    """Return the result of a settled round, of the kind that its form asks for."""
    tally = result_of(session, vote.id)
    options = options_of(session, vote.id)
    if vote.form is FormKind.RANKING:
        found, sums = _finding(session, vote, tally, options), _foot(session, vote, tally)
        return preference(vote, heading, tally, options, found, sums)
    if vote.form is FormKind.WEIGHING:
        return _quadrants(session, vote, heading, tally, options)
    if FORMS[vote.form].scale:
        return _distribution(session, vote, heading, tally, options)
    return _ranking(session, vote, heading, tally, options)


def choice(option: RoundOption) -> Choice:
    """Return an option as people see it."""
    return Choice(option.number, option.label, option.icon)


def _finding(
    session: Session, vote: Round, tally: Tally, options: Sequence[RoundOption]
) -> Finding:
    """Return what the result says, in the words of the round."""
    if vote.form is FormKind.FIST_TO_FIVE:
        return replace(summed(_degrees(session, vote, tally, options)), source=vote.source)
    there = present(session, vote.closed_at)
    found = FORMS[vote.form].finding(tally, options, there, vote.budget)
    if vote.form is FormKind.CELL_RATING:
        return beside_the_matrix(found, against(session, vote.block))
    return replace(found, wording=vote.wording, only=vote.only_group)


def _degrees(
    session: Session, vote: Round, tally: Tally, options: Sequence[RoundOption]
) -> tuple[Finding, ...]:
    """Return how far each proposal is carried (fist to five only)."""
    if vote.form is not FormKind.FIST_TO_FIVE:
        return ()
    there = present(session, vote.closed_at)
    return tuple(about(tally, option, there, vote.label_from) for option in options)


def _foot(session: Session, vote: Round, tally: Tally) -> Foot:
    return foot(
        vote,
        tally,
        overridden_in(session, vote.id),
        sum(accepted_excess(session, vote).values()),
        first=first_shown(session) == vote,
        corrected=last_correction(session, vote),
    )


def first_shown(session: Session) -> Round | None:
    """Return the first round of which the room sees the result; practice is no result."""
    shown = [
        vote
        for vote in session.where(Round, state=RoundState.SHOWN)
        if session.get(Block, vote.block).kind is not BlockKind.PRACTICE
    ]
    return min(shown, key=lambda vote: (str(vote.settled_at), vote.id), default=None)


def _ranking(
    session: Session,
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
) -> Ranking:
    shown = buckets(tally)
    leading = FORMS[vote.form].lead(tally, options, vote.budget).named
    bars = tuple(
        Bar(
            choice(option),
            number,
            tuple(tally.of_part(option.number, bucket.groups) for bucket in shown),
            option in leading,
        )
        for option, number in choosing.ranked(tally, options)
    )
    return Ranking(
        heading=heading,
        form=vote.form,
        question=vote.question,
        finding=_finding(session, vote, tally, options),
        residents_first=residents_first(vote, tally, options, shown),
        bars=bars,
        buckets=shown,
        foot=_foot(session, vote, tally),
        gap=largest_gap(vote, tally, options),
    )


def _quadrants(
    session: Session,
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
) -> Quadrants:
    return Quadrants(
        heading=heading,
        question=vote.question,
        finding=_finding(session, vote, tally, options),
        weighed=_placed(session, vote, tally, options),
        foot=_foot(session, vote, tally),
    )


def weighed(session: Session, vote: Round) -> tuple[Weighed, ...]:
    """Return where the measures of a settled weighing stand, those to do now first."""
    return _placed(session, vote, result_of(session, vote.id), options_of(session, vote.id))


def _placed(
    session: Session, vote: Round, tally: Tally, options: Sequence[RoundOption]
) -> tuple[Weighed, ...]:
    moved = moves(session, vote.id)
    return tuple(
        Weighed(
            choice(option), each.impact, each.feasibility, each.quadrant,
            each.weighed, each.can, each.may, each.want, _moved_to(moved.get(option.number)),
        )
        for option, each in in_order(tally, options)
    )  # fmt: skip


def _moved_to(move: MovedOption | None) -> MovedTo | None:
    return MovedTo(move.quadrant, move.reason) if move else None


def _distribution(
    session: Session,
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
) -> Distribution:
    shown = buckets(tally)
    return Distribution(
        heading=heading,
        form=vote.form,
        question=vote.question,
        finding=_finding(session, vote, tally, options),
        scale=FORMS[vote.form].scale,
        spreads=tuple(_spread(vote, tally, option, shown) for option in options),
        findings=_degrees(session, vote, tally, options),
        buckets=shown,
        foot=_foot(session, vote, tally),
        wording=vote.wording,
        gap=largest_gap(vote, tally, options),
    )


def _spread(vote: Round, tally: Tally, option: RoundOption, shown: Sequence[Bucket]) -> Spread:
    scale, unsure = FORMS[vote.form].scale, FORMS[vote.form].unsure
    levels = {level: tally.at_level(option.number, level) for level in scale}
    known = {level: number for level, number in levels.items() if level != unsure}
    return Spread(
        choice=choice(option),
        levels=tuple(levels.values()),
        parts=tuple(
            tuple(tally.in_part(option.number, level, bucket.groups) for level in scale)
            for bucket in shown
        )
        if tally.is_split(option.number)
        else (),
        middle=median(known),
        voters=sum(levels.values()),
        shape=FORMS[vote.form].shape(tally, option.number),
    )
