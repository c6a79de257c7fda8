"""How people fill in a ballot: by touch, by keyboard, and on a phone without JavaScript."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.forms.weighing import YES, Weighing

SAVE = "button.main"
SAVED = "Uw stem is bewaard."
MOST_TABS = 90

Act = Callable[[Page], None]


@dataclass(frozen=True)
class Hands:
    """Three ways to give the same answers to 1 Rijtjes, 2 Toren, 3 Park; and those answers."""

    touch: Act
    keys: Act
    plain: Act
    answers: Answers


def tab_to(page: Page, selector: str) -> None:
    """Go on with the key Tab until something has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("each => document.activeElement.matches(each)", selector):
            return
    raise AssertionError(f"Tab does not come to {selector}")


def press(page: Page, name: str, times: int = 1) -> None:
    """Go to a button by keyboard, and press it."""
    tab_to(page, f'[aria-label="{name}"]')
    for _ in range(times):
        page.keyboard.press("Enter")


def choose(page: Page, name: str, place: int) -> None:
    """Go to a list of answers by keyboard, and choose the one at this place."""
    tab_to(page, f'[name="{name}"]')
    page.keyboard.press("Space")
    for _ in range(place):
        page.keyboard.press("ArrowDown")


def _dots_touched(page: Page) -> None:
    more = page.get_by_role("button", name="Stip erbij: Toren")
    more.tap()
    more.tap()


def _order_touched(page: Page) -> None:
    for name in ("Park", "Toren"):
        page.get_by_role("button", name=f"Kies: {name}").tap()
    page.get_by_role("button", name="Hoger: Toren").tap()


def _order_by_keys(page: Page) -> None:
    press(page, "Kies: Toren")
    press(page, "Kies: Park")


def _order_plain(page: Page) -> None:
    page.select_option("#o2", "1")
    page.select_option("#o3", "2")


def _weighed(act: Callable[[Page, str], None]) -> Act:
    def weigh(page: Page) -> None:
        for field, value in (("o2impact", 4), ("o2feasibility", 3), ("o2can", YES)):
            act(page, f'[name="{field}"][value="{value}"]')

    return weigh


def _weighed_by_keys(page: Page) -> None:
    choose(page, "o2impact", 3)
    choose(page, "o2feasibility", 2)
    choose(page, "o2can", 0)


def scale(level: int, place: int) -> Hands:
    """Answer the second of three items; the answer has this place in the scale."""
    chosen = f'[name="o2"][value="{level}"]'
    return Hands(
        lambda page: page.tap(chosen),
        lambda page: choose(page, "o2", place),
        lambda page: page.check(chosen),
        ((2, level),),
    )


HANDS: Mapping[FormKind, Hands] = {
    **{
        kind: scale(form.scale[-1], len(form.scale) - 1)
        for kind, form in FORMS.items()
        if form.scale
    },
    FormKind.DOTS: Hands(
        _dots_touched,
        lambda page: press(page, "Stip erbij: Toren", 2),
        lambda page: page.fill("#o2", "2"),
        ((2, 2),),
    ),
    FormKind.SINGLE_CHOICE: Hands(
        lambda page: page.tap('[name="choice"][value="2"]'),
        lambda page: choose(page, "choice", 1),
        lambda page: page.check('[name="choice"][value="2"]'),
        ((2, 1),),
    ),
    FormKind.RANKING: Hands(
        _order_touched, _order_by_keys, _order_plain, placed((2, 3), (1, 2, 3))
    ),
    FormKind.WEIGHING: Hands(
        _weighed(lambda page, field: page.tap(field)),
        _weighed_by_keys,
        _weighed(lambda page, field: page.check(field)),
        ((2, Weighing(4, 3, YES).level),),
    ),
}
