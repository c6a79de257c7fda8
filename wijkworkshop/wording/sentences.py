"""Whole sentences of a result: its finding, what makes it add up, how far an outcome is."""

from collections.abc import Iterable
from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.document import Agreeing, Areas, Card
from wijkworkshop.core.public.result_screens import Bucket, Foot
from wijkworkshop.core.public.screens import Harvest
from wijkworkshop.core.terms import BlockKind, Channel, Group
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.thresholds import COUNTS_SAID_BELOW
from wijkworkshop.wording import agreement, cells, opinions
from wijkworkshop.wording.agreeing import about_this
from wijkworkshop.wording.corrections import corrected_words
from wijkworkshop.wording.dutch import (
    bare,
    count_word,
    number,
    quoted,
    sentence_case,
    within_sentence,
)
from wijkworkshop.wording.items import apart_words, items_words
from wijkworkshop.wording.leads import FEWEST_COUNTED, lead_words, listed, turning_words
from wijkworkshop.wording.open_points import asked_title
from wijkworkshop.wording.terms import (
    channel_count,
    for_whom,
    group_words,
    harvest_title,
)
from wijkworkshop.wording.waterbed import areas_words


def finding_words(finding: Finding) -> str:
    """Return a finding as the title of a page."""
    if title := lead_words(finding) or items_words(finding):
        return title
    names = tuple(quoted(option) for option in finding.options)
    words = _pattern(finding).format(
        first=names[0] if names else "",
        last=names[-1] if names else "",
        rule=_rule(finding) if names else "",
        all=listed(finding.options) if names else "",
        numbers=finding.numbers,
        grades=tuple(number(grade / 10) for grade in finding.numbers),
    )
    return turning_words(apart_words(words, finding), finding)


def _rule(finding: Finding) -> str:
    """Return the rule that a title is about, with a capital where the title begins with it."""
    name = bare(finding.options[0])
    return sentence_case(name) if finding.kind is FindingKind.RULES_AGAINST else name


def _pattern(finding: Finding) -> str:
    if opinion := opinions.pattern(finding):
        return opinion
    return {
        FindingKind.NO_VOTES: _("Er is niet gestemd"),
        FindingKind.RECOGNISED: ngettext(
            "{numbers[0]} van de {numbers[1]} herkent dit",
            "{numbers[0]} van de {numbers[1]} herkennen dit",
            finding.numbers[0] if finding.numbers else 0,
        ),
        FindingKind.ONE_GRADE: _one_grade(*finding.numbers[1:2]),
        **agreement.patterns(finding),
        **cells.patterns(finding),
        FindingKind.DO_NOW: _do_now(finding),
        FindingKind.NOTHING_NOW: _("Geen maatregel helpt veel én kan nu al"),
    }[finding.kind]


def _one_grade(people: int = COUNTS_SAID_BELOW) -> str:
    if people >= COUNTS_SAID_BELOW:
        return _("{first} krijgt een {grades[0]}")
    return ngettext(
        "{first} krijgt van {numbers[1]} mens een {grades[0]}",
        "{first} krijgt van {numbers[1]} mensen een {grades[0]}",
        people,
    )


def _do_now(finding: Finding) -> str:
    if len(finding.options) < FEWEST_COUNTED:
        return _("We kunnen nu beginnen met {all}")
    return _("Met {numbers[0]} van de {numbers[1]} maatregelen kunnen we nu beginnen")


def verdict_words(found: Finding) -> str:
    """Return the degree of agreement in words, with its rule; else what the finding says."""
    return agreement.verdict_words(found) or sentence_case(finding_words(found))


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
        _adds_up(foot, counted),
        _("groep bekend: {split} van {voters}").format(split=foot.split, voters=foot.voters)
        if 0 < foot.split < foot.voters
        else "",
        hands_words(foot.channels),
        *(_twice(winner, number) for winner, _loser, number in foot.twice),
        doubles_words(foot.doubles),
        excess_words(foot.excess),
        corrected_words(foot.corrected) if foot.corrected else "",
    )
    return tuple(piece for piece in pieces if piece)


def whole_foot_words(foot: Foot) -> tuple[str, ...]:
    """Return the same, and with the first result whose opinion it is."""
    return (*foot_words(foot), *filter(None, (sample_words(foot),)))


def sample_words(foot: Foot) -> str:
    """Return with the first result that the room sees whose opinion results are, else nothing."""
    return _("dit vinden de mensen die hier zijn, niet de hele buurt") if foot.first else ""


def _adds_up(foot: Foot, counted: str) -> str:
    """Return how many there are of each way to vote; that it adds up only where it does."""
    whole = sum(count for _channel, count in foot.channels) == foot.voters
    if counted and whole and not foot.doubles and not foot.excess:
        return _("telling klopt: {counted}").format(counted=counted)
    return counted


def doubles_words(people: int) -> str:
    """Return how many people can have been counted twice, or nothing."""
    words = ngettext("hoogstens {people} mens dubbel", "hoogstens {people} mensen dubbel", people)
    return words.format(people=people) if people else ""


def excess_words(votes: int) -> str:
    """Return how many votes more were counted than there can be, or nothing."""
    words = ngettext(
        "{votes} stem meer geteld dan kan", "{votes} stemmen meer geteld dan kan", votes
    )
    return words.format(votes=votes) if votes else ""


def hands_words(channels: Iterable[tuple[Channel, int]]) -> str:
    """Return that hands are no secret vote, where any were counted; or nothing."""
    numbers = {channel: number for channel, number in channels if number}
    hands = numbers.get(Channel.HANDS, 0)
    if not hands:
        return ""
    if len(numbers) == 1:
        return _("met handen, dus niet geheim")
    return ngettext(
        "{count} met de hand, dus niet geheim", "{count} met de hand, dus niet geheim", hands
    ).format(count=hands)


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
    """Return the title of a harvest: what is asked, or how many agreements are finished."""
    if harvest.asked is not None:
        made = next((part for part in harvest.document if isinstance(part, Agreeing)), None)
        return about_this(asked_title(harvest.asked), made) if made else asked_title(harvest.asked)
    if harvest.provisional:
        words = harvest_words(replace(harvest, provisional=False))
        return _("Voorlopig: {title}").format(title=within_sentence(words))
    if found := _own_title(harvest):
        return found
    cards = [part for part in harvest.document if isinstance(part, Card)]
    if harvest.heading.kind is BlockKind.OPENING and cards:
        return _("Er is niet één goede uitleg: zo zeggen wij het")
    if harvest.heading.kind is not BlockKind.STEP_4 or not cards:
        return harvest_title(harvest.heading.kind)
    ready = sum(card.complete for card in cards)
    return agreements_words(ready, len(cards) - ready)


def _own_title(harvest: Harvest) -> str:
    """Return the title of a harvest, or what its areas say; empty where neither is."""
    areas = (part for part in harvest.document if isinstance(part, Areas))
    return harvest.title or next(map(areas_words, areas), "")


def agreements_words(ready: int, open_ones: int) -> str:
    """Return how many agreements are finished, and how many are not."""
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
