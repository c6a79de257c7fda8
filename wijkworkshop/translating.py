"""Which language the app speaks: Dutch, as its texts are written, or a translation that ships.

Every text on screen is written in Dutch inside `_()` and looked up when it is shown. `gettext`
looks for its language in the environment at each text, so that is where the choice goes.
"""

import gettext
import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from threading import RLock
from typing import TypeVar

from wijkworkshop import places

DOMAIN = "wijkworkshop"
K = TypeVar("K", bound=Hashable)
AS_WRITTEN = "C"  # gettext's own name for 'no translation', and its quickest answer
_SPEAKING = RLock()


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


@contextmanager
def speaking(domain: str, code: str | None, folder: Path) -> Iterator[None]:
    """Use another language inside the block; None is Dutch.

    It applies to the whole process, so use it only where one thread makes all texts.
    """
    with _SPEAKING:
        before, chosen = gettext.textdomain(), os.environ.get("LANGUAGE")
        gettext.bindtextdomain(domain, str(folder))
        gettext.textdomain(domain)
        os.environ["LANGUAGE"] = code or AS_WRITTEN
        try:
            yield
        finally:
            gettext.textdomain(before)
            if chosen is None:
                del os.environ["LANGUAGE"]
            else:
                os.environ["LANGUAGE"] = chosen


def language() -> tuple[str, str]:
    """Return a key for the current language, for caches of texts."""
    domain = gettext.textdomain()
    return os.environ.get("LANGUAGE", ""), f"{gettext.bindtextdomain(domain)}/{domain}"


def speaks_dutch() -> bool:
    """Tell whether texts are shown as they are written: in the language of the content."""
    return os.environ.get("LANGUAGE", "") in ("", AS_WRITTEN)


def remembered(words: Callable[[K], str]) -> Callable[[K], str]:
    """Cache a function of one argument for each language, because `gettext` is slow."""
    found: dict[Hashable, str] = {}

    @wraps(words)
    def again(asked: K) -> str:
        key = (language(), asked)
        if key not in found:
            found[key] = words(asked)
        return found[key]

    return again


def languages(folder: Path, domain: str = DOMAIN) -> tuple[str, ...]:
    """Return the codes of the languages that a folder has translations into."""
    found = folder.glob(f"*/LC_MESSAGES/{domain}.mo")
    return tuple(sorted(each.parts[-3] for each in found))
