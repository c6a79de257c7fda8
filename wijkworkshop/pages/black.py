"""Nothing: the room looks at each other."""

from wijkworkshop.core.public.screens import Black
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.page_parts import ground
from wijkworkshop.pages.space import Space


def black(_screen: Black, space: Space) -> tuple[Marks, ...]:
    """Draw a black page."""
    return ((ground(space, "#000000"),),)
