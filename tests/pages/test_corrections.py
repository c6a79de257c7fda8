"""That a count was corrected, and why, is told under each result, in full."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.support.examples import EXAMPLES
from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.acts.correcting import LONGEST
from wijkworkshop.core.public.result_screens import (
    Comparison,
    Corrected,
    Distribution,
    Foot,
    Ranking,
)
from wijkworkshop.core.terms import Channel
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.comparison import feet_words
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Marks, texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.web.mirror.results import RESULTS
from wijkworkshop.wording.sentences import foot_words

MOMENT = datetime(2026, 12, 24, 20, 42)  # noqa: DTZ001 - by the clock of the session
REASON = ("De handen achter in de zaal waren niet te zien en tafel drie is overgeslagen, " * 2)[
    :LONGEST
]
SHOWN = {
    name: view
    for name, view in EXAMPLES.items()
    if isinstance(view.screen, Ranking | Distribution) and view.screen.foot.voters > 9
}
COMPARED = {name: view for name, view in EXAMPLES.items() if isinstance(view.screen, Comparison)}


def corrected(foot: Foot) -> Foot:
    """A long foot: hands beside slips and phones, corrected on a later day."""
    return replace(
        foot,
        tables=0,
        channels=((Channel.PHONE, foot.voters - 9), (Channel.PAPER, 5), (Channel.HANDS, 4)),
        doubles=4,
        corrected=Corrected(MOMENT, REASON, later=True),
    )


def said(page: Marks) -> str:
    return " ".join(text.text for text in texts(page)).replace("\u00a0", " ")


@IN_WIDTHS
@pytest.mark.parametrize("name", SHOWN)
def test_a_correction_is_told_in_full(name: str, width: float) -> None:
    view = SHOWN[name]
    assert isinstance(view.screen, Ranking | Distribution)
    screen = replace(view.screen, foot=corrected(view.screen.foot))
    pages = pages_of(replace(view, screen=screen), width, LIGHT, measure)
    for page in pages:
        assert faults(page) == []
        assert f"gecorrigeerd op 24 december om 20.42: {REASON.rstrip(', ')}"[:-3] in said(page)


@IN_WIDTHS
@pytest.mark.parametrize("name", COMPARED)
def test_before_and_after_say_which_of_them_was_corrected(name: str, width: float) -> None:
    view = COMPARED[name]
    assert isinstance(view.screen, Comparison)
    early, late = view.screen.foots
    screen = replace(view.screen, foots=(corrected(early), corrected(late)))
    page = pages_of(replace(view, screen=screen), width, LIGHT, measure)[0]
    assert faults(page) == []
    assert "voor: gecorrigeerd op 24 december om 20.42: De handen" in said(page)
    assert feet_words(screen)[-1] == "na: gecorrigeerd op 24 december om 20.42"


@pytest.mark.parametrize("name", SHOWN)
def test_phones_tell_it_too(name: str) -> None:
    screen = SHOWN[name].screen
    assert isinstance(screen, Ranking | Distribution)
    told = replace(screen, foot=replace(screen.foot, corrected=Corrected(MOMENT, "Dubbel geteld.")))
    assert foot_words(told.foot)[-1] == "gecorrigeerd om 20.42: Dubbel geteld"
    assert "gecorrigeerd om 20.42: Dubbel geteld" in str(RESULTS[type(told)](told))
