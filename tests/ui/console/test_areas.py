"""Areas at the console: what is known of them, what a round is about, named in an outcome."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, nameless, settle
from tests.support.console.outcomes import ENTER, TAB, all_of, opening
from tests.support.core.scenes import TERRACE, TOWER, Evening, block, dots, evening
from wijkworkshop.core.acts.areas import AskAbout, AskAboutToo, DropArea, PutArea
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.outcomes.area_plan import AreaChoice
from wijkworkshop.core.outcomes.goals import Goal, GoalCard
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Area, ScreenKind
from wijkworkshop.core.terms import BlockKind, ScaleLevel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.ui.console.panels.areas import AreaRow, Areas
from wijkworkshop.ui.console.panels.details import DetailsPanel
from wijkworkshop.ui.console.panels.outcome.entry_line import EntryLine
from wijkworkshop.ui.console.panels.outcome.goals import GoalsSection
from wijkworkshop.ui.console.panels.outcome.panel import OutcomePanel
from wijkworkshop.ui.console.panels.vote.about import About, AboutView, about_view
from wijkworkshop.ui.forms.choice_inputs import ChoiceInput

if TYPE_CHECKING:
    from wijkworkshop.core.acts.request import Request

NORTH, SOUTH = Area(1, "Noord"), Area(2, "Zuid")


def with_areas(made: Evening) -> Evening:
    made.session = made.session.after(Change(put=(NORTH, SOUTH)))
    return made


def voting() -> Evening:
    made = with_areas(evening(block(BlockKind.QUESTION_1, dots(TERRACE, TOWER))))
    made.do(ShowScreen(1, ScreenKind.ROUND, 1))
    return made


def areas_of(desk: Desk) -> Areas:
    return cast("DetailsPanel", desk.panel).areas


def row(desk: Desk, number: int) -> AreaRow:
    return areas_of(desk).rows[number]


def choose(row: AreaRow, field: str, place: int) -> None:
    made = row.fields[field]
    assert isinstance(made, ChoiceInput)
    made.box.setCurrentIndex(place)
    made.box.activated.emit(place)


def test_what_is_known_of_an_area_is_stored_as_each_field_is_left(
    qtbot: QtBot, hands: Hands
) -> None:
    with at_work(qtbot, with_areas(evening(block(BlockKind.OPENING))), DetailsPanel) as desk:
        row(desk, 1).fields["code"].setFocus()
        hands.type("wk036314")
        hands.press(ENTER)
        choose(row(desk, 1), "level", 1 + list(ScaleLevel).index(ScaleLevel.DISTRICT))
        choose(row(desk, 1), "parent", 1)
        area = Area(1, "Noord", "WK036314", ScaleLevel.DISTRICT, parent=2)
        assert desk.evening.session.get(Area, 1) == area
        assert not nameless(desk.panel)


def test_an_area_comes_and_goes(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, with_areas(evening(block(BlockKind.OPENING))), DetailsPanel) as desk:
        areas_of(desk).new.setFocus()
        hands.type("West")
        hands.press(ENTER)
        assert desk.asked == [PutArea(Area(0, "West"))]
        assert list(areas_of(desk).rows) == [1, 2, 3]
        click(row(desk, 2).away)
        assert desk.asked[1:] == [DropArea(2)]
        assert list(areas_of(desk).rows) == [1, 3]


def test_a_field_in_which_somebody_types_stays(qtbot: QtBot, hands: Hands) -> None:
    with at_work(qtbot, with_areas(evening(block(BlockKind.OPENING))), DetailsPanel) as desk:
        row(desk, 1).fields["code"].setFocus()
        hands.type("wk03")
        desk.evening.do(PutArea(Area(1, "Noord-West")))
        desk.show()
        fields = row(desk, 1).fields
        assert (fields["name"].value, fields["code"].text) == ("Noord-West", "wk03")


class TestAbout:
    def test_with_one_area_there_is_nothing_to_choose(self) -> None:
        made = voting()
        made.do(DropArea(2))
        assert about_view(made.session, made.session.get(Round, 1)) == AboutView()

    def test_a_round_is_about_all_areas_until_one_is_chosen(self) -> None:
        made = voting()
        view = about_view(made.session, made.session.get(Round, 1))
        assert view == AboutView(0, ((0, "alle gebieden"), (1, "Noord"), (2, "Zuid")))

    def test_the_same_can_be_asked_about_areas_that_are_left(self) -> None:
        made = voting()
        made.do(AskAbout(1, 1))
        offered = about_view(made.session, made.session.get(Round, 1)).others
        assert offered == ((0, "kies een gebied"), (2, "Zuid"))
        made.do(AskAboutToo(1, 2))
        assert about_view(made.session, made.session.get(Round, 1)).others == ()

    def test_once_people_vote_it_is_told_only(self) -> None:
        made = voting()
        made.do(AskAbout(1, 2), OpenRound(1))
        view = about_view(made.session, made.session.get(Round, 1))
        assert (view.areas, view.words) == ((), "Zuid")

    def test_the_boxes_ask_what_is_chosen(self, qtbot: QtBot) -> None:
        asked: list[Request] = []
        about = About(asked.append)
        qtbot.addWidget(about)
        made = voting()
        made.do(AskAbout(1, 1))
        about.show_view(1, about_view(made.session, made.session.get(Round, 1)))
        about.area.chosen.emit(2)
        about.other.chosen.emit(0)
        about.other.chosen.emit(2)
        assert asked == [AskAbout(1, 2), AskAboutToo(1, 2)]


def test_the_names_that_there_are_stand_in_an_empty_field(qtbot: QtBot, hands: Hands) -> None:
    made = with_areas(opening(BlockKind.STEP_3))
    with at_work(qtbot, made, OutcomePanel) as desk:
        click(cast("OutcomePanel", desk.panel).sections[0].add)  # type: ignore[attr-defined]
        field = next(
            each
            for each in desk.panel.findChildren(QLineEdit)
            if each.accessibleName() == "Welk gebied?"
        )
        assert field.placeholderText() == "Bijvoorbeeld: Noord, Zuid"
        hands.type("de punt")
        hands.press(TAB)
        assert desk.asked[-1] == PutEntry(AreaChoice(block=1, area=3), area="de punt")
        assert desk.evening.session.get(Area, 3).name == "de punt"


def test_a_goal_goes_on_in_another_one(qtbot: QtBot) -> None:
    made = opening(
        BlockKind.STEP_1, Goal(block=1, text="Veilig"), Goal(block=1, text="Minder inbraak")
    )
    with at_work(qtbot, made, OutcomePanel) as desk:
        lines = desk.panel.findChildren(EntryLine)
        click(lines[1])
        section = next(
            each
            for each in cast("OutcomePanel", desk.panel).sections
            if isinstance(each, GoalsSection)
        )
        settle()
        assert section.merge.isVisibleTo(desk.panel)
        section.merge.chosen.emit(1)
        assert desk.asked[-1] == MergeGoals(1, 2)
        assert [cast("Goal", each).text for each in all_of(desk, Goal)] == ["Veilig"]
        (card,) = desk.evening.session.all(GoalCard)
        assert (card.goal, card.text) == (1, "Minder inbraak")
