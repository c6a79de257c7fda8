"""How much room there is on a disk, in words."""

from gettext import gettext as _

from wijkworkshop.wording.dutch import number

GIGABYTE, MEGABYTE = 10**9, 10**6


def room_words(size: int) -> str:
    """Return '31 GB', or '512 MB' where it is less than one."""
    if size >= GIGABYTE:
        return _("{size} GB").format(size=number(round(size / GIGABYTE, 1)))
    return _("{size} MB").format(size=number(size // MEGABYTE))
