"""The first page says what was decided, with the numbers of the chapters, and is set whole."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from pathlib import Path

import pymupdf
import pytest

from tests.export.conftest import MOMENT
from tests.support.core.scenes import block, evening
from tests.support.page_text import is_whole, squeezed
from tests.support.pages.absurd import LONG, TALE
from tests.support.saying import told
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.action_plan import Agreement, Commitment
from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.outcomes.indicators import Indicator
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind, Consent, IndicatorKind
from wijkworkshop.export.decision_parts import Chain, Headline, Line, Link, Mark
from wijkworkshop.export.parts import (
    Beside,
    Card,
    FactList,
    Heading,
    Paragraph,
    Part,
    Report,
    Table,
)
from wijkworkshop.export.pdf import report_pdf
from wijkworkshop.export.report import report

VOTE = re.compile(r"(\w+): (\d+) van de (\d+) stippen, (gedeelde )?plaats (\d+) van (\d+)")
LISTS = {"Gemeente": "gemeente", "Woningcorporaties": "corporaties"}


def _chains(made: Report) -> list[Chain]:
    return [part for part in made.front if isinstance(part, Chain)]


def _link(chain: Chain, label: str) -> list[str]:
    links = (link for row in chain.rows for link in row if link.label == label)
    return [line.text for link in links for line in link.lines]


def _cards(made: Report) -> dict[str, Card]:
    return {part.title: part for part in made.parts if isinstance(part, Card)}


def _said(card: Card, label: str) -> str:
    return next(fact.text for fact in card.facts if fact.label == label)


def _under(made: Report, title: str) -> list[Part]:
    """What stands under a heading, up to the next one."""
    place = next(n for n, p in enumerate(made.parts) if isinstance(p, Heading) and p.text == title)
    return list(takewhile(lambda part: not isinstance(part, Heading), made.parts[place + 1 :]))


def _table(made: Report, title: str) -> Table:
    return next(part for part in _under(made, title) if isinstance(part, Table))


def _unheard(made: Report) -> list[str]:
    found = _list(made, "Nog open").facts[0]
    assert found.label == "Veel stippen, geen afspraak"
    return re.findall("‘(.*?)’", found.text)


def _list(made: Report, title: str) -> FactList:
    found = (part for part in made.front if isinstance(part, Beside))
    return next(each for part in found for each in part.lists if each.title == title)


class TestTheExample:
    def test_every_vote_is_that_of_the_table_of_its_list(self, made: Report) -> None:
        """The dots, all dots, the place and how many there are, recounted from the table."""
        seen = 0
        for chain in _chains(made):
            for words in _link(chain, "De stem"):
                who, dots, of, _shared, place, measures = VOTE.fullmatch(words).groups()  # type: ignore[union-attr]
                *rows, total = _table(made, f"Maatregelen van de {LISTS[who]}").rows
                counted = {row[0]: int(row[-1]) for row in rows}
                measure = _said(_cards(made)[chain.title], "Nummer van de maatregel")
                assert (counted[measure], int(total[-1])) == (int(dots), int(of))
                above = sum(number > int(dots) for number in counted.values())
                assert (above + 1, len(rows)) == (int(place), int(measures))
                seen += 1
        assert seen == 4

    def test_every_agreement_is_as_its_card_tells(self, made: Report) -> None:
        cards = _cards(made)
        chains = _chains(made)
        assert len(chains) == sum(_is_agreement(card) for card in cards.values()) == 3
        for chain in chains:
            card = cards[chain.title]
            assert card.number == chain.number
            assert chain.where == _said(card, "Waar")
            assert _link(chain, "Klaar") == [_said(card, "Klaar")]
            assert _link(chain, "Eerste stap") == [_said(card, "Eerste stap")]
            noticed = _link(chain, "Dit merken bewoners")[0].removesuffix(")")
            full = _said(card, "Wat merken bewoners?")
            assert full.startswith(noticed) or full == "nog open"

    def test_the_headline_counts_the_states_of_the_agreements(self, made: Report) -> None:
        assert isinstance(made.front[0], Headline)
        assert made.front[0].text == (
            "Drie afspraken: één toegezegd, één ‘ja, als …’, één nog niet compleet"
        )
        marks = [chain.mark for chain in _chains(made)]
        assert sorted(marks) == sorted([Mark.YES, Mark.YES_IF, Mark.OPEN])

    def test_the_support_is_that_of_the_table(self, made: Report) -> None:
        assert isinstance(made.front[0], Headline)
        line = made.front[0].lines[0]
        rows = {row[0]: row[-1].split() for row in _table(made, "Onze afspraken samen").rows}
        found = re.findall(r"(\d+) van de (\d+)", line)
        wanted = [rows[who] for who in ("Iedereen", "Bewoners", "Anderen")]
        assert [[n, "van", of] for n, of in found] == wanted

    def test_support_for_other_agreements_than_these_is_not_told(
        self, afternoon: Session, catalogue: Catalogue
    ) -> None:
        one_more = afternoon.after(
            Change(put=(Agreement(_plan_block(afternoon), id=99, title="Later"),))
        )
        head = report(one_more, MOMENT, catalogue).front[0]
        assert isinstance(head, Headline)
        assert head.text.startswith("Vier afspraken")
        assert head.lines == ("Hierna beslist: De gemeenteraad, in maart 2027.",)

    def test_who_were_there_are_those_of_the_table(self, made: Report) -> None:
        there = next(part.text for part in made.front if isinstance(part, Paragraph))
        *rows, everybody = _table(made, "Wie waren er?").rows
        assert f"{everybody[1]} mensen" in there
        assert ", ".join(" ".join(row) for row in rows) in there

    def test_no_open_point_is_lost(self, made: Report) -> None:
        """Each is on the page, in a chain or in the list, or is counted as one more."""
        rows = _table(made, "Wat nog open is").rows
        kept = [row for row in rows if not row[2].startswith("losgelaten")]
        found = _list(made, "Nog open")
        shown = [fact.label for fact in found.facts if fact.label in {row[1] for row in kept}]
        more = int(re.search(r"\d+", found.rest)[0])  # type: ignore[index]
        gaps = sum(len(chain.gaps) for chain in _chains(made))
        lacking = sum(
            line.missing
            for chain in _chains(made)
            for row in chain.rows
            for link in row
            for line in link.lines
        )
        assert len(shown) + more + gaps + lacking + len(_unheard(made)) == len(kept)

    def test_what_got_many_dots_and_no_agreement_is_what_is_asked_about(self, made: Report) -> None:
        asked = {row[1] for row in _table(made, "Wat nog open is").rows}
        about = "‘{}’ kreeg veel stippen. Maken we er een afspraak over?"
        assert _unheard(made)
        assert {about.format(each) for each in _unheard(made)} <= asked

    def test_days_are_told_elsewhere_too(self, made: Report) -> None:
        chapters = told(made).split("# Over deze bijeenkomst")[1]
        for fact in _list(made, "Zo gaat het verder").facts:
            assert fact.label in chapters

    def test_it_is_one_page_and_who_does_what_is_the_next(self, pdf: Path, made: Report) -> None:
        with pymupdf.open(pdf) as file:
            first = squeezed(file[0].get_text())
            toc = {title: page for _level, title, page in file.get_toc()}
        assert (toc["Wie doet wat?"], toc["In één minuut"]) == (2, 3)
        texts = [line for part in made.front for line in _texts(part)]
        assert [text for text in texts if squeezed(text) not in first] == []


def _plan_block(session: Session) -> int:
    return session.all(Agreement)[0].block


def _is_agreement(card: Card) -> bool:
    return any(fact.label == "Wie neemt het voortouw?" for fact in card.facts)


def _texts(part: Part) -> Iterator[str]:
    """Every text of a part of the first page."""
    match part:
        case Headline(text, lines):
            yield from (text, *lines)
        case Chain():
            yield from (part.title, part.where, part.state, *part.gaps)
            for link in (link for row in part.rows for link in row):
                yield from (link.label, *(line.text for line in link.lines))
        case Beside(lists):
            for each in lists:
                yield from (each.title, each.rest)
                yield from (text for fact in each.facts for text in (fact.label, fact.text))
        case Paragraph(text):
            yield text


def _agreed(number: int, text: str) -> Session:
    """An evening with agreements that all say the text, between words of their own."""
    play = evening(block(BlockKind.STEP_4), block(BlockKind.CLOSING))
    records = (
        record
        for n in range(1, number + 1)
        for record in (
            Agreement(
                1,
                id=n,
                number=n,
                title=f"Kop{n:02} {text}",
                lead=text,
                partners=f"{text}, School",
                first_step=text,
                due=date(2027, 5, 1),
            ),
            Commitment(1, id=n, agreement=n, party=text, answer=Consent.YES_IF, condition=text),
            Indicator(
                1, id=n, agreement=n, kind=IndicatorKind.OUTCOME, text=text, target=f"Staart{n:02}"
            ),
        )
    )
    closing = SessionEvaluation(2, report_to=text, report_on=date(2027, 1, 1), decides_next=text)
    return play.session.after(Change(put=(*records, closing)))


def _pages(session: Session, catalogue: Catalogue) -> list[str]:
    """The words of each page; none of them is outside it."""
    with pymupdf.open(stream=report_pdf(report(session, MOMENT, catalogue))) as file:
        assert all(map(is_whole, file))
        return [sheet.get_text() for sheet in file]


@pytest.mark.seconds
@pytest.mark.parametrize("text", ["iets", "een heel plan voor de buurt " * 6, LONG * 2])
def test_ten_agreements_go_on_over_pages_and_none_is_broken(
    text: str, catalogue: Catalogue
) -> None:
    pages = [squeezed(each) for each in _pages(_agreed(10, text), catalogue)]
    after = next(n for n, page in enumerate(pages) if "Wiedoetwat?" in page)
    assert after > 1
    for number in range(1, 11):
        heads = [n for n, page in enumerate(pages[:after]) if f"Kop{number:02}" in page]
        tails = [n for n, page in enumerate(pages[:after]) if f"Staart{number:02}" in page]
        assert (len(heads), heads[:1]) == (1, tails)


@pytest.mark.seconds
def test_absurd_texts_stay_on_the_page_and_none_is_cut_off(catalogue: Catalogue) -> None:
    pages = "".join(map(squeezed, _pages(_agreed(2, TALE), catalogue)))
    assert pages.count(squeezed(LONG)) >= 12 * 2 * 5
    assert pages.count("Staart02") >= 2


def test_without_agreements_the_page_says_so(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    made = report(session, MOMENT, catalogue)
    assert [type(part) for part in made.front] == [Headline, Paragraph]
    assert isinstance(made.front[0], Headline)
    assert made.front[0].text == "Er zijn nog geen afspraken"
    assert "Er zijn nog geen afspraken" in _pages(session, catalogue)[0]


def test_what_was_not_agreed_is_printed_as_missing(catalogue: Catalogue) -> None:
    session = evening(block(BlockKind.STEP_4)).session
    bare = session.after(Change(put=(Agreement(1, id=1),)))
    made = report(bare, MOMENT, catalogue)
    assert made.front[0] == Headline("Eén afspraak: nog niet compleet", ())
    (chain,) = _chains(made)
    assert (chain.title, chain.where) == ("Afspraak zonder titel", "plek nog niet afgesproken")
    assert (chain.mark, chain.state) == (Mark.OPEN, "nog niet compleet")
    nothing = (Line("nog niet afgesproken", missing=True),)
    no_vote = (Line("Hierover is geen uitslag.", missing=True),)
    assert chain.rows == (
        (
            Link("De stem", no_vote),
            Link("Wie dacht anders?", no_vote),
            Link("Het besluit", nothing),
            Link("Wie doet het?", nothing),
        ),
        (
            Link("Eerste stap", nothing),
            Link("Klaar", nothing),
            Link("Dit merken bewoners", nothing),
        ),
    )
