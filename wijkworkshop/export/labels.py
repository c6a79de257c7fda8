"""The fixed texts on the pages of a document, such as its footer."""

from collections.abc import Mapping
from gettext import gettext as _

from wijkworkshop.pages.page_parts import mark_words


def report_labels() -> Mapping[str, str]:
    """Return the texts of `report.typ`, by name."""
    return {
        "contents": _("Inhoud"),
        "page": _("{page} van {pages}"),
    }


def card_labels() -> Mapping[str, str]:
    """Return the texts of `cards.typ`, by name."""
    return {
        "document": _("stemkaarten"),
        "card": _("Stemkaart"),
        "or-type": _("Of typ op uw telefoon:"),
        "code": _("code"),
        "secret": _("Uw stem is geheim. Op deze kaart staat geen naam."),
    }


def paper_labels() -> Mapping[str, str]:
    """Return the texts of `slips.typ`, by name."""
    return {
        "document": _("papier voor de zaal"),
        "number": _("Nummer"),
        "your-group": _("Kruis uw groep aan:"),
        "no-name": _("Zet uw naam er niet op."),
        "own": mark_words(),
        "write-number": _("Schrijf hier het nummer"),
        "dot": _("Stip {place} op nummer"),
        "choice": _("Keuze"),
        "stick": _("Plak hier"),
        "total": _("Samen"),
        "at-table": _("Mensen aan deze tafel:"),
        "not-voting": _("Doen niet mee:"),
        "count": _("Tellen"),
        "group": _("Groep"),
        "voted": _("Stemden"),
        "did-not-vote": _("Deden niet mee"),
        "everybody": _("Iedereen"),
    }
