"""What is said of decisions: how far they are promised, and what happens after the session."""

from collections import Counter
from collections.abc import Iterable, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.summaries.decisions import (
    DecisionState,
    Party,
    Support,
    VoteOnList,
)
from wijkworkshop.core.summaries.next_dates import NextDate, NextKind
from wijkworkshop.core.terms import Consent
from wijkworkshop.core.voting.by_group import Measure
from wijkworkshop.wording.consent import consent_words, reply_words
from wijkworkshop.wording.dutch import bare, count_word, joined, quoted, sentence_case
from wijkworkshop.wording.groups import apart_words, part_words, saying_words
from wijkworkshop.wording.report import decision_words, place_words
from wijkworkshop.wording.terms import actor_words


def not_agreed() -> str:
    """Return what stands where nothing was agreed."""
    return _("nog niet afgesproken")


def state_words(state: DecisionState) -> str:
    """Return how far an agreement is promised."""
    return {
        DecisionState.PROMISED: _("toegezegd"),
        DecisionState.PROMISED_IF: _("ja, als …"),
        DecisionState.INCOMPLETE: _("nog niet compleet"),
        DecisionState.REFUSED: _("nee"),
    }[state]


def headline_words(states: Sequence[DecisionState]) -> str:
    """Return how many agreements there are, and how far they are promised."""
    if not states:
        return _("Er zijn nog geen afspraken")
    counted = Counter(states)
    pieces = [_counted(state, counted, len(states)) for state in DecisionState if counted[state]]
    many = ngettext("{count} afspraak", "{count} afspraken", len(states))
    everything = sentence_case(many.format(count=count_word(len(states))))
    return _("{agreements}: {states}").format(agreements=everything, states=", ".join(pieces))


def _counted(state: DecisionState, counted: Counter[DecisionState], everything: int) -> str:
    """Return 'één toegezegd'; of a single agreement only how far it is promised."""
    words = state_words(state)
    said = quoted(words) if state is DecisionState.PROMISED_IF else words
    if everything == 1:
        return said
    return _("{count} {state}").format(count=count_word(counted[state]), state=said)


def support_line(support: Support) -> str:
    """Return how many support the agreements together, and how many of each group."""
    people = saying_words(support.everybody, Measure.YES)
    words = _("{people} steunen ze samen").format(people=people)
    groups = [
        _("{group} {n} van de {of}").format(
            group=part_words(each).lower(), n=each.counted, of=each.of
        )
        for each in support.groups
    ]
    return _("{words}: {groups}").format(words=words, groups=joined(groups)) if groups else words


def party_words(party: Party) -> str:
    """Return who leads or helps, with the answer."""
    name = party.pledge.party
    said = _("{party} (voortouw)").format(party=name) if party.leads else name
    return f"{said}: {reply_words(party.pledge)}"


def replies_words(replies: Iterable[Consent | None]) -> str:
    """Return how often each answer was given, and how often there is none yet."""
    counted = Counter(replies)
    words = {
        Consent.YES: consent_words(Consent.YES),
        Consent.YES_IF: quoted(state_words(DecisionState.PROMISED_IF)),
        None: _("nog geen antwoord"),
        Consent.NO: consent_words(Consent.NO),
    }
    said = [
        _("{n} keer {answer}").format(n=counted[answer], answer=word)
        for answer, word in words.items()
        if counted[answer]
    ]
    return _("Zo antwoorden zij: {answers}.").format(answers=joined(said))


def role_words(leads: Sequence[int], helps: Sequence[int]) -> str:
    """Return in which agreements, by their numbers, somebody leads or is asked to help."""
    said = (
        _("voortouw bij {numbers}").format(numbers=_numbers(leads)) if leads else "",
        _("helpen bij {numbers}").format(numbers=_numbers(helps)) if helps else "",
    )
    return ", ".join(filter(None, said))


def _numbers(found: Sequence[int]) -> str:
    return joined([str(each) for each in found])


def vote_words(vote: VoteOnList) -> str:
    """Return the dots on a measure, of all on the list of an actor, and its place there."""
    dots = saying_words(vote.dots, Measure.DOTS)
    where = actor_words(vote.place.actor)
    return _("{list}: {place}").format(list=where, place=place_words(vote.place, dots))


def difference_words(votes: Sequence[VoteOnList]) -> tuple[str, ...]:
    """Return who gave more dots and who gave fewer, list by list, or that it cannot be said."""
    if not any(each.split for each in votes):
        return (_("Dat is niet per groep geteld."),) if votes else ()
    gaps = tuple(apart_words(each.gap) for each in votes if each.gap)
    return gaps or (_("Geen groot verschil tussen groepen."),)


def next_words(found: NextDate) -> str:
    """Return what happens on a day after the session."""
    about, who = bare(found.about), bare(found.who)
    words = {
        NextKind.REPORT: _("Het verslag gaat naar {who}") if who else _("Het verslag is er"),
        NextKind.REACTIONS: _("Tot deze dag kunt u reageren"),
        NextKind.REPLY: _("Besluit over ‘{about}’"),
        NextKind.RULE: _("{about}: {decision}"),
    }[found.kind]
    decision = decision_words(found.decision) if found.decision else ""
    said = words.format(who=who, about=about, decision=decision)
    named = who and found.kind in (NextKind.REPLY, NextKind.RULE)
    return _("{words} ({who})").format(words=said, who=who) if named else said
