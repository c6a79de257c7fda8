"""What a group says itself: definitions of tables, purpose, reasons, results, pictures."""

import base64
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening, voting
from tests.support.documents import cards
from tests.support.outcome_examples import JPEG
from wijkworkshop.core.acts.area_pictures import DescribePicture, DropPicture, PutPicture
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import CloseSession
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry
from wijkworkshop.core.acts.overlays import ShowOver
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.document import Readings, Reasons, Results
from wijkworkshop.core.navigation import Stop, overlay
from wijkworkshop.core.outcome_views.labels import WHAT_FOR
from wijkworkshop.core.outcome_views.tables import readings, reasons, results
from wijkworkshop.core.outcomes import OUTCOMES, goals
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import (
    TableDefinition,
    WorkingDefinition,
    is_taken_over,
    taken_over,
)
from wijkworkshop.core.outcomes.expectations import OwnResult
from wijkworkshop.core.outcomes.goals import Goal, GoalServes
from wijkworkshop.core.outcomes.purpose import filled, is_open, missing, working_sentence
from wijkworkshop.core.pictures import MOST_DATA, MOST_PICTURES, AreaPicture
from wijkworkshop.core.public.screens import Harvest, PicturePage, Question
from wijkworkshop.core.public.view import lit_view, screen_at
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Over, ScreenKind
from wijkworkshop.core.terms import (
    BlockKind,
    Channel,
    FormKind,
    GoalKind,
    GoalStatus,
    Group,
    Judgement,
    OptionSource,
    Subject,
)
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.wording.open_points import open_question

OURS = TableDefinition(1, 0, 1, sentence="Wij mengen (om..?)", what="huur en koop")
THEIRS = TableDefinition(1, 0, 3, sentence="Eerst goede woningen", to_vote=True)
PUT = PutPicture(0, "Het plein", "gemeente", JPEG, 96, 64)


def harvest(made: Evening) -> Harvest:
    screen = screen_at(made.session, Stop(1, ScreenKind.HARVEST))
    assert isinstance(screen, Harvest)
    return screen


class TestDefinitions:
    def test_all_sentences_stand_beside_each_other_and_none_is_forced(self) -> None:
        made = evening(block(BlockKind.OPENING))
        made.do(PutEntry(OURS), PutEntry(THEIRS))
        shown = harvest(made)
        found = cards(shown.document)
        assert [card.table for card in found] == [1, 3]
        assert [card.facts[0].values for card in found] == [(OURS.sentence,), (THEIRS.sentence,)]
        assert shown.document == found

    def test_taking_one_over_leaves_the_others(self) -> None:
        made = evening(block(BlockKind.OPENING))
        made.do(PutEntry(OURS), PutEntry(THEIRS), PutEntry(taken_over(None, OURS)))
        assert made.session.get(WorkingDefinition, 1, 0).what == "huur en koop"
        assert len(cards(harvest(made).document)) == 2

    def test_where_people_differ_stays_when_another_one_is_taken_over(self) -> None:
        old = replace(taken_over(None, OURS), differences="Over de schaal")
        new = taken_over(old, THEIRS)
        assert (new.sentence, new.differences) == (THEIRS.sentence, "Over de schaal")
        assert is_taken_over(new, THEIRS)
        assert not is_taken_over(new, OURS)

    def test_a_definition_of_no_table_is_refused(self) -> None:
        made = evening(block(BlockKind.OPENING))
        assert made.refuses(PutEntry(replace(OURS, table=0))) is Reason.TABLE_UNKNOWN

    def test_the_room_chooses_from_the_sentences_by_the_numbers_of_the_tables(self) -> None:
        choice = voting(FormKind.SINGLE_CHOICE, source=OptionSource.DEFINITIONS)
        made = evening(block(BlockKind.OPENING, choice))
        made.do(PutEntry(OURS))
        assert made.refuses(OpenRound(1)) is Reason.NO_OPTIONS
        third = replace(THEIRS, table=4, sentence="Zoals het is", to_vote=True)
        made.do(PutEntry(THEIRS), PutEntry(third), OpenRound(1))
        assert [option.number for option in options_of(made.session, 1)] == [3, 4]

    def test_with_one_sentence_marked_all_are_asked(self) -> None:
        choice = voting(FormKind.SINGLE_CHOICE, source=OptionSource.DEFINITIONS)
        made = evening(block(BlockKind.OPENING, choice))
        made.do(PutEntry(OURS), PutEntry(THEIRS), OpenRound(1))
        assert [option.label for option in options_of(made.session, 1)] == [
            OURS.sentence,
            THEIRS.sentence,
        ]


class TestPurpose:
    @pytest.mark.parametrize("end", ["(om..?)", "om …", "(om …?)", "om ...", "(Om..?)", "om:.. ?"])
    def test_an_open_end_is_filled_however_it_is_typed(self, end: str) -> None:
        sentence = f"Wij mengen, {end}, per straat."
        assert is_open(sentence)
        said = filled(sentence, ("Buren kennen elkaar.",))
        assert (
            said.casefold() == "wij mengen, om dit te bereiken (buren kennen elkaar), per straat."
        )
        assert not is_open(said)

    @given(st.text(string.ascii_lowercase + " ,", max_size=60))
    def test_a_sentence_without_an_open_end_stays_as_it_is(self, sentence: str) -> None:
        assert filled(sentence, ("Buren kennen elkaar",)) == sentence

    @given(st.lists(st.text(string.printable, min_size=1, max_size=30), min_size=1, max_size=3))
    def test_any_goal_stands_in_the_sentence_whole(self, goals: list[str]) -> None:
        said = filled("Wij mengen (om..?)", tuple(goals))
        for goal in goals:
            assert goal.strip().rstrip(".")[1:] in said

    def test_the_room_is_asked_what_for_until_a_goal_fills_it(self) -> None:
        made = evening(block(BlockKind.OPENING), block(BlockKind.STEP_1))
        whole = replace(OURS, what="Mensen", why="Prettig", who="Buren", breadth="Alles", scale="1")
        made.do(PutEntry(taken_over(None, whole)))
        (gap,) = missing(made.session, 1)
        assert (gap.what.notice, open_question(gap)) == (True, "Waarvoor mengen we?")
        adopted = Goal(2, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)
        made.do(PutEntry(adopted))
        assert missing(made.session, 1) == ()

    def test_only_adopted_goals_for_people_fill_it(self) -> None:
        made = evening(block(BlockKind.OPENING), block(BlockKind.STEP_1))
        made.do(PutEntry(taken_over(None, OURS)), PutEntry(Goal(2, text="Meer koop")))
        assert working_sentence(made.session) == OURS.sentence
        adopted = Goal(2, text="Buren kennen elkaar", status=GoalStatus.ADOPTED)
        made.do(PutEntry(adopted))
        assert (
            working_sentence(made.session) == "Wij mengen om dit te bereiken: buren kennen elkaar"
        )
        asked = screen_at(made.session, Stop(2, ScreenKind.QUESTION))
        assert isinstance(asked, Question)
        assert asked.purpose == "Wij mengen om dit te bereiken: buren kennen elkaar"

    def test_a_means_that_serves_nothing_is_flagged_until_it_says_what_for(self) -> None:
        made = evening(block(BlockKind.STEP_1))
        made.do(PutEntry(Goal(1, text="Meer koopwoningen", kind=GoalKind.OUTPUT)))
        (card,) = cards(harvest(made).document)
        assert not card.complete
        assert [fact.label for fact in card.facts if not fact.known] == [WHAT_FOR]
        gaps = OUTCOMES[BlockKind.STEP_1].missing(made.session, 1)
        assert goals.GOAL_SERVES in [gap.what for gap in gaps]
        made.do(PutEntry(Goal(1, text="Buren kennen elkaar")))
        made.do(PutEntry(GoalServes(1, goal=1, serves=2)))
        assert cards(harvest(made).document)[0].complete


class TestReasons:
    def test_each_side_has_those_named_most_first(self) -> None:
        made = evening(block(BlockKind.STEP_1))
        for side, text, number, people in (
            (Side.AGAINST, "Waterbed", 4, 3),
            (Side.FOR, "Eigen reden", 0, 2),
            (Side.FOR, "Tweedeling", 1, 9),
        ):
            made.do(PutEntry(NamedArgument(1, side=side, text=text, number=number, people=people)))
        found = reasons(made.session, 1)
        assert [each.text for each in found] == ["Tweedeling", "Eigen reden", "Waterbed"]
        assert [each.own for each in found] == [False, True, False]
        assert Reasons(found) in harvest(made).document

    def test_a_card_is_counted_once_and_never_impossibly(self) -> None:
        made = evening(block(BlockKind.STEP_1))
        card = NamedArgument(1, text="Tweedeling", number=1, people=4)
        made.do(PutEntry(card))
        assert made.refuses(PutEntry(card)) is Reason.ALREADY_THERE
        for people in (-1, 1000):
            wrong = replace(card, id=1, people=people)
            assert made.refuses(PutEntry(wrong)) is Reason.OUT_OF_RANGE
        assert made.refuses(PutEntry(NamedArgument(1, text=" "))) is Reason.EMPTY_TEXT

    def test_people_vote_on_them_under_their_numbers(self) -> None:
        made = evening(
            block(BlockKind.STEP_1, voting(FormKind.DOTS, budget=2, source=OptionSource.ARGUMENTS))
        )
        assert made.refuses(OpenRound(1)) is Reason.NO_OPTIONS
        made.do(
            PutEntry(NamedArgument(1, text="Tweedeling", number=1)),
            PutEntry(NamedArgument(1, side=Side.AGAINST, text="Eigen reden")),
        )
        made.do(DropEntry(made.session.get(NamedArgument, 1, 0)))
        made.do(PutEntry(NamedArgument(1, text="Weer een")), OpenRound(1))
        labels = {option.number: option.label for option in options_of(made.session, 1)}
        assert labels == {2: "Eigen reden", 3: "Weer een"}

    def test_a_card_keeps_its_pictogram_when_people_vote(self) -> None:
        made = evening(
            block(BlockKind.STEP_1, voting(FormKind.DOTS, budget=2, source=OptionSource.ARGUMENTS))
        )
        card = NamedArgument(1, text="Tweedeling", number=1, icon="arrows-exchange")
        made.do(PutEntry(card), PutEntry(NamedArgument(1, text="Eigen reden")), OpenRound(1))
        shown = [option.icon for option in options_of(made.session, 1)]
        assert shown == ["arrows-exchange", ""]


class TestThenAndNow:
    def test_an_empty_result_is_unknown_and_a_goal_is_needed(self) -> None:
        made = evening(block(BlockKind.QUESTION_2))
        assert made.refuses(PutEntry(OwnResult(1, result="31"))) is Reason.EMPTY_TEXT
        made.do(PutEntry(OwnResult(1, goal="Veilige deuren", goal_year="2015")))
        (row,) = results(made.session, 1)
        assert (row.result, row.verdict) == ("", Judgement.UNKNOWN)
        assert Results((row,)) in harvest(made).document

    def test_readings_stand_in_the_order_in_which_people_put_them(self) -> None:
        made = evening(
            block(BlockKind.QUESTION_2, voting(FormKind.SINGLE_CHOICE, "Kosten", "Klaar"))
        )
        about = replace(made.session.get(Round, 1), about=Subject.READINGS)
        made.session = made.session.after(Change(put=(about,)))
        made.do(OpenRound(1))
        for option, number in ((1, 3), (2, 8)):
            count = RecordCount(1, Channel.HANDS, Group.RESIDENTS, 0, option, 0, number)
            made.do(count)
        made.do(RecordTurnout(1, Channel.HANDS, Group.RESIDENTS, 0, 11, 0))
        made.do(CloseRound(1), SettleRound(1))
        assert readings(made.session, 1) == ()
        made.do(RevealRound(1))
        found = readings(made.session, 1)
        assert [(each.label, each.chosen) for each in found] == [
            ("Klaar", (8, 11)),
            ("Kosten", (3, 11)),
        ]
        assert Readings(found) in harvest(made).document


class TestPictures:
    def test_a_picture_is_shown_over_the_walk_and_at_step_3(self) -> None:
        made = evening(block(BlockKind.OPENING), block(BlockKind.STEP_3))
        made.do(PUT, ShowOver(Over.PICTURE, slug="1"))
        screen = lit_view(made.session, made.now).screen
        assert isinstance(screen, PicturePage)
        assert (screen.picture.caption, screen.picture.credit) == ("Het plein", "gemeente")
        asked = screen_at(made.session, Stop(2, ScreenKind.QUESTION))
        assert isinstance(asked, Question)
        assert asked.pictures == (screen.picture,)

    def test_taking_it_away_takes_it_from_the_room_too(self) -> None:
        made = evening(block(BlockKind.STEP_3))
        made.do(PUT, ShowOver(Over.PICTURE, slug="1"), DropPicture(1))
        assert overlay(made.session) is None
        assert made.session.all(AreaPicture) == ()
        assert made.refuses(ShowOver(Over.PICTURE, slug="1")) is Reason.NOT_FOUND

    def test_a_person_can_have_it_gone_the_day_after(self) -> None:
        made = evening(block(BlockKind.STEP_3))
        made.do(PUT, CloseSession(), DropPicture(1))
        assert made.session.all(AreaPicture) == ()

    def test_it_leaves_no_copies_in_the_history_of_undo(self) -> None:
        assert not PutPicture.reversible
        assert not DropPicture.reversible
        assert JPEG not in PUT.subject

    def test_its_words_can_be_mended(self) -> None:
        made = evening(block(BlockKind.STEP_3))
        made.do(PUT, DescribePicture(1, 0, "De markt", ""))
        found = made.session.get(AreaPicture, 1)
        assert (found.caption, found.credit, found.data) == ("De markt", "", JPEG)
        assert made.refuses(DescribePicture(1, 9, "De markt", "")) is Reason.NOT_FOUND

    @pytest.mark.parametrize(
        "wrong",
        [
            replace(PUT, data=""),
            replace(PUT, data="geen base64!"),
            replace(PUT, data=base64.b64encode(b"GIF89a").decode()),
            replace(PUT, data=JPEG + "A" * MOST_DATA),
            replace(PUT, width=0),
            replace(PUT, height=100_000),
        ],
        ids=["empty", "no-base64", "gif", "large", "flat", "high"],
    )
    def test_what_is_no_small_jpeg_is_refused(self, wrong: PutPicture) -> None:
        assert evening(block(BlockKind.STEP_3)).refuses(wrong) is Reason.NOT_A_PICTURE

    def test_a_picture_needs_words_and_an_area_that_is_there(self) -> None:
        made = evening(block(BlockKind.STEP_3))
        assert made.refuses(replace(PUT, caption=" ")) is Reason.EMPTY_TEXT
        assert made.refuses(replace(PUT, credit="x" * 201)) is Reason.TEXT_TOO_LONG
        assert made.refuses(replace(PUT, area=7)) is Reason.NOT_FOUND

    def test_there_is_a_limit_to_how_many(self) -> None:
        made = evening(block(BlockKind.STEP_3))
        for _ in range(MOST_PICTURES):
            made.do(PUT)
        assert made.refuses(PUT) is Reason.TOO_MANY_PICTURES
