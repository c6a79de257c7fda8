"""Measuring a laptop for its checks. What only Qt knows is given."""

from datetime import datetime
from pathlib import Path

from wijkworkshop.storage.health import archive_state, disk_state, last_backup
from wijkworkshop.ui.awake import holds_sleep_off
from wijkworkshop.ui.laptop import ZONE, Laptop, Shown
from wijkworkshop.ui.power import power


def measure(
    archive: Path, now: datetime, screens: tuple[Shown, ...] | None, missing: str | None
) -> Laptop:
    """Return how this laptop is now; nothing is left of measuring."""
    return Laptop(
        screens=screens,
        missing=missing,
        awake=holds_sleep_off(),
        disk=disk_state(archive),
        archive=archive_state(archive),
        folder=archive.absolute().parent,
        backup=last_backup(archive),
        power=power(),
        now=now,
        zone=now.astimezone().utcoffset() == now.astimezone(ZONE).utcoffset(),
    )
