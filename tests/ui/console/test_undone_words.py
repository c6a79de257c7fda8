"""What is said of an act that was taken back: each kind in words of its own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.requests import KINDS, aimed, entries
from tests.support.core.scenes import Evening, block, dots, evening, voting
from tests.support.readable import assert_readable
from wijkworkshop.core.acts.advice import ObjectToAdvice
from wijkworkshop.core.acts.areas import AskAbout, AskAboutToo, DropArea, PutArea
from wijkworkshop.core.acts.arranging import InsertBlock, MoveBlock, SkipBlock
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.boards import (
    AnswerWhy,
    EndWhys,
    LayCard,
    MakeGoal,
    MoveGoal,
    NameGoal,
    ShowBoard,
    WriteCard,
)
from wijkworkshop.core.acts.cell_votes import VoteOnCell
from wijkworkshop.core.acts.checking import SetSecondCheck
from wijkworkshop.core.acts.choices import DropOption, PutOption, TakeOptions
from wijkworkshop.core.acts.content_update import TakeContent
from wijkworkshop.core.acts.contributing import AddContribution, EditContribution
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal
from wijkworkshop.core.acts.counting import AcceptSum, ClearTable, RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.merging import MergeGoals
from wijkworkshop.core.acts.moving import MoveOption
from wijkworkshop.core.acts.navigating import AddTime, ChangeMinutes, EditDetails, StartTimer
from wijkworkshop.core.acts.objecting import NoteObjection
from wijkworkshop.core.acts.open_points import LetPointGo, TakeUpPoint
from wijkworkshop.core.acts.outcomes import DropEntry, PutEntry, _trimmed
from wijkworkshop.core.acts.parking import (
    GiveOwner,
    LetLapse,
    ParkContribution,
    UnparkContribution,
)
from wijkworkshop.core.acts.phones import LayAllAside, LayAside, PutPaperFirst, TakeUp
from wijkworkshop.core.acts.planning import DropRound, PutRound
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.acts.table_cards import SetCardAside, TakeCards
from wijkworkshop.core.acts.undoing import NotUndone, Past, Undo
from wijkworkshop.core.boards.records import TableCard
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.outcomes.alignment import AlignmentCell, Instrument
from wijkworkshop.core.outcomes.goals import Goal, GoalServes, SharedGoalSet
from wijkworkshop.core.phones.records import Submission
from wijkworkshop.core.planning.run_sheet import BlockPlan, OptionPlan, RoundPlan
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Area, Details
from wijkworkshop.core.summaries.advice import AdviceLine
from wijkworkshop.core.terms import (
    Alignment,
    BlockKind,
    Channel,
    FormKind,
    GoalKind,
    Group,
    OptionSource,
    Reply,
    Tag,
)
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.ui.console.undone.words import WORDS, not_undone_words, undone_words
from wijkworkshop.wording.dutch import APART

ALL = (Group.UNKNOWN, 0)
STICKERS, HANDS, RESIDENTS = Channel.STICKERS, Channel.HANDS, Group.RESIDENTS
REVERSIBLE = tuple(kind for kind in KINDS if kind.reversible)
CARD = WriteCard(2, "Rust")
LIFT = AddContribution(1, "De lift is stuk")
PARKED = replace(LIFT, parked=True)
LONG = "Al drie jaar lang is de lift kapot,\nen niemand komt ooit langs om hem te maken."
GOAL = Goal(block=2, id=0, text="Buren kennen elkaar")
HOMES = replace(GOAL, text="Meer koop", kind=GoalKind.OUTPUT)
LINK = GoalServes(block=2, goal=2, serves=1)
HELD_BACK = (
    PutEntry(Goal(2, text="Rust")), OpenRound(3),
    *(CastBallot(3, number, ((1, 0),)) for number in range(1, 13)),
    CloseRound(3), SettleRound(3), RevealRound(3),
)  # fmt: skip
PARKS = replace(dots("Noord", "Zuid"), title="Twee parken")
MOOD = replace(voting(FormKind.GRADE, "Sfeer"), title="Hoe was het?")
WEIGHED = (
    PutRound(2, voting(FormKind.WEIGHING, "Plein", "Beheer")), ChooseChannel(4, Channel.TABLES),
    OpenRound(4), CastBallot(4, 1, ((1, 44_000), (2, 15_000)), channel=Channel.TABLES),
    CloseRound(4), SettleRound(4),
)  # fmt: skip
OPEN = OpenRound(1)
SAID = (Alignment.CLASHES, Alignment.REINFORCES)
AGAIN = RoundPlan("Nog eens", "Helpt dit?", FormKind.CELL_RATING, ())
NO_GOAL = (2, "outcome_goal", 0, 0)
AREA = PutArea(Area(0, "Noord"))


def tonight() -> Evening:
    """Four blocks, rounds of each sort, and words and a card that phones sent."""
    listed = replace(dots(), title="De korte lijst", source=OptionSource.SHORTLIST)
    asked = voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS)
    fists = replace(asked, title="Onze doelen")
    made = evening(
        replace(block(BlockKind.OPENING), title="Opening"),
        replace(block(BlockKind.STEP_1, PARKS, listed, fists), title="Doelen"),
        replace(block(BlockKind.BREAK), title="Koffie"),
        replace(block(BlockKind.SLACK), title="Uitloop"),
    )
    sent = [
        Submission(number, text, Group.UNKNOWN, 0, made.now, 1)
        for number, text in enumerate(("Meer groen", "Een buurthuis"), 1)
    ]
    card = TableCard(1, "Samen eten", 2, made.now, 2)
    made.session = made.session.after(Change(put=(*sent, card)))
    return made


def details() -> Details:
    return replace(tonight().session.get(Details, 1), name="Andere naam")


TAKEN_BACK: Sequence[tuple[str, tuple[Request, ...]]] = [
    ("onderdeel ‘Oefenen’ erbij", (InsertBlock(1, BlockPlan(BlockKind.PRACTICE, "Oefenen", 5)),)),
    ("onderdeel ‘Koffie’ later", (MoveBlock(3, later=True),)),
    ("onderdeel ‘Uitloop’ eerder", (MoveBlock(4, later=False),)),
    ("onderdeel ‘Koffie’ overslaan", (SkipBlock(3),)),
    ("onderdeel ‘Koffie’ toch doen", (SkipBlock(3), SkipBlock(3, skipped=False))),
    ("een tweede persoon typt alles nog eens", (SetSecondCheck(on=True),)),
    ("geen tweede persoon meer", (SetSecondCheck(on=True), SetSecondCheck(on=False))),
    ("keuze ‘Zuid’ weg", (DropOption(1, 2),)),
    ("keuze ‘Oost’ erbij", (PutOption(1, 0, "Oost"),)),
    ("keuze ‘Oost’ veranderd", (PutOption(1, 2, "Oost"),)),
    ("eigen keuzes voor ‘De korte lijst’", (TakeOptions(2, (OptionPlan(1, "A", "A"),)),)),
    ("stemming over ‘Verkoop’ bij ‘Rust’", (
        InsertBlock(2, BlockPlan(BlockKind.STEP_2, "Regels", 30)), PutEntry(Goal(2, text="Rust")),
        PutEntry(Instrument(5, text="Verkoop")),
        *(PutEntry(AlignmentCell(5, 0, 1, 1, n, said)) for n, said in enumerate(SAID, 1)),
        VoteOnCell(5, 1, 1, AGAIN),
    )),
    ("kaart ‘Rust’ op het bord", (CARD,)),
    ("kaarten van tafel 2 overgenomen", (TakeCards(2, 2),)),
    ("kaart ‘Samen eten’ niet overgenomen", (SetCardAside(1),)),
    ("kaart ‘Rust’ bij ‘Rust’ gelegd", (CARD, MakeGoal(1), LayCard(1, 0), LayCard(1, 1))),
    ("kaart ‘Rust’ eruit gehaald", (CARD, MakeGoal(1), LayCard(1, 0))),
    ("nieuw doel van kaart ‘Rust’", (CARD, MakeGoal(1))),
    ("doel ‘Rust in huis’ genoemd", (CARD, MakeGoal(1), NameGoal(1, "Rust in huis"))),
    ("doel ‘Rust in huis’ verplaatst", (
        CARD, MakeGoal(1), NameGoal(1, "Rust in huis"), PutEntry(Goal(2, text="Rust")), MoveGoal(1),
    )),
    ("antwoord ‘Dan slaapt iedereen’", (CARD, MakeGoal(1), AnswerWhy(1, "Dan slaapt iedereen"))),
    ("waarvoor ‘Rust’ is", (
        CARD, MakeGoal(1), AnswerWhy(1, "Dan slaapt iedereen"), EndWhys(1),
    )),
    ("bezwaar ‘Te druk’", (*HELD_BACK, NoteObjection(3, 1, "Te druk"))),
    ("bord aan de zaal getoond", (CARD, MakeGoal(1), ShowBoard(2))),
    ("inbreng ‘De lift is stuk’", (LIFT,)),
    ("inbreng ‘Al drie jaar lang is de lift kapot, en n…’", (AddContribution(1, LONG),)),
    ("parkeerpunt ‘De lift is stuk’", (PARKED,)),
    ("verbetering ‘De lift doet het’", (
        LIFT, EditContribution(1, "De lift doet het.", RESIDENTS, 0, Tag.IDEA),
    )),
    ("‘De lift is stuk’ op de parkeerlijst", (LIFT, ParkContribution(1))),
    ("‘De lift is stuk’ van de parkeerlijst", (PARKED, UnparkContribution(1))),
    ("‘De lift is stuk’ losgelaten", (PARKED, LetLapse(1))),
    ("‘Welk doel kiezen we over het leven van m…’ losgelaten", (LetPointGo(NO_GOAL),)),
    ("‘Gemeente’ pakt ‘Welk doel kiezen we over het leven van m…’ op", (
        TakeUpPoint(NO_GOAL, "Gemeente"),
    )),
    ("niemand pakt ‘Welk doel kiezen we over het leven van m…’ op", (
        TakeUpPoint(NO_GOAL, "Gemeente"), TakeUpPoint(NO_GOAL, ""),
    )),
    ("‘Plein’ naar Klein meenemen", (
        *WEIGHED, MoveOption(4, 1, Quadrant.SMALL, "Dat kan al"),
    )),
    ("hoe de zaal het advies ziet: ‘Te vroeg’", (
        ObjectToAdvice(AdviceLine.FLOWS, "Te vroeg"),
    )),
    ("dat de zaal het advies anders ziet", (
        ObjectToAdvice(AdviceLine.FLOWS, "Te vroeg"), ObjectToAdvice(AdviceLine.FLOWS, ""),
    )),
    ("‘Ymere’ pakt ‘De lift is stuk’ op", (PARKED, GiveOwner(1, "Ymere"))),
    ("niemand pakt ‘De lift is stuk’ op", (
        PARKED, GiveOwner(1, "Ymere"), GiveOwner(1, ""),
    )),
    ("antwoord op ‘De lift is stuk’", (LIFT, Respond(1, Reply.ADOPTED, due=date(2026, 1, 1)))),
    ("‘Meer groen’ opgenomen", (TakeUp(1, "Meer groen"),)),
    ("‘Meer groen’ weggelegd", (LayAside(1),)),
    ("2 teksten weggelegd", (LayAllAside(2),)),
    ("1 tekst weggelegd", (LayAllAside(1),)),
    ("dubbel gestemd: het papier telt", (PutPaperFirst(on=True),)),
    ("dubbel gestemd: de telefoon telt", (PutPaperFirst(on=True), PutPaperFirst(on=False))),
    ("7 met stickers bij ‘Zuid’ (tafel 3)", (
        OPEN, RecordCount(1, STICKERS, Group.UNKNOWN, 3, 2, 0, 7),
    )),
    ("12 handen bij ‘Noord’ (Bewoners)", (OPEN, RecordCount(1, HANDS, RESIDENTS, 0, 1, 0, 12))),
    ("‘Noord’ leeggemaakt", (
        OPEN, RecordCount(1, HANDS, *ALL, 1, 0, 12), RecordCount(1, HANDS, *ALL, 1, 0, None),
    )),
    ("12 mensen doen mee (tafel 3)", (OPEN, RecordTurnout(1, STICKERS, Group.UNKNOWN, 3, 12))),
    ("1 mens doet mee", (OPEN, RecordTurnout(1, HANDS, *ALL, 1))),
    ("12 doen mee, 2 niet (Bewoners)", (OPEN, RecordTurnout(1, HANDS, RESIDENTS, 0, 12, 2))),
    ("‘Klopt zo’ bij de telling", (
        OPEN, RecordTurnout(1, HANDS, *ALL, 1), AcceptSum(1, HANDS, *ALL),
    )),
    ("telling van ‘Twee parken’ verbeterd", (
        OPEN, RecordCount(1, HANDS, *ALL, 1, 0, 12), RecordTurnout(1, HANDS, *ALL, 6),
        CloseRound(1), SettleRound(1),
        CorrectCounts(1, (CountTotal(HANDS, 1, 0, 11),), (), "Eén te veel"),
    )),
    ("tafel 3 leeggemaakt", (
        OPEN, RecordCount(1, STICKERS, Group.UNKNOWN, 3, 2, 0, 7), ClearTable(1, STICKERS, 3),
    )),
    ("hele zaal leeggemaakt", (
        OPEN, RecordCount(1, STICKERS, *ALL, 2, 0, 7), ClearTable(1, STICKERS, 0),
    )),
    ("‘Twee parken’ alleen voor: Bewoners · tafel 2", (LimitRound(1, RESIDENTS, 2),)),
    ("‘Twee parken’ voor iedereen", (LimitRound(1, None, 2), LimitRound(1))),
    ("stemmen met papier bij ‘Twee parken’", (ChooseChannel(1, Channel.PAPER),)),
    ("stemronde ‘Hoe was het?’ erbij", (PutRound(2, MOOD),)),
    ("stemronde ‘Twee parken’ weg", (DropRound(1),)),
    ("‘Twee parken’ over ‘Noord’", (AREA, AskAbout(1, 1))),
    ("‘Twee parken’ over alle gebieden", (AREA, AskAbout(1, 1), AskAbout(1, 0))),
    ("‘Twee parken’ ook over ‘Noord’", (AREA, AskAboutToo(1, 1))),
    ("gebied ‘Noord’ erbij", (AREA,)),
    ("gebied ‘Noord-West’ veranderd", (AREA, PutArea(Area(1, "Noord-West")))),
    ("gebied ‘Noord’ weg", (AREA, DropArea(1))),
    ("Bewoners +5", (ChangePresence(RESIDENTS, 5),)),
    ("Bewoners −1", (ChangePresence(RESIDENTS, -1),)),
    ("nieuwe inhoud overgenomen", (TakeContent((("deck.toml", ""),), "2"),)),
    ("01:00 erbij op de klok", (StartTimer(300), AddTime(60))),
    ("01:00 van de klok af", (StartTimer(300), AddTime(-60))),
    ("‘Koffie’ op 15 minuten", (ChangeMinutes(3, 15),)),
    ("‘Koffie’ op 1 minuut", (ChangeMinutes(3, 1),)),
    ("gegevens van de bijeenkomst veranderd", (EditDetails(details()),)),
    ("‘Buren kennen elkaar’ ingevuld", (PutEntry(GOAL),)),
    ("‘Iedereen groet’ ingevuld", (
        PutEntry(GOAL), PutEntry(replace(GOAL, id=1, ambition="Iedereen groet")),
    )),
    ("‘Buren kennen elkaar’ veranderd", (
        PutEntry(GOAL), PutEntry(replace(GOAL, id=1, kind=GoalKind.OUTPUT)),
    )),
    ("‘Meer koop’ veranderd", (PutEntry(GOAL), PutEntry(HOMES), PutEntry(LINK))),
    ("‘Over het geheel’ veranderd", (
        PutEntry(SharedGoalSet(2, remark="Mooi")), PutEntry(SharedGoalSet(2)),
    )),
    ("‘Meer koop’ bij ‘Buren kennen elkaar’ gevoegd", (
        PutEntry(GOAL), PutEntry(HOMES), MergeGoals(1, 2),
    )),
    ("‘Buren kennen elkaar’ weggehaald", (PutEntry(GOAL), DropEntry(replace(GOAL, id=1)))),
]  # fmt: skip


def taken_back(at: Evening, *requests: Request) -> Undo:
    """Do acts, and take the last one back as the console does."""
    *first, last = requests
    at.do(*first)
    before = at.session
    undo = Past().after(last, before, at.do(last)).last
    at.do(undo)
    return undo


@pytest.mark.parametrize(("words", "requests"), TAKEN_BACK, ids=[each for each, _ in TAKEN_BACK])
def test_it_says_which_act_was_taken_back(words: str, requests: tuple[Request, ...]) -> None:
    at = tonight()
    undo = taken_back(at, *requests)
    assert undone_words(undo, at.session).title == f"Ongedaan: {words}"


def test_every_act_that_can_be_taken_back_is_among_these_and_has_words() -> None:
    tried = {type(requests[-1]) for _words, requests in TAKEN_BACK}
    assert tried == set(REVERSIBLE) == set(WORDS)


def test_no_two_kinds_are_told_in_the_same_words() -> None:
    assert len({words for words, _requests in TAKEN_BACK}) == len(TAKEN_BACK)


@settings(max_examples=200)
@given(st.data())
def test_whatever_was_asked_the_words_are_short_and_a_person_s(data: st.DataObject) -> None:
    at = tonight()
    at.do(PARKED, PutEntry(GOAL), PutEntry(replace(HOMES)), StartTimer(300), OPEN)
    request = data.draw(aimed(at.session, REVERSIBLE))
    try:
        undo = taken_back(at, request)
    except Refused:
        return
    assert_short(undone_words(undo, at.session).title)


@pytest.mark.parametrize("kind", ENTRY_KINDS, ids=lambda kind: kind.__name__)
def test_every_part_of_an_outcome_has_words(kind: type[Entry]) -> None:
    @settings(max_examples=10)
    @given(entries(kind).map(_trimmed), entries(kind).map(_trimmed), st.booleans())
    def holds(old: Entry, new: Entry, there: bool) -> None:
        at = tonight().session
        before = at.after(Change(put=(replace(old, **keys_of(new)),))) if there else at
        for request, done in (
            (PutEntry(new), Change(put=(new,))),
            (DropEntry(new), Change(remove=(new,))),
        ):
            undo = Past().after(request, before, done).last
            assert_short(undone_words(undo, before).title)

    holds()


def keys_of(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.KEY}


def assert_short(words: str) -> None:
    assert_readable(words)
    assert len(words) <= 110
    assert words.count("‘") == words.count("’")
    assert "‘’" not in words


CHANGED = "Dit is intussen veranderd. Daarom maken we het niet ongedaan. Verander het met de hand."
CLOSED = (
    "De bijeenkomst is afgesloten. Wilt u nog iets veranderen? Open de bijeenkomst dan eerst weer."
)


def test_words_from_the_right_leave_the_sentence_alone() -> None:
    at, words = tonight(), "\u0627\u0644\u0645\u0635\u0639\u062f"
    undo = taken_back(at, AddContribution(1, words))
    title = undone_words(undo, at.session).title
    assert title == f"Ongedaan: inbreng ‘{APART[0]}{words}{APART[1]}’"


@pytest.mark.parametrize(
    ("reason", "more", "said"),
    [
        (Reason.CHANGED_SINCE, True, f"{CHANGED} Ctrl+Z gaat verder met wat u daarvoor deed."),
        (Reason.CHANGED_SINCE, False, CHANGED),
        (Reason.SESSION_CLOSED, True, CLOSED),
    ],
    ids=["goes on", "nothing before it", "can be done later"],
)
def test_it_says_which_act_was_not_taken_back_why_and_what_now(
    reason: Reason, more: bool, said: str
) -> None:
    at = tonight()
    undo = taken_back(at, LIFT)
    message = not_undone_words(NotUndone(undo, Refused(reason)), at.session, more=more)
    assert message.title == "Niet ongedaan: inbreng ‘De lift is stuk’"
    assert message.text == said
