"""On paper and in the report: agreement, rankings, and before beside after."""

from dataclasses import replace
from datetime import timedelta

from tests.support.core.scenes import PARK, START, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RepeatRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, FormKind, Group, Wording
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.parts import Chart, Part, Table
from wijkworkshop.export.questions import question
from wijkworkshop.export.report import report

THREE = (1, 2, 3)
AGREE = voting(FormKind.AGREE, TERRACE, TOWER, PARK)
RANKING = voting(FormKind.RANKING, TERRACE, TOWER, PARK)


def night(*plans: RoundPlan) -> Evening:
    groups = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 10))
    return evening(block(BlockKind.QUESTION_2, *plans), groups=groups)


def voted(now: Evening, round_id: int, *slips: Answers) -> Evening:
    now.do(OpenRound(round_id))
    for number, each in enumerate(slips, 1):
        group = Group.RESIDENTS if number % 2 else Group.MUNICIPALITY
        now.do(CastBallot(round_id, number, each, group))
    now.do(CloseRound(round_id), SettleRound(round_id))
    return now


def parts(session: Session) -> tuple[Part, ...]:
    catalogue = load_catalogue(places.resources() / "content")
    return report(session, START + timedelta(hours=3), catalogue).parts


def tables(session: Session) -> dict[str, Table]:
    return {part.caption: part for part in parts(session) if isinstance(part, Table)}


def test_a_slip_for_agreement_has_numbers_with_their_meaning() -> None:
    session = night(replace(AGREE, wording=Wording.EXPECTED)).session
    asked = question(session, session.get(Round, 1))
    assert [answer.mark for answer in asked.scale] == ["1", "2", "3", "4", "5", "?"]
    assert (asked.scale[0].words, asked.scale[4].words) == ("Lukt niet", "Lukt zeker")


def test_a_slip_for_a_ranking_has_a_box_for_every_place() -> None:
    session = night(RANKING).session
    asked = question(session, session.get(Round, 1))
    assert asked.order == ("Op 1", "Op 2", "Op 3")
    assert asked.scale == ()


def test_agreement_is_printed_with_its_middle_and_its_spread() -> None:
    slips = [((1, 5), (2, 1)), ((1, 4), (2, 5)), ((1, 4), (2, 0))] * 4
    found = tables(voted(night(AGREE), 1, *slips).session)
    table = found["Mensen per antwoord"]
    heads = ("Is het eens (4 of 5)", "Midden", "Middelste helft", "Antwoorden")
    assert table.header[-4:] == heads
    assert table.rows[0][-5:] == ("12", "12\u00a0van\u00a012", "4", "4 tot 5", "")
    assert table.rows[1][-5:] == ("12", "4\u00a0van\u00a012", "3", "1 tot 5", "twee kampen")
    assert "Per groep: Is het eens (4 of 5)" in found


def test_a_ranking_is_printed_with_points_firsts_and_places() -> None:
    slips = [placed((1, 2), THREE), placed((2,), THREE)] * 10
    session = voted(night(RANKING), 1, *slips).session
    found = tables(session)
    assert found["Punten en plaatsen"].rows == (
        ("2", TOWER, "30", "10", "1,5", "1 tot 2"),
        ("1", TERRACE, "25", "10", "1,8", "1 tot 2,5"),
        ("3", PARK, "5", "0", "2,8", "2,5 tot 3"),
    )
    by_group = found["Gemiddelde plaats per groep"]
    assert by_group.header == ("Nr.", "Keuze", "Bewoners", "Gemeente", "Iedereen")
    assert by_group.rows[1] == ("1", TERRACE, "1", "2,5", "1,8")
    (chart,) = [part for part in parts(session) if isinstance(part, Chart)]
    assert (chart.bars[0].name, chart.bars[0].end) == (TOWER, "30")


def test_an_earlier_ranking_keeps_its_points_in_the_report() -> None:
    now = voted(night(RANKING), 1, *[placed((1,), THREE)] * 6)
    now.do(RepeatRound(1))
    voted(now, 2, *[placed((2,), THREE)] * 6)
    earlier = tables(now.session)["Eerdere ronde"]
    assert earlier.header == ("Nr.", "Wat", "Punten")
    assert earlier.rows[0] == ("1", TERRACE, "12")


def test_before_and_after_stand_beside_each_other_with_who_filled_in_both() -> None:
    first = replace(AGREE, title="Voor", wording=Wording.EXPECTED)
    later = replace(first, title="Na", pairs_with=1)
    now = voted(night(first, later), 1, *[((1, 5), (2, 2))] * 12)
    voted(now, 2, *[((1, 2), (2, 2))] * 10)
    found = tables(now.session)["Voor en na: wie denkt dat het lukt"]
    assert found.header == ("Nr.", "Wat", "Voor", "Na", "Verschil in procentpunten")
    told = tuple(cell.replace("\u00a0", " ") for cell in found.rows[0])
    assert told == ("1", TERRACE, "12 van 12 (100%)", "0 van 10 (0%)", "−100")
    printed = str(parts(now.session))
    assert "10 van 12 vulden beide in." in printed
    assert "Zo veranderden de antwoorden" not in printed  # two people filled in the first only
    assert (
        "Vergeleken met ‘Voor’. Bij ‘Rijtjes’ ging het aantal mensen dat denkt dat het lukt van "
        "12 van de 12 naar 0 van de 10." in printed
    )


def test_what_stays_the_same_has_no_sign() -> None:
    first = replace(AGREE, title="Voor")
    now = voted(night(first, replace(first, pairs_with=1)), 1, *[((1, 5),)] * 12)
    voted(now, 2, *[((1, 4),)] * 12)
    compared = tables(now.session)["Voor en na: wie het (helemaal) eens is"]
    assert compared.rows[0][-1] == "0"


def test_before_and_after_says_nothing_of_a_group() -> None:
    first = replace(AGREE, title="Voor")
    now = voted(night(first, replace(first, pairs_with=1)), 1, *[((1, 5),)] * 12)
    voted(now, 2, *[((1, 2),)] * 12)
    compared = tables(now.session)["Voor en na: wie het (helemaal) eens is"]
    assert not {"Bewoners", "Gemeente"} & set(compared.header)


KEPT = "Deze vraag komt straks nog een keer. Tot dan bewaren we uw nummer bij uw antwoord."


def test_the_first_slip_of_a_pair_says_how_long_its_number_is_kept() -> None:
    first = replace(AGREE, title="Voor")
    session = night(first, replace(first, pairs_with=1), replace(first, title="Los")).session
    told = [KEPT in question(session, vote).how for vote in session.all(Round)]
    assert told == [True, False, False]


def test_a_round_that_waits_has_no_result_in_the_report() -> None:
    first = replace(AGREE, title="Voor")
    now = voted(night(first, replace(first, pairs_with=1)), 1, *[((1, 5), (2, 2))] * 12)
    printed = str(parts(now.session))
    assert "De uitslag staat hier zodra ook de tweede keer is geteld." in printed
    assert "12 van 12" not in printed


def test_the_report_says_how_many_of_those_in_both_changed() -> None:
    first = replace(AGREE, title="Voor")
    now = voted(night(first, replace(first, pairs_with=1)), 1, *[((1, 4), (2, 2))] * 20)
    later = [((1, 5), (2, 1))] * 6 + [((1, 4), (2, 2))] * 12 + [((1, 2), (2, 2))] * 2
    voted(now, 2, *later)
    found = tables(now.session)["Zo veranderden de antwoorden"]
    assert found.rows == (
        ("1", TERRACE, "6 omhoog · 14 gelijk of omlaag", "20"),
        ("2", TOWER, "0 omhoog · 14 gelijk · 6 omlaag", "20"),
    )
    assert "Minder dan vijf mensen staan niet apart." in str(parts(now.session))


def test_the_report_says_that_only_those_in_both_count() -> None:
    """Seven filled in the first one only: enough to take them off."""
    first = replace(AGREE, title="Voor")
    mixed = [((1, 1 + number % 5),) for number in range(22)]
    now = voted(night(first, replace(first, pairs_with=1)), 1, *mixed)
    voted(now, 2, *mixed[:15])
    printed = str(parts(now.session))
    assert "Hier tellen de 15 van 22 die beide invulden." in printed
    compared = tables(now.session)["Voor en na: wie het (helemaal) eens is"]
    assert compared.rows[0][2].replace("\u00a0", " ") == "6 van 15 (40%)"
