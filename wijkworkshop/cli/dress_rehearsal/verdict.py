"""Red or green, and why: a pure function of what was measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.cli.dress_rehearsal.figures import Figures

SLOW_MS, SLOW_DISK_MS = 1000, 100
"""Limits in milliseconds: for nearly all votes, and for one commit on the disk."""


class Weight(StrEnum):
    """How serious a finding is."""

    FINE = auto()
    NOTE = auto()  # good to know
    RED = auto()
    BROKEN = auto()  # red, and no evening can be held like this


@dataclass(frozen=True)
class Finding:
    """A finding in words."""

    weight: Weight
    words: str


@dataclass(frozen=True)
class Verdict:
    """All findings. `good` is green; `broken` is the red with exit code 1."""

    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        """Tell whether it is green."""
        return not any(each.weight in (Weight.RED, Weight.BROKEN) for each in self.findings)

    @property
    def broken(self) -> bool:
        """Tell whether something went wrong that must not."""
        return any(each.weight is Weight.BROKEN for each in self.findings)

    @property
    def words(self) -> str:
        """Return it in one line."""
        if self.good:
            return _("Goed: telefoons kunnen meedoen.")
        if self.broken:
            return _("Niet goed: zo kan de avond niet.")
        return _("Let op: het werkt, maar niet goed genoeg.")


def verdict_on(figures: Figures) -> Verdict:
    """Return the verdict on the figures of a dress rehearsal."""
    parts = (_ending, _joining, _keeping, _voting, _speed, _disk, _around)
    return Verdict(tuple(each for part in parts for each in part(figures)))


def _ending(figures: Figures) -> Iterator[Finding]:
    if figures.stopped:
        yield Finding(Weight.BROKEN, figures.stopped)
    if not figures.wiped:
        yield Finding(Weight.BROKEN, _("De proef is niet helemaal gewist."))


def _joining(figures: Figures) -> Iterator[Finding]:
    missing = figures.participants - figures.came_in
    if missing > 0:
        words = ngettext(
            "{missing} van de {all} deelnemers kwam niet binnen.",
            "{missing} van de {all} deelnemers kwamen niet binnen.",
            missing,
        )
        yield Finding(Weight.BROKEN, words.format(missing=missing, all=figures.participants))
    elif figures.participants:
        words = _("Alle {all} deelnemers kwamen binnen.").format(all=figures.participants)
        yield Finding(Weight.FINE, words)
    others = figures.joined - figures.came_in
    if others > 0:
        words = ngettext(
            "Er deed {count} echte telefoon mee.", "Er deden {count} echte telefoons mee.", others
        )
        yield Finding(Weight.NOTE, words.format(count=others))
    elif not figures.participants:
        words = _("Er kwam geen telefoon binnen. Zitten ze op dezelfde wifi?")
        yield Finding(Weight.RED, words)


def _keeping(figures: Figures) -> Iterator[Finding]:
    gone, acknowledged = figures.total("lost"), figures.total("acknowledged")
    if gone:
        words = _("Kwijt: {lost} van de {all} stemmen die bewaard heetten.")
        yield Finding(Weight.BROKEN, words.format(lost=gone, all=acknowledged))
    elif acknowledged:
        words = _("Niets kwijt: {all} stemmen bewaard.").format(all=acknowledged)
        yield Finding(Weight.FINE, words)
    wrong = [each.title for each in figures.held if each.counted not in (None, each.stored)]
    if wrong:
        words = _("De telling klopt niet met wat is bewaard: {rounds}.")
        yield Finding(Weight.BROKEN, words.format(rounds=", ".join(wrong)))


def _voting(figures: Figures) -> Iterator[Finding]:
    refused, silent, unsaid = (figures.total(each) for each in ("refused", "silent", "unsaid"))
    if refused:
        words = ngettext("{count} stem geweigerd.", "{count} stemmen geweigerd.", refused)
        yield Finding(Weight.BROKEN, words.format(count=refused))
    if silent:
        words = ngettext(
            "{count} keer kreeg iemand geen stem binnen.",
            "{count} keer kreeg iemand geen stem binnen.",
            silent,
        )
        yield Finding(Weight.BROKEN, words.format(count=silent))
    if unsaid:
        words = _("{count} keer stond niet op de telefoon dat de stem is bewaard.")
        yield Finding(Weight.BROKEN, words.format(count=unsaid))
    if not figures.held and not figures.stopped:
        yield Finding(Weight.BROKEN, _("In geen enkele ronde kon met telefoons worden gestemd."))
    skipped = len(figures.rounds) - len(figures.held)
    if skipped and figures.held:
        words = ngettext("{count} ronde overgeslagen.", "{count} rondes overgeslagen.", skipped)
        yield Finding(Weight.NOTE, words.format(count=skipped))


def _speed(figures: Figures) -> Iterator[Finding]:
    times = figures.times
    if not times.most:
        return
    words = _(
        "Bewaren duurde meestal {p50} ms, bijna altijd hoogstens {p99} ms "
        "en nooit meer dan {most} ms."
    )
    words = words.format(p50=number(times.p50), p99=number(times.p99), most=number(times.most))
    if times.p99 > SLOW_MS:
        words = _("Te langzaam.") + f" {words} " + _("Sluit andere programma’s.")
        yield Finding(Weight.RED, words)
    else:
        yield Finding(Weight.FINE, words)


def _disk(figures: Figures) -> Iterator[Finding]:
    if figures.disk is None:
        yield Finding(Weight.BROKEN, _("Op deze schijf kan niets worden opgeslagen."))
        return
    words = _("De schijf doet {time} ms over opslaan.").format(time=number(figures.disk))
    if figures.disk > SLOW_DISK_MS:
        words += " " + _("Dat is langzaam. Staat het archief op een stick? Zet het op de schijf.")
        yield Finding(Weight.RED, words)
    else:
        yield Finding(Weight.FINE, words)


def _around(figures: Figures) -> Iterator[Finding]:
    yield Finding(Weight.NOTE, figures.screen)
    if figures.address.startswith("127."):
        words = _("Geprobeerd binnen deze laptop ({address}). De wifi van de zaal is niet getest.")
        yield Finding(Weight.NOTE, words.format(address=figures.address))
    else:
        words = _("Het adres voor telefoons was {address}.").format(address=figures.address)
        yield Finding(Weight.NOTE, words)


def number(value: float) -> str:
    """Return a number as it is written here."""
    digits = f"{value:.1f}" if value < 10 else f"{value:.0f}"
    return digits.replace(".", ",")
