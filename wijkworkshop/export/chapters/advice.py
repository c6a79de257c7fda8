"""What was arranged of the programme office's advice, and where the room sees that otherwise."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.advice import CheckedAdvice, advice_check, speakers_of
from wijkworkshop.export.parts import Heading, Paragraph, Part, Style, Table
from wijkworkshop.wording.summaries import advice_foot, arranged_words, asked_words, evidence_words


def advice_parts(session: Session, catalogue: Catalogue) -> Iterator[Part]:
    """Return the lines of the advice, where the room talked about any of them."""
    lines = advice_check(session, catalogue.advice)
    if not any(each.evidence.arranged or each.objection for each in lines):
        return
    yield Heading(2, _("Is het advies geregeld?"))
    header = (_("Advies"), _("Geregeld?"), _("Wat dat laat zien"), _("De zaal ziet het anders"))
    yield Table(_("Het advies, regel voor regel"), header, tuple(map(_row, lines)), texts=4)
    yield Paragraph(advice_foot(speakers_of(catalogue)), Style.SMALL)


def _row(line: CheckedAdvice) -> tuple[str, ...]:
    state = arranged_words(line.evidence)
    return asked_words(line), state, evidence_words(line), line.objection or "–"
