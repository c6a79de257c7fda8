"""What each key means in Regie, as a table; the help (F1) is made from the same table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from gettext import gettext as _
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Does(StrEnum):
    """What a key does."""

    PRIMARY = auto()
    NEXT = auto()
    BACK = auto()
    BLACK = auto()
    TIMER = auto()
    MINUTE = auto()
    UNDO = auto()
    PRESENCE = auto()
    PHONES = auto()
    EMERGENCY = auto()
    COUNT_ON = auto()
    READ_ON = auto()
    READ_BACK = auto()
    HANDS = auto()
    STICKERS = auto()
    PAPER = auto()
    OUTCOME = auto()
    CONTRIBUTIONS = auto()
    MATERIAL = auto()
    WORD = auto()
    BOXES = auto()
    LISTEN = auto()
    PARKING = auto()
    RESPONSES = auto()
    DETAILS = auto()
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
    APP = auto()


@dataclass(frozen=True)
class Binding:
    """The keys for one thing. `anywhere`: also while somebody types.

    `at_once` is for a letter that does not wait whether more letters follow: a clicker sends it,
    and pressing it again takes it back.
    """

    does: Does
    keys: tuple[str, ...]
    part: Part
    anywhere: bool = False
    at_once: bool = False


KEYS: tuple[Binding, ...] = (
    Binding(Does.PRIMARY, ("Space",), Part.SCREEN),
    Binding(Does.NEXT, ("Right", "PgDown"), Part.SCREEN),
    Binding(Does.BACK, ("Left", "PgUp"), Part.SCREEN),
    Binding(Does.BLACK, ("B", "."), Part.SCREEN, at_once=True),
    Binding(Does.PLACE_AGAIN, ("F9",), Part.SCREEN, anywhere=True),
    Binding(Does.SWAP, ("F10",), Part.SCREEN, anywhere=True),
    Binding(Does.MATERIAL, ("M",), Part.SCREEN),
    Binding(Does.WORD, ("D",), Part.SCREEN),
    Binding(Does.BOXES, ("V",), Part.SCREEN),
    Binding(Does.TIMER, ("T",), Part.TIME),
    Binding(Does.MINUTE, ("+",), Part.TIME),
    Binding(Does.STOP_TIMER, ("W",), Part.TIME),
    Binding(Does.GONG, ("G",), Part.TIME),
    Binding(Does.LISTEN, ("L",), Part.TIME),
    Binding(Does.READ_ON, ("O",), Part.VOTING),
    Binding(Does.READ_BACK, ("Ctrl+O",), Part.VOTING),
    Binding(Does.PRESENCE, ("F6",), Part.VOTING),
    Binding(Does.PHONES, ("Q",), Part.VOTING),
    Binding(Does.EMERGENCY, ("N",), Part.VOTING),
    Binding(Does.HANDS, ("H",), Part.VOTING),
    Binding(Does.STICKERS, ("S",), Part.VOTING),
    Binding(Does.PAPER, ("P",), Part.VOTING),
    Binding(Does.COUNT_ON, ("F8",), Part.VOTING),
    Binding(Does.NOTE, ("F2",), Part.WRITING, anywhere=True),
    Binding(Does.OUTCOME, ("U",), Part.WRITING),
    Binding(Does.CONTRIBUTIONS, ("I",), Part.WRITING),
    Binding(Does.PARKING, ("K",), Part.WRITING),
    Binding(Does.RESPONSES, ("R",), Part.WRITING),
    Binding(Does.DETAILS, ("E",), Part.WRITING),
    Binding(Does.UNDO, ("Ctrl+Z",), Part.WRITING),
    Binding(Does.REGIE, ("Esc",), Part.APP, anywhere=True),
    Binding(Does.DISPLAY, ("F7",), Part.APP, anywhere=True),
    Binding(Does.HELP, ("F1",), Part.APP, anywhere=True),
)

BY_KEY: Mapping[str, Binding] = MappingProxyType(
    {key: binding for binding in KEYS for key in binding.keys}
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
        "PgDown": "PageDown",
        "PgUp": "PageUp",
    }.get(key, key)


def first_key(does: Does) -> str:
    """Return the first key for one thing, as a button shows it."""
    return shown(next(each for each in KEYS if each.does is does).keys[0])


def does_words(does: Does) -> str:
    """Return what a key does."""
    return {
        Does.PRIMARY: _("de grote knop"),
        Does.NEXT: _("volgend scherm"),
        Does.BACK: _("vorig scherm"),
        Does.BLACK: _("zwart scherm aan en uit"),
        Does.PLACE_AGAIN: _("projectie terugzetten"),
        Does.SWAP: _("schermen omwisselen"),
        Does.TIMER: _("tijd starten en stilzetten"),
        Does.MINUTE: _("een minuut erbij"),
        Does.PRESENCE: _("wie is er aanwezig"),
        Does.PHONES: _("telefoons en hun QR-code"),
        Does.EMERGENCY: _("noodstand: verder zonder telefoons"),
        Does.HANDS: _("handen tellen"),
        Does.STICKERS: _("stickers tellen"),
        Does.PAPER: _("briefjes invoeren"),
        Does.COUNT_ON: _("verder tellen"),
        Does.READ_ON: _("volgende keuze voorlezen"),
        Does.READ_BACK: _("vorige keuze voorlezen"),
        Does.MATERIAL: _("materiaal tonen"),
        Does.WORD: _("een woord op dit scherm uitleggen"),
        Does.BOXES: _("de drie vakken tonen"),
        Does.LISTEN: _("we luisteren eerst"),
        Does.PARKING: _("parkeerlijst"),
        Does.RESPONSES: _("wat we met inbreng doen"),
        Does.DETAILS: _("gegevens en de drie vakken"),
        Does.GONG: _("gong aan en uit"),
        Does.STOP_TIMER: _("tijd weghalen"),
        Does.NOTE: _("naar de notitie"),
        Does.OUTCOME: _("uitkomst invullen"),
        Does.CONTRIBUTIONS: _("inbreng van mensen"),
        Does.UNDO: _("ongedaan maken"),
        Does.REGIE: _("terug naar Regie"),
        Does.DISPLAY: _("beeld: donker, rustig of groot"),
        Does.HELP: _("deze toetsen"),
    }[does]


def part_words(part: Part) -> str:
    """Return the title of a part of the help."""
    return {
        Part.SCREEN: _("Scherm"),
        Part.TIME: _("Tijd"),
        Part.VOTING: _("Stemmen en tellen"),
        Part.WRITING: _("Schrijven"),
        Part.APP: _("Verder"),
    }[part]
