"""What keys do while the board has the keyboard."""

from enum import StrEnum

from wijkworkshop.core.messages import N_, Msgid
from wijkworkshop.ui.console.keys import Binding, Part


class OnBoard(StrEnum):
    """What a key does on the board."""

    UP = "board_up"
    DOWN = "board_down"
    BACK = "board_back"
    ON = "board_on"
    LAY = "board_lay"
    RUB_OUT = "board_rub_out"
    NEW = "board_new"
    OUT = "board_out"
    MERGE = "board_merge"
    NAME = "board_name"
    MEANS = "board_means"
    TALK = "board_talk"
    ANSWER = "board_answer"
    SKIP = "board_skip"
    LIVES = "board_lives"
    TYPE = "board_type"


DIGIT = "board_digit_"
"""With a digit behind it: that digit of the number of a goal."""


def _key(does: OnBoard, words: Msgid, *keys: str) -> Binding:
    return Binding(does, keys, Part.BOARD, words)


KEYS: tuple[Binding, ...] = (
    _key(OnBoard.UP, N_("vorige kaart"), "Up"),
    _key(OnBoard.DOWN, N_("volgende kaart"), "Down"),
    _key(OnBoard.BACK, N_("vorig doel"), "Left"),
    _key(OnBoard.ON, N_("volgend doel"), "Right"),
    *(
        Binding(
            f"{DIGIT}{digit}", (str(digit),), Part.BOARD, N_("nummer van een doel"), direct=True
        )
        for digit in range(10)
    ),
    _key(OnBoard.LAY, N_("leg de kaart bij het nummer, of bij wat erop lijkt"), "Return", "Enter"),
    _key(OnBoard.RUB_OUT, N_("nummer wissen"), "Backspace"),
    _key(OnBoard.NEW, N_("nieuw doel van deze kaart"), "N"),
    _key(OnBoard.OUT, N_("haal de kaart eruit"), "S"),
    _key(OnBoard.NAME, N_("naam van dit doel"), "T"),
    _key(OnBoard.MERGE, N_("voeg dit doel bij het nummer"), "M"),
    _key(OnBoard.MEANS, N_("middel, of toch een doel"), "X"),
    _key(OnBoard.TALK, N_("praat in de zaal over dit doel"), "F"),
    _key(OnBoard.ANSWER, N_("antwoord op de vraag typen"), "W"),
    _key(OnBoard.SKIP, N_("volgende vraag; deze blijft open"), "G"),
    _key(OnBoard.LIVES, N_("dit gaat over het leven van mensen"), "L"),
    _key(OnBoard.TYPE, N_("kaart typen"), "P"),
)
