"""What is ours carries one small mark where it is shown, what the deck says does not."""

from collections.abc import Iterator

import pytest

from tests.support.pages.evening import views
from tests.support.pages.read_pages import pages
from tests.support.pages.shown_material import content, everything, screen_of
from wijkworkshop.core.catalogue.origin import Origin, said
from wijkworkshop.core.public.material_screens import MaterialScreen
from wijkworkshop.core.public.own_work import MARK, own, with_marks
from wijkworkshop.core.public.screens import Heading, PublicView, Question, Stage
from wijkworkshop.core.terms import BlockKind, Subject
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, Text, texts
from wijkworkshop.pages.page_parts import header, mark_words
from wijkworkshop.pages.paging import joined, numbered
from wijkworkshop.pages.space import MARGIN, Space
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.mirror import BETWEEN, mirrored
from wijkworkshop.web.mirror.text_parts import Facts, Head, Piece, Points, Rows, Sentence


def _squeezed(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


EVERY = tuple(said(content()))
DECK = {_squeezed(each.text) for each in EVERY if each.origin is Origin.DECK}
OURS = {_squeezed(each.text) for each in EVERY if each.origin is Origin.OURS} - DECK


def _lines(page: Marks) -> list[str]:
    return [_squeezed(line) for text in texts(page) for line in text.text.split("\n")]


def _told(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Sentence(text=text) | Head(text=text):
                yield text
            case Points(lines=lines):
                yield from lines
            case Facts(pairs=pairs):
                yield from (text for pair in pairs for text in pair)
            case Rows(rows=rows):
                yield from (text for row in rows for text in (row.label, row.said))


def _shown(screen: MaterialScreen) -> Iterator[tuple[bool, list[str]]]:
    """Yield each page, and each part of the phone's text, and whether its head is marked."""
    for page in pages(screen):
        lines = _lines(page)
        yield lines[0].endswith(MARK), lines
    mirror = mirrored(screen)
    ours, below = screen.heading.own_work, 0
    for piece in mirror.pieces:
        if isinstance(piece, Head) and piece.level <= (below or piece.level):
            below = piece.level if piece.text.endswith(MARK) else 0
        yield ours or below > 0, [*map(_squeezed, _told((piece,)))]


@pytest.mark.seconds
def test_every_text_of_ours_in_the_material_carries_the_mark() -> None:
    bare = {
        (name, line)
        for name, screen in everything().items()
        for whole, lines in _shown(screen)
        if not whole
        for line in lines
        if line in OURS
    }
    words = {_squeezed(each.word).casefold() for each in content().terms}  # of the field
    assert {each for each in bare if each[1].casefold() not in words} == set()


@pytest.mark.seconds
def test_no_text_of_the_deck_carries_the_mark() -> None:
    wrong = {
        (name, line)
        for name, screen in everything().items()
        for _whole, lines in _shown(screen)
        for line in lines
        if line.endswith(MARK) and line.removesuffix(MARK) in DECK - _also_ours()
    }
    assert wrong == set()


def _also_ours() -> set[str]:
    """Our plain words may be those of the deck."""
    return {_squeezed(each.text) for each in EVERY if each.origin is Origin.OURS}


def test_a_page_that_is_ours_says_so_in_the_line_above() -> None:
    for name, screen in everything().items():
        if screen.heading.own_work:
            for page in pages(screen):
                assert _lines(page)[0].endswith(MARK), name


def test_every_page_with_the_mark_says_what_it_means() -> None:
    for name, screen in everything().items():
        for page in pages(screen):
            lines = _lines(page)
            if any(line.endswith((MARK, f"{MARK}:")) for line in lines):
                assert mark_words() in lines, name


@pytest.mark.parametrize("width", [1440.0, 1920.0])
@pytest.mark.parametrize("count", [0, 2, 12])
def test_what_the_mark_means_stands_at_the_right_beside_the_number_of_the_page(
    width: float, count: int
) -> None:
    head = Heading(BlockKind.STEP_1, "Stap 1", progress=(Stage.NOW,) * count, own_work=True)
    space = Space(width, LIGHT, measure)
    page = header(space, head)
    (alone,) = numbered(space, [page])
    assert _meaning(alone).rect.right == pytest.approx(width - MARGIN)
    pages = numbered(space, [page] * 12)
    for each in (*pages, *joined(space, pages, [page])):
        *_rest, number = texts(each)
        assert number.rect.right == pytest.approx(width - MARGIN)
        assert 20 < number.rect.x - _meaning(each).rect.right < 60
        assert texts(each)[0].rect.right < _meaning(each).rect.x


def _meaning(page: Marks) -> Text:
    (found,) = [text for text in texts(page) if text.text == mark_words()]
    return found


@pytest.mark.seconds
def test_a_question_marks_our_words_and_not_the_deck_s() -> None:
    asked = {name: view for name, view in views().items() if isinstance(view.screen, Question)}
    assert asked
    for name, view in asked.items():
        screen = view.screen
        assert isinstance(screen, Question)
        for page in pages_of(view, 1920.0, LIGHT, measure):
            lines = _lines(page)
            assert mark_words() in lines, name
            if screen.deck_words:
                assert own(screen.question) in lines, name
                assert lines[0].endswith(screen.deck_words), name
            else:
                assert lines[0].endswith(MARK), name
        mirror = mirrored(screen)
        assert mirror.title.endswith(MARK) or mirror.above.endswith(MARK), name
        assert list(_told(mirror.pieces))[-1].startswith(MARK), name


@pytest.mark.seconds
def test_every_screen_of_a_block_carries_the_mark() -> None:
    for name, view in views().items():
        heading = getattr(view.screen, "heading", None)
        if heading is None or not heading.own_work or isinstance(view.screen, BETWEEN):
            continue
        for page in pages_of(PublicView(view.screen), 1920.0, LIGHT, measure):
            assert any(line.endswith(MARK) for line in _lines(page)), name


def test_the_mark_is_put_once_and_before_a_colon() -> None:
    assert own(own("Welke?")) == "Welke?*"
    assert own(own("Onder andere:")) == "Onder andere*:"
    assert own("") == ""


def test_marking_again_changes_nothing() -> None:
    screen = screen_of(Subject.CONTEXT)
    assert with_marks(screen) == screen
    assert screen.heading.marked
