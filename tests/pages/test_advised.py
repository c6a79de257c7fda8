"""Question 3 where residents may be: plain words first, beside those of the office."""

import pytest

from tests.support.pages.checks import WIDTHS, faults
from tests.support.pages.evening import unplayed
from wijkworkshop.core.navigation import Stop, blocks
from wijkworkshop.core.public.screens import PublicView, Question
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT


@pytest.mark.parametrize("width", WIDTHS)
def test_plain_words_stand_before_those_of_the_office(width: float) -> None:
    session = unplayed("halve-dag")
    asked = next(each for each in blocks(session) if each.kind is BlockKind.QUESTION_3)
    screen = screen_at(session, Stop(asked.id, ScreenKind.ADVICE))
    assert isinstance(screen, Question)
    said = ""
    for page in pages_of(PublicView(screen), width, LIGHT, measure):
        assert faults(page) == []
        words = [" ".join(text.text.split()) for text in texts(page)]
        assert words.index("In gewone woorden*") < words.index(f"Advies van {screen.adviser}")
        said += "\n".join(words)
    for plain, own in zip(screen.plain_advice, screen.advice, strict=True):
        assert plain in said
        assert said.index(plain) < said.index(own)
