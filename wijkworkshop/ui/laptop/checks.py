"""The checks of a laptop before an evening; the command `doctor` and the screen show the same.

Qt is not needed here: `ui/laptop/window_diagnostics.py` asks it for the screens and the typefaces.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from zoneinfo import ZoneInfo

from wijkworkshop.storage.health import ArchiveState, DiskState
from wijkworkshop.storage.problems import StorageProblem
from wijkworkshop.ui.laptop.power import Power
from wijkworkshop.ui.laptop.screens import Area, Kind, choose
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.wording.room_words import MEGABYTE, room_words
from wijkworkshop.ui.wording.words import problem_words
from wijkworkshop.wording.dutch import date_of, time_of

ZONE = ZoneInfo("Europe/Amsterdam")
LEAST_ROOM, SOME_ROOM = 200, 1000
"""Free megabytes under which an evening is at risk, and under which one should tidy up."""
SLOW, VERY_SLOW = 100, 500
"""Milliseconds that a small write may take."""
SMALLEST, SMALL_LAPTOP = (1024, 720), (960, 500)
"""What a projector, and the desktop of the laptop, should have at least."""
ENOUGH_BATTERY = 80


class Grade(StrEnum):
    """How something is."""

    GOOD = auto()
    CARE = auto()
    BAD = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Check:
    """What was looked at, how it is, what was found, and what to do about it."""

    name: str
    title: str
    grade: Grade
    found: str
    advice: str = ""


@dataclass(frozen=True)
class Shown:
    """A screen in logical pixels, and how much it is enlarged."""

    area: Area
    scale: float = 1.0


@dataclass(frozen=True)
class Laptop:
    """Everything that was measured; `screens` and `missing` (typefaces) None: Qt cannot say."""

    screens: tuple[Shown, ...] | None
    missing: str | None
    awake: bool
    disk: DiskState
    archive: ArchiveState
    folder: Path
    backup: date | None
    power: Power
    now: datetime
    zone: bool = True  # the laptop's time is that of the Netherlands
    networks: tuple[Place, ...] = ()  # where phones might reach it, the best first
    port: int = 0  # that is free there, 0 for none


def checks(laptop: Laptop) -> tuple[Check, ...]:
    """Return all checks, in the order in which one would solve them."""
    return tuple(check(laptop) for check in ALL)


def _screens(laptop: Laptop) -> Check:
    name, title = "screens", _("Beamer")
    if laptop.screens is None:
        found = _("Er kan geen venster open.")
        return Check(name, title, Grade.BAD, found, _("Start de laptop opnieuw."))
    placement = choose([each.area for each in laptop.screens])
    if placement.kind is Kind.MIRRORED:
        found = _("Beide schermen tonen hetzelfde.")
        advice = _("Zet het beeldscherm op ‘uitbreiden’. Anders ziet de zaal uw bediening.")
        return Check(name, title, Grade.CARE, found, advice)
    if placement.projection is None:
        found = _("Er is één scherm.")
        advice = _("Sluit de beamer aan vóór u begint, en controleer dan nog eens.")
        return Check(name, title, Grade.CARE, found, advice)
    return _beamer(placement.projection)


def _beamer(area: Area) -> Check:
    size = _("{wide} bij {high} punten").format(wide=area.width, high=area.height)
    found = _("Tweede scherm gevonden: {size}.").format(size=size)
    if area.width < SMALLEST[0] or area.height < SMALLEST[1]:
        advice = _("Dat is klein. Kijk achter in de zaal of alles te lezen is.")
        return Check("screens", _("Beamer"), Grade.CARE, found, advice)
    return Check("screens", _("Beamer"), Grade.GOOD, found)


def _size(laptop: Laptop) -> Check:
    name, title = "size", _("Scherm van de laptop")
    if not laptop.screens:
        return Check(name, title, Grade.UNKNOWN, _("Niet bekend."))
    first = laptop.screens[0]
    area, percent = first.area, round(100 * first.scale)
    found = _("{wide} bij {high} punten, vergroting {percent}%.")
    found = found.format(wide=area.width, high=area.height, percent=percent)
    if area.width < SMALL_LAPTOP[0] or area.height < SMALL_LAPTOP[1]:
        advice = _("Zet de vergroting lager: er past te weinig op.")
        return Check(name, title, Grade.CARE, found, advice)
    return Check(name, title, Grade.GOOD, found)


def _awake(laptop: Laptop) -> Check:
    name, title = "awake", _("Slaapstand en schermbeveiliging")
    if laptop.awake:
        found = _("De app houdt ze tegen zolang een bijeenkomst open is.")
        return Check(name, title, Grade.GOOD, found)
    found = _("De app kan ze hier niet tegenhouden.")
    return Check(name, title, Grade.CARE, found, _("Zet ze zelf uit voor vanavond."))


def _power(laptop: Laptop) -> Check:
    name, title, percent = "power", _("Stroom"), laptop.power.percent
    if laptop.power.mains is None:
        advice = _("Neem de stroomkabel mee.")
        return Check(name, title, Grade.UNKNOWN, _("Niet bekend."), advice)
    level = _(" De accu is {percent}% vol.").format(percent=percent) if percent is not None else ""
    if laptop.power.mains:
        return Check(name, title, Grade.GOOD, _("De laptop zit aan de stroom.") + level)
    grade = Grade.CARE if (percent or 0) >= ENOUGH_BATTERY else Grade.BAD
    found = _("De laptop werkt op de accu.") + level
    return Check(name, title, grade, found, _("Steek de stroomkabel erin."))


def _room(laptop: Laptop) -> Check:
    name, title, free = "room", _("Ruimte op de schijf"), laptop.disk.free
    found = _("Er is {room} vrij.").format(room=room_words(free * MEGABYTE))
    advice = _("Gooi grote bestanden weg die u niet meer nodig hebt.")
    if free < SOME_ROOM:
        return Check(name, title, Grade.BAD if free < LEAST_ROOM else Grade.CARE, found, advice)
    return Check(name, title, Grade.GOOD, found)


def _speed(laptop: Laptop) -> Check:
    name, title, time = "speed", _("Snelheid van de schijf"), laptop.disk.milliseconds
    if time is None:
        found = _("Hier kan niets worden opgeslagen.")
        advice = _("Kies een map waarin u mag schrijven, bij ‘Bestand openen’.")
        return Check(name, title, Grade.BAD, found, advice)
    found = _("Opslaan duurt {time} milliseconden.").format(time=max(1, round(time)))
    if time > SLOW:
        advice = _(
            "Sluit andere programma’s. Staat het archief op een stick? Zet het op de schijf."
        )
        return Check(name, title, Grade.BAD if time > VERY_SLOW else Grade.CARE, found, advice)
    return Check(name, title, Grade.GOOD, found)


def _archive(laptop: Laptop) -> Check:
    name, title, state = "archive", _("Archief"), laptop.archive
    where = _("Map: {folder}").format(folder=laptop.folder)
    if state.problem is not None:
        words = problem_words(StorageProblem(state.problem))
        return Check(name, title, Grade.BAD, f"{words.title}. {where}", words.text)
    if not state.there:
        return Check(name, title, Grade.GOOD, _("Er is nog geen archief.") + f" {where}")
    found = ngettext(
        "Gelezen en in orde: {count} bijeenkomst, {size} MB.",
        "Gelezen en in orde: {count} bijeenkomsten, {size} MB.",
        state.sessions,
    )
    found = found.format(count=state.sessions, size=str(state.megabytes).replace(".", ","))
    return Check(name, title, Grade.GOOD, f"{found} {where}")


def _backup(laptop: Laptop) -> Check:
    name, title = "backup", _("Back-up")
    advice = _("De app maakt elke dag een back-up, kort na het openen. Kijk straks nog eens.")
    if laptop.backup is None:
        return Check(name, title, Grade.CARE, _("Er is nog geen back-up."), advice)
    if laptop.backup < laptop.now.astimezone(ZONE).date():
        found = _("De laatste back-up is van {day}.").format(day=date_of(laptop.backup))
        return Check(name, title, Grade.CARE, found, advice)
    return Check(name, title, Grade.GOOD, _("De back-up van vandaag is er."))


def _fonts(laptop: Laptop) -> Check:
    name, title = "fonts", _("Letters")
    if laptop.missing is None:
        return Check(name, title, Grade.UNKNOWN, _("Niet bekend."))
    if laptop.missing:
        found = _("Niet gevonden: {names}.").format(names=laptop.missing)
        return Check(name, title, Grade.BAD, found, _("Installeer de app opnieuw."))
    return Check(name, title, Grade.GOOD, _("Alle letters zijn er."))


def _clock(laptop: Laptop) -> Check:
    name, title, here = "clock", _("Klok"), laptop.now.astimezone(ZONE)
    found = _("Het is {day}, {time} uur.").format(day=date_of(here.date()), time=time_of(here))
    if laptop.backup is not None and laptop.backup > here.date():
        advice = _("Er is al een back-up van later. Zet de klok van de laptop goed.")
        return Check(name, title, Grade.BAD, found, advice)
    if not laptop.zone:
        advice = _("De laptop staat op de tijd van een ander land. Zet hem op Nederland.")
        return Check(name, title, Grade.CARE, found, advice)
    return Check(name, title, Grade.GOOD, found)


def _network(laptop: Laptop) -> Check:
    name, title = "network", _("Netwerk voor telefoons")
    real = [place for place in laptop.networks if place.rank < Rank.BY_PHONE]
    if not real:
        found = _("Deze laptop zit op geen netwerk waar telefoons bij kunnen.")
        advice = _(
            "Alleen nodig als mensen met hun telefoon stemmen: zet dan uw eigen router aan, "
            "of de hotspot van deze laptop."
        )
        return Check(name, title, Grade.CARE, found, advice)
    found = " ".join(f"{place.words}." for place in laptop.networks)
    if not laptop.port:
        advice = _("Andere programma’s houden alle poorten bezet. Start de laptop opnieuw.")
        return Check(name, title, Grade.BAD, found, advice)
    found += " " + _("Poort {port} is vrij.").format(port=laptop.port)
    advice = _("Of telefoons er echt bij kunnen, weet u pas als er één op zit: probeer het vooraf.")
    return Check(name, title, Grade.GOOD, found, advice)


ALL: tuple[Callable[[Laptop], Check], ...] = (
    _screens,
    _size,
    _awake,
    _power,
    _room,
    _speed,
    _archive,
    _backup,
    _fonts,
    _clock,
    _network,
)


def grade_words(grade: Grade) -> str:
    """Return a grade in a word."""
    return {
        Grade.GOOD: _("in orde"),
        Grade.CARE: _("let op"),
        Grade.BAD: _("niet goed"),
        Grade.UNKNOWN: _("niet bekend"),
    }[grade]
