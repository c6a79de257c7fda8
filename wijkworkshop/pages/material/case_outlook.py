"""What can be done now in a case, and in which parts of the session it is worked on."""

from gettext import gettext as _

from wijkworkshop.core.public.material_screens import CasePage
from wijkworkshop.pages.marks import Marks
from wijkworkshop.pages.material.frame import Framing
from wijkworkshop.pages.material.tile import Tile
from wijkworkshop.pages.material.tiles import pages_of_tiles
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.terms import block_words


def outlook(screen: CasePage, space: Space, framing: Framing) -> tuple[Marks, ...]:
    """Draw a card for each thing that can be done; with a step each where there are as many."""
    said = screen.case.outlook
    steps = [block_words(kind) for kind in said.blocks]
    each_own = len(steps) == len(said.lines)
    foot = "" if each_own else _("Hier werken we aan in {parts}").format(parts=", ".join(steps))
    frame = framing(said.title, foot if steps else "")
    tiles = [
        Tile("", line, over=steps[place] if each_own else "")
        for place, line in enumerate(said.lines)
    ]
    return pages_of_tiles(
        space, frame.rect, tiles, 2 if len(tiles) > 3 else 1, lambda _shown: frame.marks
    )
