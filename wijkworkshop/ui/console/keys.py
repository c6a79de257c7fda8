"""What each key means in Regie, as a table; the help (F1) is made from the same table.

Keys that open a panel stand in the row of that panel (`panels/table.py`).
"""

from dataclasses import dataclass
from enum import StrEnum, auto
from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from wijkworkshop.core.messages import N_, Msgid


class Does(StrEnum):
    """What a key does, but for opening a panel."""

    PRIMARY = auto()
    NEXT = auto()
    BACK = auto()
    BLACK = auto()
    TIMER = auto()
    MINUTE = auto()
    UNDO = auto()
    EMERGENCY = auto()
    COUNT_ON = auto()
    READ_ON = auto()
    READ_BACK = auto()
    WORD = auto()
    BOXES = auto()
    GONG = auto()
    STOP_TIMER = auto()
    NOTE = auto()
    REGIE = auto()
    PLACE_AGAIN = auto()
    SWAP = auto()
    DISPLAY = auto()
    HELP = auto()


class Part(StrEnum):
    """The parts of the help."""

    SCREEN = auto()
    TIME = auto()
    VOTING = auto()
    WRITING = auto()
    BOARD = auto()
    APP = auto()


OF_PANELS, BELOW_PANELS, OF_COUNTS, BELOW_COUNTS = 1, 2, 3, 4
"""The order of keys in a part of the help; others come first."""


@dataclass(frozen=True)
class Binding:
    """The keys for one thing: a Does, or the name of the panel that they open.

    `words` say in the help what they do; a lower `order` comes first in its `part`. `anywhere`:
    also while somebody types. `at_once` is for a letter that does not wait whether more letters
    follow: a clicker sends it, and pressing it again takes it back. `steady` keys mean the same
    while a panel has keys of its own; a `direct` one does not wait and is no part of a word.
    """

    does: str
    keys: tuple[str, ...]
    part: Part
    words: Msgid
    anywhere: bool = False
    at_once: bool = False
    order: int = 0
    steady: bool = False
    direct: bool = False


KEYS: tuple[Binding, ...] = (
    Binding(Does.PRIMARY, ("Space",), Part.SCREEN, N_("de grote knop"), steady=True),
    Binding(Does.NEXT, ("Right", "PgDown"), Part.SCREEN, N_("volgend scherm"), steady=True),
    Binding(Does.BACK, ("Left", "PgUp"), Part.SCREEN, N_("vorig scherm"), steady=True),
    Binding(
        Does.BLACK,
        ("B", "."),
        Part.SCREEN,
        N_("zwart scherm aan en uit"),
        at_once=True,
        steady=True,
    ),
    Binding(Does.PLACE_AGAIN, ("F9",), Part.SCREEN, N_("projectie terugzetten"), anywhere=True),
    Binding(Does.SWAP, ("F10",), Part.APP, N_("schermen omwisselen"), anywhere=True),
    Binding(
        Does.WORD, ("D",), Part.SCREEN, N_("een woord op dit scherm uitleggen"), order=BELOW_PANELS
    ),
    Binding(Does.BOXES, ("V",), Part.SCREEN, N_("de drie vakken tonen"), order=BELOW_PANELS),
    Binding(Does.TIMER, ("T",), Part.TIME, N_("tijd starten en stilzetten")),
    Binding(Does.MINUTE, ("+",), Part.TIME, N_("een minuut erbij")),
    Binding(Does.STOP_TIMER, ("W",), Part.TIME, N_("tijd weghalen")),
    Binding(Does.GONG, ("G",), Part.TIME, N_("gong aan en uit")),
    Binding(Does.READ_ON, ("O",), Part.SCREEN, N_("het volgende voorlezen"), steady=True),
    Binding(Does.READ_BACK, ("Ctrl+O",), Part.SCREEN, N_("het vorige voorlezen"), steady=True),
    Binding(
        Does.EMERGENCY,
        ("N",),
        Part.VOTING,
        N_("noodstand: verder zonder telefoons"),
        order=BELOW_PANELS,
    ),
    Binding(Does.COUNT_ON, ("F8",), Part.VOTING, N_("verder tellen"), order=BELOW_COUNTS),
    Binding(Does.NOTE, ("F2",), Part.WRITING, N_("naar de notitie"), anywhere=True),
    Binding(
        Does.UNDO,
        ("Ctrl+Z",),
        Part.WRITING,
        N_("ongedaan maken"),
        order=BELOW_PANELS,
        steady=True,
    ),
    Binding(Does.REGIE, ("Esc",), Part.APP, N_("terug naar Regie"), anywhere=True),
    Binding(Does.DISPLAY, ("F7",), Part.APP, N_("beeld: donker, rustig of groot"), anywhere=True),
    Binding(Does.HELP, ("F1",), Part.APP, N_("deze toetsen"), anywhere=True),
)


def key_of(event: QKeyEvent) -> str:
    """Return the key of an event as the table writes it; Shift and the number pad do not count."""
    ignored = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    combination = event.keyCombination()
    held = combination.keyboardModifiers() & ~ignored
    sequence = QKeySequence(int(combination.key()) | held.value)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def is_letter(event: QKeyEvent) -> bool:
    """Tell whether an event types a letter or figure, as in a word."""
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return not held and event.text().isalnum()


def shown(key: str) -> str:
    """Return a key as people read it."""
    return {
        "Space": _("spatie"),
        "Right": "→",
        "Left": "←",
        "Up": "↑",
        "Down": "↓",
        "Ctrl+Up": "Ctrl+↑",
        "Ctrl+Down": "Ctrl+↓",
        "PgDown": "PageDown",
        "PgUp": "PageUp",
    }.get(key, key)


def first_key(does: Does) -> str:
    """Return the first key for one thing, as a button shows it."""
    return shown(next(each for each in KEYS if each.does is does).keys[0])


def part_words(part: Part) -> str:
    """Return the title of a part of the help."""
    return {
        Part.SCREEN: _("Scherm"),
        Part.TIME: _("Tijd"),
        Part.VOTING: _("Stemmen en tellen"),
        Part.WRITING: _("Schrijven"),
        Part.BOARD: _("Op het bord"),
        Part.APP: _("Verder"),
    }[part]
