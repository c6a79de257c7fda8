"""Settings of an archive as a whole."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from wijkworkshop.storage.tables import SETTING


def read_setting(connection: Connection, name: str, otherwise: str) -> str:
    """Return a setting."""
    found = select(SETTING.c.value).where(SETTING.c.name == name)
    return str(connection.execute(found).scalar() or otherwise)


def write_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a setting."""
    row = insert(SETTING).values(name=name, value=value)
    put = row.on_conflict_do_update(index_elements=[SETTING.c.name], set_={"value": value})
    connection.execute(put)
