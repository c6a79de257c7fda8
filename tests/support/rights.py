"""Doing without the rights that root has over everybody's files, and still being root.

Being another user for a while is no way: then what Python has not imported yet may be out of
reach (a home that only root may enter), and a test fails depending on which ones came before it.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

VERSION = 0x20080522
OVER_FILES = 0b1110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Rights(ctypes.Structure):
    _fields_ = tuple(
        (f"{kind}_{part}", ctypes.c_uint32)
        for part in ("low", "high")
        for kind in ("effective", "permitted", "inheritable")
    )


@contextmanager
def without_special_rights() -> Iterator[bool]:
    """Let this thread, and those that it starts, be as any user; False where that cannot be."""
    if os.name != "posix" or (os.geteuid() == 0 and sys.platform != "linux"):
        yield False
        return
    if os.geteuid() != 0:
        yield True
        return
    before = _rights()
    after = _rights()
    after.effective_low &= ~OVER_FILES
    _set(after)
    try:
        yield True
    finally:
        _set(before)


def _rights() -> _Rights:
    found = _Rights()
    _call("capget", found)
    return found


def _set(rights: _Rights) -> None:
    _call("capset", rights)


def _call(name: str, rights: _Rights) -> None:
    header = _Header(VERSION, 0)
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(ctypes.byref(header), ctypes.byref(rights)) != 0:
        raise OSError(ctypes.get_errno(), name)
