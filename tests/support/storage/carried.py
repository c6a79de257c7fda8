"""A session that goes from one archive straight into another, as it would in a file."""

from wijkworkshop.storage.archive import Archive
from wijkworkshop.storage.importing import COPY, import_session
from wijkworkshop.storage.transfer import pack


def carry(session_id: str, source: Archive, target: Archive, copy_as: str = "") -> None:
    """Take a session in that another archive has, under a new id if one is given."""
    with source.reading() as connection:
        parcel = pack(connection, session_id)
    import_session(target, parcel, lambda: copy_as, COPY if copy_as else None)
