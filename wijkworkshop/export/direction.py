"""A session in which words that are read from the right leave the sentences around them alone."""

from wijkworkshop.core.evening import ContentFile
from wijkworkshop.core.session import Change, Session
from wijkworkshop.pages.kept_apart import kept_apart


def words_apart(session: Session) -> Session:
    """Return the session for paper; one without such words is the same object.

    What content says is a file that is read, no words in a sentence.
    """
    changed = tuple(
        kept
        for kind, table in session.tables.items()
        if kind is not ContentFile
        for record in table.values()
        if (kept := kept_apart(record)) is not record
    )
    return session.after(Change(put=changed)) if changed else session
