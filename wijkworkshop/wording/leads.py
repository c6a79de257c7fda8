"""Titles that say who comes first: alone, together or nearly, and how few could have turned it."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import Group
from wijkworkshop.core.voting.findings import Finding, FindingKind, Unit
from wijkworkshop.core.voting.thresholds import COUNTS_SAID_BELOW
from wijkworkshop.translating import speaks_dutch
from wijkworkshop.wording.dutch import count_word, joined, number, quoted, sentence_case

ROOM = 160
"""Letters that a title has room for at the smallest size on a narrow page."""

FEWEST_COUNTED = 3
"""Measures of which a title says how many can begin, and does not name them."""

MOST_NUMBERS = 5
"""Options that a title can name by number: of more it says how many there are."""


def lead_words(finding: Finding) -> str:
    """Return the title of a finding about who comes first, nothing for another.

    It is as full as a title has room for: what is left out stands below it.
    """
    said = {
        FindingKind.ONE_VOTE: _one_vote,
        FindingKind.CLEAR_FIRST: _clear,
        FindingKind.SHARED_FIRST: _shared,
        FindingKind.CLOSE: _close,
    }.get(finding.kind)
    return fitting(said(finding)) if said else ""


def fitting(ways: Iterator[str]) -> str:
    """Return the first of several ways to say something that a title has room for, or the last."""
    said = list(ways)
    return next((words for words in said if len(words) <= ROOM), said[-1])


def listed(options: Sequence[str]) -> str:
    """Return the names of items, or how many there are when they are long together."""
    names = joined([quoted(each) for each in options])
    return names if len(names) <= ROOM // 2 or len(options) == 1 else counted(options)


def namings(finding: Finding) -> Iterator[list[str]]:
    """Yield the names of who leads, and then their numbers, which stand beside them everywhere."""
    yield [quoted(each) for each in finding.options]
    if 0 < len(finding.places) <= MOST_NUMBERS:
        yield [_("nummer {number}").format(number=place) for place in finding.places]


def counted(options: Sequence[str]) -> str:
    """Return how many items there are."""
    words = ngettext("{count} onderdeel", "{count} onderdelen", len(options))
    return words.format(count=count_word(len(options)))


def _one_vote(finding: Finding) -> Iterator[str]:
    words = {
        Unit.DOTS: _("Er is één stip gegeven, aan {first}"),
        Unit.HALF_POINTS: _("Eén iemand zette de keuzes op volgorde: {first} eerst"),
    }
    said = words.get(finding.unit, _("Er is één stem, voor {first}"))
    yield said.format(first=quoted(finding.options[0]))


def _clear(finding: Finding) -> Iterator[str]:
    (most, of), first = finding.numbers, quoted(finding.options[0])
    if saying(finding, 0, most):
        told = chosen_words(finding, 0, most, first, of)
        if 2 * most <= of:
            told = _("{words}; dat is het vaakst gekozen").replace("{words}", told)
        yield turned_words(told, finding)
    said = str(most)
    if finding.unit is Unit.HALF_POINTS:
        words, said = _("{of} mensen geven {first} de meeste punten: {most}"), number(most / 2)
    elif finding.unit is Unit.DOTS:
        words = _("{first} krijgt de meeste stippen: {most} van de {of}")
    elif 2 * most > of and finding.only is Group.RESIDENTS:
        words = ngettext(
            "{most} van de {of} bewoners koos {first}",
            "{most} van de {of} bewoners kozen {first}",
            most,
        )
    elif 2 * most > of:
        words = ngettext(
            "{most} van de {of} koos {first}", "{most} van de {of} kozen {first}", most
        )
    else:
        words = _("{first} is het vaakst gekozen: door {most} van de {of} mensen")
    for name, *_others in namings(finding):
        yield turned_words(sentence_case(words.format(first=name, most=said, of=of)), finding)


def _shared(finding: Finding) -> Iterator[str]:
    most, of = finding.numbers
    words = {
        Unit.HALF_POINTS: _("{of} mensen geven {names} de meeste punten: elk {most}"),
        Unit.DOTS: _("{names} krijgen de meeste stippen: elk {most} van de {of}"),
    }.get(finding.unit, _("{names} zijn het vaakst gekozen: elk door {most} van de {of} mensen"))
    if finding.sayings:
        every = joined(list(_each(finding, [most] * len(finding.options), of)))
        yield _("{every}; dat is even vaak").replace("{every}", every)
    said = number(most / 2) if finding.unit is Unit.HALF_POINTS else str(most)
    count = _("{count} keuzes").format(count=count_word(len(finding.options)))
    for names in (*map(joined, namings(finding)), count):
        yield sentence_case(words.format(names=names, most=said, of=of))


def _close(finding: Finding) -> Iterator[str]:
    *totals, of = finding.numbers
    if len(totals) == 1:
        yield from _clear(finding)
        return
    if finding.sayings:
        yield turned_words(joined(list(_each(finding, totals, of))), finding)
    points = finding.unit is Unit.HALF_POINTS
    said = [number(total / 2) if points else str(total) for total in totals]
    names = [quoted(each) for each in finding.options]
    yield from _each_with_its_total(finding, names, said)
    yield turned_words(_first_and_next(finding.unit, names[0], said, of), finding)
    if len(totals) == 2:
        for numbers in list(namings(finding))[1:]:
            yield from _each_with_its_total(finding, numbers, said)
    words = {
        Unit.HALF_POINTS: _("De eerste {count} keuzes krijgen {most} tot {least} punten"),
        Unit.DOTS: _("De eerste {count} keuzes krijgen {most} tot {least} van de {of} stippen"),
    }.get(
        finding.unit,
        _("De eerste {count} keuzes zijn elk door {most} tot {least} van de {of} mensen gekozen"),
    )
    count = count_word(len(totals))
    yield turned_words(words.format(count=count, most=said[0], least=said[-1], of=of), finding)


def _each(finding: Finding, totals: Sequence[int], of: int) -> Iterator[str]:
    """Yield of each option how many people chose it, the first one of how many, in its sentence."""
    for place, (label, total) in enumerate(zip(finding.options, totals, strict=True)):
        yield chosen_words(finding, place, total, quoted(label), 0 if place else of)


def chosen_words(finding: Finding, place: int, total: int, name: str, of: int = 0) -> str:
    """Return how many people chose an option, of how many if that is given, in its sentence."""
    said = saying(finding, place, total)
    if not said and of:
        return _first_ones(Unit.PEOPLE, total)[0].format(name=name, total=total, of=of)
    if not said:
        return _next_one(Unit.PEOPLE, total).format(name=name, total=total)
    if not of:
        words = _("{total} {said}")
    elif finding.only is Group.RESIDENTS:
        words = _("{total} van de {of} bewoners {said}")
    else:
        words = _("{total} van de {of} {said}")
    return words.format(total=total, of=of, said=said)


def saying(finding: Finding, place: int, people: int) -> str:
    """Return what so many people do who chose an option; nothing where the content says nothing.

    The content is Dutch: in another language the option is named instead.
    """
    if not finding.sayings or not speaks_dutch():
        return ""
    one, many = finding.sayings[place]
    return one if people == 1 else many


def _each_with_its_total(
    finding: Finding, names: Sequence[str], said: Sequence[str]
) -> Iterator[str]:
    """Yield every option with its total, of how many people or dots; where they are many, not."""
    *totals, of = finding.numbers
    for first in _first_ones(finding.unit, totals[0])[: 2 if of >= COUNTS_SAID_BELOW else 1]:
        every = [
            first.format(name=names[0], total=said[0], of=of),
            *(
                _next_one(finding.unit, total).format(name=name, total=figure)
                for name, total, figure in zip(names[1:], totals[1:], said[1:], strict=True)
            ),
        ]
        yield turned_words(sentence_case(joined(every)), finding)


def _first_and_next(unit: Unit, name: str, said: Sequence[str], of: int) -> str:
    """Return what is said of the first option, and how much the ones right behind it have."""
    first = {
        Unit.HALF_POINTS: _("{name} krijgt {total} punten van {of} mensen"),
        Unit.DOTS: _("{name} krijgt {total} van de {of} stippen"),
    }.get(unit, _("{name} krijgt {total} van de {of} stemmen"))
    most, least = said[1], said[-1]
    if len(said) == 2:
        behind = _("de keuze erna {most}")
    elif most == least:
        behind = _("de {count} erna elk {most}")
    else:
        behind = _("de {count} erna {most} tot {least}")
    words = _("{first}, {behind}").format(first=first, behind=behind)
    count = count_word(len(said) - 1)
    return words.format(name=name, total=said[0], of=of, count=count, most=most, least=least)


def _first_ones(unit: Unit, most: int) -> tuple[str, str]:
    """Return what is said of the first option, with and without of how many."""
    if unit is Unit.HALF_POINTS:
        return (
            _("{name} krijgt {total} punten van {of} mensen"),
            _("{name} krijgt {total} punten"),
        )
    if unit is Unit.DOTS:
        return (
            _("{name} krijgt {total} van de {of} stippen"),
            _("{name} krijgt {total} stippen"),
        )
    return (
        ngettext("{total} van de {of} koos {name}", "{total} van de {of} kozen {name}", most),
        _next_one(unit, most),
    )


def _next_one(unit: Unit, total: int) -> str:
    """Return what is said of each option after the first."""
    if unit is Unit.PEOPLE:
        return ngettext("{total} koos {name}", "{total} kozen {name}", total)
    return _("{name} er {total}")


def turned_words(words: str, finding: Finding) -> str:
    """Return a sentence with how few people could have turned it, where few could.

    Of a single choice that is certain. Else the numbers do not tell who chose what together.
    """
    people = finding.turned_by
    if finding.levelled:
        said = _("{words}; als één persoon anders had gekozen, kon het gelijk zijn")
    elif not people:
        return words
    elif len(finding.options) != 2:
        said = ngettext(
            "{words}; als één persoon anders had gekozen, had iets anders eerst kunnen staan",
            "{words}; als {people} mensen anders hadden gekozen, had iets anders eerst kunnen "
            "staan",
            people,
        )
    elif finding.kind is FindingKind.CLOSE and finding.unit is Unit.PEOPLE:
        said = ngettext(
            "{words}; als één persoon anders had gekozen, was het omgekeerd",
            "{words}; als {people} mensen anders hadden gekozen, was het omgekeerd",
            people,
        )
    else:
        said = ngettext(
            "{words}; als één persoon anders had gekozen, kon het omgekeerd zijn",
            "{words}; als {people} mensen anders hadden gekozen, kon het omgekeerd zijn",
            people,
        )
    return said.replace("{people}", count_word(people)).replace("{words}", words)


def turning_words(words: str, finding: Finding) -> str:
    """Return a sentence with the measures about which one who weighs otherwise decides.

    Those that the sentence has just named are not named again.
    """
    if not finding.turning:
        return words
    said = (
        _("{where} kon één tafel het verschil maken")
        if finding.unit is Unit.TABLES
        else _("{where} kon één persoon het verschil maken")
    )
    return fitting(f"{words}; {said.format(where=where)}" for where in _where(finding))


def _where(finding: Finding) -> Iterator[str]:
    """Yield with which measures that is: by their place where the sentence names one or two."""
    few = len(finding.options) < FEWEST_COUNTED
    named = finding.options if few and listed(finding.options) != counted(finding.options) else ()
    places = [named.index(each) for each in finding.turning if each in named]
    if len(places) == len(finding.turning):
        yield _("daarbij") if len(places) == len(named) else _places()[places[0]]
        return
    for names in (listed(finding.turning), counted(finding.turning)):
        yield _("bij {names}").format(names=names)


def _places() -> tuple[str, str]:
    return _("bij de eerste"), _("bij de tweede")
