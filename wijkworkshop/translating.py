"""Which language the app speaks: Dutch, as its texts are written, or a translation that ships.

Every text on screen is written in Dutch inside `_()` and looked up when it is shown. `gettext`
looks for its language in the environment at each text, so that is where the choice goes.
"""

import gettext
import os
from pathlib import Path

from wijkworkshop import places

DOMAIN = "wijkworkshop"
AS_WRITTEN = "C"  # gettext's own name for 'no translation', and its quickest answer


class LanguageUnknown(LookupError):
    """There is no translation into this language."""


def use_language(code: str | None = None, folder: Path | None = None) -> None:
    """Show every text in this language from now on; None is Dutch.

    Raises LanguageUnknown when no translation into it is in the folder (`resources/locale`).
    """
    folder = folder or places.resources() / "locale"
    if code is not None and code not in languages(folder):
        raise LanguageUnknown(code)
    gettext.bindtextdomain(DOMAIN, str(folder))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = code or AS_WRITTEN


def languages(folder: Path) -> tuple[str, ...]:
    """Return the codes of the languages that a folder has translations into."""
    found = folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return tuple(sorted(each.parts[-3] for each in found))
