"""What panels show as pure values: made of a session, without a widget or a window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.checking import SetSecondCheck
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import CloseSession, ShowScreen, StartTimer, StopTimer
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.acts.reading_aloud import ReadNext
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.phones.records import Phones, PhonesSeen, Submission
from wijkworkshop.core.planning.run_sheet import OptionPlan
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    Group,
    OptionSource,
    RoundState,
    Tag,
)
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.head import head_view
from wijkworkshop.ui.console.panels.check_bar import CheckView
from wijkworkshop.ui.console.panels.listening import listening_view
from wijkworkshop.ui.console.panels.phones.panel_view import phones_panel_view
from wijkworkshop.ui.console.panels.phones.sent_words import SentView, sent_view
from wijkworkshop.ui.console.panels.phones.strip import StripView, strip_view
from wijkworkshop.ui.console.panels.phones.view import phones_view
from wijkworkshop.ui.console.panels.slips.view import SlipsView, slips_view
from wijkworkshop.ui.console.panels.vote.view import VoteView, vote_view
from wijkworkshop.ui.files.closing_files import ClosingFiles
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.network.hosting import Hosted

PHONES = Phones(1, "00" * 16, "K7P4", address="10.0.0.2", port=8080)
HOSTED = Hosted((Place(Rank.WIFI, False, "Wi-Fi", "10.0.0.2"),), server=ServerState.RUNNING)
GROUPS = ((Group.RESIDENTS, 12), (Group.EDUCATION, 3))


@pytest.fixture
def now() -> Evening:
    """A round about three places, on the screen and ready."""
    made = evening(block(BlockKind.STEP_4, dots(TERRACE, TOWER, PARK)), groups=GROUPS)
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    return made


def vote_of(made: Evening) -> Round:
    return made.session.get(Round, 1)


def view_of(made: Evening, *offered: OptionPlan) -> VoteView:
    return vote_view(made.session, vote_of(made), offered)


def parts(view: VoteView) -> set[str]:
    """The parts of the panel of a round that are there."""

    def there() -> Iterator[tuple[str, object]]:
        yield "question", view.count is None
        yield "question first", view.is_ready
        yield "how long", view.lasts
        yield "for whom", view.limit.groups or view.limit.whom
        yield "laptop", view.on_laptop
        yield "received", view.received
        yield "count", view.count
        yield "a minute more", view.timed
        yield "options", view.options.editable
        yield "read aloud", view.options.aloud
        yield "next option", view.options.aloud and view.options.can_read
        yield "take", view.options.take
        yield "trouble", view.options.trouble
        yield "outcome", view.options.fill_in

    return {name for name, found in there() if found}


def test_a_round_that_is_ready_asks_how_to_vote_and_lets_its_options_be_changed(
    now: Evening,
) -> None:
    view = view_of(now)
    wanted = {"question", "question first", "how long", "for whom", "options"}
    assert parts(view) == wanted
    assert [each.label for each in view.options.options] == [TERRACE, TOWER, PARK]


def test_while_it_is_open_it_shows_what_came_in_and_what_to_read_aloud(now: Evening) -> None:
    now.do(OpenRound(1))
    view = view_of(now)
    assert parts(view) == {"question", "received", "a minute more", "read aloud", "next option"}
    now.do(StopTimer(), ReadNext(1))
    assert not view_of(now).timed
    assert view_of(now).options.reading == 1
    now.do(StartTimer(60))
    assert view_of(now).timed


def says_secret(made: Evening) -> bool:
    head = head_view(made.session, made.now, ClosingFiles(), again=False)
    return "niemand ziet wat iemand kiest" in head.under


def test_the_head_calls_a_round_secret_only_while_every_way_it_is_voted_is(now: Evening) -> None:
    now.do(OpenRound(1), CastBallot(1, 1, ((1, 2),), Group.RESIDENTS))
    assert says_secret(now)
    now.do(CloseRound(1), RecordTurnout(1, Channel.HANDS, Group.RESIDENTS, 0, 6))
    assert not says_secret(now), "people put up their hands, though none was counted yet"
    now.do(RecordCount(1, Channel.HANDS, Group.RESIDENTS, 0, 1, 0, 6))
    assert not says_secret(now)
    now.do(SettleRound(1))
    assert not says_secret(now)


def test_while_it_is_counted_nobody_is_asked_how_to_vote(now: Evening) -> None:
    now.do(OpenRound(1), CloseRound(1))
    view = view_of(now)
    assert "question" not in parts(view)
    assert {"received", "count"} <= parts(view)
    assert view.count is not None
    assert next(channel for channel, _words in view.count.lines) is vote_of(now).channel


def test_the_laptop_is_handed_over_only_while_people_vote_on_it(now: Evening) -> None:
    now.do(ChooseChannel(1, Channel.DEVICE))
    assert not view_of(now).on_laptop
    now.do(OpenRound(1))
    assert view_of(now).on_laptop
    now.do(CloseRound(1))
    assert not view_of(now).on_laptop


def test_for_whom_is_chosen_first_and_said_after(now: Evening) -> None:
    everybody = view_of(now).limit
    assert [value for value, _words in everybody.groups][1:] == [Group.RESIDENTS, Group.EDUCATION]
    assert everybody.warning == ("", "")
    now.do(LimitRound(1, Group.EDUCATION))
    assert view_of(now).limit.warning[0] == "Dit zijn minder dan 6 mensen"
    now.do(LimitRound(1, Group.RESIDENTS), OpenRound(1))
    limit = view_of(now).limit
    assert (limit.groups, limit.tables) == ((), ())
    assert "ewoners" in limit.whom


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (OptionSource.GOALS, {"trouble", "outcome"}),
        (OptionSource.TOP_PRINCIPLES, {"trouble"}),
        (OptionSource.SHORTLIST, {"trouble", "outcome", "take"}),
    ],
)
def test_what_a_round_lacks_is_said_with_the_way_to_it(
    source: OptionSource, wanted: set[str]
) -> None:
    made = evening(block(BlockKind.STEP_4, voting(FormKind.DOTS, budget=2, source=source)))
    offered = (OptionPlan(1, "Plein", "Plein"),)
    found = parts(view_of(made, *offered)) & {"trouble", "outcome", "take", "options"}
    assert found == wanted


def test_a_limit_of_the_form_is_told_before_it_opens() -> None:
    labels = [f"Keuze {number}" for number in range(1, 30)]
    made = evening(block(BlockKind.STEP_4, voting(FormKind.RANKING, *labels)))
    trouble = view_of(made).options.trouble
    assert trouble is not None
    assert not view_of(made).options.fill_in


def test_a_scale_reads_its_answers_aloud() -> None:
    made = evening(block(BlockKind.STEP_4, voting(FormKind.AGREE, TERRACE)))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1), OpenRound(1))
    assert view_of(made).options.answer == ""
    while view_of(made).options.reading >= 0:
        made.do(ReadNext(1))
    assert view_of(made).options.answer


def slips_of(made: Evening, *, checking: bool = False) -> SlipsView:
    return slips_view(made.session, vote_of(made), checking=checking)


def test_slips_are_typed_until_the_result_stands(now: Evening) -> None:
    now.do(OpenRound(1))
    assert slips_of(now) == SlipsView(is_open=True, check=CheckView(on=False))
    assert slips_of(now).can_remove
    for number in range(1, 6):
        now.do(CastBallot(1, number, ((1, 2),), Group.RESIDENTS))
    now.do(CloseRound(1), SettleRound(1))
    assert slips_of(now) == SlipsView(is_open=False)
    assert not slips_of(now).can_remove


def test_a_second_person_types_without_what_the_first_one_can_do(now: Evening) -> None:
    now.do(OpenRound(1), CastBallot(1, 1, ((1, 2),), Group.RESIDENTS))
    assert not slips_of(now, checking=True).checking
    now.do(SetSecondCheck(True))
    view = slips_of(now, checking=True)
    assert view.checking
    assert not view.can_remove
    assert view.check == CheckView(on=True, waiting="Nog 1 te controleren.")
    now.do(CloseRound(1))
    closed = slips_of(now).check
    assert closed is not None
    assert closed.can_accept


def test_tables_have_no_second_person() -> None:
    rated = evening(block(BlockKind.STEP_2, voting(FormKind.WEIGHING, TERRACE, TOWER, PARK)))
    rated.do(ChooseChannel(1, Channel.TABLES), OpenRound(1), SetSecondCheck(True))
    assert slips_of(rated, checking=True) == SlipsView(is_open=True)


def strip_of(made: Evening, *, in_vain: bool = False, before: bool = False) -> StripView:
    vote = vote_of(made)
    return strip_view(made.session, vote, HOSTED, in_vain=in_vain, was_by_phone=before)


def test_the_strip_is_there_while_people_vote_by_phone(now: Evening) -> None:
    assert strip_of(now) == StripView()
    now.do(StartPhones(PHONES), ChooseChannel(1, Channel.PHONE))
    assert strip_of(now) == StripView()
    now.do(OpenRound(1))
    assert strip_of(now) == StripView(now="0 telefoons verbonden · 0 bezig")
    assert strip_of(now, in_vain=True).trouble.title


def test_after_the_way_out_it_says_what_goes_on_and_how_else(now: Evening) -> None:
    now.do(StartPhones(PHONES), ChooseChannel(1, Channel.PHONE), OpenRound(1))
    now.do(ChooseChannel(1, Channel.PAPER))
    assert strip_of(now) == StripView()
    left = strip_of(now, before=True)
    assert left.after.title == "Noodstand: deze ronde gaat verder op papier"
    assert left.ways == (Channel.HANDS, Channel.PHONE)
    assert left.now == ""
    now.do(CloseRound(1))
    assert strip_of(now, before=True) == StripView()


def with_phones(made: Evening, running: bool, seen: PhonesSeen | None = None) -> Evening:
    put = (replace(PHONES, running=running), *([seen] if seen else []))
    return replace(made, session=made.session.after(Change(put=put)))


@pytest.mark.parametrize(
    ("state", "running", "remedy", "told"),
    [
        (ServerState.RUNNING, True, "", False),
        (ServerState.PORT_TAKEN, True, "Andere poort nemen", True),
        (ServerState.GAVE_UP, True, "Nog eens proberen", True),
        (ServerState.GAVE_UP, False, "", False),
    ],
)
def test_what_is_wrong_with_the_server_is_told_while_phones_take_part(
    now: Evening, state: ServerState, running: bool, remedy: str, told: bool
) -> None:
    made = with_phones(now, running)
    view = phones_panel_view(phones_view(made.session), replace(HOSTED, server=state))
    assert (view.running, view.remedy, bool(view.trouble.title)) == (running, remedy, told)
    assert view.state is (state if running else ServerState.STOPPED)


def test_without_a_network_phones_cannot_start(now: Evening) -> None:
    view = phones_panel_view(phones_view(now.session), Hosted())
    assert not view.can_start
    assert view.trouble.title


def test_more_phones_than_people_is_said(now: Evening) -> None:
    made = with_phones(now, True, PhonesSeen(1, joined=99))
    assert phones_panel_view(phones_view(made.session), HOSTED).many.title
    made = with_phones(now, False, PhonesSeen(1, joined=99))
    assert not phones_panel_view(phones_view(made.session), HOSTED).many.title


def test_words_of_phones_stay_when_phones_stop(now: Evening) -> None:
    sent = Submission(1, "Meer groen", Group.RESIDENTS, 1, now.now, 1)
    assert sent_view(now.session) == SentView()
    made = with_phones(now, False)
    made.session = made.session.after(Change(put=(sent,)))
    assert sent_view(made.session) == SentView((sent,), False, PHONES.words)


def test_listening_offers_what_could_be_shorter_once_it_is_over(now: Evening) -> None:
    now.do(ListenFirst())
    during = listening_view(now.session)
    assert (during.on, during.can_go_on, during.said) == (True, False, ())
    now.do(AddContribution(1, "Te hoog", tag=Tag.OBJECTION), AddContribution(1, "Mooi"))
    now.do(AddContribution(1, "Te druk", tag=Tag.OBJECTION), TakeAway())
    after = listening_view(now.session)
    assert [each.text for each in after.said] == ["Te druk", "Te hoog"]
    assert (after.on, after.can_go_on) == (False, True)
    now.do(CloseSession())
    assert not listening_view(now.session).can_go_on


def test_hands_that_cannot_be_right_are_named_while_counting(now: Evening) -> None:
    now.do(ChooseChannel(1, Channel.STICKERS), OpenRound(1))
    now.do(
        RecordTurnout(1, Channel.STICKERS, Group.UNKNOWN, 1, 2),
        RecordCount(1, Channel.STICKERS, Group.UNKNOWN, 1, 1, 0, 9),
        CloseRound(1),
    )
    count = view_of(now).count
    assert count is not None
    assert dict(count.lines)[Channel.STICKERS] == "2 mensen deden mee · 1 som klopt niet"
    assert vote_of(now).state is RoundState.COUNTING
