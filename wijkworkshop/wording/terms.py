"""The Dutch words for the closed lists of the field, as a room reads them."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.messages import P_, Msgid
from wijkworkshop.core.terms import (
    Actor,
    Alignment,
    BlockKind,
    Channel,
    ConsensusLabel,
    Group,
    Reply,
)
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.translating import remembered


@remembered
def group_words(group: Group) -> str:
    """Return the name of a group, as in a legend."""
    return {
        Group.RESIDENTS: _("Bewoners"),
        Group.MUNICIPALITY: _("Gemeente"),
        Group.HOUSING_ASSOCIATIONS: _("Corporaties"),
        Group.PROGRAMME_OFFICE: _("Programmabureau"),
        Group.METROPOLITAN_REGION: _("Metropoolregio"),
        Group.ENTREPRENEURS: _("Ondernemers"),
        Group.CARE_AND_WELFARE: _("Zorg en welzijn"),
        Group.EDUCATION: _("Onderwijs"),
        Group.POLICE_AND_SAFETY: _("Politie en veiligheid"),
        Group.MARKET_PARTIES: _("Marktpartijen"),
        Group.OTHER: _("Anderen"),
        Group.UNKNOWN: _("Groep onbekend"),
    }[group]


def actor_words(actor: Actor) -> str:
    """Return who owns a measure."""
    return {
        Actor.PROGRAMME_OFFICE: _("Programmabureau"),
        Actor.MUNICIPALITY: _("Gemeente"),
        Actor.HOUSING_ASSOCIATIONS: _("Woningcorporaties"),
        Actor.METROPOLITAN_REGION: _("Metropoolregio"),
        Actor.RESIDENTS: _("Bewonersgroepen"),
    }[actor]


def reply_label(reply: Reply) -> str:
    """Return what is done with a contribution, in a few words."""
    return {
        Reply.ADOPTED: _("Overgenomen"),
        Reply.PARTLY: _("Deels overgenomen"),
        Reply.NOT: _("Niet overgenomen"),
        Reply.UNDECIDED: _("Nog niet besloten"),
    }[reply]


def channel_words(channel: Channel) -> str:
    """Return where votes came from, after a number: '42 papier'."""
    return {
        Channel.PHONE: _("telefoon"),
        Channel.PAPER: _("papier"),
        Channel.HANDS: _("handen"),
        Channel.STICKERS: _("stickers"),
        Channel.TABLES: _("tafels"),
        Channel.DEVICE: _("laptop"),
    }[channel]


def channel_count(channel: Channel, count: int) -> str:
    """Return '42 papier', '1 hand' or '10 handen'."""
    words = {
        Channel.PHONE: _("{count} met telefoon"),
        Channel.PAPER: _("{count} papier"),
        Channel.HANDS: ngettext("{count} hand", "{count} handen", count),
        Channel.STICKERS: _("{count} met stickers"),
        Channel.TABLES: ngettext("{count} tafel", "{count} tafels", count),
        Channel.DEVICE: _("{count} op de laptop"),
    }[channel]
    return words.format(count=count)


def channel_counted(channel: Channel) -> str:
    """Return what is being counted."""
    return {
        Channel.PHONE: _("De stemmen van telefoons"),
        Channel.PAPER: _("De briefjes"),
        Channel.HANDS: _("De handen"),
        Channel.STICKERS: _("De stippen op het vel"),
        Channel.TABLES: _("De vellen van de tafels"),
        Channel.DEVICE: _("De stemmen op de laptop"),
    }[channel]


def then_words(title: str) -> str:
    """Return what comes after this; nothing when nothing does."""
    return _("Daarna: {title}").format(title=title) if title else ""


def channel_waits(channel: Channel, *, begun: bool = False) -> str:
    """Return what people do now, where nothing is counted before somebody has begun to."""
    if begun:
        return {
            Channel.PAPER: _("Schrijf op papier. We tellen al."),
            Channel.HANDS: _("We lezen voor en tellen de handen."),
            Channel.STICKERS: _("Plak uw stippen. We tellen al."),
            Channel.TABLES: _("Vul met uw tafel het vel in. We tellen al."),
        }.get(channel, _("U kunt nu stemmen"))
    return {
        Channel.PAPER: _("Schrijf op papier. We tellen straks."),
        Channel.HANDS: _("We lezen voor en tellen de handen."),
        Channel.STICKERS: _("Plak uw stippen. We tellen straks."),
        Channel.TABLES: _("Vul met uw tafel het vel in. We tellen straks."),
    }.get(channel, _("U kunt nu stemmen"))


def channel_so_far(channel: Channel, count: int) -> str:
    """Return how many were counted so far: '1 briefje geteld', '26 mensen geteld'."""
    words = {
        Channel.PAPER: ngettext("{count} briefje geteld", "{count} briefjes geteld", count),
        Channel.TABLES: ngettext("{count} vel geteld", "{count} vellen geteld", count),
        Channel.PHONE: ngettext(
            "{count} stem met de telefoon", "{count} stemmen met de telefoon", count
        ),
        Channel.DEVICE: ngettext(
            "{count} stem op de laptop", "{count} stemmen op de laptop", count
        ),
    }.get(channel, ngettext("{count} persoon geteld", "{count} mensen geteld", count))
    return words.format(count=count)


def channel_icon(channel: Channel) -> str:
    """Return the pictogram of a way to vote."""
    return {
        Channel.PHONE: "device-mobile",
        Channel.PAPER: "edit",
        Channel.HANDS: "hand-stop",
        Channel.STICKERS: "sticker",
        Channel.TABLES: "users-group",
        Channel.DEVICE: "device-laptop",
    }[channel]


def for_whom(group: Group | None, table: int) -> str:
    """Return for whom a round is that is not for everybody."""
    if group is None:
        return _("Deze ronde is voor tafel {table}.").format(table=table)
    words = {
        Group.RESIDENTS: _("bewoners"),
        Group.MUNICIPALITY: _("de gemeente"),
        Group.HOUSING_ASSOCIATIONS: _("de corporaties"),
        Group.PROGRAMME_OFFICE: _("het programmabureau"),
        Group.METROPOLITAN_REGION: _("de metropoolregio"),
        Group.ENTREPRENEURS: _("ondernemers"),
        Group.CARE_AND_WELFARE: _("zorg en welzijn"),
        Group.EDUCATION: _("het onderwijs"),
        Group.POLICE_AND_SAFETY: _("politie en veiligheid"),
        Group.MARKET_PARTIES: _("marktpartijen"),
        Group.OTHER: _("anderen"),
        Group.UNKNOWN: _("wie geen groep noemt"),
    }[group]
    if table:
        return _("Deze ronde is voor {group} aan tafel {table}.").format(group=words, table=table)
    return _("Deze ronde is voor {group}.").format(group=words)


def block_words(kind: BlockKind) -> str:
    """Return the short name of a kind of block."""
    return {
        BlockKind.OPENING: _("Opening"),
        BlockKind.QUESTION_1: _("Vraag 1"),
        BlockKind.QUESTION_2: _("Vraag 2"),
        BlockKind.STEP_1: _("Stap 1"),
        BlockKind.STEP_2: _("Stap 2"),
        BlockKind.STEP_3: _("Stap 3"),
        BlockKind.STEP_4: _("Stap 4"),
        BlockKind.QUESTION_3: _("Vraag 3"),
        BlockKind.CLOSING: _("Afsluiting"),
        BlockKind.RECAP: _("Terugblik"),
        BlockKind.RESULT: _("Uitslag"),
        BlockKind.BREAK: _("Pauze"),
        BlockKind.SLACK: _("Uitloop"),
        BlockKind.PRACTICE: _("Oefenen"),
    }[kind]


def harvest_title(kind: BlockKind) -> str:
    """Return the title of what a block leaves behind, when it has none of its own."""
    return {
        BlockKind.OPENING: _("Zo beginnen we"),
        BlockKind.QUESTION_1: _("Dit herkennen we in de wijk"),
        BlockKind.QUESTION_2: _("Dit mogen we verwachten"),
        BlockKind.STEP_1: _("Hier doen we het voor"),
        BlockKind.STEP_2: _("Zo passen onze plannen bij de doelen"),
        BlockKind.STEP_3: _("Zo doen we het per gebied"),
        BlockKind.STEP_4: _("Dit spreken we af"),
        BlockKind.QUESTION_3: _("Zo pakken we het samen aan"),
        BlockKind.CLOSING: _("Zo kijken we terug"),
        BlockKind.RECAP: _("Hier gaan we mee verder"),
        BlockKind.RESULT: _("Dit kwam eruit"),
        BlockKind.BREAK: _("Pauze"),
        BlockKind.SLACK: _("Uitloop"),
        BlockKind.PRACTICE: _("Zo werkt het"),
    }[kind]


ALIGNMENT: Mapping[Alignment, Msgid] = {
    Alignment.REINFORCES: P_("versterkt"),
    Alignment.HELPS_A_LITTLE: P_("helpt een beetje"),
    Alignment.NEUTRAL: P_("geen invloed"),
    Alignment.CLASHES: P_("werkt tegen"),
    Alignment.UNKNOWN: P_("weten we niet"),
}


def alignment_words(value: Alignment) -> str:
    """Return what an instrument does to a goal."""
    return looked_up(ALIGNMENT[value])


def quadrant_words(quadrant: Quadrant) -> str:
    """Return what to do with a measure."""
    return {
        Quadrant.DO_NOW: _("Nu doen"),
        Quadrant.PREPARE: _("Voorbereiden"),
        Quadrant.SMALL: _("Klein meenemen"),
        Quadrant.NOT_NOW: _("Niet nu"),
    }[quadrant]


def consensus_words(label: ConsensusLabel) -> str:
    """Return the degree of agreement."""
    return {
        ConsensusLabel.BROADLY_CARRIED: _("breed gedragen"),
        ConsensusLabel.CARRIED: _("gedragen"),
        ConsensusLabel.CARRIED_WITH_CONCERNS: _("gedragen met bedenkingen"),
        ConsensusLabel.DIVIDED: _("verdeeld"),
        ConsensusLabel.HEAR_RESIDENTS_FIRST: _("eerst bewoners horen"),
        ConsensusLabel.TOO_FEW: _("te weinig mensen voor een oordeel"),
    }[label]
