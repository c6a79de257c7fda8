"""The boards of steps 1 and 2 as a screen reader has them: names, roles, order, what is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.support.console.at_board import letter, take_the_board
from tests.support.console.opened import Opened
from tests.ui.console.test_alignment_board import desk as alignment  # noqa: F401 - a fixture
from tests.ui.console.test_alignment_board import panel
from tests.ui.console.test_dragging import CARDS, lying
from tests.ui.console.test_dragging import desk as goals  # noqa: F401 - a fixture
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.boards import LayCard, WriteCard
from wijkworkshop.core.public.alignment_board import AlignmentBoard
from wijkworkshop.core.public.screens import Matrix
from wijkworkshop.core.public.view import screen_now

KEY, ROLE, TEXT = Qt.Key, QAccessible.Role, QAccessible.Text
Said = tuple[QAccessible.Role, str, str]


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def walked(thing: QAccessibleInterface) -> Iterator[Said]:
    """Yield role, name and description of what is seen, in the order of the tree."""
    widget = thing.object()
    if isinstance(widget, QWidget) and not widget.isVisible():
        return
    yield thing.role(), thing.text(TEXT.Name), thing.text(TEXT.Description)
    for place in range(thing.childCount()):
        child = thing.child(place)
        if child.isValid():
            yield from walked(child)


def items(desk: Opened) -> list[tuple[str, str]]:
    found = walked(interface(lying(desk)))
    return [(name, said) for role, name, said in found if role is ROLE.ListItem]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced at once."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_cards_and_goals_are_items_with_their_tables_in_the_order_seen(goals: Opened) -> None:  # noqa: F811
    board = interface(lying(goals))
    assert (board.role(), board.text(TEXT.Name)) == (ROLE.List, "Bord")
    assert items(goals) == [
        (f"Tafel 3: {CARDS[2]}", "in de hand"),
        (f"Doel 1: {CARDS[0]}", "1 kaart"),
        (f"Tafel 1: {CARDS[0]}", ""),
        (f"Doel 2: {CARDS[1]}", "1 kaart"),
        (f"Tafel 2: {CARDS[1]}", ""),
    ]


def test_the_order_follows_cards_that_are_laid_and_come_loose(goals: Opened) -> None:  # noqa: F811
    goals.do(WriteCard(1, "Groen", 4), LayCard(4, 1), LayCard(3, 1), LayCard(1, 0))
    wanted = [
        f"Tafel 1: {CARDS[0]}",
        f"Doel 1: {CARDS[0]}",
        f"Tafel 3: {CARDS[2]}",
        "Tafel 4: Groen",
        f"Doel 2: {CARDS[1]}",
        f"Tafel 2: {CARDS[1]}",
    ]
    goals.qtbot.waitUntil(lambda: [name for name, _said in items(goals)] == wanted)


@pytest.mark.seconds
def test_what_the_room_talks_about_and_what_is_read_aloud_stand_out(goals: Opened) -> None:  # noqa: F811
    goals.do(FocusOn(1, 2))
    assert dict(items(goals))[f"Doel 2: {CARDS[1]}"] == "1 kaart. in de zaal"
    take_the_board(goals)
    letter(goals, KEY.Key_O)
    assert dict(items(goals))[f"Doel 1: {CARDS[0]}"] == "1 kaart. wordt voorgelezen"
    letter(goals, KEY.Key_O)
    assert dict(items(goals))[f"Tafel 1: {CARDS[0]}"] == "wordt voorgelezen"


def test_arrows_tell_at_once_what_is_in_hand(goals: Opened, told: list[str]) -> None:  # noqa: F811
    take_the_board(goals)
    goals.press(KEY.Key_Down)
    assert told[-1].startswith(f"Kaart: {CARDS[0]}. ligt bij {CARDS[0]}")
    goals.press(KEY.Key_Right)
    assert f"Doel 2: {CARDS[1]}" in told[-1]
    assert lying(goals).accessibleDescription() == told[-1]


def test_a_goal_that_keys_move_tells_where_it_is_now(goals: Opened, told: list[str]) -> None:  # noqa: F811
    take_the_board(goals)
    goals.press(KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert told[-1].endswith(f"Doel 1: {CARDS[0]}. plaats 2 van 2")
    named = [name for name, _said in items(goals) if name.startswith("Doel")]
    assert named == [f"Doel 2: {CARDS[1]}", f"Doel 1: {CARDS[0]}"]


def test_the_table_of_step_2_has_heads_and_says_each_cell_whole(alignment: Opened) -> None:  # noqa: F811
    found = list(walked(interface(panel(alignment).walk)))
    roles = [role for role, _name, _said in found]
    assert found[0][:2] == (ROLE.List, "Botsingen en vragen")
    assert (ROLE.Table, "Doelen en regels", "") in found
    assert roles.count(ROLE.ColumnHeader) == roles.count(ROLE.RowHeader) == 2
    cells = [name for role, name, _said in found if role is ROLE.Cell]
    assert len(cells) == 4
    assert cells[1].startswith("Passend toewijzen, doel 2 Wie vooruitkomt, blijft: Werkt tegen")


def test_clashes_are_walked_in_order_and_the_one_in_the_room_is_checked(
    alignment: Opened,  # noqa: F811
    told: list[str],
) -> None:
    take_the_board(alignment)
    said = []
    tiles = [tile for tile in panel(alignment).walk.tiles.tiles if tile.isVisible()]
    for tile in tiles:
        alignment.press(KEY.Key_Right)
        heard = interface(tile)
        assert heard.state().checked
        assert told[-1] == heard.text(TEXT.Name)
        said.append(told[-1].split(".")[0])
    assert said == ["werkt tegen", "werkt tegen", "niets helpt", "weten we niet"]


@pytest.mark.seconds
def test_a_key_reads_the_table_of_step_2_point_by_point(
    alignment: Opened,  # noqa: F811
    told: list[str],
) -> None:
    take_the_board(alignment)
    read = []
    for _press in range(4):
        letter(alignment, KEY.Key_O)
        screen = screen_now(alignment.session)
        assert isinstance(screen, Matrix)
        read.append(screen.aloud)
        assert told[-1] == panel(alignment).aloud.text()
        assert panel(alignment).aloud.isVisible()
        tiles = [tile for tile in panel(alignment).walk.tiles.tiles if tile.isVisible()]
        assert sum("wordt voorgelezen" in interface(tile).text(TEXT.Description) for tile in tiles)
    assert read == [(1, 0), (0, 0), (1, None), (1, 1)]
    assert told[-1] == "Lees voor: Verkoop en ‘Wie vooruitkomt, blijft’"
    alignment.press(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert "Lees voor: ‘Wie vooruitkomt, blijft’" in told


@pytest.mark.seconds
def test_a_key_reads_both_sides_of_a_clash_and_arrows_still_walk(
    alignment: Opened,  # noqa: F811
    told: list[str],
) -> None:
    take_the_board(alignment)
    alignment.press(KEY.Key_Right)
    alignment.press(KEY.Key_Right)
    read = []
    for _press in range(3):
        letter(alignment, KEY.Key_O)
        screen = screen_now(alignment.session)
        assert isinstance(screen, AlignmentBoard)
        read.append((screen.aloud, [each.tables for each in screen.voices if each.aloud]))
        assert told[-1].startswith("Lees voor: ")
    assert read == [(True, []), (False, [(1,)]), (False, [(2, 3)])]

    def heads() -> list[str]:
        found = walked(interface(panel(alignment).said))
        return [name for _role, name, said in found if "wordt voorgelezen" in said]

    alignment.qtbot.waitUntil(lambda: heads() == ["Tafel 2 en 3: versterkt"], timeout=8000)
    alignment.press(KEY.Key_Left)
    screen = screen_now(alignment.session)
    assert isinstance(screen, AlignmentBoard)
    assert not screen.is_read
