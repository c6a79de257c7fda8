"""Isolates right-to-left texts of a session, so that they do not reorder sentences around them."""

from wijkworkshop.core.evening import ContentFile
from wijkworkshop.core.session import Change, Session
from wijkworkshop.pages.kept_apart import kept_apart


def words_apart(session: Session) -> Session:
    """Return the session with such texts isolated; the same object when it has none.

    Content files are left alone, because they are parsed and not shown.
    """
    changed = tuple(
        kept
        for kind, table in session.tables.items()
        if kind is not ContentFile
        for record in table.values()
        if (kept := kept_apart(record)) is not record
    )
    return session.after(Change(put=changed)) if changed else session
