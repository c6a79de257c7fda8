"""Words for acts about the evening itself: blocks, minutes, who is there, facts, content."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.acts.arranging import InsertBlock, MoveBlock, SkipBlock
from wijkworkshop.core.acts.content_update import TakeContent
from wijkworkshop.core.acts.navigating import AddTime, ChangeMinutes, EditDetails
from wijkworkshop.core.acts.presence import ChangePresence
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.session_records import Block
from wijkworkshop.ui.console.undone.act import ActBack, quote
from wijkworkshop.wording.dutch import clock
from wijkworkshop.wording.terms import group_words


def inserted(act: ActBack[InsertBlock]) -> str:
    """Return the block that was put in."""
    return _("onderdeel {title} erbij").format(title=quote(act.asked.plan.title))


def moved(act: ActBack[MoveBlock]) -> str:
    """Return the block that is done later, or earlier."""
    words = _("onderdeel {title} later") if act.asked.later else _("onderdeel {title} eerder")
    return words.format(title=_title(act, act.asked.block))


def skipped(act: ActBack[SkipBlock]) -> str:
    """Return the block that was left out, or taken up again."""
    skip, keep = _("onderdeel {title} overslaan"), _("onderdeel {title} toch doen")
    return (skip if act.asked.skipped else keep).format(title=_title(act, act.asked.block))


def minutes_changed(act: ActBack[ChangeMinutes]) -> str:
    """Return how many minutes a block got."""
    title = _title(act, act.asked.block)
    n = act.asked.minutes
    words = ngettext("{title} op {n} minuut", "{title} op {n} minuten", n)
    return words.format(title=title, n=n)


def time_added(act: ActBack[AddTime]) -> str:
    """Return how much time the timer got, or lost."""
    seconds = act.asked.seconds
    words = _("{time} erbij op de klok") if seconds >= 0 else _("{time} van de klok af")
    return words.format(time=clock(abs(seconds)))


def came_or_left(act: ActBack[ChangePresence]) -> str:
    """Return how many people of a group came in or left."""
    people, group = act.asked.people, group_words(act.asked.group)
    words = _("{group} +{n}") if people >= 0 else _("{group} −{n}")
    return words.format(group=group, n=abs(people))


def details_edited(_act: ActBack[EditDetails]) -> str:
    """Return that the facts of the session were changed."""
    return _("gegevens van de bijeenkomst veranderd")


def content_taken(_act: ActBack[TakeContent]) -> str:
    """Return that the session got other texts."""
    return _("nieuwe inhoud overgenomen")


def _title(act: ActBack[Request], number: int) -> str:
    block = act.found(Block, number)
    return quote(block.title if block else "")
