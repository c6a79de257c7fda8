"""The rounds of a block: results where there are any, and what became of the others."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.public.own_work import asked
from wijkworkshop.core.public.result_screens import Distribution, Preference, Quadrants
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import FormKind, RoundState, Withheld
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import half_points
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import SETTLED, TAKING_VOTES, Round
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.export.chapters.by_group import gap_part, second_reading
from wijkworkshop.export.chapters.comparisons import comparison_parts
from wijkworkshop.export.chapters.corrections import closed_part, correction_parts
from wijkworkshop.export.chapters.disclosed import result
from wijkworkshop.export.chapters.foot import foot_words
from wijkworkshop.export.chapters.limits import checked_parts, for_whom_parts, withheld_part
from wijkworkshop.export.chapters.preferences import preference_parts
from wijkworkshop.export.chapters.rankings import ranking_parts
from wijkworkshop.export.chapters.spreads import degrees, spread_parts
from wijkworkshop.export.chapters.weighings import weighing_parts
from wijkworkshop.export.parts import (
    Heading,
    Listing,
    Notice,
    Paragraph,
    Part,
    Style,
    Table,
)
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.sentences import finding_words


def voting_parts(session: Session, block: int) -> Iterator[Part]:
    """Return everything about the votes of a block, in the order of the run sheet."""
    rounds = sorted(session.where(Round, block=block), key=lambda each: (each.position, each.id))
    for place in dict.fromkeys(each.position for each in rounds):
        yield from _place(session, [each for each in rounds if each.position == place])


def counts(session: Session, vote: Round) -> bool:
    """Tell whether this is the settled round whose result counts: the last one of its place.

    One that is withheld counts only when no other has a result.
    """
    same = session.where(Round, block=vote.block, position=vote.position)
    settled = [each for each in same if each.state in SETTLED]
    found = [each for each in settled if each.has_result] or settled
    return bool(found) and found[-1] == vote


def _place(session: Session, rounds: list[Round]) -> Iterator[Part]:
    """Return the question, the result that counts, and then earlier and invalid rounds."""
    newest = rounds[-1]
    yield Heading(3, newest.title)
    yield Paragraph(asked(newest), Style.QUESTION)
    yield from for_whom_parts(newest)
    for vote in rounds:
        if counts(session, vote):
            yield from _result(session, vote)
    yield from _unfinished(session, newest)
    for vote in rounds:
        if vote.state in SETTLED and not counts(session, vote):
            yield from _earlier(session, vote)
        if vote.state is RoundState.INVALID:
            yield Notice(_("Een ronde telt niet mee. Reden: {why}").format(why=vote.why_invalid))


def _result(session: Session, vote: Round) -> Iterator[Part]:
    if vote.withheld is not None:
        yield from _withheld(session, vote, vote.withheld)
        return
    found = result(session, vote)
    yield Paragraph(finding_words(found.finding) + ".", Style.FINDING)
    yield from gap_part(vote, found)
    if result_of(session, vote.id).given():
        if isinstance(found, Distribution):
            yield from _degrees(found)
            yield from spread_parts(session, vote, found)
        elif isinstance(found, Preference):
            yield from preference_parts(session, vote, found)
        elif isinstance(found, Quadrants):
            yield from weighing_parts(session, vote, found)
        else:
            yield from ranking_parts(session, vote, found)
    yield from second_reading(session, vote, found)
    buckets = () if isinstance(found, Quadrants) else found.buckets
    yield Paragraph(foot_words(session, vote, buckets), Style.SMALL)
    yield from correction_parts(session, vote)
    yield from checked_parts(vote)
    yield from comparison_parts(session, vote)


def _withheld(session: Session, vote: Round, why: Withheld) -> Iterator[Part]:
    corrected = tuple(correction_parts(session, vote))
    yield closed_part(vote, why) if corrected else withheld_part(vote, why)
    yield from corrected


def _degrees(found: Distribution) -> Iterator[Part]:
    if degrees(found):
        yield Listing(degrees(found))


def _unfinished(session: Session, vote: Round) -> Iterator[Notice]:
    closed = session.get(Details, 1).closed_at is not None
    if vote.state in TAKING_VOTES:
        yield Notice(
            _("Deze ronde is nog te tellen. De uitslag staat hier zodra hij is vastgesteld.")
        )
    elif vote.state is RoundState.COUNTED:
        yield Notice(
            _("Deze ronde is geteld. De uitslag staat hier zodra ook de tweede keer is geteld.")
        )
    elif vote.state is RoundState.READY and vote.repeats:
        yield Notice(_("Een nieuwe ronde staat klaar."))
    elif vote.state is RoundState.READY:
        yield Notice(_("Over deze vraag is niet gestemd.") if closed else _("Nog niet gestemd."))


def _earlier(session: Session, vote: Round) -> Iterator[Part]:
    """Return totals only: beside the later round, groups would tell who changed their vote."""
    if vote.withheld is not None:
        yield from _withheld(session, vote, vote.withheld)
        return
    found = result(session, vote)
    yield Notice(
        _(
            "Hierover is later opnieuw gestemd. De eerdere ronde, zonder uitsplitsing: {finding}."
        ).format(finding=finding_words(found.finding))
    )
    rows = tuple(
        (str(option.number), option.title, _sum_of(session, vote, option.number))
        for option in options_of(session, vote.id)
    )
    yield Table(_("Eerdere ronde"), (_("Nr."), _("Wat"), _summed_as(vote)), rows, texts=2)
    yield Paragraph(foot_words(session, vote, ()), Style.SMALL)
    yield from correction_parts(session, vote)


def _sum_of(session: Session, vote: Round, option: int) -> str:
    """Return the total of an option: points, those who agree of those who answered, or votes."""
    tally = result_of(session, vote.id)
    if vote.form is FormKind.RANKING:
        return number(half_points(tally, option, len(options_of(session, vote.id))) / 2)
    if vote.form is FormKind.AGREE:
        agree, everybody = FORMS[vote.form].said_yes(tally, option)
        return _("{people} van {all}").format(people=agree, all=everybody)
    return str(tally.total(option))


def _summed_as(vote: Round) -> str:
    words = {FormKind.RANKING: _("Punten"), FormKind.AGREE: _("Kiest 4 of 5")}
    return words.get(vote.form, _("Samen"))
