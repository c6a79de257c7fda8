"""Writing documents and the paper of a session; no windows, so commands use it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.export.cards import Where, cards
from wijkworkshop.export.documents import DocumentKind
from wijkworkshop.export.format import Format
from wijkworkshop.export.formats import write
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_cards, write_slips
from wijkworkshop.export.progress import Progress
from wijkworkshop.ui.files.paper_choice import Paper, part_of


def save_document(
    kind: DocumentKind,
    session: Session,
    catalogue: Catalogue,
    now: datetime,
    target: Path,
    made_as: Format,
) -> Iterator[Progress]:
    """Write a document as it stands now, saying how far it is. Raises ExportProblem."""
    return write(kind.make(session, _there(session, now), catalogue), target, made_as)


def save_slips(
    session: Session, now: datetime, target: Path, paper: Paper = Paper.ALL
) -> Iterator[Progress]:
    """Write the paper for who is expected, saying how far it is. Raises ExportProblem."""
    wanted = part_of(slips(session), paper)
    return write_slips(replace(wanted, moment=_there(session, now)), target)


def save_cards(
    session: Session, now: datetime, target: Path, at: Where, count: int = 0
) -> Iterator[Progress]:
    """Write participant cards, saying how far it is; phones have their secret by then."""
    return write_cards(replace(cards(session, at, count), moment=_there(session, now)), target)


def _there(session: Session, now: datetime) -> datetime:
    """Return the moment in the session's zone."""
    return session.get(Details, 1).local(now)
