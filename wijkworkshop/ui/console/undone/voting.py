"""Words for acts about rounds: what people choose from, how they vote, what was counted."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.acts.cell_votes import VoteOnCell
from wijkworkshop.core.acts.checking import SetSecondCheck
from wijkworkshop.core.acts.choices import DropOption, PutOption, TakeOptions
from wijkworkshop.core.acts.correcting import CorrectCounts
from wijkworkshop.core.acts.counting import AcceptSum, ClearTable, RecordCount, RecordTurnout
from wijkworkshop.core.acts.limiting import LimitRound
from wijkworkshop.core.acts.moving import MoveOption
from wijkworkshop.core.acts.phones import PutPaperFirst
from wijkworkshop.core.acts.planning import DropRound, PutRound
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.outcomes.alignment import rule_text
from wijkworkshop.core.outcomes.goals import goal_text
from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.ui.console.panels.quote_line import from_whom
from wijkworkshop.ui.console.undone.act import ActBack, quote
from wijkworkshop.wording.terms import channel_count, channel_words, quadrant_words


def option_put(act: ActBack[PutOption]) -> str:
    """Return the words that an option got, and whether it is new."""
    changed = act.before.table(RoundOption)
    words = _("keuze {words} veranderd") if changed else _("keuze {words} erbij")
    return words.format(words=quote(act.asked.label))


def option_dropped(act: ActBack[DropOption]) -> str:
    """Return the option that was left out."""
    return _("keuze {words} weg").format(words=_option(act, act.asked.round, act.asked.number))


def options_taken(act: ActBack[TakeOptions]) -> str:
    """Return of which round the options can be left out."""
    return _("eigen keuzes voor {round}").format(round=act.round(act.asked.round))


def moved_option(act: ActBack[MoveOption]) -> str:
    """Return the measure that the group put in another quadrant, or back."""
    name = _option(act, act.asked.round, act.asked.option)
    words = _("{words} naar {place}")
    return words.format(words=name, place=quadrant_words(act.asked.quadrant))


def limited(act: ActBack[LimitRound]) -> str:
    """Return for whom a round is."""
    name, whom = act.round(act.asked.round), _place(act.asked.group, act.asked.table)
    if not whom:
        return _("{round} voor iedereen").format(round=name)
    return _("{round} alleen voor: {whom}").format(round=name, whom=whom)


def asked_by(act: ActBack[ChooseChannel]) -> str:
    """Return how people were asked to vote."""
    way, name = channel_words(act.asked.channel), act.round(act.asked.round)
    return _("stemmen met {way} bij {round}").format(way=way, round=name)


def round_put(act: ActBack[PutRound]) -> str:
    """Return which round came with a block."""
    return _("stemronde {name} erbij").format(name=quote(act.asked.plan.title))


def cell_voted(act: ActBack[VoteOnCell]) -> str:
    """Return which cell the whole room was to vote on."""
    rule = quote(rule_text(act.session, act.asked.rule))
    goal = quote(goal_text(act.session, act.asked.goal))
    return _("stemming over {rule} bij {goal}").format(rule=rule, goal=goal)


def round_dropped(act: ActBack[DropRound]) -> str:
    """Return which round was left out."""
    return _("stemronde {name} weg").format(name=act.round(act.asked.round))


def second_check(act: ActBack[SetSecondCheck]) -> str:
    """Return whether a second person types the slips again."""
    if act.asked.on:
        return _("een tweede persoon typt alles nog eens")
    return _("geen tweede persoon meer")


def paper_first(act: ActBack[PutPaperFirst]) -> str:
    """Return what counts when somebody voted twice."""
    if act.asked.on:
        return _("dubbel gestemd: het papier telt")
    return _("dubbel gestemd: de telefoon telt")


def counted(act: ActBack[RecordCount]) -> str:
    """Return the number that a cell of a count got."""
    asked = act.asked
    option, place = _option(act, asked.round, asked.option), _place(asked.group, asked.table)
    if asked.number is None:
        words = _("{option} leeggemaakt").format(option=option)
    else:
        count = channel_count(asked.channel, asked.number)
        words = _("{count} bij {option}").format(count=count, option=option)
    return _at(words, place)


def took_part(act: ActBack[RecordTurnout]) -> str:
    """Return how many took part in a count."""
    asked = act.asked
    if asked.abstained:
        words = _("{n} doen mee, {others} niet")
    else:
        words = ngettext("{n} mens doet mee", "{n} mensen doen mee", asked.took_part)
    words = words.format(n=asked.took_part, others=asked.abstained)
    return _at(words, _place(asked.group, asked.table))


def accepted(act: ActBack[AcceptSum]) -> str:
    """Return where a sum is right as it is."""
    return _at(_("‘Klopt zo’ bij de telling"), _place(act.asked.group, act.asked.table))


def corrected(act: ActBack[CorrectCounts]) -> str:
    """Return of which round a count was corrected."""
    return _("telling van {round} verbeterd").format(round=act.round(act.asked.round))


def cleared(act: ActBack[ClearTable]) -> str:
    """Return which table was emptied."""
    if not act.asked.table:
        return _("hele zaal leeggemaakt")
    return _("tafel {number} leeggemaakt").format(number=act.asked.table)


def _option(act: ActBack[Request], round_id: int, number: int) -> str:
    option = act.found(RoundOption, round_id, number)
    return quote(option.label if option else str(number))


def _place(group: Group | None, table: int) -> str:
    return " · ".join(filter(None, from_whom(group or Group.UNKNOWN, table)))


def _at(words: str, place: str) -> str:
    return f"{words} ({place})" if place else words
