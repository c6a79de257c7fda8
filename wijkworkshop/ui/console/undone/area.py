"""Words for acts about the areas of a session, and about which of them a round is."""

from gettext import gettext as _

from wijkworkshop.core.acts.areas import AskAbout, AskAboutToo, DropArea, PutArea
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.session_records import Area
from wijkworkshop.ui.console.undone.act import ActBack, quote


def area_of(act: ActBack[Request], number: int) -> str:
    """Return the name of an area, nothing when there is none of this number."""
    area = act.found(Area, number)
    return area.name if area else ""


def put(act: ActBack[PutArea]) -> str:
    """Return the area that is new, or of which something was written down."""
    name = quote(act.asked.area.name)
    if act.before.table(Area):
        return _("gebied {name} veranderd").format(name=name)
    return _("gebied {name} erbij").format(name=name)


def dropped(act: ActBack[DropArea]) -> str:
    """Return the area that was taken away."""
    return _("gebied {name} weg").format(name=quote(area_of(act, act.asked.area)))


def asked(act: ActBack[AskAbout]) -> str:
    """Return what a round is about."""
    name, area = act.round(act.asked.round), area_of(act, act.asked.area)
    if not area:
        return _("{round} over alle gebieden").format(round=name)
    return _("{round} over {area}").format(round=name, area=quote(area))


def asked_too(act: ActBack[AskAboutToo]) -> str:
    """Return about which area there is a round more."""
    name, area = act.round(act.asked.round), area_of(act, act.asked.area)
    return _("{round} ook over {area}").format(round=name, area=quote(area))
