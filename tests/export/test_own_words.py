"""What a group says itself stands in the report: its definitions, verdicts and own results."""

from datetime import UTC, datetime

from tests.support.core.scenes import block, evening
from tests.support.saying import told
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.catalogue import Side
from wijkworkshop.core.outcomes import Entry
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import Instrument
from wijkworkshop.core.outcomes.arguments import NamedArgument
from wijkworkshop.core.outcomes.definition import TableDefinition, WorkingDefinition
from wijkworkshop.core.outcomes.expectations import OwnResult
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recognition import RecognitionProfile
from wijkworkshop.core.terms import BlockKind, GoalKind, GoalStatus, Judgement, ProgrammeGoal
from wijkworkshop.export.report import report

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def printed(*kinds: BlockKind, entries: tuple[Entry, ...]) -> str:
    made = evening(*map(block, kinds))
    made.do(*map(PutEntry, entries))
    return told(report(made.session, NOW, load_catalogue(places.resources() / "content")))


def test_all_definitions_stand_beside_each_other() -> None:
    found = printed(
        BlockKind.OPENING,
        entries=(
            TableDefinition(1, 0, 1, sentence="Per straat"),
            TableDefinition(1, 0, 2, sentence="Per blok", who="jong en oud"),
            TableDefinition(1, 0, 3),
        ),
    )
    assert "Er is niet één goede uitleg. Dit zeiden de tafels." in found
    assert found.index("Tafel 1") < found.index("Per straat") < found.index("Tafel 2")
    assert "jong en oud" in found
    assert "Tafel 3" not in found


def test_the_adopted_goal_fills_the_sentence() -> None:
    found = printed(
        BlockKind.OPENING,
        BlockKind.STEP_1,
        entries=(
            WorkingDefinition(1, sentence="Wij mengen per straat (om..?)"),
            Goal(2, text="Buren kennen elkaar", status=GoalStatus.ADOPTED),
            Goal(2, text="Meer koop", kind=GoalKind.OUTPUT),
        ),
    )
    assert "Wij mengen per straat om dit te bereiken: buren kennen elkaar" in found
    assert "Waarvoor is dit nodig? Om …: nog open" in found


def test_is_it_mixed_has_two_answers() -> None:
    profile = RecognitionProfile(
        1, mixed_output=Judgement.YES, why_output="Er kwam koop bij", mixed_outcome=Judgement.NO
    )
    found = printed(BlockKind.QUESTION_1, entries=(profile,))
    assert "Is gemengd wie hier wonen?: Ja. Er kwam koop bij" in found
    assert "Merken mensen dat ook?: nee" in found


def test_one_answer_leaves_the_other_open() -> None:
    found = printed(
        BlockKind.QUESTION_1, entries=(RecognitionProfile(1, mixed_output=Judgement.UNKNOWN),)
    )
    assert "Is gemengd wie hier wonen?: onbekend" in found
    assert "Merken mensen dat ook?: nog open" in found


def test_own_results_say_what_is_unknown() -> None:
    found = printed(
        BlockKind.QUESTION_2, entries=(OwnResult(1, goal="Veilige deuren", goal_year="2015"),)
    )
    assert "Veilige deuren | 2015 | onbekend | – | onbekend" in found


def test_both_sides_stand_in_tables_of_one_shape() -> None:
    found = printed(
        BlockKind.STEP_1,
        entries=(
            NamedArgument(1, text="Tweedeling", number=1, people=4),
            NamedArgument(1, side=Side.AGAINST, text="Stempel", people=6),
        ),
    )
    assert "Voor mengen" in found
    assert "Tegen mengen" in found
    assert "Tweedeling | 4" in found
    assert "Stempel (van de groep zelf) | 6" in found


def test_what_a_rule_does_here_is_open_until_somebody_says_it() -> None:
    found = printed(BlockKind.STEP_2, entries=(Instrument(1, text="Voorrang"),))
    assert "Voorrang: Nog open." in found


def test_agreements_stand_under_their_sub_goal() -> None:
    found = printed(
        BlockKind.STEP_4,
        entries=(
            Agreement(1, title="Los"),
            Agreement(1, title="Beheer", theme=ProgrammeGoal.SAFETY, programme="Wijkaanpak"),
        ),
    )
    order = [
        "Past bij het doel van het Rijk: veiliger",
        "[2 Beheer]",
        "Andere afspraken",
        "[1 Los]",
    ]
    places_ = [found.rindex(words) for words in order]
    assert places_ == sorted(places_)
    assert "Hoort bij: Wijkaanpak" in found
