"""A measure keeps the number of its card: in step 2, and beside measures of the group itself."""

import pytest

from tests.support.core.by_tables import AGAINST, aligned, sheet
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.core import document as d
from wijkworkshop.core.acts.choices import PutOption
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.navigation import Stop
from wijkworkshop.core.outcome_views.alignment import for_report
from wijkworkshop.core.outcome_views.measured import measure_number, with_number, without_number
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.run_sheet import OptionPlan, RoundPlan
from wijkworkshop.core.public.screens import Matrix
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Actor, Alignment, BlockKind, FormKind
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.wording.sentences import finding_words

CITY = (OptionPlan(14, "Onderhoud", "Aanpak onderhoud", measure="onderhoud"),)
LANDLORDS = (OptionPlan(20, "Verkoop", "Verkoop van sociale huur", measure="verkoop"),)


def lists() -> Evening:
    """Step 2, and step 4 with the lists of two actors."""
    plans = (
        RoundPlan(actor, "?", FormKind.DOTS, options, budget=1, actor=actor)
        for actor, options in (
            (Actor.MUNICIPALITY, CITY),
            (Actor.HOUSING_ASSOCIATIONS, LANDLORDS),
            (Actor.RESIDENTS, ()),
        )
    )
    return evening(
        block(BlockKind.STEP_2), block(BlockKind.STEP_4, *plans), block(BlockKind.STEP_1)
    )


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("Verkoop van sociale huur", 20, "Verkoop van sociale huur"),
        ("verkoop ", 20, "verkoop"),
        ("20: Verkopen we nog?", 20, "Verkopen we nog?"),
        ("Kappen", 0, "Kappen"),
        ("9 van de 10 straten", 0, "9 van de 10 straten"),
        ("20:", 0, "20:"),
        ("2030: klaar", 0, "2030: klaar"),
    ],
)
def test_a_rule_that_is_a_measure_has_its_number(text: str, number: int, words: str) -> None:
    session = lists().session
    assert measure_number(session, text) == number
    assert without_number(text) == words
    assert with_number(session, text) == (f"{number} {words}" if number else text)


@pytest.mark.parametrize("text", ["Verkoop van sociale huur", "20: Verkoop van sociale huur"])
def test_the_matrix_shows_it_on_the_screen_and_in_the_report(text: str) -> None:
    now = lists()
    now.do(PutEntry(Goal(block=3, text="Blijven")))
    now.do(PutEntry(Instrument(block=1, text=text)))
    said = AlignmentCell(block=1, goal=1, instrument=1, table=1, value=Alignment.CLASHES)
    now.do(PutEntry(said))
    screen = screen_at(now.session, Stop(1, ScreenKind.MATRIX))
    assert isinstance(screen, Matrix)
    assert [(each.number, each.label) for each in screen.instruments] == [
        (20, "Verkoop van sociale huur")
    ]
    (matrix,) = [part for part in for_report(now.session, 1, 0) if isinstance(part, d.Matrix)]
    assert [name for name, _cells in matrix.rows] == ["20 Verkoop van sociale huur"]


def test_a_vote_about_one_cell_names_the_rule_without_its_number() -> None:
    now = aligned("Blijven", rules=("20: Verkoop van sociale huur",))
    now.do(OpenRound(1), sheet(1, AGAINST), sheet(2, AGAINST), CloseRound(1), SettleRound(1))
    vote, options = now.session.get(Round, 1), options_of(now.session, 1)
    finding = FORMS[vote.form].finding(result_of(now.session, 1), options, {})
    assert finding.options == ("Verkoop van sociale huur", "Blijven")
    said = finding_words(finding)
    assert "20" not in said
    assert "Verkoop van sociale huur" in said


def test_a_measure_of_the_group_itself_gets_a_number_that_no_other_list_has() -> None:
    now = lists()
    now.do(PutOption(1, 0, "Speeltuin"), PutOption(3, 0, "Samen koken"), PutOption(3, 0, "Helpen"))
    numbers = {n: [each.number for each in options_of(now.session, n)] for n in (1, 2, 3)}
    assert numbers == {1: [14, 21], 2: [20], 3: [22, 23]}
