"""The documents that a session leaves. A further one is a function, and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.messages import N_, Msgid
from wijkworkshop.core.session import Session
from wijkworkshop.export.parts import Report
from wijkworkshop.export.report import action_list, letter, plan_sheet, report


@dataclass(frozen=True)
class DocumentKind:
    """A document: how a command names it, what people call it (looked up when shown), its maker.

    `make` says what it holds of a session at a moment (with its zone). Each format can set it.
    """

    name: str
    words: Msgid
    make: Callable[[Session, datetime, Catalogue], Report]


REPORT = DocumentKind("report", N_("Verslag"), report)
ACTIONS = DocumentKind("actions", N_("Actielijst"), action_list)
FOUR = DocumentKind("four", N_("Plan op één blad"), plan_sheet)
LETTER = DocumentKind("letter", N_("Brief"), letter)
DOCUMENTS = (REPORT, LETTER, ACTIONS, FOUR)
"""In the order in which people are offered them; the first where nothing is chosen."""
