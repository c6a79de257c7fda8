"""The pictograms of `resources/icons`, small enough to stand in the page itself."""

import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from wijkworkshop.core.safe_text import is_name

SHAPE = re.compile(r'<path d="([^"]+)"\s*/>')


@cache
def pictogram(folder: Path, name: str) -> Markup:
    """Return a pictogram as one path in the colour of the text; nothing when there is none.

    The name may come from a session of somebody else.
    """
    file = folder / f"{name}.svg"
    if not (is_name(name) and file.is_file()):
        return Markup()
    shape = "".join(SHAPE.findall(file.read_text(encoding="utf-8")))
    return Markup('<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>').format(shape)
