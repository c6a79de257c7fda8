"""Isolates right-to-left texts of a session, so that they do not reorder sentences around them."""

from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import ContentFile
from wijkworkshop.pages.bidi_isolation import isolate_text


def isolate_words(session: Session) -> Session:
    """Return the session with such texts isolated; the same object when it has none.

    Content files are left alone, because they are parsed and not shown.
    """
    changed = tuple(
        kept
        for kind, table in session.tables.items()
        if kind is not ContentFile
        for record in table.values()
        if (kept := isolate_text(record)) is not record
    )
    return session.after(Change(put=changed)) if changed else session
