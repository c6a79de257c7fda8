"""What is said of figures beside grades: as a title, on the page, and on a phone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support.outcome_examples import FIGURE_ASKED, FIGURES, FIGURES_BESIDE
from tests.support.web.told import texts
from wijkworkshop.core.document import Figure
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.wording.figures import course_words, figures_words, source_words, then_and_now

APART, _OPEN, TOGETHER = FIGURES
UNSEEN = replace(TOGETHER, grade=None)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (FIGURES, "Bij twee van de drie cijfers lopen cijfer en gevoel uiteen"),
        ([APART, UNSEEN], "Bij één van de twee cijfers lopen cijfer en gevoel uiteen"),
        ([APART, APART], "Bij alle cijfers lopen cijfer en gevoel uiteen"),
        ([APART], "Hier lopen cijfer en gevoel uiteen"),
        ([TOGETHER], "Cijfer en gevoel lopen hier niet uiteen"),
        ([TOGETHER, UNSEEN], "Dit is gemeten"),
        ([UNSEEN], "Dit is gemeten"),
    ],
)
def test_the_title_says_where_figures_and_grades_part(
    figures: Sequence[Figure], words: str
) -> None:
    assert figures_words(figures) == words


def test_a_value_stands_as_it_was_written_and_an_unknown_year_is_then_or_now() -> None:
    assert then_and_now(APART) == ("2014: 5,8", "2024: 6,3")
    assert then_and_now(TOGETHER) == ("toen: 6,4", "nu: 6,4")


def test_where_less_is_better_the_words_say_so_and_the_line_falls() -> None:
    figure = FIGURES[1]
    assert course_words(figure) == "minder is beter: het werd beter"
    assert (figure.rises, APART.rises, TOGETHER.rises) == (-1, 1, 0)


def test_sources_that_differ_are_told_of_each_figure() -> None:
    assert source_words(FIGURES) == ("Bron: verzonnen, als voorbeeld",)
    other = replace(TOGETHER, text="Geluk", source="gemeente")
    assert source_words([APART, other]) == (
        "Bron van De leefbaarheid: verzonnen, als voorbeeld",
        "Bron van Geluk: gemeente",
    )
    assert source_words([replace(APART, source="")]) == ()


def test_a_phone_tells_what_the_page_shows() -> None:
    told = " ".join(texts(mirrored(FIGURES_BESIDE)))
    for words in (
        "2014: 5,8",
        "minder is beter",
        "het bleef gelijk",
        "‘Hoe buren elkaar helpen’ krijgt een 5,2",
        "geen gat",
        "maar ik ken mijn nieuwe buren niet",
    ):
        assert words in told
    assert "Hoe kan dat?" in mirrored(FIGURE_ASKED).title
