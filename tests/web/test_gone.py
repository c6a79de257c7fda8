"""A phone that walks out of reach says nothing: its connection is let go all the same."""

import ctypes
import errno
import socket
import struct
import sys
from contextlib import closing

import pytest

from wijkworkshop.web.process import listening as our_end

ATTACH_FILTER, DROP_ALL = 26, struct.pack("HBBI", 0x06, 0, 0, 0)
"""SO_ATTACH_FILTER, and a filter of one instruction that lets nothing through."""
SOON_MS = 300


def walk_away(phone: socket.socket) -> None:
    """Let a socket of ours hear nothing any more, so it never answers."""
    code = ctypes.create_string_buffer(DROP_ALL, len(DROP_ALL))
    program = struct.pack("HL", 1, ctypes.addressof(code))
    phone.setsockopt(socket.SOL_SOCKET, ATTACH_FILTER, program)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give up by themselves")
def test_who_is_gone_without_a_word_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(our_end, "GONE_MS", SOON_MS)
    with (
        closing(our_end.listen("127.0.0.1", 0)) as listening,
        closing(socket.create_connection(listening.getsockname())) as phone,
    ):
        ours, _ = listening.accept()
        with closing(ours):
            walk_away(phone)
            ours.sendall(b"event: beat")
            ours.settimeout(60)
            with pytest.raises(OSError, match="timed out") as raised:
                ours.recv(1)
            assert raised.value.errno == errno.ETIMEDOUT, "we gave up, not the system"
