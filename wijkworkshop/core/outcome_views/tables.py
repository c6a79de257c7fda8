"""Tables of an outcome: results of the own area, how people stand on readings, reasons named."""

from dataclasses import replace

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.document import Reason, ResultRow, Standing
from wijkworkshop.core.outcomes.arguments import named
from wijkworkshop.core.outcomes.expectations import OwnResult
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, RoundState, Subject
from wijkworkshop.core.voting.forms import FORMS, ranking
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally, result_of


def results(session: Session, block: int, edition: int = 0) -> tuple[ResultRow, ...]:
    """Return what the group says became of the goals for its own area."""
    found = session.where(OwnResult, block=block, edition=edition)
    return tuple(
        ResultRow(each.goal, each.goal_year, each.result, each.result_year, each.verdict)
        for each in found
    )


def reasons(session: Session, block: int, edition: int = 0) -> tuple[Reason, ...]:
    """Return the reasons for and against, each side with those named most first."""
    return tuple(
        Reason(side, each.text, each.people, not each.number)
        for side in Side
        for each in named(session, block, side, edition)
    )


def readings(session: Session, block: int) -> tuple[Standing, ...]:
    """Return how people stand on the readings, by the last rounds of each form that were shown.

    The one that people put first comes first: by place, else by how often it was chosen, else by
    how many agree.
    """
    found: dict[str, Standing] = {}
    for vote in _last_of_each_form(session, block):
        tally = result_of(session, vote.id)
        for option in session.where(RoundOption, round=vote.id):
            known = found.get(option.label) or _bare(option)
            found[option.label] = _with(known, vote.form, tally, option.number)
    return tuple(sorted(found.values(), key=_order))


def _last_of_each_form(session: Session, block: int) -> tuple[Round, ...]:
    shown = session.where(Round, block=block, about=Subject.READINGS, state=RoundState.SHOWN)
    return tuple({vote.form: vote for vote in shown}.values())


def _bare(option: RoundOption) -> Standing:
    own = not option.icon and not option.explanation
    return Standing(option.number, option.label, option.icon, own)


def _with(known: Standing, form: FormKind, tally: Tally, number: int) -> Standing:
    if form is FormKind.RANKING:
        place, between = ranking.average_place(tally, number), ranking.middle_half(tally, number)
        return replace(known, place=place, between=between)
    if form is FormKind.AGREE:
        agreed, shape = FORMS[form].said_yes(tally, number), FORMS[form].shape(tally, number)
        return replace(known, agree=agreed, shape=shape)
    return replace(known, chosen=(tally.total(number), tally.given()))


def _order(standing: Standing) -> tuple[float, float, float, int]:
    place = standing.place if standing.place is not None else float("inf")
    chosen, agreed = (each[0] if each else 0 for each in (standing.chosen, standing.agree))
    return place, -chosen, -agreed, standing.number
