"""What tables do now, as a phone tells it: the room reads the same, or neither says anything."""

import pytest

from tests.support.board_examples import BOARD_EXAMPLES
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.board import at_tables, task_words


@pytest.mark.parametrize("name", BOARD_EXAMPLES)
def test_what_tables_do_stands_on_the_page_when_there_is_something_to_do(name: str) -> None:
    screen = BOARD_EXAMPLES[name].screen
    assert isinstance(screen, BoardScreen)
    page = {text.text for text in texts(pages_of(BOARD_EXAMPLES[name], 1920, LIGHT, measure)[0])}
    assert (at_tables() in page) is (task_words(screen) in page) is bool(task_words(screen))
