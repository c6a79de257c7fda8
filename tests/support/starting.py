"""An archive in which an evening is about to start."""

from datetime import datetime
from pathlib import Path

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.terms import Group
from wijkworkshop.performing import start
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

NAME = "Wonen in de Boomgaard"


def new_archive(folder: Path, now: datetime) -> Path:
    """Make it in a folder; the session is a half day that starts now."""
    path, content = folder / "archief.db", places.resources() / "content"
    catalogue = load_catalogue(content)
    sheet = load_run_sheets(content, places.run_sheets(), catalogue)["halve-dag"]
    people = ((Group.RESIDENTS, 8), (Group.MUNICIPALITY, 6))
    setup = Setup(NAME, now.date(), now, fixed="Het plein", groups=people, tables=2)
    store = Store(open_archive(path))
    start(store, setup, sheet, catalogue.version, lambda: now, lambda: "avond")
    store.close()
    return path
