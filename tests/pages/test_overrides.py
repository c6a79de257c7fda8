"""That people voted by two ways with one number is told under each result, in full."""

from dataclasses import replace

import pytest

from tests.support.examples import EXAMPLES
from tests.support.pages.checks import IN_WIDTHS, faults
from wijkworkshop.core.public.result_screens import Distribution, Foot, Preference, Ranking
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT

SHOWN = {
    name: view
    for name, view in EXAMPLES.items()
    if isinstance(view.screen, Ranking | Distribution | Preference) and view.screen.foot.voters > 9
}


def with_overrides(foot: Foot) -> Foot:
    """The longest foot that there is: three ways to vote, for residents only, some by two ways."""
    return replace(
        foot,
        tables=0,
        only_group=Group.RESIDENTS,
        channels=((Channel.PHONE, foot.voters - 9), (Channel.PAPER, 5), (Channel.DEVICE, 4)),
        twice=((Channel.PHONE, Channel.PAPER, 3),),
        doubles=9,
        first=True,
    )


@IN_WIDTHS
@pytest.mark.parametrize("name", SHOWN)
def test_overrides_are_told_in_full(name: str, width: float) -> None:
    view = SHOWN[name]
    assert isinstance(view.screen, Ranking | Distribution | Preference)
    screen = replace(view.screen, foot=with_overrides(view.screen.foot))
    pages = pages_of(replace(view, screen=screen), width, LIGHT, measure)
    assert len(pages) <= 2 * len(pages_of(view, width, LIGHT, measure))
    for page in pages:
        assert faults(page) == []
        said = " ".join(text.text for text in texts(page)).replace("\u00a0", " ")
        assert "3 deden allebei: de telefoon telt" in said
