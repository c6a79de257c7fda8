"""What a report says: answers first, everything that is open named, nobody singled out."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.export.conftest import MOMENT
from tests.support.core.scenes import START, block, evening, voting
from tests.support.saying import told
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.checking import AcceptUnchecked, CheckBallot, SetSecondCheck
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.counting import AcceptSum, RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.navigating import CloseSession, GoToBlock
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, InvalidateRound, OpenRound, RepeatRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.erasing import erasing
from wijkworkshop.core.outcomes.definition import WorkingDefinition
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, Withheld
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.export.chapters.limits import withheld_part
from wijkworkshop.export.parts import Answer, Heading, Paragraph, Part, Report, Table
from wijkworkshop.export.report import report

GOLDEN = Path(__file__).parent / "golden" / "voorbeeld.txt"

LITERAL = replace(voting(FormKind.SINGLE_CHOICE, "Ja", "Nee"), literal=True)
CHOICE = voting(FormKind.SINGLE_CHOICE, "Ja", "Nee")


def _chapter(made: Report, title: str) -> tuple[Part, ...]:
    starts = [
        place
        for place, part in enumerate(made.parts)
        if isinstance(part, Heading) and part.level == 1
    ]
    begin = next(p for p in starts if made.parts[p] == Heading(1, title))
    end = next((p for p in starts if p > begin), len(made.parts))
    return made.parts[begin:end]


def _voted(plan: RoundPlan, *answers: int) -> Session:
    play = evening(block(BlockKind.QUESTION_1, plan))
    play.do(OpenRound(1))
    for number, answer in enumerate(answers, 1):
        play.do(CastBallot(1, number, ((answer, 1),), Group.RESIDENTS))
    play.do(CloseRound(1), SettleRound(1))
    return play.session


def test_the_example_afternoon_word_by_word(made: Report, afternoon: Session) -> None:
    """All but the version of the content, which changes with any word of it."""
    version = afternoon.get(Details, 1).content_version
    assert told(made).count(version) == 1
    said = told(made).replace(version, "(versie)")
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(said, encoding="utf-8")
    assert said == GOLDEN.read_text(encoding="utf-8")


def test_the_literal_answer_comes_first(catalogue: Catalogue) -> None:
    made = report(_voted(LITERAL, 1, 1, 1, 2, 1, 1, 1, 1), MOMENT, catalogue)
    first = next(part for part in _chapter(made, "question_1") if isinstance(part, Answer))
    assert first == Answer("Antwoord van de zaal", "7 van de 8 kozen ‘Ja’.")


def test_an_answer_that_is_not_there_is_said_to_be_open(catalogue: Catalogue) -> None:
    made = report(evening(block(BlockKind.QUESTION_1, LITERAL)).session, MOMENT, catalogue)
    assert Answer("Antwoord", "nog open", missing=True) in _chapter(made, "question_1")


def test_a_block_in_which_nothing_happened_says_only_that(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.OPENING), block(BlockKind.STEP_1, CHOICE))
    said = _chapter(report(play.session, MOMENT, catalogue), "step_1")
    assert said[-1] == Paragraph("Nog niet begonnen.")
    play.do(GoToBlock(2))
    assert len(_chapter(report(play.session, MOMENT, catalogue), "step_1")) > len(said)
    play.do(CloseSession())
    closed = _chapter(report(play.session, MOMENT, catalogue), "opening")
    assert closed[-1] == Paragraph("Niet gedaan.")


def test_a_round_in_counting_is_named_and_tells_nothing(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.QUESTION_1, LITERAL))
    play.do(OpenRound(1), *(CastBallot(1, n, ((1, 1),)) for n in range(1, 8)), CloseRound(1))
    made = report(play.session, MOMENT, catalogue)
    assert Answer("Antwoord", "nog te tellen", missing=True) in made.parts
    assert "Deze ronde is nog te tellen" in told(made)
    assert "Ja | " not in told(made)


def test_it_is_a_draft_until_the_session_is_closed(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.OPENING))
    assert report(play.session, MOMENT, catalogue).status == ("tussenstand",)
    play.do(CloseSession())
    assert report(play.session, MOMENT, catalogue).status == ()


def test_what_is_made_up_says_so(made: Report) -> None:
    assert made.status == ("uitkomst voorlopig", "voorbeeld, verzonnen")


def test_an_invalid_round_is_listed_with_its_reason_and_no_numbers(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.QUESTION_1, CHOICE))
    play.do(OpenRound(1), CastBallot(1, 1, ((1, 1),)), InvalidateRound(1, "Te vroeg gestopt"))
    text = told(report(play.session, MOMENT, catalogue))
    assert "Een ronde telt niet mee. Reden: Te vroeg gestopt" in text
    assert "1 deelnemer" not in text


def test_a_question_that_was_asked_again_is_told_by_totals_only(catalogue: Catalogue) -> None:
    """Parts of both rounds would tell who changed, and how one who came later voted."""
    play = evening(block(BlockKind.QUESTION_1, CHOICE))
    groups = [Group.RESIDENTS] * 6 + [Group.MUNICIPALITY] * 6
    for round_id in (1, 2):
        play.do(OpenRound(round_id))
        for number, group in enumerate(groups, 1):
            play.do(CastBallot(round_id, number, ((1 + number % 2, 1),), group))
        play.do(CloseRound(round_id), SettleRound(round_id))
        play.do(*([RepeatRound(1)] if round_id == 1 else []))
    tables = [p for p in report(play.session, MOMENT, catalogue).parts if isinstance(p, Table)]
    assert [t.header for t in tables if t.caption == "Eerdere ronde"] == [("Nr.", "Wat", "Samen")]
    assert ("Nr.", "Keuze", "Samen") in [t.header for t in tables]
    assert not any("Bewoners" in table.header for table in tables)


def test_a_round_in_which_too_few_voted_again_leaves_the_result_that_counts(
    catalogue: Catalogue,
) -> None:
    play = evening(block(BlockKind.QUESTION_1, LITERAL))
    for round_id, people in ((1, 6), (2, 4)):
        play.do(OpenRound(round_id))
        play.do(*(CastBallot(round_id, n, ((1, 1),)) for n in range(1, people + 1)))
        play.do(CloseRound(round_id), SettleRound(round_id))
        play.do(*([RepeatRound(1)] if round_id == 1 else []))
    made = report(play.session, MOMENT, catalogue)
    assert Answer("Antwoord van de zaal", "6 van de 6 kozen ‘Ja’.") in made.parts
    assert "Hierover is later opnieuw gestemd" not in told(made)
    assert told(made).count(withheld_part(play.session.get(Round, 2), Withheld.TOO_FEW).text) == 1


def test_a_difference_that_was_accepted_is_said_without_its_place(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.QUESTION_1, CHOICE))
    place = (1, Channel.STICKERS, Group.OTHER, 3)
    play.do(OpenRound(1), RecordTurnout(*place, 5), RecordCount(*place, 1, 0, 6), AcceptSum(*place))
    play.do(CloseRound(1), SettleRound(1))
    text = told(report(play.session, MOMENT, catalogue))
    assert (
        "Er is 1 meer geteld dan kan (stickers). De begeleider keek dit na en liet het zo." in text
    )
    assert "Tafel 3" not in text


def test_hands_beside_numbered_paper_may_be_double(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.QUESTION_1, CHOICE))
    hands = (1, Channel.HANDS, Group.UNKNOWN, 0)
    play.do(OpenRound(1), CastBallot(1, 1, ((1, 1),)))
    play.do(RecordCount(*hands, 1, 0, 6), RecordTurnout(*hands, 6), CloseRound(1), SettleRound(1))
    text = told(report(play.session, MOMENT, catalogue))
    assert "Handen staan naast genummerd papier: hoogstens 1 mens kan dubbel geteld zijn." in text


def test_a_small_group_is_not_named_beside_what_it_said(catalogue: Catalogue) -> None:
    there = ((Group.RESIDENTS, 9), (Group.MUNICIPALITY, 6), (Group.EDUCATION, 2), (Group.OTHER, 4))
    play = evening(block(BlockKind.OPENING), groups=there)
    play.do(AddContribution(1, "Meer groen", Group.RESIDENTS, 3))
    play.do(AddContribution(1, "Meer lessen", Group.EDUCATION, 4))
    text = told(report(play.session, MOMENT, catalogue))
    assert "> Meer groen (Bewoners)\n" in text
    assert "> Meer lessen\n" in text


def test_words_that_were_erased_are_said_to_be_so(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.OPENING))
    play.do(AddContribution(1, "Meer groen", Group.RESIDENTS, 3))
    before = told(report(play.session, MOMENT, catalogue))
    erased = erasing(play.session, date(2027, 11, 24))
    assert erased is not None
    text = told(report(play.session.after(erased), MOMENT, catalogue))
    said = "Wat mensen zeiden, is gewist op 24 november 2027."
    assert ("Meer groen" in before, said in before) == (True, False)
    assert ("Meer groen" in text, said in text) == (False, True)


def test_an_earlier_edition_stays_readable(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.CLOSING), block(BlockKind.OPENING))
    play.do(GoToBlock(2), PutEntry(WorkingDefinition(block=2, sentence="Zo", what="huizen")))
    play.do(GoToBlock(1), GoToBlock(2))
    play.do(PutEntry(WorkingDefinition(block=2, sentence="Anders", what="mensen")))
    text = told(report(play.session, MOMENT, catalogue))
    assert "=> Onze zin: Anders" in text
    assert text.index("Wie of wat mengen we?: mensen") < text.index("Eerdere versie 1")
    assert text.index("Eerdere versie 1") < text.index("> Zo\n")
    assert text.index("> Zo\n") < text.index("Wie of wat mengen we?: huizen")


@pytest.mark.parametrize(("residents", "says"), [(0, "geen bewoners"), (4, "minder dan vijf")])
def test_few_residents_are_said_to_be_few(residents: int, says: str, catalogue: Catalogue) -> None:
    there = ((Group.RESIDENTS, residents), (Group.MUNICIPALITY, 9))
    play = evening(block(BlockKind.OPENING), groups=there)
    assert says in told(report(play.session, MOMENT, catalogue))


def test_the_same_session_and_moment_give_the_same_report(
    afternoon: Session, made: Report, catalogue: Catalogue
) -> None:
    assert report(afternoon, MOMENT, catalogue) == made
    assert report(afternoon, START, catalogue) != made


def test_a_round_for_some_says_for_whom_and_hides_a_handful(catalogue: Catalogue) -> None:
    for voters, shown in ((6, True), (5, False)):
        play = evening(block(BlockKind.QUESTION_1, CHOICE))
        play.do(LimitRound(1, Group.RESIDENTS), OpenRound(1))
        for number in range(1, voters + 1):
            play.do(CastBallot(1, number, ((1, 1),), Group.RESIDENTS))
        play.do(CloseRound(1), SettleRound(1))
        text = told(report(play.session, MOMENT, catalogue))
        assert "Deze ronde is voor bewoners." in text
        assert (f"{voters} deelnemers: {voters} papier, van 12 aanwezigen." in text) is shown
        assert ("Er stemden minder dan 6 mensen." in text) is not shown


def test_slips_that_nobody_typed_again_are_told_with_the_reason(catalogue: Catalogue) -> None:
    play = evening(block(BlockKind.QUESTION_1, CHOICE))
    play.do(SetSecondCheck(on=True), OpenRound(1))
    play.do(*(CastBallot(1, number, ((1, 1),)) for number in range(1, 8)))
    play.do(CheckBallot(1, 1, ((1, 1),)), CheckBallot(1, 2, ((1, 1),)), CloseRound(1))
    play.do(AcceptUnchecked(1, "De zaal moest leeg."), SettleRound(1))
    text = told(report(play.session, MOMENT, catalogue))
    assert "2 briefjes zijn door een tweede persoon nog eens getypt." in text
    assert "5 briefjes zijn niet nog eens getypt. Reden: De zaal moest leeg." in text
