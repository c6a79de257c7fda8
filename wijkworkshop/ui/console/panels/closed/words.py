"""Dutch for the report and the copy of a closed session."""

from gettext import gettext as _

from wijkworkshop.core.outcomes.evaluation import SessionEvaluation
from wijkworkshop.core.primary_action import ToKeep
from wijkworkshop.core.session import Session
from wijkworkshop.wording.dutch import date_of, isolated


def name_words(what: ToKeep) -> str:
    """Return what the file is."""
    return {ToKeep.REPORT: _("Verslag"), ToKeep.COPY: _("Kopie op een stick")}[what]


def why_words(what: ToKeep) -> str:
    """Return what the file is for, and what it needs."""
    return {
        ToKeep.REPORT: _("Een PDF met wat er is gevraagd, gezegd, gestemd en afgesproken."),
        ToKeep.COPY: _(
            "Raakt de laptop weg, dan is de bijeenkomst er nog. Doe er nu een stick in."
        ),
    }[what]


def stage_words(stage: str) -> str:
    """Return what is being done now."""
    return _("{stage} …").format(stage=stage or _("Even wachten"))


def kept_words(what: ToKeep, time: str) -> str:
    """Return that the file is there since this time."""
    return {
        ToKeep.REPORT: _("Verslag bewaard om {time}"),
        ToKeep.COPY: _("Kopie bewaard om {time}"),
    }[what].format(time=time)


def promised_words(session: Session) -> str:
    """Return who gets the report, as far as the group said."""
    found = next(iter(session.where(SessionEvaluation, edition=0)), SessionEvaluation(block=0))
    if not found.report_to:
        return _("Stuur het aan wie u het beloofde.")
    if found.report_on is None:
        return _("Beloofd aan: {who}.").format(who=isolated(found.report_to))
    words = _("Beloofd aan: {who} (op {day}).")
    return words.format(who=isolated(found.report_to), day=date_of(found.report_on))


def sound_words() -> str:
    """Return that a copy was read back, and how to take it along."""
    return _("Teruggelezen: de kopie klopt. Werp de stick uit voordat u hem uit de laptop haalt.")


def wrong_words(file: ToKeep, title: str) -> str:
    """Return which file it was that went wrong."""
    return _("{file}: {what}").format(file=name_words(file), what=title[:1].lower() + title[1:])


def again_words(what: ToKeep) -> str:
    """Return what the button says that makes the file once more."""
    return {ToKeep.REPORT: _("Verslag opnieuw maken"), ToKeep.COPY: _("Nog een kopie")}[what]


def changed_words() -> str:
    """Return that the session has changed since the file was made."""
    return _("Daarna is er nog iets veranderd. Dat staat er niet in.")


def same_disk_words() -> str:
    """Return that a copy is no second one."""
    return _("Op dezelfde schijf als het archief: raakt de laptop weg, dan is de kopie ook weg.")


def gone_words() -> str:
    """Return that a file or folder that was made cannot be opened."""
    return _("Dat gaat nu niet open. Is de stick eruit, of is het bestand verplaatst?")
