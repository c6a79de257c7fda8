"""The content that a session carries, read once however often it is asked for."""

from functools import lru_cache

from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.texts import texts_in
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.evening import ContentFile
from wijkworkshop.core.session import Session


def carried_content(session: Session) -> Catalogue | None:
    """Return it; None when a session carries none, or one of a version that this one is not."""
    return _read(session.all(ContentFile))


@lru_cache(1)
def _read(files: tuple[ContentFile, ...]) -> Catalogue | None:
    if not files:
        return None
    try:
        return catalogue_of(texts_in(files))
    except ContentMistakes:
        return None
