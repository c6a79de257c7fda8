"""What was made of a session once it is over: its report and a copy of it, or why not.

It is remembered while the app is open and written nowhere: a path says where somebody keeps
things, and after a restart nobody knows whether the stick still has the copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session, Table
from wijkworkshop.core.session_records import Draft, Overlay
from wijkworkshop.ui.wording.words import Message

PASSING = (Draft, Overlay, PhonesSeen)
"""What neither a report nor a copy is about."""


@dataclass(frozen=True)
class Made:
    """A file: where, when, of what; `apart` when it is on another disk than the archive."""

    path: Path
    at: datetime
    of: Session
    apart: bool = True

    def is_of(self, session: Session) -> bool:
        """Tell whether the session is still as it was then."""
        return _lasting(session) == _lasting(self.of)


@dataclass(frozen=True)
class ClosingFiles:
    """What was made, what is being made now, and what went wrong.

    `stage` says in words how far the one is that is being made.
    """

    made: Mapping[ToKeep, Made] = field(default_factory=lambda: MappingProxyType({}))
    wrong: Mapping[ToKeep, Message] = field(default_factory=lambda: MappingProxyType({}))
    making: ToKeep | None = None
    stage: str = ""

    def kept(self, session: Session) -> frozenset[ToKeep]:
        """Return what needs not be made any more: a copy on the same disk is no second one."""
        sound = (what for what, made in self.made.items() if made.apart and made.is_of(session))
        return frozenset(sound)

    def begun(self, what: ToKeep) -> "ClosingFiles":
        """Return it while this is being made."""
        return replace(self, making=what, stage="", wrong=_without(self.wrong, what))

    def at_stage(self, stage: str) -> "ClosingFiles":
        """Return it a stage further."""
        return replace(self, stage=stage)

    def finished(self, what: ToKeep, made: Made) -> "ClosingFiles":
        """Return it with a file that is there."""
        return replace(self, made=MappingProxyType({**self.made, what: made}), making=None)

    def failed(self, what: ToKeep, why: Message | None) -> "ClosingFiles":
        """Return it without the file, and with the reason; None when the app does not know it."""
        wrong = {**self.wrong, what: why} if why else self.wrong
        return replace(self, wrong=MappingProxyType(dict(wrong)), making=None)


def _lasting(session: Session) -> Mapping[type[Record], Table]:
    return {kind: table for kind, table in session.tables.items() if kind not in PASSING}


def _without(wrong: Mapping[ToKeep, Message], what: ToKeep) -> Mapping[ToKeep, Message]:
    return MappingProxyType({each: why for each, why in wrong.items() if each is not what})
