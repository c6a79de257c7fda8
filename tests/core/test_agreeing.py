"""What the room sees of an agreement while it makes it: what is open, and who is silent."""

from dataclasses import replace

from tests.core.test_moved import WHY, weighed
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.board_focus import AskRoom
from wijkworkshop.core.acts.moving import MoveOption
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import RevealRound
from wijkworkshop.core.boards.questions import next_gap
from wijkworkshop.core.document import Agreeing
from wijkworkshop.core.outcome_views.action_plan import COMMITMENTS, DUE, LEAD, OUTCOME, PARTNERS
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.agreement_gaps import COMMITMENT
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.public.view import lit_screen
from wijkworkshop.core.terms import Consent
from wijkworkshop.core.voting.forms.weighing import Quadrant

PLAN = 1
NAMED = Agreement(
    PLAN, title="Een plein", number=2, lead="gemeente", partners="scholen en bewoners"
)


def shown(now: Evening) -> Harvest:
    screen = lit_screen(now.session)
    assert isinstance(screen, Harvest)
    return screen


def made(now: Evening) -> Agreeing:
    (part,) = shown(now).document
    assert isinstance(part, Agreeing)
    return part


def ask(now: Evening) -> None:
    gap = next_gap(now.session, PLAN)
    assert gap is not None
    now.do(AskRoom(PLAN, gap.what.name, *gap.about))


def test_all_that_is_open_is_told_and_what_is_asked_stays_named_when_it_is_answered() -> None:
    now = weighed()
    now.do(PutEntry(Agreement(PLAN, title="Een plein")))
    ask(now)
    part = made(now)
    assert part.asked is LEAD
    assert {fact.label for fact in part.card.facts if not fact.known} >= {LEAD, DUE, OUTCOME}
    now.do(PutEntry(replace(now.session.get(Agreement, 1, 0), lead="gemeente")))
    assert shown(now).asked is not None
    assert made(now).asked is LEAD
    ask(now)
    assert made(now).asked is DUE


def test_who_leads_or_helps_is_there_before_it_answers() -> None:
    now = weighed()
    now.do(PutEntry(NAMED), PutEntry(Commitment(PLAN, agreement=1, party="Bewoners",
                                                answer=Consent.NO)))  # fmt: skip
    ask(now)
    assert [(each.party, each.answer) for each in made(now).pledges] == [
        ("gemeente", None),
        ("scholen", None),
        ("Bewoners", Consent.NO),
    ]
    labels = [fact.label for fact in made(now).card.facts]
    assert PARTNERS not in labels
    assert COMMITMENTS not in labels


def test_asking_for_a_yes_points_at_the_answers() -> None:
    now = weighed()
    now.do(PutEntry(NAMED), AskRoom(PLAN, COMMITMENT.name, 1, 0))
    assert made(now).asked is COMMITMENTS


def test_it_says_which_agreement_it_is() -> None:
    now = weighed()
    for title in ("Een plein", "Een huismeester", "Een kookclub"):
        now.do(PutEntry(Agreement(PLAN, title=title, lead="gemeente")))
    now.do(AskRoom(PLAN, "due", 2, 0))
    assert made(now).place == (2, 3)


def test_the_weighing_stands_beside_it_only_once_the_room_saw_it() -> None:
    now = weighed()
    now.do(PutEntry(NAMED), MoveOption(1, 1, Quadrant.DO_NOW, WHY))
    ask(now)
    assert shown(now).weighed == ()
    now.do(RevealRound(1))
    ask(now)
    assert [each.choice.number for each in shown(now).weighed] == [2, 1]
    assert [each.moved and each.moved.reason for each in shown(now).weighed] == [None, WHY]
