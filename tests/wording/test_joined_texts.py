"""Texts that are put after each other read as one sentence, whatever they end with."""

import pytest

from wijkworkshop.core.document import Annotated, Fact
from wijkworkshop.core.messages import N_, Label
from wijkworkshop.core.terms import Judgement
from wijkworkshop.export.chapters.facts import fact
from wijkworkshop.wording.dutch import going_on
from wijkworkshop.wording.report import REPORT

WHY = Label(N_("Is gemengd wie hier wonen?"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We vragen het nu.", "We vragen het nu"),
        ("voorrang o.b.v.", "voorrang o.b.v."),
        ("en toen...", "en toen..."),
        ("Waarom?", "Waarom?"),
        ("\u2068نعم.\u2069", "\u2068نعم\u2069"),
        ("", ""),
    ],
)
def test_a_text_that_others_follow_has_no_full_stop(text: str, said: str) -> None:
    assert going_on(text) == said


def test_only_the_last_of_some_texts_ends_in_a_full_stop() -> None:
    assert REPORT.together(("Elk jaar.", "", "In juli.")) == "Elk jaar, In juli."


def test_notes_stand_within_the_sentence() -> None:
    measured = Annotated("Meer rust op straat.", ("nu: 5,8", "We vragen het in 2027."))
    assert REPORT.words(measured) == "Meer rust op straat (nu: 5,8, We vragen het in 2027)"


def test_the_reason_for_a_choice_is_a_sentence_of_its_own() -> None:
    """As the room reads it; a reason that goes on stays behind a comma."""
    told = fact(Fact(WHY, (Judgement.PARTLY, "Er kwamen koopwoningen bij.")))
    assert told.text == "Voor een deel. Er kwamen koopwoningen bij."
    assert fact(Fact(WHY, (Judgement.NO, "te weinig"))).text == "nee, te weinig"
