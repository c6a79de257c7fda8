"""Counts the own entries in the content that a session carries."""

from wijkworkshop.content.editable_lists import shipped_values
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own import Counts, counts
from wijkworkshop.content.texts import carried_by
from wijkworkshop.core.session import Session


def own_counts(session: Session) -> Counts:
    """Return how many entries are changed, own and hidden; all 0 when that cannot be read."""
    texts = carried_by(session)
    try:
        return counts(texts.own_values, shipped_values(texts)) if texts.own else Counts()
    except ContentMistakes:  # from a session file that somebody else made
        return Counts()
