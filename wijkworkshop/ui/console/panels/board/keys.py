"""What keys do while the board has the keyboard."""

from enum import StrEnum

from wijkworkshop.core.messages import N_, NOTHING
from wijkworkshop.ui.console.keys import Binding, Part


class OnBoard(StrEnum):
    """What a key does on the board."""

    UP = "board_up"
    DOWN = "board_down"
    BACK = "board_back"
    ON = "board_on"
    EARLIER = "board_earlier"
    LATER = "board_later"
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
    TAKE = "board_take"


DIGIT = "board_digit_"
"""With a digit behind it: that digit of the number of a goal."""


KEYS: tuple[Binding, ...] = (
    Binding(OnBoard.UP, ("Up",), Part.BOARD, N_("vorige kaart")),
    Binding(OnBoard.DOWN, ("Down",), Part.BOARD, N_("volgende kaart")),
    Binding(OnBoard.BACK, ("Left",), Part.BOARD, N_("vorig doel")),
    Binding(OnBoard.ON, ("Right",), Part.BOARD, N_("volgend doel")),
    Binding(OnBoard.EARLIER, ("Ctrl+Up",), Part.BOARD, N_("dit doel omhoog")),
    Binding(OnBoard.LATER, ("Ctrl+Down",), Part.BOARD, N_("dit doel omlaag")),
    Binding(f"{DIGIT}1", ("1",), Part.BOARD, N_("cijfers: nummer van een doel"), direct=True),
    *(Binding(f"{DIGIT}{n}", (str(n),), Part.BOARD, NOTHING, direct=True) for n in "234567890"),
    Binding(
        OnBoard.LAY,
        ("Return", "Enter"),
        Part.BOARD,
        N_("leg de kaart bij dat nummer"),
    ),
    Binding(OnBoard.RUB_OUT, ("Backspace",), Part.BOARD, N_("nummer wissen")),
    Binding(OnBoard.NEW, ("N",), Part.BOARD, N_("nieuw doel van deze kaart")),
    Binding(OnBoard.OUT, ("S",), Part.BOARD, N_("haal de kaart eruit")),
    Binding(OnBoard.NAME, ("T",), Part.BOARD, N_("naam van dit doel")),
    Binding(OnBoard.MERGE, ("M",), Part.BOARD, N_("voeg dit doel bij het nummer")),
    Binding(OnBoard.MEANS, ("X",), Part.BOARD, N_("middel, of toch een doel")),
    Binding(OnBoard.TALK, ("F",), Part.BOARD, N_("praat in de zaal over dit doel")),
    Binding(OnBoard.ANSWER, ("W",), Part.BOARD, N_("antwoord op de vraag typen")),
    Binding(OnBoard.SKIP, ("G",), Part.BOARD, N_("volgende vraag; deze blijft open")),
    Binding(OnBoard.LIVES, ("L",), Part.BOARD, N_("dit gaat over het leven van mensen")),
    Binding(OnBoard.TYPE, ("P",), Part.BOARD, N_("kaart typen")),
    Binding(OnBoard.TAKE, ("R",), Part.BOARD, N_("neem over wat een tafel stuurde")),
)
