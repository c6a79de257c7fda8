"""The second page says who does what: as the chapter, with every answer, and set whole."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings

from tests.export.conftest import MOMENT
from tests.support.core.scenes import block, evening
from tests.support.page_text import is_whole, squeezed
from tests.support.pages.absurd import LONG, TALE
from tests.support.saying import told
from tests.support.strategies import sessions
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.action_plan import (
    Agreement,
    AgreementArea,
    Commitment,
    FollowUp,
    ServedGoal,
)
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Area, Block, Details
from wijkworkshop.core.terms import BlockKind, Consent, FollowUpStatus, IndicatorKind, OnBehalf
from wijkworkshop.export.chapters.action_page import action_page_parts
from wijkworkshop.export.chapters.decision_page import decision_page_parts
from wijkworkshop.export.chapters.outcomes import outcome_parts
from wijkworkshop.export.decision_parts import (
    ActionRow,
    ActionTable,
    ActorRows,
    Chain,
    Line,
    Link,
    Mark,
)
from wijkworkshop.export.parts import Card, Heading, Paragraph, Report
from wijkworkshop.export.pdf import report_pdf
from wijkworkshop.export.report import report

FOLLOW_UP = "Hoe gaat het ermee?"
OPEN = (Line("nog open", missing=True),)


def _actors(made: Report) -> tuple[ActorRows, ...]:
    return next(part.actors for part in made.actions if isinstance(part, ActionTable))


def _led(made: Report) -> list[tuple[str, ActionRow]]:
    return [(each.name, row) for each in _actors(made) for row in each.rows if row.below]


def _cards(made: Report) -> dict[str, Card]:
    return {part.number: part for part in made.parts if isinstance(part, Card) and _is_agreed(part)}


def _is_agreed(card: Card) -> bool:
    return any(fact.label == "Wie neemt het voortouw?" for fact in card.facts)


def _said(card: Card, label: str) -> str:
    return next((fact.text for fact in card.facts if fact.label == label), "")


def _words(lines: tuple[Line, ...]) -> str:
    return "; ".join(line.text for line in lines)


class TestTheExample:
    def test_all_of_an_agreement_is_as_its_card_tells(self, made: Report) -> None:
        cards = _cards(made)
        assert sorted(row.number for _name, row in _led(made)) == sorted(cards) == ["1", "2", "3"]
        for name, row in _led(made):
            card = cards[row.number]
            assert (row.title, name.lower()) == (card.title, _said(card, "Wie neemt het voortouw?"))
            where, goal = row.about
            assert where.text == f"Waar: {_said(card, 'Waar')}"
            assert goal.text == f"Doel: ‘{_said(card, 'Helpt bij')}’"
            _answers, first, due, stand = row.cells
            assert first[0].text == _said(card, "Eerste stap")
            assert first[1].text == f"Begint: {_said(card, 'Begint') or 'nog open'}"
            assert _words(due) == _said(card, "Klaar")
            assert _words(stand).lower() == (_said(card, FOLLOW_UP).lower() or "nog open")
            for link in row.below:
                assert _words(link.lines) == _said(card, link.label)

    def test_every_answer_is_that_of_the_card(self, made: Report) -> None:
        cards = _cards(made)
        for actor in _actors(made):
            for row in actor.rows:
                given_answers = _said(cards[row.number], "Wie doet mee?").lower()
                for line in row.cells[0]:
                    said = f"{actor.name}: {line.text}".lower().removesuffix(")")
                    silent = line.mark is Mark.OPEN
                    assert (said in given_answers) is not silent

    def test_what_a_reply_calls_an_agreement_is_its_number(self, made: Report) -> None:
        named = set(re.findall(r"[Aa]fspraak (\d+)", told(made)))
        assert named == {"2", "3"}
        assert named < set(_cards(made))

    def test_the_answers_are_counted(self, made: Report) -> None:
        marks = [line.mark for each in _actors(made) for row in each.rows for line in row.cells[0]]
        words = next(part.text for part in made.actions if isinstance(part, Paragraph))
        counted = [int(n) for n in re.findall(r"\d+", words)]
        assert counted == [
            marks.count(mark) for mark in (Mark.YES, Mark.YES_IF, Mark.OPEN, Mark.NO)
        ]

    def test_all_of_it_is_on_the_second_page(self, pdf: Path, made: Report) -> None:
        with pymupdf.open(pdf) as file:
            page = squeezed(file[1].get_text())
        assert [each for each in _texts(made) if squeezed(each) not in page] == []


def _texts(made: Report) -> Iterator[str]:
    for actor in _actors(made):
        yield from (actor.name, actor.role)
        for row in actor.rows:
            yield from (row.title, *(line.text for line in row.about))
            yield from (line.text for cell in row.cells for line in cell)
            yield from (line.text for link in row.below for line in link.lines)


DETAILS = evening(block(BlockKind.STEP_4)).session.get(Details, 1)
KINDS = (Area, Block, Goal, Agreement, AgreementArea, ServedGoal, Commitment, FollowUp)


@pytest.mark.seconds
@settings(suppress_health_check=list(HealthCheck), max_examples=60)
@given(sessions(KINDS))
def test_an_agreement_has_one_number_everywhere(session: Session) -> None:
    """The first page, who does what and the chapter call it by the same number."""
    session = session.after(Change(put=(DETAILS,)))
    front = [part.number for part in decision_page_parts(session) if isinstance(part, Chain)]
    table = [part for part in action_page_parts(session) if isinstance(part, ActionTable)]
    rows = [row for part in table for actor in part.actors for row in actor.rows]
    led = [row for row in rows if row.below]
    cards = [
        part
        for each in session.all(Block)
        if each.kind is BlockKind.STEP_4
        for part in outcome_parts(session, each, 0)
        if isinstance(part, Card)
    ]
    named = {part.number: part.title for part in cards}
    assert front == [str(number) for number in range(1, len(front) + 1)]
    assert {row.number for row in led} == set(front)
    assert set(named) <= set(front)
    assert [row.title for row in led if row.number in named] == [
        named[row.number] for row in led if row.number in named
    ]


def _agreed(text: str, number: int = 1) -> Session:
    """An evening in which everything that can be said of agreements is said in this text."""
    play = evening(block(BlockKind.STEP_4))
    records = (
        record
        for n in range(1, number + 1)
        for record in (
            Agreement(
                1,
                id=n,
                number=20 + n,
                title=f"Kop{n:02} {text}",
                lead=f"{text} {n % 3}",
                partners="School",
                first_step=text,
                starts=date(2027, 9, 30),
                due=date(2027, 9, 30),
                residents_role=f"{text} Staart{n:02}",
            ),
            Commitment(1, id=n, agreement=n, party="School", answer=Consent.YES_IF, condition=text),
            Indicator(1, id=n, agreement=n, kind=IndicatorKind.OUTCOME, text=text),
            FollowUp(1, id=n, agreement=n, status=FollowUpStatus.RUNNING, note=text),
        )
    )
    return play.session.after(Change(put=tuple(records)))


def _pages(session: Session, catalogue: Catalogue) -> list[str]:
    """The words of the pages of who does what, after the first; none is outside its page."""
    made = replace(
        report(session, MOMENT, catalogue), front=(Heading(1, "x"),), parts=(Heading(1, "x"),)
    )
    with pymupdf.open(stream=report_pdf(made)) as file:
        pages = [squeezed(sheet.get_text()) for sheet in file]
        last = next(n for n, page in enumerate(pages) if "Inéénminuut" in page)
        assert all(map(is_whole, list(file)[:last]))
        return pages[1:last]


@pytest.mark.parametrize("text", ["iets", "een heel plan voor de buurt " * 6])
def test_nine_agreements_go_on_over_pages_and_none_is_broken(
    text: str, catalogue: Catalogue
) -> None:
    pages = _pages(_agreed(text, 9), catalogue)
    assert len(pages) > 1
    for number in range(1, 10):
        tails = [n for n, page in enumerate(pages) if f"Staart{number:02}" in page]
        heads = [n for n, page in enumerate(pages) if f"Kop{number:02}" in page]
        assert len(tails) == 1
        assert tails[0] in heads
    assert all("Toegezegd?" in page for page in pages), "each has the header of the columns"
    if text == "iets":
        assert "School" in pages[-1], "who goes on over a page is named again"


@pytest.mark.seconds
@pytest.mark.parametrize("text", [LONG * 2, TALE])
def test_absurd_texts_stay_on_the_page_and_none_is_cut_off(text: str, catalogue: Catalogue) -> None:
    pages = "".join(_pages(_agreed(text, 2), catalogue))
    assert pages.count("Staart01") == pages.count("Staart02") == 1


def test_the_words_of_a_column_stay_in_it(catalogue: Catalogue) -> None:
    made = replace(report(_agreed("iets"), MOMENT, catalogue), front=(Heading(1, "x"),))
    with pymupdf.open(stream=report_pdf(made)) as file:
        words = file[1].get_text("words")
    day = next(word for word in words if "september" in word[4] and word[0] > 300)
    stand = next(word for word in words if word[4] == "Stand")
    assert day[2] < stand[0]


def test_a_day_stays_on_one_line(catalogue: Catalogue) -> None:
    made = replace(report(_agreed("iets"), MOMENT, catalogue), front=(Heading(1, "x"),))
    with pymupdf.open(stream=report_pdf(made)) as file:
        lines = [squeezed(each) for each in file[1].get_text().splitlines()]
    assert sum("30september2027" in each for each in lines) == 2


def test_what_was_not_agreed_is_printed_as_open(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    bare = session.after(Change(put=(Agreement(1, id=7),)))
    made = report(bare, MOMENT, catalogue)
    assert made.actions[0] == Heading(1, "Wie doet wat?")
    (actor,) = _actors(made)
    assert (actor.name, actor.role) == ("Nog niemand", "wie neemt het voortouw?")
    starts = Line("Begint: nog open", missing=True)
    assert actor.rows == (
        ActionRow(
            "1",
            "Afspraak zonder titel",
            (Line("Waar: nog open", missing=True), Line("Doel: nog open", missing=True)),
            (OPEN, (*OPEN, starts), OPEN, OPEN),
            (
                Link("Wat doen we?", OPEN),
                Link("Wat merken bewoners?", OPEN),
                Link("Rol van bewoners", OPEN),
            ),
        ),
    )


def test_a_helper_stands_with_its_answer_and_who_leads(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    said = Commitment(
        1, id=1, agreement=7, party="school", answer=Consent.YES, on_behalf=OnBehalf.PERSONALLY
    )
    plan = Agreement(1, id=7, title="Plan", lead="De gemeente", partners="School, politie")
    made = report(session.after(Change(put=(plan, said))), MOMENT, catalogue)
    leader = (Line("Voortouw: De gemeente"),)
    _leads, school, police = _actors(made)
    assert [school.name, police.name] == ["School", "Politie"]
    assert [each.role for each in _actors(made)] == [
        "voortouw bij 1",
        "helpen bij 1",
        "helpen bij 1",
    ]
    assert school.rows[0].cells == ((Line("Ja (persoonlijk)", Mark.YES),), leader)
    assert police.rows[0].cells == ((Line("Nog geen antwoord", Mark.OPEN),), leader)


def test_how_it_goes_is_what_was_said_last(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    records = (
        Agreement(1, id=7, lead="Wij"),
        FollowUp(1, id=1, agreement=7, status=FollowUpStatus.DONE, day=date(2027, 5, 2)),
        FollowUp(1, id=2, agreement=7, status=FollowUpStatus.RUNNING, day=date(2027, 3, 1)),
    )
    made = report(session.after(Change(put=records)), MOMENT, catalogue)
    assert _words(_actors(made)[0].rows[0].cells[3]) == "Gedaan (2 mei 2027)"


def test_without_agreements_there_is_no_page(catalogue: Catalogue) -> None:
    made = report(evening(block(BlockKind.STEP_4)).session, MOMENT, catalogue)
    assert made.actions == ()
    with pymupdf.open(stream=report_pdf(made)) as file:
        assert "Inéénminuut" in squeezed(file[1].get_text())
