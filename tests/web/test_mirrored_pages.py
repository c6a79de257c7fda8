"""The page of a mirrored screen: sound, in every language, with Dutch marked as Dutch."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

import pytest

from tests.support.pages.evening import played
from tests.support.web.told import PSEUDO, of_each_kind, pseudo, texts
from tools.gallery.phones.looks import PHONES, SOMEBODY
from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public.screens import Screen
from wijkworkshop.core.session import Change
from wijkworkshop.core.session_records import Details
from wijkworkshop.places import resources
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.web.mirror.dutch_content import CLOSE, OPEN
from wijkworkshop.web.pages.rendering import Pages, Visit
from wijkworkshop.web.pages.words import Words, all_words
from wijkworkshop.web.phone_state import VersionedState, initial_state

KIND = pytest.mark.parametrize("name", sorted(kind.__name__ for kind in get_args(Screen)))
LETTERS = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="module")
def pseudo_words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    return Words(PSEUDO, pseudo(tmp_path_factory.mktemp("locale")))


@pytest.mark.seconds
@KIND
def test_every_word_that_is_not_of_the_session_is_translated(
    name: str, pseudo_words: Words
) -> None:
    screen = of_each_kind()[name]
    mirror = pseudo_words.said(lambda: mirrored(screen, mark=True))
    for text in texts(mirror):
        ours = re.sub(f"{OPEN}[^{CLOSE}]*{CLOSE}", "", text)
        ours = re.sub(r"https?://\S+|\S+@\S+|www\.\S+|\S+\.(nl|org)\b", "", ours)
        while "⟦" in ours:
            ours, before = re.sub(r"⟦[^⟦⟧]*⟧", "", ours), ours
            if ours == before:
                break
        assert not LETTERS.search(ours), text


class Reader(HTMLParser):
    """Reads a page: the elements without anything in them, and the levels of the headings."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.empty: list[str] = []
        self._open: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        for each in self._open:
            each.append(tag if tag in ("path", "rect", "input") else "")
        if tag not in ("meta", "link", "input", "path", "rect", "br"):
            self._open.append([])

    def handle_data(self, data: str) -> None:
        for each in self._open:
            each.append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        if tag in ("path", "rect"):
            return
        if not any(self._open.pop()):
            self.empty.append(tag)


@pytest.fixture(scope="module")
def pages() -> Pages:
    return Pages(resources() / "web")


@pytest.fixture(scope="module")
def seen() -> VersionedState:
    session = played()
    details = replace(session.get(Details, 1), closed_at=None)
    return initial_state(session.after(Change(put=(details, PHONES))))


def _html(pages: Pages, seen: VersionedState, screen: Screen, language: str) -> str:
    state = replace(seen.state, screen=screen, vote=None)
    here = Visit(replace(SOMEBODY, language=language), "", language)
    return pages._put_together(replace(seen, state=state), here)


def _looks() -> Iterator[tuple[str, str]]:
    for kind in get_args(Screen):
        for words in all_words():
            yield kind.__name__, words.code


@pytest.mark.parametrize(("name", "language"), list(_looks()))
def test_the_page_of_every_screen_is_sound(
    name: str, language: str, pages: Pages, seen: VersionedState
) -> None:
    html = _html(pages, seen, of_each_kind()[name], language)
    reader = Reader()
    reader.feed(html)
    assert reader.levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(reader.levels))
    assert set(reader.empty) == set()
    assert OPEN not in html
    assert CLOSE not in html
    assert html.count("<span") == html.count("</span>")


def test_dutch_of_the_session_is_marked_in_another_language_only(
    pages: Pages, seen: VersionedState
) -> None:
    screen = of_each_kind()["Ranking"]
    assert isinstance(screen, r.Ranking)
    label = screen.bars[0].choice.label
    dutch, arabic = (_html(pages, seen, screen, code) for code in ("nl", "ar"))
    assert 'lang="nl"' not in dutch
    assert f'<span lang="nl" dir="ltr">{label}</span>' in arabic


def test_numbers_are_written_alike_in_every_language(pages: Pages, seen: VersionedState) -> None:
    for screen in of_each_kind().values():
        assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", _html(pages, seen, screen, "ar"))
