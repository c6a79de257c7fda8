"""Exit codes of the server process, for the app."""

from enum import IntEnum


class Ending(IntEnum):
    """Exit codes. Any command uses 1 for a failure and 2 for wrong use."""

    ASKED = 0  # its parent is gone, or stopped it
    BROKEN = 1  # a bug of ours, or an archive that was busy: it can be started again
    PORT_TAKEN = 4
    NO_SUCH_ADDRESS = 5
    NO_ARCHIVE = 6  # it is gone, damaged, or of another version
    NO_SESSION = 7  # it was deleted
