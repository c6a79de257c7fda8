"""What the start controller and those who help it get from outside."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wijkworkshop.performing import Clock, Ids
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.files.file_dialogs import FileDialogs
from wijkworkshop.ui.start.archives import OpenArchive
from wijkworkshop.ui.start.attempts import Attempts, Job
from wijkworkshop.ui.start.window import StartWindow


@dataclass(frozen=True)
class Dependencies:
    """What the start screen gets from outside; `remember` keeps an archive for the next start."""

    clock: Clock
    ids: Ids
    shipped: Shipped
    asking: FileDialogs = field(default_factory=FileDialogs)
    remember: Callable[[Path], None] = lambda _path: None


@dataclass(frozen=True)
class ControllerContext:
    """What the start controller lends its helpers.

    `archive` gives the open one, `list_again` lists it (with a session chosen), and `reopen` does
    a job while it is closed.
    """

    window: StartWindow
    needs: Dependencies
    attempts: Attempts
    archive: Callable[[], OpenArchive | None]
    list_again: Callable[[str], None]
    reopen: Callable[[Job], None]
