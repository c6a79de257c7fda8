"""Measuring a laptop for its checks. What only Qt knows is given."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from wijkworkshop.storage.health import archive_state, disk_state, last_backup
from wijkworkshop.ui.laptop.awake import holds_sleep_off
from wijkworkshop.ui.laptop.checks import ZONE, Laptop, Shown
from wijkworkshop.ui.laptop.power import power
from wijkworkshop.ui.network.addresses import Interface, places
from wijkworkshop.web.process.listening import free_port


def measure(
    archive: Path,
    now: datetime,
    screens: tuple[Shown, ...] | None,
    missing: str | None,
    networks: Iterable[Interface] = (),
) -> Laptop:
    """Return how this laptop is now; nothing is left of measuring."""
    there = places(networks)
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
        networks=there,
        port=free_port(there[0].address) if there else 0,
        zone=now.astimezone().utcoffset() == now.astimezone(ZONE).utcoffset(),
    )
