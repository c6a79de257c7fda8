"""What the reception and those who help it get from outside."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wijkworkshop.performing import Clock, Ids
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.files.asking import Asking
from wijkworkshop.ui.start.archives import OpenArchive
from wijkworkshop.ui.start.attempts import Attempts, Job
from wijkworkshop.ui.start.window import StartWindow


@dataclass(frozen=True)
class Needs:
    """What the reception gets from outside; `remember` keeps an archive for the next start."""

    clock: Clock
    ids: Ids
    shipped: Shipped
    asking: Asking = field(default_factory=Asking)
    remember: Callable[[Path], None] = lambda _path: None


@dataclass(frozen=True)
class Here:
    """What the reception lends its helpers.

    `archive` gives the open one, `list_again` lists it (with a session chosen), and `reopen` does
    a job while it is closed.
    """

    window: StartWindow
    needs: Needs
    attempts: Attempts
    archive: Callable[[], OpenArchive | None]
    list_again: Callable[[str], None]
    reopen: Callable[[Job], None]
