"""Participant cards: the codes lead to the right page as the right number, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pymupdf
import pytest
from PySide6.QtGui import QImage

from tests.support.codes import codes_in
from tests.support.core.scenes import Evening, block, dots, evening
from tests.support.printed import faults_of
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.phones import MakeSecret, StartPhones
from wijkworkshop.core.phones.codes import card_token, knows_number
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.core.voting.ballots import FIRST_OPEN
from wijkworkshop.export.cards import CardSet, Where, cards, numbers
from wijkworkshop.export.pdf import write_cards

SECRET = "0123456789abcdef" * 2
WHERE = Where("192.168.100.100", 18080)
ON_A_SHEET = 8


@pytest.fixture(scope="module")
def tonight() -> Evening:
    at = evening(block(BlockKind.STEP_4, dots("A", "B")), groups=[(Group.RESIDENTS, 12)])
    at.do(MakeSecret(SECRET))
    return at


@pytest.fixture(scope="module")
def made(tonight: Evening) -> CardSet:
    return cards(tonight.session, WHERE)


@pytest.fixture(scope="module")
def printed(made: CardSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("kaarten") / "kaarten.pdf"
    list(write_cards(made, target))
    return target


def _shown(file: Path, dpi: int = 110) -> Iterator[QImage]:
    with pymupdf.open(file) as opened:
        for sheet in opened:
            found = sheet.get_pixmap(dpi=dpi)
            image = QImage(
                found.samples, found.width, found.height, found.stride, QImage.Format.Format_RGB888
            )
            yield image.copy()


def _place(pile: int, *, sized: bool = False) -> tuple[float, float, float, float]:
    """Where a card lies on its sheet: its edges, or its corner and its size."""
    point, wide, tall = 72 / 25.4, 96, 279 / 4
    x, y = 9 + pile % 2 * wide, 9 + pile // 2 * tall
    ends = (wide, tall) if sized else (x + wide, y + tall)
    return (x * point, y * point, ends[0] * point, ends[1] * point)


def test_one_for_each_who_is_expected_and_some_spare(made: CardSet) -> None:
    assert [card.number for card in made.cards] == list(range(1, 12 + 6 + 1))


def test_the_codes_on_paper_hold_exactly_the_right_addresses(made: CardSet, printed: Path) -> None:
    read = [codes_in(image) for image in _shown(printed)]
    assert set.union(*read) == {
        f"http://192.168.100.100:18080/c/{number}-{card_token(SECRET, number)}"
        for number in range(1, 19)
    }
    assert sum(map(len, read)) == len(made.cards)


def test_each_code_stands_beside_its_own_number(made: CardSet, printed: Path) -> None:
    read = 0
    with pymupdf.open(printed) as file:
        for sheet, image in zip(file, _shown(printed), strict=True):
            for pile in range(ON_A_SHEET):
                words = sheet.get_text(clip=_place(pile)).split()
                x, y, across, down = (round(each * 110 / 72) for each in _place(pile, sized=True))
                for said in codes_in(image.copy(x, y, across, down)):
                    number = said.rpartition("/")[2].split("-")[0]
                    assert words[:2] == ["Stemkaart", number]
                    read += 1
    assert read == len(made.cards)


def test_what_people_type_lets_them_in_as_that_number(made: CardSet) -> None:
    for card in made.cards:
        assert knows_number(SECRET, card.number, card.code)
        assert [len(part) for part in card.code.split(" ")] == [4, 4]


def test_cut_and_laid_on_one_another_the_piles_are_in_order(printed: Path) -> None:
    piles: dict[int, list[int]] = {}
    with pymupdf.open(printed) as file:
        for sheet in file:
            for pile in range(ON_A_SHEET):
                words = sheet.get_text(clip=_place(pile)).split()
                piles.setdefault(pile, []).extend(map(int, words[1:2]))
    assert [number for pile in sorted(piles) for number in piles[pile]] == list(range(1, 19))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_cards_are_accessible(printed: Path, profile: str) -> None:
    assert faults_of(printed, profile) == {}


def test_every_code_has_words(made: CardSet, printed: Path) -> None:
    with pikepdf.open(printed) as file:
        said = {str(each.get("/Alt")) for each in file.objects if _is_figure(each)}
    assert said == {card.alt for card in made.cards}
    assert "Code om mee te doen met nummer 7" in said


def _is_figure(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"


def test_a_card_says_where_and_how_and_that_it_has_no_name(printed: Path) -> None:
    with pymupdf.open(printed) as file:
        said = " ".join(file[0].get_text().split())
    assert "192.168.100.100:18080" in said
    assert "Uw stem is geheim. Op deze kaart staat geen naam." in said
    assert "Verbind met de wifi van de zaal" in said


def test_printed_again_and_after_phones_began_they_are_the_same(tonight: Evening) -> None:
    before = cards(tonight.session, WHERE)
    later = Evening(tonight.session)
    later.do(StartPhones(Phones(1, "ff" * 16, "K7P4", address="10.0.0.1", port=8080)))
    assert cards(later.session, WHERE) == before
    assert cards(later.session, Where("10.0.0.1", 8080)).cards[0].code == before.cards[0].code


def test_no_more_than_there_are_numbers_for(tonight: Evening) -> None:
    assert numbers(tonight.session, 99_999)[-1] == FIRST_OPEN - 1
    assert numbers(tonight.session, 0) == range(1, 19)


def test_a_name_without_end_breaks_nothing(tonight: Evening, tmp_path: Path) -> None:
    now = Evening(tonight.session)
    details = now.session.get(Details, 1)
    now.do(EditDetails(replace(details, name="*x* #panic() \u202e" + "w" * 300)))
    list(write_cards(cards(now.session, WHERE, 3), tmp_path / "a.pdf"))
    assert page.is_pdf_compliant(tmp_path / "a.pdf", profile="ua1")
