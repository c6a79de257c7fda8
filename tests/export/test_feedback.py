"""What the report says of an evening's mess: objections, the parking list, replies, who missed."""

from datetime import date

import pytest

from tests.support.core.scenes import Evening, block, evening
from tests.support.saying import lines
from wijkworkshop.core.acts.arranging import SkipBlock
from wijkworkshop.core.acts.contributing import AddContribution
from wijkworkshop.core.acts.listening import ListenFirst
from wijkworkshop.core.acts.navigating import GoToBlock, ShowScreen
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.overlays import TakeAway
from wijkworkshop.core.acts.parking import LetLapse
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.responding import Respond
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind, Consent, Group, OnBehalf, Reply, Tag
from wijkworkshop.export.report import report

PLANNED = ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6), (Group.EDUCATION, 2))


@pytest.fixture
def tonight() -> Evening:
    made = evening(
        block(BlockKind.OPENING),
        block(BlockKind.STEP_1),
        block(BlockKind.STEP_4),
        block(BlockKind.CLOSING),
        groups=PLANNED,
    )
    made.do(GoToBlock(1), GoToBlock(3))
    return made


def says(made: Evening, catalogue: Catalogue) -> str:
    return "\n".join(
        line for part in report(made.session, made.now, catalogue).parts for line in lines(part)
    )


def test_of_a_quiet_evening_there_are_no_such_chapters(
    tonight: Evening, catalogue: Catalogue
) -> None:
    said = says(tonight, catalogue)
    for title in ("We luisterden eerst", "De parkeerlijst", "Wat doen we met wat mensen zeiden?"):
        assert title not in said


def test_objections_have_an_owner_or_are_open(tonight: Evening, catalogue: Catalogue) -> None:
    tonight.do(ListenFirst())
    tonight.do(
        AddContribution(3, "Te duur", Group.RESIDENTS, tag=Tag.OBJECTION, owner="Corporatie"),
        AddContribution(3, "Te hoog", Group.EDUCATION, tag=Tag.OBJECTION),
        TakeAway(),
    )
    said = says(tonight, catalogue)
    assert "# We luisterden eerst" in said
    assert "bij step_4, stond het programma 3 minuten stil om te luisteren." in said
    assert "Te duur | Bewoners | Corporatie" in said
    assert "Te hoog | – | nog open" in said  # two teachers are too few to be named
    assert "Bezwaar: nog niemand pakt dit op: Te hoog" in said
    assert said.count("Te duur") == 1


def test_what_was_parked_has_an_owner_lapses_or_is_open(
    tonight: Evening, catalogue: Catalogue
) -> None:
    tonight.do(
        AddContribution(3, "De brug", owner="Gemeente", parked=True),
        AddContribution(3, "Een naam", parked=True),
        AddContribution(3, "De zondag", parked=True),
        LetLapse(2),
    )
    said = says(tonight, catalogue)
    for line in ("De brug | Gemeente", "Een naam | losgelaten", "De zondag | nog open"):
        assert line in said
    assert "Parkeerlijst: nog niemand pakt dit op: De zondag" in said
    assert "nog niemand pakt dit op: Een naam" not in said


def test_replies_come_with_their_reasons_and_who_decides(
    tonight: Evening, catalogue: Catalogue
) -> None:
    tonight.do(*(AddContribution(3, text) for text in ("een", "twee", "drie", "vier")))
    assert "! Hierover is nog niet besloten." in says(tonight, catalogue)
    tonight.do(
        Respond(1, Reply.ADOPTED),
        Respond(2, Reply.NOT, "Er is geen geld"),
        Respond(3, Reply.UNDECIDED, decides="De raad", due=date(2025, 6, 1)),
    )
    said = says(tonight, catalogue).split("# Wat doen we met wat mensen zeiden?")[1]
    adopted, rest = said.split("## Niet overgenomen")
    no, undecided = rest.split("## Nog niet besloten")
    assert "> een" in adopted
    assert "Er is geen geld" in no
    assert "De raad, 1 juni 2025" in undecided
    assert "! Op 1 bijdrage is nog geen antwoord." in undecided


def test_a_skipped_block_and_missing_groups_are_said(
    tonight: Evening, catalogue: Catalogue
) -> None:
    tonight.do(SkipBlock(2))
    said = says(tonight, catalogue)
    assert "overgeslagen" in said
    assert "step_1: overgeslagen" in said
    made = evening(block(BlockKind.OPENING), groups=((Group.RESIDENTS, 6), (Group.EDUCATION, 2)))
    made.do(ChangePresence(Group.EDUCATION, -2), ChangePresence(Group.RESIDENTS, -3))
    made.do(ShowScreen(1, ScreenKind.QUESTION))
    said = says(made, catalogue)
    assert "Verwacht, maar niet gekomen: Onderwijs." in said
    assert "Er waren minder dan vijf bewoners." in said
    assert "Iedereen | 3" in said


def test_who_says_yes_and_for_whom(tonight: Evening, catalogue: Catalogue) -> None:
    tonight.do(PutEntry(Agreement(block=3, title="Een plein", lead="Gemeente")))
    assert "Gemeente · Een plein: een ja van wie het voortouw neemt" in says(tonight, catalogue)
    tonight.do(
        PutEntry(
            Commitment(
                block=3,
                agreement=1,
                party="Gemeente",
                answer=Consent.YES_IF,
                condition="er geld is",
                on_behalf=OnBehalf.ASKS_FIRST,
            )
        )
    )
    said = says(tonight, catalogue)
    assert "Gemeente: ja, als er geld is (moet terug naar de achterban)" in said
    assert "een ja van wie het voortouw neemt" not in said
