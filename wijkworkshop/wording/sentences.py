"""Whole sentences of a result: its finding, what makes it add up, how far an outcome is."""

from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.document import Card
from wijkworkshop.core.public.result_screens import Bucket, Foot
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.terms import BlockKind, Channel, ConsensusLabel, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.wording import opinions
from wijkworkshop.wording.corrections import corrected_words
from wijkworkshop.wording.dutch import count_word, joined, number, quoted, sentence_case
from wijkworkshop.wording.terms import (
    channel_count,
    consensus_words,
    for_whom,
    group_words,
    harvest_title,
)

CONSENSUS = {
    FindingKind.BROADLY_CARRIED: ConsensusLabel.BROADLY_CARRIED,
    FindingKind.CARRIED_WITH_CONCERNS: ConsensusLabel.CARRIED_WITH_CONCERNS,
    FindingKind.DIVIDED: ConsensusLabel.DIVIDED,
    FindingKind.HEAR_RESIDENTS_FIRST: ConsensusLabel.HEAR_RESIDENTS_FIRST,
}


def finding_words(finding: Finding) -> str:
    """Return a finding as the title of a page."""
    names = tuple(quoted(option) for option in finding.options)
    if finding.kind is FindingKind.SHARED_FIRST and len(names) > 3:
        return _("{count} keuzes staan samen bovenaan").format(
            count=sentence_case(count_word(len(names)))
        )
    return _pattern(finding).format(
        first=names[0] if names else "",
        last=names[-1] if names else "",
        all=joined(names),
        numbers=finding.numbers,
        grades=tuple(number(grade / 10) for grade in finding.numbers),
    )


def _pattern(finding: Finding) -> str:
    if finding.kind is FindingKind.GRADES_BETWEEN and len(set(finding.numbers)) == 1:
        return _("Alles krijgt een {grades[0]}")
    if opinion := opinions.pattern(finding):
        return opinion
    return {
        FindingKind.NO_VOTES: _("Er is niet gestemd"),
        FindingKind.CLEAR_FIRST: _("{first} staat bovenaan"),
        FindingKind.CLOSE: _("{first} en {last} liggen dicht bij elkaar"),
        FindingKind.SHARED_FIRST: _("{all} staan samen bovenaan"),
        FindingKind.RECOGNISED: _("{numbers[0]} van de {numbers[1]} herkennen dit"),
        FindingKind.ITEM_RECOGNISED_MOST: _("U herkent vooral: {first}"),
        FindingKind.GRADES_BETWEEN: _(
            "{first} krijgt het hoogste cijfer:\u00a0{grades[0]}, "
            "{last} het laagste:\u00a0{grades[1]}"
        ),
        FindingKind.ONE_GRADE: _("{first} krijgt een {grades[0]}"),
        FindingKind.BROADLY_CARRIED: _("{first} is breed gedragen"),
        FindingKind.CARRIED_WITH_CONCERNS: _("{first} is gedragen, met bedenkingen"),
        FindingKind.DIVIDED: _("Over {first} zijn we verdeeld"),
        FindingKind.HEAR_RESIDENTS_FIRST: _("We horen eerst wat bewoners vinden"),
        FindingKind.SOME_CARRIED: ngettext(
            "{numbers[0]} van de {numbers[1]} is gedragen",
            "{numbers[0]} van de {numbers[1]} zijn gedragen",
            finding.numbers[0] if finding.numbers else 0,
        ),
        FindingKind.CLASHES: _more_clashes(
            _("Volgens de tafels werkt {first} tegen bij {last}"), finding
        ),
        FindingKind.ROOM_CLASHES: _more_clashes(
            _("Volgens ons werkt {first} tegen bij {last}"), finding
        ),
        FindingKind.CLASHES_FOR_SOME: _more_clashes(
            _("Volgens een deel van de tafels werkt {first} tegen bij {last}"), finding
        ),
        FindingKind.NO_CLASHES: _("Volgens de tafels werkt niets de doelen tegen"),
        FindingKind.DO_NOW: _do_now(finding),
        FindingKind.NOTHING_NOW: _("Geen maatregel helpt veel én kan nu al"),
        FindingKind.CELLS_AGAINST: _against(*finding.numbers),
        FindingKind.CELL_REINFORCES: _("{first}: versterkt"),
        FindingKind.CELL_HELPS: _("{first}: helpt een beetje"),
        FindingKind.CELL_NEUTRAL: _("{first}: geen invloed"),
        FindingKind.CELL_CLASHES: _("{first}: werkt tegen"),
        FindingKind.CELL_UNKNOWN: _("{first}: weten we niet"),
    }[finding.kind]


def _do_now(finding: Finding) -> str:
    if len(finding.options) < 3:
        return _("We kunnen nu beginnen met {all}")
    return _("Met {numbers[0]} van de {numbers[1]} maatregelen kunnen we nu beginnen")


def _against(count: int = 0, cells: int = 0) -> str:
    if not count:
        return _("In geen enkel vak werkt iets tegen")
    words = ngettext(
        "In {count} van de {cells} vakken werkt iets tegen",
        "In {count} van de {cells} vakken werkt iets tegen",
        count,
    )
    return words.format(count=count, cells=cells)


def _more_clashes(words: str, finding: Finding) -> str:
    """Return a sentence about the first clash, with in how many cells there are more."""
    more = finding.numbers[0] - 1 if finding.numbers else 0
    if more < 1:
        return words
    there = ngettext("{words}, en op nog {more} plek", "{words}, en op nog {more} plekken", more)
    return there.replace("{words}", words).replace("{more}", count_word(more))


def consensus_of(finding: Finding) -> str:
    """Return the degree of agreement that a finding states, or nothing."""
    label = CONSENSUS.get(finding.kind)
    return consensus_words(label) if label else ""


def support_words(support: int, voters: int) -> str:
    """Return the rule that a degree of agreement rests on."""
    return _("{support} van de {voters} steken 3 vingers of meer op").format(
        support=support, voters=voters
    )


def verdict_words(found: Finding) -> str:
    """Return the degree of agreement in words, with its rule."""
    label = consensus_of(found) or finding_words(found)
    pieces = [sentence_case(label)]
    if len(found.numbers) == 2:
        support, voters = found.numbers
        pieces.append(support_words(support, voters))
    return " · ".join(pieces)


def bucket_words(bucket: Bucket) -> str:
    """Return the name of groups that are shown together."""
    named = [group for group in bucket.groups if group is not Group.UNKNOWN]
    if not bucket.groups:
        return _("Iedereen")
    if len(bucket.groups) == 1:
        return group_words(bucket.groups[0])
    if len(named) == len(bucket.groups) == 2:
        return f"{group_words(named[0])} + {group_words(named[1])}"
    return _("Overige groepen")


def foot_words(foot: Foot) -> tuple[str, ...]:
    """Return what makes a result add up, in pieces for one line."""
    counted = " + ".join(channel_count(channel, count) for channel, count in foot.channels if count)
    if foot.tables:
        return (ngettext("{count} tafel", "{count} tafels", foot.tables).format(count=foot.tables),)
    only = foot.only_group is not None or foot.only_table > 0
    pieces = (
        for_whom(foot.only_group, foot.only_table).rstrip(".") if only else "",
        ngettext("{count} deelnemer", "{count} deelnemers", foot.voters).format(count=foot.voters),
        ngettext("{count} stip", "{count} stippen", foot.given).format(count=foot.given)
        if foot.given and foot.given == foot.possible
        else _("{given} van {possible} stippen").format(given=foot.given, possible=foot.possible)
        if foot.possible
        else "",
        _("telling klopt: {counted}").format(counted=counted)
        if counted and sum(count for _channel, count in foot.channels) == foot.voters
        else counted,
        _("groep bekend: {split} van {voters}").format(split=foot.split, voters=foot.voters)
        if 0 < foot.split < foot.voters
        else "",
        *(_twice(winner, number) for winner, _loser, number in foot.twice),
        _("kan dubbel zijn") if foot.may_be_double else "",
        corrected_words(foot.corrected) if foot.corrected else "",
    )
    return tuple(piece for piece in pieces if piece)


def twice_words(winner: Channel, number: int) -> str:
    """Return that people voted by two ways with one number, and which of the two counts."""
    words = {
        Channel.PHONE: ngettext(
            "{number} mens stemde met telefoon én op papier: de telefoon telt",
            "{number} mensen stemden met telefoon én op papier: de telefoon telt",
            number,
        ),
        Channel.PAPER: ngettext(
            "{number} mens stemde op papier én met telefoon: het papier telt",
            "{number} mensen stemden op papier én met telefoon: het papier telt",
            number,
        ),
    }
    return words[winner].format(number=number)


def _twice(winner: Channel, number: int) -> str:
    """Return the same in the few words that there is room for under a result."""
    counts = {
        Channel.PHONE: ngettext(
            "{number} deed allebei: de telefoon telt",
            "{number} deden allebei: de telefoon telt",
            number,
        ),
        Channel.PAPER: ngettext(
            "{number} deed allebei: het papier telt",
            "{number} deden allebei: het papier telt",
            number,
        ),
    }
    return counts[winner].format(number=number)


def harvest_words(harvest: Harvest) -> str:
    """Return the title of a harvest; agreements say how many are finished."""
    if harvest.provisional:
        words = harvest_words(replace(harvest, provisional=False))
        return _("Voorlopig: {title}").format(title=words[:1].lower() + words[1:])
    if harvest.title:
        return harvest.title
    cards = [part for part in harvest.document if isinstance(part, Card)]
    if harvest.heading.kind is BlockKind.OPENING and cards:
        return _("Er is niet één goede uitleg: zo zeggen wij het")
    if harvest.heading.kind is not BlockKind.STEP_4 or not cards:
        return harvest_title(harvest.heading.kind)
    ready = sum(card.complete for card in cards)
    return _agreements(ready, len(cards) - ready)


def _agreements(ready: int, open_ones: int) -> str:
    done = ngettext("{count} afspraak is af", "{count} afspraken zijn af", ready)
    some = _("{count} nog niet")
    none_ready = ngettext(
        "{count} afspraak is nog niet af", "{count} afspraken zijn nog niet af", open_ones
    )
    if not ready:
        return sentence_case(none_ready.format(count=count_word(open_ones)))
    words = done.format(count=count_word(ready))
    if open_ones:
        words += ", " + some.format(count=count_word(open_ones))
    return sentence_case(words)
