"""What keys do while the board of step 3 has the keyboard."""

from enum import StrEnum

from wijkworkshop.core.messages import N_, NOTHING
from wijkworkshop.ui.console.keys import Binding, Part


class OnAreas(StrEnum):
    """What a key does on the board."""

    UP = "areas_up"
    DOWN = "areas_down"
    BACK = "areas_back"
    ON = "areas_on"
    TYPE = "areas_type"
    TAKE_AWAY = "areas_take_away"
    AREA = "areas_area"
    GROUP = "areas_group"
    BEGIN = "areas_begin"
    WATERBED = "areas_waterbed"
    ASK = "areas_ask"


CHOOSE = "areas_choose_"
"""With a digit behind it: the choice of that number."""


KEYS: tuple[Binding, ...] = (
    Binding(OnAreas.UP, ("Up",), Part.BOARD, N_("vakje erboven")),
    Binding(OnAreas.DOWN, ("Down",), Part.BOARD, N_("vakje eronder")),
    Binding(OnAreas.BACK, ("Left",), Part.BOARD, N_("vorig gebied")),
    Binding(OnAreas.ON, ("Right",), Part.BOARD, N_("volgend gebied")),
    Binding(f"{CHOOSE}1", ("1",), Part.BOARD, N_("cijfers: kies in dit vakje"), direct=True),
    *(Binding(f"{CHOOSE}{n}", (str(n),), Part.BOARD, NOTHING, direct=True) for n in "23456789"),
    Binding(OnAreas.TYPE, ("Return", "Enter"), Part.BOARD, N_("typ in dit vakje")),
    Binding(OnAreas.TAKE_AWAY, ("Del", "Backspace"), Part.BOARD, N_("maak dit vakje leeg")),
    Binding(OnAreas.AREA, ("N",), Part.BOARD, N_("nog een gebied")),
    Binding(OnAreas.GROUP, ("G",), Part.BOARD, N_("nog een groep mensen")),
    Binding(OnAreas.BEGIN, ("S",), Part.BOARD, N_("hier beginnen we, of toch niet")),
    Binding(OnAreas.WATERBED, ("W",), Part.BOARD, N_("waar mensen heen gaan die hier niet komen")),
    Binding(OnAreas.ASK, ("A",), Part.BOARD, N_("vraag de zaal wat nog open is")),
)
