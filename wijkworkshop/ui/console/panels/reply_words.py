"""Dutch for what is done with a contribution."""

from gettext import gettext as _

from wijkworkshop.core.terms import Reply


def reply_label(reply: Reply) -> str:
    """Return what a button says."""
    return {
        Reply.ADOPTED: _("Overgenomen"),
        Reply.PARTLY: _("Deels overgenomen"),
        Reply.NOT: _("Niet overgenomen"),
        Reply.UNDECIDED: _("Nog niet besloten"),
    }[reply]
