"""Known problems of making a file, with texts that say what to do."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum, auto
from gettext import gettext as _


class ProblemKind(StrEnum):
    """Why a file could not be made."""

    DISK_FULL = auto()
    NOT_ALLOWED = auto()
    IN_USE = auto()
    NO_FOLDER = auto()
    NOT_WRITTEN = auto()
    TYPESETTING = auto()


class ExportProblem(Exception):
    """A file was not made; what was there before is still there. `detail` is for the log."""

    def __init__(self, kind: ProblemKind, detail: str = "") -> None:
        """Keep the kind, which decides the words."""
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail

    def __str__(self) -> str:
        """Return what happened, that nothing is lost, and what to do."""
        return problem_words(self.kind)


def problem_words(kind: ProblemKind) -> str:
    """Return the words of a problem."""
    return {
        ProblemKind.DISK_FULL: _(
            "De schijf is vol. Er is niets kwijt. Maak ruimte, of kies een andere plek."
        ),
        ProblemKind.NOT_ALLOWED: _(
            "In deze map mag u niet schrijven. Er is niets kwijt. Kies een andere map, "
            "bijvoorbeeld Documenten."
        ),
        ProblemKind.IN_USE: _(
            "Dit bestand is nog open in een ander programma. Er is niets kwijt. "
            "Sluit het daar, of kies een andere naam."
        ),
        ProblemKind.NO_FOLDER: _("Deze map is er niet. Er is niets kwijt. Kies een andere map."),
        ProblemKind.NOT_WRITTEN: _(
            "Het bestand kon niet worden bewaard. Er is niets kwijt. Kies een andere plek."
        ),
        ProblemKind.TYPESETTING: _(
            "Het opmaken lukte niet. Er is niets kwijt. Stuur het logboek naar de makers."
        ),
    }[kind]


@contextmanager
def saving(denied: ProblemKind = ProblemKind.NOT_ALLOWED) -> Iterator[None]:
    """Turn an OSError in the block into an ExportProblem.

    `denied` is the problem for a denied access: in a writable folder, the file is in use.
    """
    try:
        yield
    except PermissionError as error:
        raise ExportProblem(denied, str(error)) from error
    except OSError as error:
        kind = KINDS.get(error.errno or 0, ProblemKind.NOT_WRITTEN)
        raise ExportProblem(kind, str(error)) from error


KINDS: Mapping[int, ProblemKind] = {
    errno.ENOSPC: ProblemKind.DISK_FULL,
    errno.EDQUOT: ProblemKind.DISK_FULL,
    errno.EROFS: ProblemKind.NOT_ALLOWED,
    errno.EBUSY: ProblemKind.IN_USE,
    errno.ENOENT: ProblemKind.NO_FOLDER,
    errno.ENOTDIR: ProblemKind.NO_FOLDER,
}
