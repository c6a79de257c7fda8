"""What stands above a result by group: sentences, with the unit that stands in the table."""

import pytest

from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.by_group import Measure
from wijkworkshop.wording.groups import even_title, hidden_words, table_words

SINGLE, CELLS = FormKind.SINGLE_CHOICE, FormKind.CELL_RATING


@pytest.mark.parametrize(
    ("form", "measure", "words"),
    [
        (SINGLE, Measure.CHOSE, "Per groep het aantal mensen dat dit kiest."),
        (FormKind.RECOGNITION, Measure.YES, "Per groep het aantal mensen dat dit herkent."),
        (CELLS, Measure.YES, "Per groep het aantal mensen dat zegt: dit werkt tegen."),
        (FormKind.DOTS, Measure.DOTS,
         "Per groep het aantal stippen, van alle stippen van die groep."),
        (FormKind.GRADE, Measure.MIDDLE, "Per groep: het midden."),
    ],
)  # fmt: skip
def test_the_line_above_a_table_is_a_sentence(form: FormKind, measure: Measure, words: str) -> None:
    assert table_words(form, measure, Wording.USUAL) == words


def test_above_percents_stands_that_they_are() -> None:
    def said(form: FormKind, measure: Measure) -> str:
        return table_words(form, measure, Wording.USUAL, percent=True)

    assert said(SINGLE, Measure.CHOSE) == "Per groep het percentage mensen dat dit kiest."
    assert said(FormKind.DOTS, Measure.DOTS) == (
        "Per groep het percentage van alle stippen van die groep."
    )
    assert "percentage" not in said(FormKind.RANKING, Measure.PLACE)


def test_what_most_say_works_against_a_goal_is_not_on_top() -> None:
    assert even_title(("Ja",), SINGLE).endswith("dan staat ‘Ja’ bovenaan")
    assert even_title(("Verkoop → Buren",), CELLS) == (
        "Telt elke groep even zwaar, dan zeggen mensen bij ‘Verkoop → Buren’ het vaakst: "
        "‘werkt tegen’"
    )
    assert "bij vier vakken het vaakst" in even_title(tuple("ABCD"), CELLS)


def test_what_is_not_shown_by_group_is_named() -> None:
    assert hidden_words(()) == ""
    assert hidden_words((5,)) == "nummer 5 niet per groep: te kleine aantallen"
    assert hidden_words((4, 5)).startswith("nummers 4 en 5 niet")
