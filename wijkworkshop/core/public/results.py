"""A settled result as the room may see it: small groups merged, and a finding as its title."""

from collections.abc import Sequence

from wijkworkshop.core.forms import FORMS, choosing
from wijkworkshop.core.forms.fist_to_five import about
from wijkworkshop.core.forms.recognition import DONT_KNOW
from wijkworkshop.core.options import options_of
from wijkworkshop.core.presence import present
from wijkworkshop.core.public.screens import (
    Bar,
    Bucket,
    Choice,
    Distribution,
    Foot,
    Heading,
    Ranking,
    Spread,
)
from wijkworkshop.core.rounds import Round, RoundOption
from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import parts_to_show
from wijkworkshop.core.tally import Tally, median, result_of
from wijkworkshop.core.terms import Channel, FormKind, Group


def result_screen(session: Session, vote: Round, heading: Heading) -> Ranking | Distribution:
    """Return the result of a settled round, of the kind that its form asks for."""
    tally = result_of(session, vote.id)
    options = options_of(session, vote.id)
    if FORMS[vote.form].scale:
        return _distribution(session, vote, heading, tally, options)
    return _ranking(session, vote, heading, tally, options)


def choice(option: RoundOption) -> Choice:
    """Return an option as people see it."""
    return Choice(option.number, option.label, option.icon)


def buckets(tally: Tally) -> tuple[Bucket, ...]:
    """Return the groups that may be shown together; one bucket without groups: everybody."""
    people = tally.by_group()
    parts = parts_to_show(tally.by_group(), tally.unnumbered()) or ((),)
    return tuple(
        Bucket(part, sum(people.get(group, 0) for group in part) if part else tally.people())
        for part in parts
    )


def foot(vote: Round, tally: Tally) -> Foot:
    """Return what makes a result add up."""
    dots = vote.form is FormKind.DOTS
    channels = tuple((channel, number) for channel, number in tally.by_channel().items() if number)
    alone = [each.voters for each in buckets(tally) if each.groups == (Group.UNKNOWN,)]
    by_hand = tally.by_channel().get(Channel.HANDS, 0)
    return Foot(
        voters=tally.people(),
        channels=channels,
        given=tally.given() if dots else 0,
        possible=tally.people() * vote.budget if dots else 0,
        split=tally.people() - sum(alone),
        may_be_double=0 < by_hand < tally.people(),
    )


def _groups(bucket: Bucket) -> Sequence[Group] | None:
    return bucket.groups or None


def _ranking(
    session: Session,
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
) -> Ranking:
    shown = buckets(tally)
    leading = choosing.leading(tally, options)
    bars = tuple(
        Bar(
            choice(option),
            number,
            tuple(tally.total(option.number, _groups(bucket)) for bucket in shown),
            option in leading,
        )
        for option, number in choosing.ranked(tally, options)
    )
    return Ranking(
        heading=heading,
        form=vote.form,
        question=vote.question,
        finding=FORMS[vote.form].finding(tally, options, present(session, vote.closed_at)),
        residents_first=_residents_first(tally, options, shown),
        bars=bars,
        buckets=shown,
        foot=foot(vote, tally),
    )


def _residents_first(
    tally: Tally, options: Sequence[RoundOption], shown: Sequence[Bucket]
) -> Choice | None:
    """Return what residents chose first, when they may be shown apart and differ from the room."""
    if not any(bucket.groups == (Group.RESIDENTS,) for bucket in shown):
        return None
    theirs = choosing.ranked(tally, options, (Group.RESIDENTS,))
    first, most = theirs[0]
    alone = most > 0 and (len(theirs) == 1 or theirs[1][1] < most)
    same = first == choosing.ranked(tally, options)[0][0]
    return choice(first) if alone and not same else None


def _distribution(
    session: Session,
    vote: Round,
    heading: Heading,
    tally: Tally,
    options: Sequence[RoundOption],
) -> Distribution:
    shown = buckets(tally)
    there = present(session, vote.closed_at)
    fist = vote.form is FormKind.FIST_TO_FIVE
    return Distribution(
        heading=heading,
        form=vote.form,
        question=vote.question,
        finding=FORMS[vote.form].finding(tally, options, there),
        scale=FORMS[vote.form].scale,
        spreads=tuple(_spread(vote, tally, option, shown) for option in options),
        findings=tuple(about(tally, option, there) for option in options) if fist else (),
        buckets=shown,
        foot=foot(vote, tally),
    )


def _spread(vote: Round, tally: Tally, option: RoundOption, shown: Sequence[Bucket]) -> Spread:
    scale = FORMS[vote.form].scale
    levels = {level: tally.at_level(option.number, level) for level in scale}
    unknown = vote.form is FormKind.RECOGNITION
    known = {level: n for level, n in levels.items() if not (unknown and level == DONT_KNOW)}
    return Spread(
        choice=choice(option),
        levels=tuple(levels.values()),
        parts=tuple(
            tuple(tally.at_level(option.number, level, _groups(bucket)) for level in scale)
            for bucket in shown
        ),
        middle=median(known),
        voters=sum(levels.values()),
    )
